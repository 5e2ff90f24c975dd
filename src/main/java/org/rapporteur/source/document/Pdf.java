package org.rapporteur.source.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.ArticleDraft;
import org.rapporteur.source.Bytes;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.Field;
import org.rapporteur.source.Input;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.ReadLimits;

/**
 * A PDF, as one article: columns one after the other, hyphens at line ends joined, without running heads, feet and
 * numbers of pages. The largest words of the first page are the headline where they are larger than the text.
 */
public final class Pdf extends DocumentFormat {
    private static final int MOST_PAGES = 2_000;
    private static final long MEMORY = 100_000_000;
    private static final long DISK = 1_000_000_000;

    public Pdf(ReadLimits limits, ArticleCheck check) {
        super(limits, check);
    }

    @Override
    public String title() {
        return "PDF";
    }

    @Override
    public List<String> endings() {
        return List.of(".pdf");
    }

    @Override
    public boolean beginsLike(byte[] head) {
        return Bytes.begin(head, "%PDF-");
    }

    @Override
    ArticleDraft read(Input input, ReadLimits limits) throws IOException {
        byte[] bytes = input.whole(limits);
        MemoryUsageSetting memory = MemoryUsageSetting.setupMixed(MEMORY, MEMORY + DISK);
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, memory.streamCache)) {
            int count = document.getNumberOfPages();
            if (count > MOST_PAGES) {
                throw new RapporteurException(
                        ErrorCode.INPUT_TOO_LARGE,
                        input.where() + " has " + count + " pages; at most " + MOST_PAGES
                                + " are read as one article.");
            }
            List<PdfPage> pages = new ArrayList<>();
            PdfGlyphs glyphs = new PdfGlyphs();
            for (int number = 1; number <= count; number++) {
                pages.add(glyphs.page(document, number));
            }
            if (pages.stream().allMatch(PdfPage::isEmpty)) {
                throw new RapporteurException(
                        ErrorCode.INPUT_EMPTY,
                        input.where() + " holds pictures of its pages and no text, as scans do. Recognise the text"
                                + " first (OCR), for instance with ocrmypdf.");
            }
            return draft(pages);
        } catch (InvalidPasswordException e) {
            throw new RapporteurException(
                    ErrorCode.INPUT_UNREADABLE, input.where() + " is encrypted. Save it without a password.", e);
        }
    }

    private static ArticleDraft draft(List<PdfPage> pages) {
        RunningLines.remove(pages);
        PdfParagraphs paragraphs = new PdfParagraphs();
        pages.forEach(page -> page.columns().forEach(paragraphs::add));
        ArticleDraft draft = new ArticleDraft();
        draft.set(Field.TITLE, paragraphs.headline());
        paragraphs.texts().forEach(draft::paragraph);
        return draft;
    }
}
