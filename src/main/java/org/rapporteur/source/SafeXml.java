package org.rapporteur.source;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML that anybody may have written: no document type is read and no entity is fetched or unfolded, so that
 * neither files of this machine nor its memory can be got at ("XXE", "billion laughs").
 */
public final class SafeXml {
    /** Articles have some ten levels; a document of a million is made to break readers. */
    private static final int DEEPEST = 200;

    private SafeXml() {}

    /** A reader of one document. Give it a {@link LimitedStream}: a name or attribute without end is held whole. */
    public static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory.createXMLStreamReader(bytes);
    }

    /** @throws LimitException where more elements stand in each other than in any sound document */
    public static void requireSoundDepth(int depth) throws LimitException {
        if (depth > DEEPEST) {
            throw new LimitException("has more than " + DEEPEST + " elements inside each other. It is no sound document.");
        }
    }

    /**
     * What to throw where the reader fails: the failure of the stream below it, as it is.
     *
     * @throws RapporteurException where it is no XML
     */
    public static IOException failed(XMLStreamException e, String where) {
        if (e.getNestedException() instanceof IOException known) {
            return known;
        }
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        String message = String.valueOf(e.getMessage());
        int from = message.indexOf("Message: ");
        throw new RapporteurException(
                ErrorCode.INPUT_MALFORMED,
                where + " is not sound XML at line " + line + ": "
                        + message.substring(from < 0 ? 0 : from + "Message: ".length()).replaceAll("\\s+", " ")
                        + " What stands before it is read.",
                e);
    }
}
