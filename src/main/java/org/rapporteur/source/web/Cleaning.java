package org.rapporteur.source.web;

import java.util.List;
import java.util.Locale;
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

    private Cleaning() {}

    static void clean(Document page) {
        Element body = page.body();
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
