package org.rapporteur.source.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.Input;
import org.rapporteur.source.InputFormat;
import org.rapporteur.source.ItemSource;
import org.rapporteur.source.ReadLimits;
import org.rapporteur.source.SourceItem;

/** Saved pages of HTML, each of which is one article, or several of which are the pages of one. */
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

    /**
     * The article of a page and of those on which it says that it goes on.
     *
     * @param further files that may be these, in order; those that are not are articles of their own
     */
    public ItemSource open(Input first, List<Input> further) throws IOException {
        List<RawPage> article = new ArrayList<>();
        List<SourceItem> others = new ArrayList<>();
        try (first) {
            article.add(raw(first));
        }
        for (int i = 0; i < further.size(); i++) {
            try (Input input = further.get(i)) {
                RawPage page = raw(input);
                boolean unbroken = article.size() == i + 1;
                if (unbroken && fits(article.get(0)) && fits(page) && PageReader.goesOn(article, page)) {
                    article.add(page);
                } else {
                    others.addAll(read(page));
                }
            }
        }
        List<SourceItem> items = new ArrayList<>(article.size() == 1 ? read(article.get(0)) : pages.readAll(article));
        items.addAll(others);
        return ItemSource.of(items);
    }

    private RawPage raw(Input input) throws IOException {
        byte[] bytes = input.stream().readNBytes(limits.wholeBytes() + 1);
        return new RawPage(bytes, input.where(), input.name(), null, null, null);
    }

    private List<SourceItem> read(Input input) throws IOException {
        return read(raw(input));
    }

    private List<SourceItem> read(RawPage page) {
        return fits(page) ? pages.read(page) : List.of(limits.tooLarge(page.where()));
    }

    private boolean fits(RawPage page) {
        return page.bytes().length <= limits.wholeBytes();
    }
}
