package org.rapporteur.source.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A topic of a forum, whose first post is the article and whose others are what readers answer. */
final class Forum {
    /** How the common systems call a post: phpBB, vBulletin, XenForo, Discourse, SMF, microdata. */
    private static final List<String> POSTS = List.of(
            "[itemtype*=DiscussionForumPosting],[itemtype$=/Comment][itemprop=comment]",
            ".post:has(.postbody),.post:has(.post-body)",
            "[id^=post_message_],article.message,.topic-post,.post_wrapper,.postbit");

    private static final Pattern SYSTEM =
            Pattern.compile("(?i)phpbb|vbulletin|xenforo|discourse|simple machines|mybb|invision|fluxbb|punbb");
    private static final int TAIL = 1000;

    private Forum() {}

    /** Takes the answers out, so that what is left is the post that opens the topic. */
    static void keepOpeningPost(Document page) {
        String text = page.body().text();
        String told = page.select("meta[name=generator]").attr("content")
                + page.body().id()
                + page.body().className()
                + page.select("html").attr("id")
                + text.substring(Math.max(0, text.length() - TAIL));
        if (!SYSTEM.matcher(told).find()) {
            return;
        }
        for (String selector : POSTS) {
            List<Element> posts = page.select(selector);
            if (posts.size() > 1) {
                posts.subList(1, posts.size()).forEach(Element::remove);
                return;
            }
        }
    }
}
