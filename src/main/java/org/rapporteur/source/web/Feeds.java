package org.rapporteur.source.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.Input;
import org.rapporteur.source.InputFormat;
import org.rapporteur.source.ItemSource;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.ReadLimits;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.SourceItem;

/** Saved feeds, RSS of all versions and Atom. An entry that holds its whole text is an article. */
public final class Feeds implements InputFormat {
    private static final Pattern BEGINNING = Pattern.compile(
            "(?s)^[\uFEFF\\s]*(<\\?xml[^>]*>\\s*)?(<\\?[^>]*>\\s*)*(<!--.*?-->\\s*)*(<!doctype\\s+rss[^>]*>\\s*)?"
                    + "<(rss|feed|(\\w+:)?rdf)[\\s/>]");

    private final ReadLimits limits;
    private final FeedReader feeds;

    public Feeds(ReadLimits limits, ArticleCheck check) {
        this.limits = limits;
        this.feeds = new FeedReader(check);
    }

    @Override
    public String title() {
        return "RSS or Atom";
    }

    @Override
    public List<String> endings() {
        return List.of(".rss", ".atom", ".rdf", ".xml");
    }

    @Override
    public boolean beginsLike(byte[] head) {
        return isFeed(head);
    }

    static boolean isFeed(byte[] head) {
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
        String where = input.where();
        byte[] bytes = input.stream().readNBytes(limits.wholeBytes() + 1);
        if (bytes.length > limits.wholeBytes()) {
            return List.of(limits.tooLarge(where));
        }
        try {
            List<SourceItem> items = new ArrayList<>();
            for (FeedEntry entry : feeds.entries(bytes, where)) {
                items.add(feeds.article(entry, input.name(), DigestUtils.sha256Hex(bytes)));
            }
            return items.isEmpty()
                    ? List.of(new Rejected(
                            where, ErrorCode.INPUT_EMPTY, where + " is a feed without entries. Leave it out."))
                    : items;
        } catch (RapporteurException e) {
            return List.of(new Rejected(where, e.code(), String.valueOf(e.getMessage())));
        }
    }
}
