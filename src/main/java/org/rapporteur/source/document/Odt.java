package org.rapporteur.source.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.ArticleDraft;
import org.rapporteur.source.Bytes;
import org.rapporteur.source.Input;
import org.rapporteur.source.ReadLimits;

/** A text of LibreOffice or another program that writes OpenDocument; without notes, comments and frames. */
public final class Odt extends DocumentFormat {
    private static final Set<String> SKIPPED = Set.of("annotation", "note", "tracked-changes", "frame", "ruby-text");

    public Odt(ReadLimits limits, ArticleCheck check) {
        super(limits, check);
    }

    @Override
    public String title() {
        return "an OpenDocument text";
    }

    @Override
    public List<String> endings() {
        return List.of(".odt");
    }

    @Override
    public boolean beginsLike(byte[] head) {
        return Bytes.begin(head, "PK\u0003\u0004")
                && Bytes.ascii(head).contains("mimetypeapplication/vnd.oasis.opendocument.text");
    }

    @Override
    ArticleDraft read(Input input, ReadLimits limits) throws IOException {
        ArticleDraft draft = new ArticleDraft();
        ZippedXml.read(input, "content.xml", limits, new ZippedXml.Handler() {
            private final Map<String, String> parents = new HashMap<>();
            private final StringBuilder paragraph = new StringBuilder();
            private boolean inBody;
            private boolean isTitle;
            private int skipped;

            @Override
            public void start(XMLStreamReader element) {
                String name = element.getLocalName();
                if (skipped > 0 || SKIPPED.contains(name)) {
                    skipped++;
                    return;
                }
                switch (name) {
                    case "style" ->
                        parents.put(
                                ZippedXml.attribute(element, "name"),
                                ZippedXml.attribute(element, "parent-style-name"));
                    case "body" -> inBody = true;
                    case "p", "h" -> {
                        paragraph.setLength(0);
                        String style = ZippedXml.attribute(element, "style-name");
                        isTitle = name.equals("h") || style.equals("Title") || "Title".equals(parents.get(style));
                    }
                    case "s", "tab", "line-break" -> paragraph.append(' ');
                    default -> {}
                }
            }

            @Override
            public void end(String name) {
                if (skipped > 0) {
                    skipped--;
                } else if (inBody && (name.equals("p") || name.equals("h"))) {
                    ZippedXml.add(draft, paragraph.toString(), isTitle);
                    paragraph.setLength(0);
                }
            }

            @Override
            public void text(String text) {
                if (inBody && skipped == 0) {
                    paragraph.append(text);
                }
            }
        });
        return draft;
    }
}
