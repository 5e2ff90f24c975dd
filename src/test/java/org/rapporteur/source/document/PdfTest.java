package org.rapporteur.source.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.rapporteur.source.ArticleReader;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.Read;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.SourceItem;

/** What people get of a PDF from which no text can be had: the reason, and what to do. */
class PdfTest {
    private static final String TEXT = "The minister met the mayor of the town on Monday, the paper said.";

    @Test
    void anEncryptedOneIsSaidToBe() throws IOException {
        assertThat(read(protectedBy("secret"))).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(ErrorCode.INPUT_UNREADABLE);
            assertThat(rejected.message()).isEqualTo("a.pdf is encrypted. Save it without a password.");
        });
    }

    /** Many papers forbid to change or print what everybody may open. */
    @Test
    void oneThatOpensWithoutAPasswordIsRead() throws IOException {
        assertThat(read(protectedBy("")))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.article().body()).isEqualTo(TEXT));
    }

    @Test
    void aScanIsSaidToBe() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                BufferedImage picture = new BufferedImage(100, 100, BufferedImage.TYPE_BYTE_GRAY);
                content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 500, 700);
            }
            assertThat(read(document)).isInstanceOfSatisfying(Rejected.class, rejected -> {
                assertThat(rejected.code()).isEqualTo(ErrorCode.INPUT_EMPTY);
                assertThat(rejected.message()).contains("pictures of its pages and no text", "ocrmypdf");
            });
        }
    }

    private static PDDocument protectedBy(String password) throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 10);
            content.newLineAtOffset(50, 700);
            content.showText(TEXT);
            content.endText();
        }
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        return document;
    }

    private static SourceItem read(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (document) {
            document.save(bytes);
        }
        try (Stream<SourceItem> items =
                new ArticleReader().read(new ByteArrayInputStream(bytes.toByteArray()), "a.pdf")) {
            List<SourceItem> all = items.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
