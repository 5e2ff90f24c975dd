package org.rapporteur.source.table;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rapporteur.source.Field;

/**
 * The layouts in which articles are mostly given as tables or JSON, each known by the columns that it always has.
 *
 * <p>The first that fits is taken: those with more columns of their own stand first.
 */
public enum Layout {
    NEWSAPI(
            "NewsAPI",
            "publishedAt content source.name",
            "text=content title=title date=publishedAt url=url publisher=source.name author=author"),
    GDELT("GDELT DOC", "seendate domain sourcecountry", "title=title date=seendate url=url publisher=domain"),
    MEDIACLOUD_TEXT(
            "MediaCloud with texts",
            "media_name publish_date text",
            "text=text title=title date=publish_date url=url publisher=media_name language=language"),
    MEDIACLOUD(
            "MediaCloud",
            "media_name publish_date",
            "title=title date=publish_date url=url publisher=media_name language=language"),
    NEWS_PLEASE(
            "Common Crawl news, as news-please gives it",
            "maintext source_domain",
            "text=maintext title=title date=date_publish url=url publisher=source_domain author=authors language=language"),
    CC_NEWS("CC-News", "text domain image_url", "text=text title=title date=date url=url publisher=domain"),
    ALL_THE_NEWS(
            "All the News",
            "publication content author",
            "text=content title=title date=date url=url publisher=publication author=author id=id"),
    ALL_THE_NEWS_2(
            "All the News 2",
            "publication article section",
            "text=article title=title date=date url=url publisher=publication author=author section=section"),
    GUARDIAN(
            "The Guardian's API",
            "webPublicationDate fields.bodyText",
            "text=fields.bodyText title=webTitle date=webPublicationDate url=webUrl id=id author=fields.byline"
                    + " section=sectionName"),
    SCHEMA(
            "schema.org",
            "articleBody",
            "text=articleBody title=headline date=datePublished url=url publisher=publisher author=author id=identifier"
                    + " language=inLanguage section=articleSection"),
    PLAIN(
            "the names of --map themselves",
            "text",
            "text=text title=title date=date url=url publisher=publisher author=author id=id language=language"
                    + " section=section");

    private final String title;
    private final Set<String> signature;
    private final Map<Field, String> columns = new EnumMap<>(Field.class);

    Layout(String title, String signature, String columns) {
        this.title = title;
        this.signature = Set.of(signature.split(" "));
        for (String pair : columns.split(" ")) {
            int equals = pair.indexOf('=');
            this.columns.put(
                    Field.valueOf(pair.substring(0, equals).toUpperCase(Locale.ROOT)), pair.substring(equals + 1));
        }
    }

    /** How people call it. */
    public String title() {
        return title;
    }

    /** Whether it lists articles without their text. */
    public boolean lacksText() {
        return !columns.containsKey(Field.TEXT);
    }

    /** Which of its columns holds what. */
    public FieldMap map() {
        return new FieldMap(columns);
    }

    /** As {@code --map} calls it: {@code all-the-news}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Layout> named(String word) {
        return Arrays.stream(values())
                .filter(layout -> !layout.lacksText() && layout.word().equalsIgnoreCase(word))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values())
                .filter(layout -> !layout.lacksText())
                .map(Layout::word)
                .collect(Collectors.joining(", "));
    }

    /** The layout that has all its columns there. */
    public static Optional<Layout> of(Predicate<String> hasColumn) {
        return Arrays.stream(values())
                .filter(layout -> layout.signature.stream().allMatch(hasColumn))
                .findFirst();
    }

    /** What is said where no layout fits: the columns that there are, and how to map them. */
    public static String unknown(Collection<String> columns) {
        return "has no column that is known to hold the text. Its columns: "
                + new TreeSet<>(columns).stream().limit(40).collect(Collectors.joining(", "))
                + ". Say what they are: --map text=COLUMN,title=COLUMN,date=COLUMN,url=COLUMN,publisher=COLUMN.";
    }

    /** What is said of a list of articles without their texts. */
    public String lacking() {
        return "has the layout of " + title + ", which lists articles without their text. Give it with texts.";
    }
}
