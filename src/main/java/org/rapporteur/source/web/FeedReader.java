package org.rapporteur.source.web;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.IOUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.Article;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.Provenance;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.SourceItem;
import org.rapporteur.source.WrittenDates;

/**
 * Reads the entries of a feed. A declaration of a document type, by which XML is made to read other files or to grow
 * without end, is refused.
 */
final class FeedReader {
    private static final int SHORTEST = 400;
    private static final int DEEPEST = 200;
    private static final Pattern CUT = Pattern.compile(
            "(?is).*(\\[?(…|\\.\\.\\.)]?|(continue|keep) reading.{0,80}|read (more|on|the rest).{0,80})$");
    private static final Pattern SIGNATURE =
            Pattern.compile("(?i)^the post .{3,300} (appeared first|first appeared) on .*");

    private final ArticleCheck check;

    FeedReader(ArticleCheck check) {
        this.check = check;
    }

    /**
     * The entries in the order of the feed.
     *
     * @throws RapporteurException where it is no feed
     */
    List<FeedEntry> entries(byte[] bytes, String where) {
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        input.setXmlHealerOn(true);
        SyndFeed feed;
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes), true)) {
            String xml = IOUtils.toString(reader);
            requireShallow(xml, where);
            feed = input.build(new StringReader(xml));
        } catch (RapporteurException e) {
            throw e;
        } catch (FeedException | IOException | RuntimeException e) {
            // rome throws whatever the parser below it does
            throw new RapporteurException(
                    ErrorCode.INPUT_MALFORMED,
                    where + " is no feed of RSS or Atom: " + reason(e) + ". Give a feed that a feed reader shows.",
                    e);
        }
        List<FeedEntry> entries = new ArrayList<>();
        List<String> dates = writtenDates(bytes);
        boolean inStep = dates.size() == feed.getEntries().size();
        for (SyndEntry entry : feed.getEntries()) {
            int number = entries.size();
            LocalDate written = inStep ? WrittenDates.day(dates.get(number)) : null;
            entries.add(entry(entry, written, feed, where + "#" + (number + 1)));
        }
        return entries;
    }

    /** The parser below takes time that grows with the square of the depth. */
    private static void requireShallow(String xml, String where) {
        int depth = 0;
        int at = xml.indexOf('<');
        while (at >= 0) {
            int end;
            if (xml.startsWith("<![CDATA[", at)) {
                end = xml.indexOf("]]>", at);
            } else if (xml.startsWith("<!--", at)) {
                end = xml.indexOf("-->", at);
            } else {
                end = xml.indexOf('>', at);
                boolean closed = end > 0 && xml.charAt(end - 1) == '/';
                char next = at + 1 < xml.length() ? xml.charAt(at + 1) : '<';
                depth += next == '/' ? -1 : next == '!' || next == '?' || closed ? 0 : 1;
            }
            if (depth > DEEPEST) {
                throw new RapporteurException(
                        ErrorCode.INPUT_MALFORMED,
                        where + " is nested deeper than " + DEEPEST + " elements, which no feed is. Leave it out.");
            }
            at = end < 0 ? -1 : xml.indexOf('<', end);
        }
    }

    /** The dates as the feed writes them: rome gives instants, and the publisher's own day is lost in them. */
    private static List<String> writtenDates(byte[] bytes) {
        Document xml = Jsoup.parse(new String(bytes, StandardCharsets.ISO_8859_1), "", Parser.xmlParser());
        return xml.select("item,entry").stream()
                .map(entry ->
                        entry.select("> pubDate,> published,> dc|date,> issued").text())
                .toList();
    }

    private static String reason(Exception e) {
        return Objects.requireNonNullElse(e.getMessage(), e.toString())
                .replaceAll("\\s+", " ")
                .replaceFirst("\\.$", "");
    }

    private static FeedEntry entry(SyndEntry entry, @Nullable LocalDate written, SyndFeed feed, String where) {
        String address = isAddress(entry.getLink())
                ? entry.getLink().strip()
                : isAddress(entry.getUri()) ? entry.getUri() : null;
        String id = Stream.of(address, blankToNull(entry.getUri()), where)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        String content = entry.getContents().stream()
                .map(SyndContent::getValue)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        String summary = entry.getDescription() == null
                ? ""
                : Objects.requireNonNullElse(entry.getDescription().getValue(), "");
        String longer = content.length() >= summary.length() ? content : summary;
        List<String> authors = entry.getAuthors().stream()
                .map(author -> author.getName())
                .filter(name -> name != null && !name.isBlank())
                .toList();
        String author = blankToNull(entry.getAuthor());
        return new FeedEntry(
                where,
                id,
                address,
                entry.getTitle() == null
                        ? null
                        : blankToNull(Jsoup.parseBodyFragment(entry.getTitle()).text()),
                written == null ? day(entry.getPublishedDate()) : written,
                blankToNull(feed.getTitle()),
                authors.isEmpty() && author != null ? List.of(author) : authors,
                blankToNull(feed.getLanguage()),
                entry.getCategories().isEmpty()
                        ? null
                        : blankToNull(entry.getCategories().get(0).getName()),
                whole(longer),
                DigestUtils.sha256Hex((entry.getTitle() + "\n" + entry.getUpdatedDate() + "\n" + longer)
                        .getBytes(StandardCharsets.UTF_8)));
    }

    /** The text, or nothing where it is short or says that it goes on elsewhere. */
    private static String whole(String content) {
        List<String> paragraphs =
                new ArrayList<>(List.of(PageReader.text(content).split("\n\n")));
        paragraphs.removeIf(paragraph -> SIGNATURE.matcher(paragraph).matches());
        String shown = Jsoup.parseBodyFragment(content).text().strip();
        String text = String.join("\n\n", paragraphs);
        return text.length() < SHORTEST
                        || CUT.matcher(shown).matches()
                        || CUT.matcher(text).matches()
                ? ""
                : text;
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static boolean isAddress(@Nullable String link) {
        return link != null && link.strip().matches("(?i)https?://.+");
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * The article of an entry that holds its whole text.
     *
     * @param file the name of the feed, and {@code sha256} its digest
     */
    SourceItem article(FeedEntry entry, String file, String sha256) {
        if (entry.text().isEmpty()) {
            String page = entry.address() == null
                    ? ""
                    : " Its page is " + entry.address() + ": give the address of the feed.";
            return new Rejected(
                    entry.where(), ErrorCode.FEED_SUMMARY, entry.where() + " has only a summary, no article." + page);
        }
        Article article = new Article(
                entry.id(),
                entry.address(),
                entry.headline(),
                entry.published(),
                entry.publisher(),
                entry.authors(),
                entry.language() == null ? "en" : entry.language(),
                entry.text(),
                entry.section(),
                new Provenance(file, "application/xml", sha256, null, entry.published() == null ? null : "feed"));
        return check.check(entry.where(), article, List.of());
    }
}
