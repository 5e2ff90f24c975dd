package org.rapporteur.source.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.Article;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.LanguageCheck;
import org.rapporteur.source.Provenance;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.SourceItem;
import org.rapporteur.source.TextDecoder;
import org.rapporteur.source.WrittenDates;

/** Makes an article of a page, or of a live blog one for each entry; says what the page is where it is neither. */
final class PageReader {
    static final String MEDIA_TYPE = "text/html";

    /** Browsers show nothing that lies deeper. */
    private static final int DEEPEST = 512;

    /** What stands over pictures and is shorter than two sentences tells nothing. */
    private static final int SHORTEST_INTRODUCTION = 300;

    private static final int LETTERS_OF_A_LANGUAGE = 200;
    private static final int ISO_DATE = "2024-03-05".length();

    private final ArticleCheck check;

    PageReader(ArticleCheck check) {
        this.check = check;
    }

    /** What the page gives; at least one item. */
    List<SourceItem> read(RawPage raw) {
        return readAll(List.of(raw));
    }

    /** As {@link #read(List)}, with a rejection where a page cannot be read. */
    List<SourceItem> readAll(List<RawPage> pages) {
        try {
            return read(pages);
        } catch (RapporteurException e) {
            return List.of(new Rejected(pages.get(0).where(), e.code(), String.valueOf(e.getMessage())));
        }
    }

    /**
     * What the pages of one article give, which have one after the other its text.
     *
     * @throws RapporteurException where one of them cannot be read
     */
    List<SourceItem> read(List<RawPage> pages) {
        RawPage first = pages.get(0);
        TextDecoder.Decoded decoded = PageDecoder.decode(first);
        List<String> notes = new ArrayList<>(decoded.notes());
        Document page = parse(decoded.text(), first);
        Forum.keepOpeningPost(page);
        LinkedData data = LinkedData.of(page);
        PageMetadata metadata = MetadataReader.read(page, data);
        PageKind.Signs signs = PageKind.Signs.of(page, data, metadata);
        List<Element> around = MainText.around(page, metadata.headline());
        Cleaning.clean(page);
        List<Block> blocks = new ArrayList<>(MainText.of(page, metadata.headline(), around));
        PageKind kind = signs.kind(blocks);
        for (RawPage further : pages.subList(1, pages.size())) {
            Document next = parse(PageDecoder.decode(further).text(), further);
            Cleaning.clean(next);
            blocks.addAll(MainText.of(next, metadata.headline()));
        }
        String body = body(blocks, metadata);
        switch (kind) {
            case ARTICLE -> {}
            case STUB -> {
                body = MainText.join(whole(blocks));
                notes.add(first.where() + " is " + kind.title() + "; what it shows is read");
            }
            case NO_TEXT -> {
                if (metadata.body() == null) {
                    return List.of(noArticle(first, kind));
                }
            }
            case LIVE_BLOG -> {
                List<SourceItem> entries = liveEntries(first, data, metadata);
                return entries.isEmpty() ? List.of(noArticle(first, kind)) : entries;
            }
            case GALLERY -> {
                if (body.length() < SHORTEST_INTRODUCTION) {
                    return List.of(noArticle(first, kind));
                }
                notes.add(first.where() + " is " + kind.title() + "; its introduction is read");
            }
            case LIVE_REPORT ->
                notes.add(first.where() + " is " + kind.title() + "; it is read as one text of its day");
            case VIDEO, LINKS -> {
                return List.of(noArticle(first, kind));
            }
        }
        if (body.isBlank()) {
            return List.of(noArticle(first, kind));
        }
        return List.of(article(first, metadata, body, notes));
    }

    private static Rejected noArticle(RawPage raw, PageKind kind) {
        return new Rejected(
                raw.where(),
                ErrorCode.PAGE_NO_ARTICLE,
                raw.where() + " is " + kind.title() + ", no article. Give the page of an article, or leave it out.");
    }

