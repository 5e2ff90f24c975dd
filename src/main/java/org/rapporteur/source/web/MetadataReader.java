package org.rapporteur.source.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import crawlercommons.domains.PaidLevelDomain;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
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
            + "[class*=dateline],[class*=timestamp],[class*=entry-date],[class*=post-date],[class*=date-header],[class*=article-date],"
            + "[class*=byline],.date,#date,.meta,.author,[class*=post-meta],[class*=entry-meta],[class*=article-meta]";
    private static final Pattern CHANGED = Pattern.compile("(?i)updat|modif|chang|correct|expire");
    private static final Pattern BY = Pattern.compile("(?i)^(story |words |reported |written )?by:? +");
    private static final Pattern OFFICE =
            Pattern.compile("(?i)\\b(editor|correspondent|reporter|writer|staff|bureau|agenc(y|ies)|in [A-Z])");
    private static final int MOST_TIMES = 100;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NAME = 80;
    private static final int SHORTEST_HEADLINE = 15;
    private static final int LINES_BELOW = 5;
    private static final Pattern AFTER = Pattern.compile("\\s+(\\||–|—|-|·|•|::?|»)\\s");
    private static final Pattern BEFORE = Pattern.compile("(\\s(\\||–|—|-|·|•|::?|«)|:)\\s$");

    /** Nothing, the number of the page of so many, or what stands behind a further bar. */
    private static final Pattern END =
            Pattern.compile("(\\s*\\(\\d+ ?(/|of) ?\\d+\\))?(\\s+(\\||–|—|-|·|•|::?|»)\\s.*)?");

    private static final String WEEKDAY = "((mon|tues|wednes|thurs|fri|satur|sun)day,? +)?";
    private static final String MONTH =
            "(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\\.?";
    private static final Pattern DATE_ALONE = Pattern.compile("(?i)" + WEEKDAY + "(\\d{1,2}(st|nd|rd|th)?\\.? +" + MONTH
            + ",?|" + MONTH + " +\\d{1,2}(st|nd|rd|th)?,?) +\\d{4}");
    private static final Pattern TODAY = Pattern.compile("(?i)\\b(today|now|print(ed)?|current|updat|modif)");
    private static final Pattern LATER =
            Pattern.compile("(?i)©|\\(c\\)|copyright|\\b(printed|last updated|last modified)\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(first )?(posted|published|date of publication|publication date|date published|released|filed)\\b"
                    + "( (by|in) .{2,50}?)?( on| at|:)* *" + WEEKDAY + "(\\d|" + MONTH + ")");
    private static final Pattern PICTURE = Pattern.compile("(?i)photo|picture|image|\\bfile\\b|©");
    private static final int ABOVE = 3;
    private static final int LINES_OF_A_HEAD = 40;

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
                () -> found(page.select(".published[title]").attr("title"), "microformat"),
                () -> timeElement(headline),
                () -> {
                    String at = address == null ? page.location() : address;
                    LocalDate day = WrittenDates.inAddress(at);
                    return day == null ? null : new Found(day, "address");
                },
                () -> dateLine(headline),
                () -> headline == null ? null : belowHeadline(headline),
                () -> headline == null ? null : aboveHeadline(headline),
                this::labelled,
                () -> found(data.text(article.path("dateCreated")), "JSON-LD dateCreated"));
    }

    private static @Nullable Found found(@Nullable String text, String where) {
        LocalDate day = text == null ? null : WrittenDates.day(text);
        return day == null ? null : new Found(day, where);
    }

    private @Nullable Found timeElement(@Nullable String headline) {
        return nearestFirst(page.select("time"), headline).stream()
                .filter(time -> !isBesideOrChanged(time))
                .map(time -> found(time.hasAttr("datetime") ? time.attr("datetime") : time.text(), "time"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Found dateLine(@Nullable String headline) {
        return nearestFirst(page.select(DATE_LINE), headline).stream()
                .filter(line -> line.text().length() <= LONGEST_LINE && !isBesideOrChanged(line))
                .map(line -> found(line.text(), "text"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * Columns of the latest news have times too. What stands below the headline is likelier that of the article than
     * what stands as far above it.
     */
    private List<Element> nearestFirst(List<Element> elements, @Nullable String headline) {
        List<Element> first = elements.subList(0, Math.min(MOST_TIMES, elements.size()));
        Element heading = lines().stream()
                .filter(line -> line.text().equals(headline))
                .map(Block::element)
                .findFirst()
                .orElse(null);
        if (heading == null || first.size() < 2) {
            return first;
        }
        Map<Element, Integer> places = new IdentityHashMap<>();
        page.getAllElements().forEach(element -> places.put(element, places.size()));
        int place = places.getOrDefault(heading, 0);
        return first.stream()
                .sorted(Comparator.comparingInt(element -> {
                    int distance = places.getOrDefault(element, 0) - place;
                    return distance < 0 ? -distance * ABOVE : distance;
                }))
                .toList();
    }

    /** Where nothing says what the line is: one that is no prose and stands just below the headline. */
    private @Nullable Found belowHeadline(String headline) {
        List<Block> blocks = lines();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).text().equals(headline)) {
                Found found = blocks.subList(i + 1, Math.min(i + 1 + LINES_BELOW, blocks.size())).stream()
                        .map(Block::text)
                        .takeWhile(text -> text.length() <= LONGEST_LINE)
                        .filter(text -> text.length() <= LONGEST_NAME
                                && !CHANGED.matcher(text).find()
                                && !PICTURE.matcher(text).find())
                        .map(text -> found(text, "text"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /**
     * A date in the head of the page, or just above the headline. Many pages print there the day on which they are
     * looked at; so it counts only where the page has a trace of a later day, in its copyright or where it says when it
     * was printed or changed: then it is a day that was past already.
     */
    private @Nullable Found aboveHeadline(String headline) {
        List<Block> blocks = lines();
        for (int i = 0; i < Math.min(LINES_OF_A_HEAD, blocks.size()); i++) {
            if (blocks.get(i).text().equals(headline)) {
                Found alone = null;
                for (int j = i - 1; j >= 0; j--) {
                    String text = blocks.get(j).text();
                    boolean dates = text.length() <= LONGEST_NAME
                            && !TODAY.matcher(text).find()
                            && !blocks.get(j).isLink()
                            && (j == i - 1 || DATE_ALONE.matcher(text).matches());
                    Found found = dates ? found(text, "text") : null;
                    if (found != null && isPast(found.day())) {
                        alone = alone == null ? found : alone;
                        if (!alone.day().equals(found.day())) {
                            return null;
                        }
                    }
                }
                return alone;
            }
        }
        return null;
    }

    /** A line anywhere that says that it is the date of publication, where all such lines say the same day. */
    private @Nullable Found labelled() {
        List<Found> days = lines().stream()
                .filter(line -> line.text().length() <= LONGEST_LINE
                        && LABEL.matcher(line.text()).lookingAt()
                        && !CHANGED.matcher(line.text()).find()
                        && !line.isLink()
                        && !isBesideOrChanged(line.element()))
                .map(line -> found(line.text(), "text"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return days.size() == 1 ? days.get(0) : null;
    }

    private boolean isPast(LocalDate day) {
        return lines().stream()
                .map(Block::text)
                .filter(text ->
                        text.length() <= LONGEST_LINE && LATER.matcher(text).find())
                .anyMatch(text -> {
                    LocalDate later = WrittenDates.day(text);
                    return later != null && later.isAfter(day)
                            || YEAR.matcher(text)
                                    .results()
                                    .anyMatch(year -> Integer.parseInt(year.group()) > day.getYear());
                });
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
                () -> ownHeadings(publisher).size() == 1
                        ? ownHeadings(publisher).get(0).text()
                        : null,
                () -> meta("twitter:title"),
                () -> first(() -> meta("dc.title"), () -> blankToNull(page.title())));
        if (headline == null) {
            return ownHeadings(publisher).stream().map(Block::text).findFirst().orElse(null);
        }
        return withoutSite(headline, publisher);
    }

    /** The headings of the first order without that which is the name of the site. */
    private List<Block> ownHeadings(@Nullable String publisher) {
        return lines().stream()
                .filter(line -> line.isHeading() && line.element().closest("h1") != null)
                .filter(line -> !line.text().equalsIgnoreCase(publisher)
                        && !SiteName.isHomeLink(
                                Objects.requireNonNull(line.element().closest("h1"))))
                .toList();
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
                        .filter(line -> title.contains(line))
                        .filter(line -> BEFORE.matcher(title.substring(0, title.indexOf(line)))
                                        .find()
                                && END.matcher(title.substring(title.indexOf(line) + line.length()))
                                        .matches())
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
                () -> meta("application-name"),
                () -> SiteName.of(page));
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
