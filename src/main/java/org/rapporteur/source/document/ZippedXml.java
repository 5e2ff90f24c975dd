package org.rapporteur.source.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.rapporteur.source.ArticleDraft;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.Field;
import org.rapporteur.source.Input;
import org.rapporteur.source.LimitedStream;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.ReadLimits;
import org.rapporteur.source.SafeXml;
import org.rapporteur.source.UnfoldedStream;
import org.rapporteur.source.UnfoldedStream.CountingStream;

/** The member of a word processor's file that holds its text, element by element. */
final class ZippedXml {
    /** Told of elements and of the text between them. */
    interface Handler {
        void start(XMLStreamReader element);

        void end(String name);

        void text(String text);
    }

    private ZippedXml() {}

    /** Reads the member of that name. */
    static void read(Input input, String member, ReadLimits limits, Handler handler) throws IOException {
        CountingStream packed = new CountingStream(input.stream());
        ZipArchiveInputStream zip = new ZipArchiveInputStream(new BufferedInputStream(packed));
        for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(member)) {
                UnfoldedStream unfolded = new UnfoldedStream(zip, packed, input.unfolded());
                parse(new LimitedStream(unfolded, limits.wholeBytes()), input.where(), handler);
                return;
            }
        }
        throw new RapporteurException(
                ErrorCode.INPUT_MALFORMED,
                input.where() + " holds no " + member + ". It is encrypted, of an old kind, or damaged: save it anew"
                        + " without a password.");
    }

    private static void parse(LimitedStream bytes, String where, Handler handler) throws IOException {
        try {
            XMLStreamReader xml = SafeXml.reader(bytes);
            int depth = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        SafeXml.requireSoundDepth(depth);
                        handler.start(xml);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        handler.end(xml.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        handler.text(xml.getText());
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw SafeXml.failed(e, where);
        }
    }

    /** The value of the attribute of that local name, or an empty text. */
    static String attribute(XMLStreamReader element, String name) {
        for (int at = 0; at < element.getAttributeCount(); at++) {
            if (element.getAttributeLocalName(at).equals(name)) {
                return element.getAttributeValue(at);
            }
        }
        return "";
    }

    /** Gives the draft a paragraph, or where it has none yet and this is set as a title, its headline. */
    static void add(ArticleDraft draft, String text, boolean isTitle) {
        if (isTitle && draft.isEmpty() && draft.get(Field.TITLE) == null) {
            draft.set(Field.TITLE, text);
        } else {
            draft.paragraph(text);
        }
    }
}
