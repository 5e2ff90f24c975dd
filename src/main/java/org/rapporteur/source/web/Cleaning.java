package org.rapporteur.source.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes out of a page what is no text of an article, whatever the article is: programs, menus, captions, adverts. */
final class Cleaning {
    private static final String NEVER_TEXT =
            "script,style,template,svg,math,iframe,object,embed,form,button,input,select,"
                    + "textarea,nav,aside,footer,figure,figcaption,picture,video,audio,canvas,map,dialog,noscript,amp-img,amp-ad,"
                    + "amp-carousel,amp-sidebar,amp-social-share,amp-consent,amp-embed,amp-iframe,amp-video,amp-youtube,"
                    + "[hidden],[aria-hidden=true],[role=navigation],[role=complementary],[role=contentinfo],[role=dialog],"
                    + "[role=search],[role=banner],[role=alert],[role=toolbar],[itemprop=author],[itemprop=datePublished],"
                    + "[itemprop=publisher],[itemprop=image],[itemprop=comment],[itemprop=headline],[itemprop=caption]";

    /** Words at the beginning of a wall; its name alone may be that of the text behind it. */
    private static final Pattern OFFER = Pattern.compile("(?i)\\b(subscri(be|ption)|log in|sign (in|up)|register|"
            + "unlimited|(keep|continue) reading|already have an account|free articles|cancel any ?time)\\b");

    private static final int LONGEST_LINE = 160;
    private static final int MOST_PARAGRAPHS = 2;
    private static final int LONGEST_BOX = 400;
    private static final int LONGEST_WALL = 1200;
    private static final int LONGEST_CARD = 600;
    private static final int BLOCKS_OF_A_CARD = 4;

    private Cleaning() {}

    static void clean(Document page) {
        Element body = page.body();
        body.select("[class],[id]").stream()
                .filter(NoiseWords::isWall)
                .filter(wall -> !wall.equals(body)
                        && wall.text().length() <= LONGEST_WALL
                        && Blocks.of(wall).stream()
                                .limit(2)
                                .anyMatch(line -> line.text().length() <= LONGEST_LINE
                                        && OFFER.matcher(line.text()).find()))
                .forEach(Element::remove);
        body.select("input[type=email],input[name*=mail]").forEach(Cleaning::removeBox);
        removeCards(body);
        remove(body, body.select(NEVER_TEXT));
        remove(
                body,
                body.select("[style]").stream().filter(Cleaning::isInvisible).toList());
        remove(
                body,
                body.select("header").stream()
                        .filter(header -> header.selectFirst("h1") != null || header.closest("article") == null)
                        .toList());
        List<Element> named = body.select("[class],[id]");
        named.stream()
                .filter(NoiseWords::isTalk)
                .filter(talk -> !talk.equals(body) && talk.selectFirst("h1,article,[itemprop=articleBody]") == null)
                .forEach(Element::remove);
        remove(body, named.stream().filter(NoiseWords::isAside).toList());
    }

    /** Where readers are asked for their address: the field with the lines that praise what will be sent to it. */
    private static void removeBox(Element field) {
        Element box = field;
        for (Element parent = field.parent();
                parent != null
                        && !parent.normalName().matches("body|main|article")
                        && parent.text().length() <= LONGEST_BOX
                        && parent.select("p").size() <= MOST_PARAGRAPHS
                        && parent.selectFirst("h1") == null;
                parent = parent.parent()) {
            box = parent;
        }
        box.remove();
    }

    /**
     * Takes out cards that lead to other articles: two or more siblings of the same name, each a link with a line or
     * two below it. Where they are most of the page they are what the page is about.
     */
    private static void removeCards(Element body) {
        List<Element> cards = new ArrayList<>();
        int length = 0;
        for (Element element : body.select("div,article,li,section")) {
            Element next = element.nextElementSibling();
            Element previous = element.previousElementSibling();
            // first what costs nothing, for there are as many elements as a page likes
            boolean beside = next != null && isLike(element, next) && isCard(next)
                    || previous != null && isLike(element, previous) && isCard(previous);
            if (beside && element.text().length() <= LONGEST_CARD && isCard(element)) {
                cards.add(element);
                length += element.text().length();
            }
        }
        if (length <= body.text().length() / 2) {
            cards.forEach(Element::remove);
        }
    }

    private static boolean isLike(Element card, Element other) {
        return other.normalName().equals(card.normalName()) && other.className().equals(card.className());
    }

    /** A link of a line of its own that leads away, then prose: a paragraph with a link in it is none. */
    private static boolean isCard(Element element) {
        Element link = element.selectFirst("a[href]");
        if (link == null
                || link.attr("href").startsWith("#") && link.attr("href").length() > 1) {
            return false;
        }
        List<Block> blocks = Blocks.of(element);
        return blocks.size() > 1
                && blocks.size() <= BLOCKS_OF_A_CARD
                && blocks.stream().limit(2).anyMatch(Block::isLink)
                && blocks.get(blocks.size() - 1).isProse()
                && !blocks.get(blocks.size() - 1).isLink();
    }

    private static boolean isInvisible(Element element) {
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return style.contains("display:none") || style.contains("visibility:hidden");
    }

    /** What holds half of the page is no part of it but the page itself, whatever it is called. */
    private static void remove(Element body, List<Element> elements) {
        int half = body.wholeText().length() / 2;
        for (Element element : elements) {
            if (!element.equals(body)
                    && element.parent() != null
                    && element.wholeText().length() <= half) {
                element.remove();
            }
        }
    }
}
