package org.rapporteur.source.xml;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.ArticleDraft;
import org.rapporteur.source.Field;
import org.rapporteur.source.ReadLimits;
import org.rapporteur.source.Skipped;
import org.rapporteur.source.SourceItem;

/**
 * A dump of MediaWiki, as Wikinews gives them: its pages in the main namespace are articles; redirects and what
 * Wikinews has not published are none. Of several revisions of a page the last counts.
 */
public final class MediaWiki extends XmlFormat {
    private static final List<Rule> RULES = List.of(
            Rule.of("siteinfo/sitename", Part.PUBLISHER),
            Rule.of("siteinfo/base", Part.SITE),
            Rule.of("page/title", Part.TITLE),
            Rule.of("page/ns", Part.KIND),
            Rule.attribute("page/redirect", "title", Part.STATUS),
            Rule.of("revision/text", Part.CONTENT));

    private static final Pattern DATE = Pattern.compile("(?i)\\{\\{(?:date|byline\\s*\\|\\s*date)\\s*[|=]\\s*([^|}]+)");
    private static final Pattern PUBLISHED = Pattern.compile("(?i)\\{\\{\\s*publish");

    public MediaWiki(ReadLimits limits, ArticleCheck check) {
        super(limits, check);
    }

    @Override
    public String title() {
        return "a MediaWiki dump";
    }

    @Override
    Set<String> roots() {
        return Set.of("mediawiki");
    }

    @Override
    Set<String> articles() {
        return Set.of("page");
    }

    @Override
    List<Rule> rules() {
        return RULES;
    }

    @Override
    SourceItem finish(ArticleDraft draft, Map<Part, String> kept, String where, String name) {
        String text = kept.getOrDefault(Part.CONTENT, "");
        String title = String.valueOf(draft.get(Field.TITLE));
        if (!kept.getOrDefault(Part.KIND, "0").strip().equals("0")) {
            return new Skipped(where, "MediaWiki page", "not in the main namespace");
        }
        if (kept.containsKey(Part.STATUS) || text.regionMatches(true, 0, "#redirect", 0, 9)) {
            return new Skipped(where, "MediaWiki page", "a redirect");
        }
        if ("Wikinews".equals(draft.get(Field.PUBLISHER))
                && !PUBLISHED.matcher(text).find()) {
            return new Skipped(where, "MediaWiki page", "not published");
        }
        String site = kept.get(Part.SITE);
        if (site != null) {
            draft.set(Field.URL, site.substring(0, site.lastIndexOf('/') + 1) + title.replace(' ', '_'));
        }
        Matcher date = DATE.matcher(text);
        if (date.find()) {
            draft.set(Field.DATE, date.group(1));
        }
        WikiText.paragraphs(text).forEach(draft::paragraph);
        return super.finish(draft, kept, where, name);
    }
}
