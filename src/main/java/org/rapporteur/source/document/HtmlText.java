package org.rapporteur.source.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.rapporteur.source.ArticleDraft;

/**
 * The paragraphs of HTML that is an article and nothing else: a post of a blog, a part of a mail, a chapter. For a page
 * of the web, with all that stands around its article, it is not meant.
 */
public final class HtmlText {
    private static final String NO_PROSE =
            "script, style, noscript, template, title, figure, figcaption, nav, form, iframe,"
                    + " blockquote[type=cite], .gmail_quote, .gmail_signature, .wp-caption";

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "img",
            "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
            "tt", "u", "var", "wbr");

    private HtmlText() {}

    /** The text of each block, in order; without pictures' captions, scripts, forms and cited mails. */
    public static List<String> paragraphs(String html) {
        return paragraphs(Jsoup.parse(html));
    }

    static List<String> paragraphs(Document document) {
        document.select(NO_PROSE).remove();
        List<String> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        document.body().traverse(new NodeVisitor() {
            private boolean broken;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    broken &= words.isBlank();
                    text.append(words.getWholeText());
                } else if (node.nameIs("br")) {
                    // two in a row end a paragraph
                    if (broken) {
                        end();
                    }
                    broken = true;
                    text.append(' ');
                } else if (node instanceof Element element && !INLINE.contains(element.normalName())) {
                    end();
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element
                        && !INLINE.contains(element.normalName())
                        && !element.nameIs("br")) {
                    end();
                }
            }

            private void end() {
                String paragraph = ArticleDraft.singleSpaced(text.toString());
                if (!paragraph.isEmpty()) {
                    paragraphs.add(paragraph);
                }
                text.setLength(0);
                broken = false;
            }
        });
        return paragraphs;
    }

    /** The text with entities of HTML as the characters that they stand for. */
    public static String unescaped(String text) {
        return Parser.unescapeEntities(text, false);
    }
}