    private static Document parse(String html, RawPage raw) {
        Document page = Jsoup.parse(html, raw.address() == null ? "" : raw.address());
        page.filter((Node node, int depth) -> {
            if (depth > DEEPEST) {
                throw new RapporteurException(
                        ErrorCode.INPUT_MALFORMED,
                        raw.where() + " is nested deeper than " + DEEPEST + " elements, which no page of news is. "
                                + "Leave it out.");
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return page;
    }

    /** What people read; or what the page gives to programs, where people get it only by a program. */
    private static String body(List<Block> blocks, PageMetadata metadata) {
        String read = MainText.join(blocks);
        String given = metadata.body();
        return given != null && read.length() < given.length() / 2 ? text(given) : read;
    }

    /** The text of a fragment of HTML, or of plain text with its paragraphs. */
    static String text(String fragment) {
        if (!fragment.contains("<")) {
            return String.join("\n\n", List.of(fragment.strip().split("\\s*\\n\\s*")));
        }
        Document page = Jsoup.parseBodyFragment(fragment);
        Cleaning.clean(page);
        return MainText.join(MainText.of(page, null));
    }

    /** Without a last paragraph that stops within a sentence: half a sentence may say the contrary of the whole one. */
    private static List<Block> whole(List<Block> blocks) {
        if (blocks.isEmpty()) {
            return blocks;
        }
        String last = blocks.get(blocks.size() - 1).text();
        boolean cut = last.endsWith("…") || last.endsWith("...") || !last.matches("(?s).*[.!?]['\"’”)]*");
        return cut ? blocks.subList(0, blocks.size() - 1) : blocks;
    }

    private SourceItem article(RawPage raw, PageMetadata metadata, String text, List<String> notes) {
        String body = inEnglish(text, raw, notes);
        LocalDate published = metadata.published();
        String dateFoundIn = metadata.dateFoundIn();
        if (published == null && raw.address() == null && raw.name().length() > ISO_DATE) {
            published = raw.name().matches("\\d{4}-\\d\\d-\\d\\d.*")
                    ? WrittenDates.day(raw.name().substring(0, ISO_DATE))
                    : null;
            dateFoundIn = published == null ? null : "file name";
        }
        if (published == null && raw.captured() != null) {
            notes.add(raw.where() + " says no date of publication; it was captured on "
                    + raw.captured().atOffset(ZoneOffset.UTC).toLocalDate() + ", and is taken as undated");
        }
        Article article = new Article(
                metadata.address() == null ? raw.name() : metadata.address(),
                metadata.address(),
                metadata.headline(),
                published,
                metadata.publisher(),
                metadata.authors(),
                language(metadata, body, raw, notes),
                body,
                metadata.section(),
                new Provenance(
                        raw.name(), MEDIA_TYPE, DigestUtils.sha256Hex(raw.bytes()), raw.captured(), dateFoundIn));
        return check.check(raw.where(), article, notes);
    }

    /** Leaves out paragraphs of another language where most of the text is English. */
    private static String inEnglish(String body, RawPage raw, List<String> notes) {
        List<String> kept = new ArrayList<>();
        int left = 0;
        for (String paragraph : body.split("\n\n")) {
            if (paragraph.length() >= LETTERS_OF_A_LANGUAGE && LanguageCheck.otherThanEnglish(paragraph) != null) {
                left += paragraph.length();
            } else {
                kept.add(paragraph);
            }
        }
        if (left == 0 || left > body.length() / 2) {
            return body;
        }
        notes.add(raw.where() + " has paragraphs in another language, which are left out");
        return String.join("\n\n", kept);
    }

    /** Templates declare a language that is not that of each text in them: a long text says itself which it is. */
    private static String language(PageMetadata metadata, String body, RawPage raw, List<String> notes) {
        String declared = metadata.language();
        if (declared == null || LanguageCheck.saysEnglish(declared)) {
            return declared == null ? "en" : declared.replace('_', '-');
        }
        if (body.length() < LETTERS_OF_A_LANGUAGE || LanguageCheck.otherThanEnglish(body) != null) {
            return declared;
        }
        notes.add(raw.where() + " declares the language “" + declared + "” but is in English");
        return "en";
    }

    private List<SourceItem> liveEntries(RawPage raw, LinkedData data, PageMetadata metadata) {
        List<SourceItem> items = new ArrayList<>();
        String base = metadata.address() == null ? raw.name() : metadata.address();
        String digest = DigestUtils.sha256Hex(raw.bytes());
        int number = 0;
        for (JsonNode update : data.liveUpdates()) {
            number++;
            String address = data.text(update.path("url"));
            String id = address == null || address.equals(base) ? base + "#" + number : address;
            String date = data.text(update.path("datePublished"));
            LocalDate day = date == null ? null : WrittenDates.day(date);
            String where = raw.where() + "#" + number;
            String body = text(Objects.requireNonNull(data.text(update.path("articleBody"))));
            Article entry = new Article(
                    id,
                    address,
                    data.text(update.path("headline")),
                    day,
                    metadata.publisher(),
                    data.texts(update.path("author")),
                    language(metadata, body, raw, new ArrayList<>()),
                    body,
                    metadata.section(),
                    new Provenance(raw.name(), MEDIA_TYPE, digest, raw.captured(), day == null ? null : "JSON-LD"));
            items.add(check.check(where, entry, List.of()));
        }
        return items;
    }

    /**
     * Whether a saved article goes on in {@code page}: its last page so far leads to that file, or to the address of
     * the first page with the number of this one.
     */
    static boolean goesOn(List<RawPage> article, RawPage page) {
        try {
            return leadsTo(article, page);
        } catch (RapporteurException e) {
            return false; // what cannot be read is rejected where it is read
        }
    }

    private static boolean leadsTo(List<RawPage> article, RawPage page) {
        RawPage last = article.get(article.size() - 1);
        Element link = parse(PageDecoder.decode(last).text(), last).selectFirst("link[rel=next],a[rel=next]");
        if (link == null) {
            return false;
        }
        String next = link.attr("href");
        RawPage first = article.get(0);
        Document beginning = parse(PageDecoder.decode(first).text(), first);
        String address =
                MetadataReader.read(beginning, LinkedData.of(beginning)).address();
        return next.equals(page.name())
                || next.equals("./" + page.name())
                || (address != null && WebReader.isPage(next, address, article.size() + 1));
    }

    /** The address of the page on which the article goes on, where that is of the same site. */
    static @Nullable String next(RawPage raw) {
        Document page = parse(PageDecoder.decode(raw).text(), raw);
        Element link = page.selectFirst("link[rel=next],a[rel=next]");
        String next = link == null ? "" : link.absUrl("href");
        return next.isEmpty() ? null : next;
    }
}
