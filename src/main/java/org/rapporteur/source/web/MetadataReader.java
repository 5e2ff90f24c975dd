package org.rapporteur.source.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import crawlercommons.domains.PaidLevelDomain;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.WrittenDates;

/**
 * Reads what a page says about its article, from the surest place that says it: JSON-LD, then {@code meta} elements
 * (OpenGraph first), then microdata, then what people read. A date is sought further, in {@code time} elements, in the
 * address, and in the line below the headline; never in the text of the article.
 */
final class MetadataReader {
    private static final String[] DATES = {
        "article:published_time",
        "og:article:published_time",
        "article.published",
        "parsely-pub-date",
        "sailthru.date",
        "datepublished",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "published_at",
        "pubdate",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date.created",
        "dcterms.created",
        "dcterms.date",
        "dc.date",
        "cxenseparse:recs:publishtime",
        "article_date_original",
        "originalpublicationdate",
        "date"
    };
    private static final String DATE_LINE = "[class*=publish],[class*=pubdate],[class*=pub-date],[class*=posted-on],"
            + "[class*=dateline],[class*=timestamp],[class*=entry-date],[class*=post-date],[class*=article-date],"
            + "[class*=byline],.date,#date,.meta,[class*=post-meta],[class*=entry-meta],[class*=article-meta]";
    private static final Pattern CHANGED = Pattern.compile("(?i)updat|modif|chang|correct|expire");
    private static final Pattern BY = Pattern.compile("(?i)^(story |words |reported |written )?by:? +");
    private static final Pattern OFFICE =
            Pattern.compile("(?i)\\b(editor|correspondent|reporter|writer|staff|bureau|agenc(y|ies)|in [A-Z])");
    private static final int MOST_TIMES = 100;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NAME = 80;
    private static final int SHORTEST_HEADLINE = 15;
    private static final int LINES_BELOW = 3;
    private static final Pattern AFTER = Pattern.compile("\\s+(\\||–|—|-|·|::?|»)\\s");
    private static final Pattern BEFORE = Pattern.compile("(\\s(\\||–|—|-|·|::?|«)|:)\\s$");

    private final Document page;
    private final LinkedData data;
    private final Map<String, List<String>> meta = new LinkedHashMap<>();
    private final @Nullable String address;
    private final JsonNode article;
    private @Nullable List<Block> lines;

