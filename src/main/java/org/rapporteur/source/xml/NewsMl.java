package org.rapporteur.source.xml;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.ArticleDraft;
import org.rapporteur.source.ReadLimits;
import org.rapporteur.source.Skipped;
import org.rapporteur.source.SourceItem;

/**
 * NewsML-G2 of the IPTC: news items alone or in a news message, their text as NITF, XHTML or plain.
 *
 * <p>The identifier is the {@code guid}, which all versions of an item share: a corrected one replaces the earlier.
 */
public final class NewsMl extends XmlFormat {
    private static final List<Rule> RULES = Stream.concat(
                    Stream.of(
                            Rule.of("figure", Part.SKIPPED),
                            Rule.attribute("newsItem", "guid", Part.ID),
                            Rule.attribute("itemMeta/itemClass", "qcode", Part.KIND),
                            Rule.of("contentMeta/headline", Part.TITLE),
                            Rule.of("contentMeta/contentCreated", Part.DATE),
                            Rule.of("itemMeta/versionCreated", Part.DATE).orElse(),
                            Rule.of("itemMeta/provider/name", Part.PUBLISHER),
                            Rule.attribute("itemMeta/provider", "literal", Part.PUBLISHER)
                                    .orElse(),
                            Rule.of("contentMeta/by", Part.AUTHOR),
                            Rule.of("contentMeta/creator/name", Part.AUTHOR).orElse(),
                            Rule.of("contentMeta/dateline", Part.DATELINE),
                            Rule.of("contentMeta/subject/name", Part.SECTION),
                            Rule.attribute("contentMeta/language", "tag", Part.LANGUAGE),
                            Rule.of("p", Part.PARAGRAPH).within("inlineXML"),
                            Rule.of("contentSet/inlineData", Part.PLAIN)),
                    // NITF inside; its head repeats what the item says.
                    Nitf.RULES.stream()
                            .filter(rule -> rule.part() == Part.SKIPPED)
                            .map(rule -> rule.within("inlineXML")))
            .toList();

    public NewsMl(ReadLimits limits, ArticleCheck check) {
        super(limits, check);
    }

    @Override
    public String title() {
        return "NewsML-G2";
    }

    @Override
    Set<String> roots() {
        return Set.of("newsItem", "newsMessage");
    }

    @Override
    Set<String> articles() {
        return Set.of("newsItem");
    }

    @Override
    List<Rule> rules() {
        return RULES;
    }

    @Override
    SourceItem finish(ArticleDraft draft, Map<Part, String> kept, String where, String name) {
        String kind = kept.getOrDefault(Part.KIND, "");
        return draft.isEmpty() && !kind.isEmpty() && !kind.endsWith(":text")
                ? new Skipped(where, "news item", "no text but " + kind)
                : super.finish(draft, kept, where, name);
    }
}
