package org.rapporteur.source.xml;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ArticleDraft;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.Field;
import org.rapporteur.source.Input;
import org.rapporteur.source.ItemSource;
import org.rapporteur.source.LimitedStream;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.ReadLimits;
import org.rapporteur.source.SafeXml;
import org.rapporteur.source.SourceItem;

/** The articles of an XML document, one at a time. */
final class XmlArticles implements ItemSource {
    private final XmlFormat format;
    private final List<Rule> rules;
    private final Input input;
    private final LimitedStream bytes;
    private final XMLStreamReader xml;
    private final Deque<Integer> lengths = new ArrayDeque<>();
    private final StringBuilder way = new StringBuilder();
    /** What is said once for all articles, before the first of them. */
    private final Map<Part, String> ofAll = new EnumMap<>(Part.class);

    private @Nullable ArticleDraft draft;
    private int draftDepth;
    private final Map<Part, String> kept = new EnumMap<>(Part.class);
    private final Map<Part, String> fallbacks = new LinkedHashMap<>();
    private @Nullable Rule open;
    private int openDepth;
    private int skippedDepth;
    private final StringBuilder text = new StringBuilder();
    private int count;

    XmlArticles(XmlFormat format, Input input, ReadLimits limits) throws IOException {
        this.format = format;
        this.rules = format.rules();
        this.input = input;
        this.bytes = new LimitedStream(input.stream(), limits.wholeBytes());
        try {
            this.xml = SafeXml.reader(bytes);
        } catch (XMLStreamException e) {
            throw SafeXml.failed(e, input.where());
        }
    }

    @Override
    public @Nullable SourceItem next() throws IOException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (draft == null) {
                    bytes.renew();
                }
                SourceItem item = null;
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.END_ELEMENT -> item = end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (open != null && skippedDepth == 0) {
                            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                        }
                    }
                    default -> {} // comments, processing instructions, entities that nobody declared
                }
                if (item != null) {
                    return item;
                }
            }
        } catch (XMLStreamException e) {
            throw SafeXml.failed(e, input.where());
        }
        if (count == 0) {
            count++;
            throw new RapporteurException(
                    ErrorCode.INPUT_EMPTY, input.where() + " is " + format.title() + " without any article.");
        }
        return null;
    }

    private void start() throws IOException {
        lengths.push(way.length());
        SafeXml.requireSoundDepth(lengths.size());
        String prefix = xml.getPrefix();
        way.append('/');
        if (format.isPrefixed() && prefix != null && !prefix.isEmpty()) {
            way.append(prefix).append(':');
        }
        way.append(xml.getLocalName());
        if (draft == null && format.articles().contains(way.substring(way.lastIndexOf("/") + 1))) {
            draft = new ArticleDraft();
            draftDepth = lengths.size();
            kept.clear();
            fallbacks.clear();
        }
        String all = way.toString();
        for (Rule rule : rules) {
            if (rule.matches(all)) {
                open(rule);
            }
        }
    }

    private void open(Rule rule) {
        if (rule.attribute() != null) {
            for (int at = 0; at < xml.getAttributeCount(); at++) {
                if (xml.getAttributeLocalName(at).equals(rule.attribute())) {
                    take(rule, xml.getAttributeValue(at));
                }
            }
        } else if (rule.part() == Part.SKIPPED) {
            skippedDepth = skippedDepth == 0 ? lengths.size() : skippedDepth;
        } else if (open == null && skippedDepth == 0) {
            open = rule;
            openDepth = lengths.size();
            text.setLength(0);
        } else if (open != null) {
            text.append(' '); // a paragraph in a paragraph
        }
    }

    private @Nullable SourceItem end() {
        int depth = lengths.size();
        if (open != null && depth == openDepth) {
            take(open, text.toString());
            open = null;
        }
        if (depth == skippedDepth) {
            skippedDepth = 0;
        }
        SourceItem item = null;
        if (draft != null && depth == draftDepth) {
            item = finish(draft);
            draft = null;
        }
        way.setLength(lengths.pop());
        return item;
    }

    private void take(Rule rule, String value) {
        if (value.isBlank()) {
            return;
        }
        Part part = rule.part();
        if (draft == null) {
            ofAll.putIfAbsent(part, value);
        } else if (rule.isFallback()) {
            fallbacks.putIfAbsent(part, value);
        } else {
            give(part, value, draft);
        }
    }

    private void give(Part part, String value, ArticleDraft to) {
        Field field = part.field();
        if (field == Field.AUTHOR) {
            to.set(field, value.strip().replaceFirst("(?i)^by\\s+", ""));
        } else if (field != null) {
            to.set(field, value);
        } else {
            switch (part) {
                case PARAGRAPH -> to.paragraph(value);
                case PLAIN -> to.paragraphs(value);
                case DATELINE -> to.dateline(value);
                default -> kept.put(part, value);
            }
        }
    }

    private SourceItem finish(ArticleDraft whole) {
        ofAll.forEach((part, value) -> {
            if (part.field() == null) {
                kept.putIfAbsent(part, value);
            } else {
                fallbacks.putIfAbsent(part, value);
            }
        });
        fallbacks.forEach((part, value) -> {
            if (part.field() == null) {
                kept.putIfAbsent(part, value);
            } else {
                whole.set(part.field(), value);
            }
        });
        count++;
        return format.finish(whole, kept, input.where(), input.name() + (count == 1 ? "" : "#" + count));
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