    private MetadataReader(Document page, LinkedData data) {
        this.page = page;
        this.data = data;
        for (Element element : page.select("meta[content]")) {
            for (String key : List.of("property", "name", "http-equiv")) {
                String content = element.attr("content").strip();
                if (element.hasAttr(key) && !content.isEmpty()) {
                    meta.computeIfAbsent(element.attr(key).toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                            .add(content);
                }
            }
        }
        this.address = canonical();
        JsonNode found = data.article(address);
        this.article = found == null ? MissingNode.getInstance() : found;
    }

    /** Must see the page before it is cleaned. */
    static PageMetadata read(Document page, LinkedData data) {
        MetadataReader reader = new MetadataReader(page, data);
        String publisher = reader.publisher();
        String headline = reader.headline(publisher);
        Found date = reader.date(headline);
        JsonNode free = reader.article.path("isAccessibleForFree");
        return new PageMetadata(
                reader.address,
                headline,
                date == null ? null : date.day(),
                date == null ? null : date.where(),
                publisher,
                reader.authors(),
                reader.language(),
                reader.section(),
                reader.next(),
                data.text(reader.article.path("articleBody")),
                !(free.isBoolean() && !free.booleanValue() || free.asText().equalsIgnoreCase("false")));
    }

    private record Found(LocalDate day, String where) {}

    private @Nullable Found date(@Nullable String headline) {
        return first(
                () -> found(data.text(article.path("datePublished")), "JSON-LD"),
                () -> Stream.of(DATES)
                        .map(name -> found(meta(name), "meta " + name))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                () -> found(value("[itemprop=datePublished]"), "microdata"),
                this::timeElement,
                () -> {
                    String at = address == null ? page.location() : address;
                    LocalDate day = WrittenDates.inAddress(at);
                    return day == null ? null : new Found(day, "address");
                },
                this::dateLine,
                () -> headline == null ? null : belowHeadline(headline),
                () -> found(data.text(article.path("dateCreated")), "JSON-LD dateCreated"));
    }

    private static @Nullable Found found(@Nullable String text, String where) {
        LocalDate day = text == null ? null : WrittenDates.day(text);
        return day == null ? null : new Found(day, where);
    }

    private @Nullable Found timeElement() {
        return page.select("time").stream()
                .limit(MOST_TIMES)
                .filter(time -> !isBesideOrChanged(time))
                .map(time -> found(time.hasAttr("datetime") ? time.attr("datetime") : time.text(), "time"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Found dateLine() {
        return page.select(DATE_LINE).stream()
                .limit(MOST_TIMES)
                .filter(line -> line.text().length() <= LONGEST_LINE && !isBesideOrChanged(line))
                .map(line -> found(line.text(), "text"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Where nothing says what the line is: one that is no prose and stands just below the headline. */
    private @Nullable Found belowHeadline(String headline) {
        List<Block> blocks = lines();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).text().equals(headline)) {
                return blocks.subList(i + 1, Math.min(i + 1 + LINES_BELOW, blocks.size())).stream()
                        .map(Block::text)
                        .filter(text -> text.length() <= LONGEST_NAME
                                && !CHANGED.matcher(text).find())
                        .map(text -> found(text, "text"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }

    private List<Block> lines() {
        if (lines == null) {
            lines = Blocks.of(page.body());
        }
        return lines;
    }

    /** Dates of comments, of other articles, of the copyright, and of the last change are not that of publication. */
    private static boolean isBesideOrChanged(Element element) {
        String before = element.previousSibling() == null
                ? ""
                : element.previousSibling().outerHtml();
        return element.closest("aside,nav,footer") != null
                || element.parents().stream()
                        .anyMatch(parent -> NoiseWords.isTalk(parent)
                                || parent.className()
                                        .matches("(?i).*(related|sidebar|recommend|trending|popular|teaser|promo).*"))
                || CHANGED.matcher(element.className() + element.attr("itemprop"))
                        .find()
                || CHANGED.matcher(element.ownText()).find()
                || CHANGED.matcher(before).find();
    }

    private @Nullable String headline(@Nullable String publisher) {
        String headline = first(
                () -> data.text(article.path("headline")),
                () -> meta("og:title"),
                () -> value("[itemprop=headline]"),
                () -> page.select("h1").size() == 1 ? heading() : null,
                () -> meta("twitter:title"),
                () -> first(() -> meta("dc.title"), () -> blankToNull(page.title())));
        if (headline == null) {
            return heading();
        }
        return withoutSite(headline, publisher);
    }

    private @Nullable String heading() {
        return lines().stream()
                .filter(line -> line.isHeading() && line.element().closest("h1") != null)
                .map(Block::text)
                .findFirst()
                .orElse(null);
    }

    /**
     * The part of a title that the page shows as a line of its own, where there is one: what stands before or behind it
     * is the name of the site or of a column. Else the title without {@code | The Ledger} at its end.
     */
    private String withoutSite(String title, @Nullable String publisher) {
        List<String> shown = lines().stream()
                .map(Block::text)
                .filter(line -> line.length() >= SHORTEST_HEADLINE && line.length() < title.length())
                .filter(line -> !line.equalsIgnoreCase(publisher))
                .toList();
        Optional<String> own = shown.stream()
                .filter(line -> title.startsWith(line)
                        && AFTER.matcher(title.substring(line.length())).lookingAt())
                .findFirst()
                .or(() -> shown.stream()
                        .filter(line -> title.endsWith(line)
                                && BEFORE.matcher(title.substring(0, title.length() - line.length()))
                                        .find())
                        .findFirst());
        if (own.isPresent()) {
            return own.get();
        }
        int bar = Stream.of(" | ", " - ", " – ", " — ")
                .mapToInt(title::lastIndexOf)
                .max()
                .orElse(-1);
        boolean site = bar > 0
                && (title.charAt(bar + 1) == '|'
                        || publisher != null && title.substring(bar + 3).strip().equalsIgnoreCase(publisher));
        return site ? title.substring(0, bar).strip() : title;
    }

    private @Nullable String publisher() {
        return first(
                () -> data.text(article.path("publisher")),
                () -> meta("og:site_name"),
                () -> nameOf("[itemprop=publisher]"),
                () -> meta("dc.publisher"),
                () -> meta("application-name"));
    }

    private List<String> authors() {
        List<String> names = data.texts(article.path("author"));
        if (names.isEmpty()) {
            names = Stream.of("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")
                    .filter(meta::containsKey)
                    .findFirst()
                    .map(meta::get)
                    .orElse(List.of());
        }
        if (names.isEmpty() || names.stream().allMatch(name -> name.startsWith("http"))) {
            names = page.select("[itemprop=author]").stream()
                    .map(author -> Objects.requireNonNullElse(nameIn(author), ""))
                    .toList();
        }
        if (names.isEmpty()) {
            names = page.select("[rel=author],.byline,[class*=byline],.author").stream()
                    .filter(line -> !isBesideOrChanged(line))
                    .map(Element::text)
                    .filter(text ->
                            BY.matcher(text).find() && text.length() <= LONGEST_NAME && !text.matches(".*\\d.*"))
                    .limit(1)
                    .toList();
        }
        return names.stream()
                .map(name -> BY.matcher(name.strip()).replaceFirst(""))
                .flatMap(MetadataReader::names)
                .filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME && !name.startsWith("http"))
                .distinct()
                .toList();
    }

    /** Of “Ann Lee, political editor, and Bo Chen” the names. */
    private static Stream<String> names(String line) {
        List<String> parts = List.of(line.split("\\s*(?:,? and |,|&|;)\\s*"));
        return parts.stream()
                .filter(part -> parts.size() == 1 || !OFFICE.matcher(part).find());
    }

    private @Nullable String language() {
        return first(
                () -> data.text(article.path("inLanguage")),
                () -> blankToNull(page.select("html").attr("lang")),
                () -> blankToNull(page.select("html").attr("xml:lang")),
                () -> meta("content-language"),
                () -> meta("og:locale"));
    }

    private @Nullable String section() {
        return first(
                () -> data.text(article.path("articleSection")),
                () -> meta("article:section"),
                () -> meta("parsely-section"),
                () -> value("[itemprop=articleSection]"));
    }

    private @Nullable String next() {
        Element link = page.selectFirst("link[rel=next],a[rel=next]");
        return link == null ? null : blankToNull(link.hasAttr("href") ? link.absUrl("href") : "");
    }

    /**
     * An address of a site alone is the mistake of a template, and would make all its pages one article; one of another
     * site would let a page take the place of somebody else's article.
     */
    private @Nullable String canonical() {
        return Stream.of(
                        page.select("link[rel=canonical]").stream().map(link -> link.absUrl("href")),
                        meta.getOrDefault("og:url", List.of()).stream(),
                        Stream.of(page.location()))
                .flatMap(addresses -> addresses)
                .filter(MetadataReader::isOfAPage)
                .filter(this::isOfThisSite)
                .findFirst()
                .orElse(null);
    }

    /** Whether the address is of the domain from which the page was taken; of a saved page nobody knows that. */
    private boolean isOfThisSite(String address) {
        if (page.location().isEmpty()) {
            return true;
        }
        String host = URI.create(address).getHost();
        String own = URI.create(page.location()).getHost();
        return host.equalsIgnoreCase(own)
                || PaidLevelDomain.getPLD(host).equalsIgnoreCase(PaidLevelDomain.getPLD(String.valueOf(own)));
    }

    private static boolean isOfAPage(String address) {
        if (!address.startsWith("http://") && !address.startsWith("https://")) {
            return false;
        }
        try {
            URI uri = URI.create(address);
            String path = uri.getPath();
            return uri.getHost() != null && (path != null && path.length() > 1 || uri.getQuery() != null);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private @Nullable String meta(String name) {
        List<String> values = meta.get(name);
        return values == null ? null : values.get(0);
    }

    private @Nullable String value(String selector) {
        Element element = page.selectFirst(selector);
        if (element == null) {
            return null;
        }
        return first(
                () -> blankToNull(element.attr("content")),
                () -> blankToNull(element.attr("datetime")),
                () -> blankToNull(element.text()));
    }

    private @Nullable String nameOf(String selector) {
        Element element = page.selectFirst(selector);
        return element == null ? null : nameIn(element);
    }

    private static @Nullable String nameIn(Element element) {
        Element name = element.selectFirst("[itemprop=name]");
        Element named = name == null ? element : name;
        return first(() -> blankToNull(named.attr("content")), () -> blankToNull(named.text()));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @SafeVarargs
    private static <T> @Nullable T first(Supplier<@Nullable T>... places) {
        for (Supplier<@Nullable T> place : places) {
            T found = place.get();
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
