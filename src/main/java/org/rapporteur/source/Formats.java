package org.rapporteur.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.archive.TarArchive;
import org.rapporteur.source.archive.ZipArchive;
import org.rapporteur.source.document.Docx;
import org.rapporteur.source.document.Epub;
import org.rapporteur.source.document.Odt;
import org.rapporteur.source.document.Pdf;
import org.rapporteur.source.document.Rtf;
import org.rapporteur.source.mail.Eml;
import org.rapporteur.source.mail.Mbox;
import org.rapporteur.source.table.FieldMap;
import org.rapporteur.source.table.SeparatedValues;
import org.rapporteur.source.web.Feeds;
import org.rapporteur.source.web.HtmlPages;
import org.rapporteur.source.web.WaczFiles;
import org.rapporteur.source.web.WarcFiles;
import org.rapporteur.source.xml.MediaWiki;
import org.rapporteur.source.xml.NewsMl;
import org.rapporteur.source.xml.Nitf;
import org.rapporteur.source.xml.Tei;
import org.rapporteur.source.xml.Wxr;

/** All formats that are read, and which of them an input has: its name tells, else its first bytes. */
final class Formats {
    private final InputFormat text;
    private final HtmlPages html;
    private final JsonLines lines;
    private final List<InputFormat> all;

    Formats(ReadLimits limits, FieldMap map) {
        ArticleCheck check = new ArticleCheck(limits);
        NewsArticleJson articles = new NewsArticleJson(check, map);
        text = new PlainText(limits, check);
        html = new HtmlPages(limits, check);
        lines = new JsonLines(limits, articles);
        // Where first bytes tell, the first that knows them is taken: those that can hardly be mistaken stand before
        // others.
        all = List.of(
                new Rtf(limits, check),
                lines,
                new JsonDocuments(limits, articles),
                text,
                html,
                new WarcFiles(limits, check),
                new WaczFiles(limits, check),
                new Pdf(limits, check),
                new Docx(limits, check),
                new Odt(limits, check),
                new Epub(limits, check),
                new Eml(limits, check, this::openMember),
                new Mbox(limits, check, this::openMember),
                new Wxr(limits, check),
                new Nitf(limits, check),
                new NewsMl(limits, check),
                new Tei(limits, check),
                new MediaWiki(limits, check),
                new Feeds(limits, check),
                new ZipArchive(this::openMember),
                new TarArchive(this::openMember),
                new SeparatedValues(limits, check, map));
    }

    /** The articles of one object of JSON. */
    List<SourceItem> record(String json, String where, String name) {
        return lines.record(json, where, name);
    }

    /** Whether the name has an ending of one of the formats: only such files are read when they are met in a folder. */
    boolean isKnown(String name) {
        return !byName(name).isEmpty();
    }

    /** The endings of all formats, for messages. */
    Stream<String> endings() {
        return all.stream().flatMap(format -> format.endings().stream()).distinct();
    }

    /** What the formats are called in messages. */
    Stream<String> titles() {
        return all.stream().map(InputFormat::title);
    }

    /**
     * The articles of an input that somebody named. Where neither its name nor its first bytes tell its format it is
     * plain text, unless it is binary or XML: then it is refused.
     */
    ItemSource open(Input input) throws IOException {
        InputFormat format = of(input);
        return format == null ? ItemSource.of(List.of(refused(input))) : opened(format, input);
    }

    /** The articles of saved pages, of which those behind the first may be its further pages. */
    ItemSource openPages(Input first, List<Input> further) throws IOException {
        try {
            return new GuardedSource(html.open(first, further), first.where(), html.title());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return ItemSource.of(List.of(GuardedSource.rejected(e, first.where(), html.title())));
        }
    }

    /** The articles of a file that was met in a folder: what is of no kind that is read is skipped. */
    ItemSource openMet(Input input) throws IOException {
        if (!isKnown(input.name())) {
            return ItemSource.of(List.of(skipped(input.where(), input.name())));
        }
        return new MetSource(open(input), input.name());
    }

    private ItemSource openMember(Input member) throws IOException {
        String name = member.name();
        if (!isKnown(InputFile.plainName(name))) {
            return ItemSource.of(List.of(skipped(member.where(), name)));
        }
        if (member.depth() > Members.DEEPEST) {
            throw new LimitException("stands in more than " + Members.DEEPEST + " archives. Unpack the outer ones.");
        }
        return openMet(InputFile.decompressed(member));
    }

    /** What is said of a file that was met and is of no kind that is read. */
    static Skipped skipped(String where, String name) {
        String ending = Bytes.ending(InputFile.plainName(name));
        return new Skipped(where, ending, UnreadKinds.why(ending));
    }

    /** How many articles {@link #open} will give, roughly. */
    long count(Input input) throws IOException {
        InputFormat format = of(input);
        return format == null ? 1 : format.count(input);
    }

    private static ItemSource opened(InputFormat format, Input input) throws IOException {
        try {
            return new GuardedSource(format.open(input), input.where(), format.title());
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            input.close();
            return ItemSource.of(List.of(GuardedSource.rejected(e, input.where(), format.title())));
        }
    }

    /** The format of an input, or null where it is of no kind that is read. */
    @Nullable
    InputFormat of(Input input) throws IOException {
        List<InputFormat> named = byName(input.name());
        if (named.size() == 1) {
            return named.get(0);
        }
        byte[] head = input.head();
        for (InputFormat format : named.isEmpty() ? all : named) {
            if (format.beginsLike(head)) {
                return format;
            }
        }
        return Bytes.root(head) == null && Bytes.signature(head) == null ? text : null;
    }

    /** Several formats share an ending such as {@code .xml}; then the first bytes choose among them. */
    private List<InputFormat> byName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        List<InputFormat> named = new ArrayList<>();
        for (InputFormat format : all) {
            if (format.endings().stream().anyMatch(lower::endsWith)) {
                named.add(format);
            }
        }
        return named;
    }

    private static Rejected refused(Input input) throws IOException {
        String where = input.where();
        byte[] head = input.head();
        input.close();
        String signature = Bytes.signature(head);
        if (signature != null) {
            return new Rejected(
                    where, ErrorCode.INPUT_BINARY, where + " is " + signature + "; no article is read from it.");
        }
        String root = String.valueOf(Bytes.root(head));
        return new Rejected(
                where,
                ErrorCode.INPUT_KIND,
                where + " is XML with the root <" + root
                        + ">, which is of no kind that is read. Read are feeds, NITF, NewsML-G2,"
                        + " TEI, exports of WordPress (WXR) and of MediaWiki.");
    }

    /** What was met in a folder and turns out to be of another kind is no failure: nobody named it. */
    private static final class MetSource implements ItemSource {
        private final ItemSource source;
        private final String ending;

        MetSource(ItemSource source, String name) {
            this.source = source;
            this.ending = Bytes.ending(name);
        }

        @Override
        public @Nullable SourceItem next() throws IOException {
            SourceItem item = source.next();
            if (item instanceof Rejected rejected && rejected.code() == ErrorCode.INPUT_KIND) {
                return new Skipped(item.where(), ending, "XML of another kind");
            }
            if (item instanceof Rejected rejected && rejected.code() == ErrorCode.INPUT_LAYOUT) {
                return new Skipped(
                        item.where(), ending, "no column known as text; name it yourself to see its columns");
            }
            return item;
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
