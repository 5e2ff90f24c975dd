package org.rapporteur.source.document;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.ArticleDraft;
import org.rapporteur.source.Bytes;
import org.rapporteur.source.Input;
import org.rapporteur.source.ReadLimits;

/** A document of Microsoft Word: its text as it reads when all changes are accepted, without notes and text boxes. */
public final class Docx extends DocumentFormat {
    /** Elements whose text nobody reads in the article: what was deleted, fields' commands, copies for old programs. */
    private static final Set<String> SKIPPED = Set.of("del", "moveFrom", "instrText", "Fallback", "txbxContent");

    /** Word names the same styles in the language of who set it up. */
    private static final Set<String> TITLES = Set.of("Title", "Heading1", "Titel", "Titre", "berschrift1", "Titre1");

    public Docx(ReadLimits limits, ArticleCheck check) {
        super(limits, check);
    }

    @Override
    public String title() {
        return "a Word document";
    }

    @Override
    public List<String> endings() {
        return List.of(".docx");
    }

    @Override
    public boolean beginsLike(byte[] head) {
        return Bytes.begin(head, "PK\u0003\u0004")
                && (Bytes.ascii(head).contains("[Content_Types].xml")
                        || Bytes.ascii(head).contains("word/"));
    }

    @Override
    ArticleDraft read(Input input, ReadLimits limits) throws IOException {
        ArticleDraft draft = new ArticleDraft();
        ZippedXml.read(input, "word/document.xml", limits, new ZippedXml.Handler() {
            private final StringBuilder paragraph = new StringBuilder();
            private String style = "";
            private boolean inText;
            private int skipped;

            @Override
            public void start(XMLStreamReader element) {
                String name = element.getLocalName();
                if (skipped > 0 || SKIPPED.contains(name)) {
                    skipped++;
                    return;
                }
                switch (name) {
                    case "p" -> {
                        paragraph.setLength(0);
                        style = "";
                    }
                    case "pStyle" -> style = ZippedXml.attribute(element, "val");
                    case "tab", "br", "cr" -> paragraph.append(' ');
                    case "noBreakHyphen" -> paragraph.append('-');
                    default -> inText = name.equals("t");
                }
            }

            @Override
            public void end(String name) {
                if (skipped > 0) {
                    skipped--;
                    return;
                }
                inText = false;
                if (name.equals("p") && !style.equals("Caption")) {
                    ZippedXml.add(draft, paragraph.toString(), TITLES.contains(style));
                }
            }

            @Override
            public void text(String text) {
                if (inText && skipped == 0) {
                    paragraph.append(text);
                }
            }
        });
        return draft;
    }
}
