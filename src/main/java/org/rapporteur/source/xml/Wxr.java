package org.rapporteur.source.xml;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.ArticleDraft;
import org.rapporteur.source.Bytes;
import org.rapporteur.source.ReadLimits;
import org.rapporteur.source.Skipped;
import org.rapporteur.source.SourceItem;
import org.rapporteur.source.document.HtmlText;

/** An export of WordPress; its published posts are articles, its pages, drafts and attachments none. */
public final class Wxr extends XmlFormat {
    /** {@code [caption …]A picture[/caption]}, which WordPress makes something of when it shows a post. */
    private static final Pattern CAPTION = Pattern.compile("(?s)\\[caption[^\\]]*\\].*?\\[/caption\\]");

    private static final Pattern SHORT_CODE = Pattern.compile("\\[/?[a-z][\\w-]*(?:\\s[^\\]]*)?\\]");

    private static final List<Rule> RULES = List.of(
            Rule.of("channel/title", Part.PUBLISHER),
            Rule.of("channel/language", Part.LANGUAGE),
            Rule.of("item/title", Part.TITLE),
            Rule.of("item/link", Part.URL),
            Rule.of("item/wp:post_date", Part.DATE),
            Rule.of("item/pubDate", Part.DATE).orElse(),
            Rule.of("item/dc:creator", Part.AUTHOR),
            Rule.of("item/content:encoded", Part.CONTENT),
            Rule.of("item/wp:post_type", Part.KIND),
            Rule.of("item/wp:status", Part.STATUS));

    public Wxr(ReadLimits limits, ArticleCheck check) {
        super(limits, check);
    }

    @Override
    public String title() {
        return "a WordPress export";
    }

    @Override
    public boolean beginsLike(byte[] head) {
        return super.beginsLike(head) && Bytes.ascii(head).contains("wordpress.org/export/");
    }

    @Override
    Set<String> roots() {
        return Set.of("rss");
    }

    @Override
    Set<String> articles() {
        return Set.of("item");
    }

    @Override
    List<Rule> rules() {
        return RULES;
    }

    @Override
    boolean isPrefixed() {
        return true;
    }

    @Override
    SourceItem finish(ArticleDraft draft, Map<Part, String> kept, String where, String name) {
        String kind = kept.getOrDefault(Part.KIND, "post");
        if (!kind.equals("post")) {
            return new Skipped(where, "WordPress " + kind, "no post");
        }
        String status = kept.getOrDefault(Part.STATUS, "publish");
        if (!status.equals("publish")) {
            return new Skipped(where, "WordPress post", "not published but " + status);
        }
        String html = CAPTION.matcher(kept.getOrDefault(Part.CONTENT, "")).replaceAll("");
        HtmlText.paragraphs(SHORT_CODE.matcher(html).replaceAll("")).forEach(draft::paragraph);
        return super.finish(draft, kept, where, name);
    }
}
