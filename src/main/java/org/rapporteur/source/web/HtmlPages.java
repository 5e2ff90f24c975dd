package org.rapporteur.source.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.Input;
import org.rapporteur.source.InputFormat;
import org.rapporteur.source.ItemSource;
import org.rapporteur.source.ReadLimits;
import org.rapporteur.source.SourceItem;

/** Saved pages of HTML, each of which is one article. */
public final class HtmlPages implements InputFormat {
    private static final Pattern BEGINNING = Pattern.compile(
            "(?s)^[\uFEFF\\s]*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*(<!doctype\\s+html|<html[\\s>]|<head[\\s>]|<body[\\s>])");

    private final ReadLimits limits;
    private final PageReader pages;

    public HtmlPages(ReadLimits limits, ArticleCheck check) {
        this.limits = limits;
        this.pages = new PageReader(check);
    }

    @Override
    public String title() {
        return "HTML";
    }

    @Override
    public List<String> endings() {
        return List.of(".html", ".htm", ".xhtml");
    }

    @Override
    public boolean beginsLike(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return BEGINNING.matcher(text).find();
    }

    @Override
    public ItemSource open(Input input) throws IOException {
        try (input) {
            return ItemSource.of(read(input));
        }
    }

    private List<SourceItem> read(Input input) throws IOException {
        byte[] bytes = input.stream().readNBytes(limits.wholeBytes() + 1);
        return bytes.length > limits.wholeBytes()
                ? List.of(limits.tooLarge(input.where()))
                : pages.read(new RawPage(bytes, input.where(), input.name(), null, null, null));
    }
}
