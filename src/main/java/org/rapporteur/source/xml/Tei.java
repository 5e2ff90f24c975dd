package org.rapporteur.source.xml;

import java.util.List;
import java.util.Set;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.ReadLimits;

/** Texts of the Text Encoding Initiative, in which newspapers of the past and corpora come; a text is one article. */
public final class Tei extends XmlFormat {
    private static final List<Rule> RULES = List.of(
            Rule.of("note", Part.SKIPPED),
            Rule.of("figure", Part.SKIPPED),
            Rule.of("table", Part.SKIPPED),
            Rule.of("fw", Part.SKIPPED),
            Rule.of("sic", Part.SKIPPED),
            Rule.attribute("TEI", "id", Part.ID),
            Rule.attribute("TEI", "lang", Part.LANGUAGE),
            Rule.of("titleStmt/title", Part.TITLE),
            Rule.of("titleStmt/author", Part.AUTHOR),
            Rule.of("publicationStmt/publisher", Part.PUBLISHER),
            Rule.attribute("publicationStmt/date", "when", Part.DATE),
            Rule.of("publicationStmt/date", Part.DATE).orElse(),
            Rule.of("dateline", Part.DATELINE).within("body"),
            Rule.of("p", Part.PARAGRAPH).within("body"),
            Rule.of("ab", Part.PARAGRAPH).within("body"));

    public Tei(ReadLimits limits, ArticleCheck check) {
        super(limits, check);
    }

    @Override
    public String title() {
        return "TEI";
    }

    @Override
    Set<String> roots() {
        return Set.of("TEI", "teiCorpus");
    }

    @Override
    Set<String> articles() {
        return Set.of("TEI");
    }

    @Override
    List<Rule> rules() {
        return RULES;
    }
}
