package org.rapporteur.source.xml;

import java.util.List;
import java.util.Set;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.ReadLimits;

/** News Industry Text Format of the IPTC, as agencies deliver it. */
public final class Nitf extends XmlFormat {
    static final List<Rule> RULES = List.of(
            Rule.of("media", Part.SKIPPED),
            Rule.of("table", Part.SKIPPED),
            Rule.of("byttl", Part.SKIPPED),
            Rule.of("hedline/hl1", Part.TITLE),
            Rule.of("head/title", Part.TITLE).orElse(),
            Rule.attribute("docdata/doc-id", "id-string", Part.ID),
            Rule.attribute("docdata/date.issue", "norm", Part.DATE),
            Rule.attribute("docdata/date.release", "norm", Part.DATE).orElse(),
            Rule.attribute("dateline/story.date", "norm", Part.DATE).orElse(),
            Rule.attribute("head/pubdata", "name", Part.PUBLISHER),
            Rule.attribute("head/pubdata", "position.section", Part.SECTION),
            Rule.attribute("docdata/doc.copyright", "holder", Part.PUBLISHER).orElse(),
            Rule.of("body.head/distributor", Part.PUBLISHER).orElse(),
            Rule.of("body.head/byline", Part.AUTHOR),
            Rule.of("body.head/dateline", Part.DATELINE),
            Rule.of("p", Part.PARAGRAPH).within("body.content"));

    public Nitf(ReadLimits limits, ArticleCheck check) {
        super(limits, check);
    }

    @Override
    public String title() {
        return "NITF";
    }

    @Override
    Set<String> roots() {
        return Set.of("nitf");
    }

    @Override
    Set<String> articles() {
        return Set.of("nitf");
    }

    @Override
    List<Rule> rules() {
        return RULES;
    }
}
