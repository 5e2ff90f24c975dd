package org.rapporteur.source.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects where the characters of a page stand, and puts those together that stand together. */
final class PdfGlyphs extends PDFTextStripper {
    /** A gap of this part of the size of the letters parts words. */
    private static final float WORD_GAP = 0.2f;

    private static final int MOST_GLYPHS = 200_000;

    private List<TextPosition> glyphs = new ArrayList<>();

    PdfGlyphs() throws IOException {
        super();
    }

    /** @param number of the page, from 1 */
    PdfPage page(PDDocument document, int number) throws IOException {
        glyphs = new ArrayList<>();
        setStartPage(number);
        setEndPage(number);
        getText(document);
        return new PdfPage(words(), document.getPage(number - 1).getCropBox().getHeight());
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        // Rotated text is a mark on the margin. Nobody reads a page of more letters.
        if (glyph.getDir() == 0 && glyphs.size() < MOST_GLYPHS) {
            glyphs.add(glyph);
        }
    }

    @Override
    protected void writePage() {
        // Only the positions are wanted.
    }

    /** In the order of the file, in which the letters of a word follow each other. */
    private List<PdfWord> words() {
        List<PdfWord> words = new ArrayList<>();
        PdfWord.Builder word = new PdfWord.Builder();
        for (TextPosition glyph : glyphs) {
            String text = glyph.getUnicode();
            if (text == null || text.isBlank()) {
                word.endInto(words);
                continue;
            }
            if (word.isApart(glyph.getXDirAdj(), glyph.getYDirAdj(), WORD_GAP)) {
                word.endInto(words);
            }
            float size = Math.max(1, Math.abs(glyph.getFontSizeInPt() * 1.0f));
            float height = size > 1 ? size : Math.max(1, glyph.getHeightDir());
            word.add(text, glyph.getXDirAdj(), glyph.getXDirAdj() + glyph.getWidthDirAdj(), glyph.getYDirAdj(), height);
        }
        word.endInto(words);
        return words;
    }
}
