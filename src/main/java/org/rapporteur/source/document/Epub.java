package org.rapporteur.source.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.ArticleDraft;
import org.rapporteur.source.Bytes;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.Field;
import org.rapporteur.source.Input;
import org.rapporteur.source.InputFormat;
import org.rapporteur.source.ItemSource;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.ReadLimits;
import org.rapporteur.source.SourceItem;
import org.rapporteur.source.UnfoldedStream;
import org.rapporteur.source.UnfoldedStream.CountingStream;

/**
 * An e-book, such as the issue of a paper: each document in the order of reading is one article, covers and lists of
 * contents are none. Publisher and date are those of the book.
 */
public final class Epub implements InputFormat {
    /** A document with less is a cover, a divider, a page of rights. */
    private static final int FEWEST_CHARS = 200;
    /** A list of contents is little but links. */
    private static final double MOST_IN_LINKS = 0.5;

    private final ReadLimits limits;
    private final ArticleCheck check;

    public Epub(ReadLimits limits, ArticleCheck check) {
        this.limits = limits;
        this.check = check;
    }

    @Override
    public String title() {
        return "an e-book";
    }

    @Override
    public List<String> endings() {
        return List.of(".epub");
    }

    @Override
    public boolean beginsLike(byte[] head) {
        return Bytes.begin(head, "PK\u0003\u0004") && Bytes.ascii(head).contains("mimetypeapplication/epub+zip");
    }

    @Override
    public long count(Input input) {
        return UNKNOWN;
    }

    @Override
    public ItemSource open(Input input) throws IOException {
        try (input) {
            return ItemSource.of(articles(input, texts(input)));
        }
    }

    /** All members that may be text, by their names. */
    private Map<String, byte[]> texts(Input input) throws IOException {
        CountingStream packed = new CountingStream(input.stream());
        ZipArchiveInputStream zip = new ZipArchiveInputStream(new BufferedInputStream(packed));
        UnfoldedStream unfolded = new UnfoldedStream(zip, packed, input.unfolded());
        Map<String, byte[]> texts = new HashMap<>();
        long held = 0;
        for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.matches(".*\\.(opf|xhtml|html|htm|xml)")) {
                byte[] bytes =
                        unfolded.readNBytes((int) Math.min(limits.wholeBytes() - held, Integer.MAX_VALUE - 8) + 1);
                held += bytes.length;
                if (held > limits.wholeBytes()) {
                    throw limits.tooLarge(input.where()).toException();
                }
                texts.put(entry.getName(), bytes);
            }
        }
        return texts;
    }

    private List<SourceItem> articles(Input input, Map<String, byte[]> texts) throws IOException {
        String packagePath = packagePath(texts);
        byte[] opf = packagePath == null ? null : texts.get(packagePath);
        if (packagePath == null || opf == null) {
            throw new RapporteurException(
                    ErrorCode.INPUT_MALFORMED,
                    input.where() + " says not in which order it is read (META-INF/container.xml). Is it damaged?");
        }
        Document book = xml(opf);
        String folder = packagePath.substring(0, packagePath.lastIndexOf('/') + 1);
        Map<String, Element> manifest = new HashMap<>();
        book.getElementsByTag("item").forEach(item -> manifest.put(item.attr("id"), item));
        List<SourceItem> items = new ArrayList<>();
        for (Element reference : book.getElementsByTag("itemref")) {
            Element item = manifest.get(reference.attr("idref"));
            if (item == null || item.attr("properties").contains("nav")) {
                continue;
            }
            byte[] bytes = texts.get(
                    folder + URLDecoder.decode(item.attr("href").replace("+", "%2B"), StandardCharsets.UTF_8));
            ArticleDraft draft = bytes == null ? null : article(bytes, book);
            if (draft != null) {
                String number = "#" + (items.size() + 1);
                items.add(draft.finish(check, input.where() + number, input.name() + number));
            }
        }
        if (items.isEmpty()) {
            throw new RapporteurException(
                    ErrorCode.INPUT_EMPTY,
                    input.where() + " holds no text; is it encrypted (DRM), or made of pictures?");
        }
        return items;
    }

    private static @Nullable String packagePath(Map<String, byte[]> texts) throws IOException {
        byte[] container = texts.get("META-INF/container.xml");
        if (container == null) {
            return null;
        }
        Element root = xml(container).getElementsByTag("rootfile").first();
        return root == null ? null : root.attr("full-path");
    }

    private static Document xml(byte[] bytes) throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(bytes), "UTF-8", "", Parser.xmlParser());
    }

    private static @Nullable ArticleDraft article(byte[] bytes, Document book) throws IOException {
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        String all = page.body().text();
        int inLinks = page.body().select("a").text().length();
        if (all.length() < FEWEST_CHARS || inLinks > MOST_IN_LINKS * all.length()) {
            return null;
        }
        ArticleDraft draft = new ArticleDraft();
        Element headline = page.selectFirst("h1, h2");
        if (headline != null) {
            draft.set(Field.TITLE, headline.text());
            headline.remove();
        }
        draft.set(Field.DATE, text(book, "dc:date"));
        draft.set(Field.PUBLISHER, text(book, "dc:publisher"));
        draft.set(Field.LANGUAGE, text(book, "dc:language"));
        HtmlText.paragraphs(page).forEach(draft::paragraph);
        return draft;
    }

    private static @Nullable String text(Document book, String element) {
        Element found = book.getElementsByTag(element).first();
        return found == null ? null : found.text();
    }
}
