package org.rapporteur.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final int HEAD = 200;
    private static final Pattern ENCODING =
            Pattern.compile("\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

    private SafeXml() {}

    /** A reader of one document. Give it a {@link LimitedStream}: a name or attribute without end is held whole. */
    public static XMLStreamReader reader(InputStream bytes) throws XMLStreamException, IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory.createXMLStreamReader(decoded(bytes));
    }

    /**
     * The characters, of the encoding that the document declares. A byte that is none in it is read as U+FFFD; given
     * the bytes themselves, the parser would end there and say so on standard error.
     */
    private static Reader decoded(InputStream bytes) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes, HEAD);
        byte[] head = in.readNBytes(HEAD);
        boolean isMarked =
                head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        boolean isWide = head.length > 1 && (head[0] == (byte) 0xFE || head[0] == (byte) 0xFF);
        int skip = isMarked ? 3 : 0;
        in.unread(head, skip, head.length - skip);
        if (isWide) {
            return new InputStreamReader(in, StandardCharsets.UTF_16);
        }
        Matcher declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return new InputStreamReader(in, declared.lookingAt() ? named(declared.group(1)) : StandardCharsets.UTF_8);
    }

    private static Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8; // a name that nobody knows
        }
    }

    /**
     * Refuses a document in which more elements stand in each other than in any sound one.
     *
     * @throws LimitException where {@code depth} is too much
     */
    public static void requireSoundDepth(int depth) throws LimitException {
        if (depth > DEEPEST) {
            throw new LimitException(
                    "has more than " + DEEPEST + " elements inside each other. It is no sound document.");
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
                        + message.substring(from < 0 ? 0 : from + "Message: ".length())
                                .replaceAll("\\s+", " ")
                        + " What stands before it is read.",
                e);
    }
}
