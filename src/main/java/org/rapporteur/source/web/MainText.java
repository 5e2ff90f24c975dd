package org.rapporteur.source.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text that people read as the article of a page.
 *
 * <p>Of all elements that one is taken whose blocks say most for it: prose counts for, links and labels against. Where
 * the page marks the text of its article, and the mark holds most of that, the mark is taken.
 */
final class MainText {
    /** From the surest mark to the vaguest. */
    private static final List<String> MARKS = List.of(
            "[itemprop=articleBody]",
            ".article-body,.articlebody,.articleBody,.article__body,.article-content,.article__content,.entry-content,"
                    + ".post-content,.story-body,.story-content,.story__body,.body-copy,#article-body,#articleBody,"
                    + "#storytext,#story-body",
            "article",
            "main,[role=main]");

    private static final double MOST = 0.6;
    private static final double ALMOST_ALL = 0.9;
    private static final int PARAGRAPH = 140;

    private MainText() {}

    /** The blocks of the article, in order; none where the page has no prose. The page must be clean. */
    static List<Block> of(Document page, @Nullable String headline) {
        return kept(Blocks.of(element(page)), headline);
    }

    private static Element element(Document page) {
        Element body = page.body();
        Map<Element, Double> weights = weights(Blocks.of(body), body);
        Element best = body;
        double most = weights.getOrDefault(body, 0.0);
        for (Map.Entry<Element, Double> entry : weights.entrySet()) {
            // of two that weigh the same the inner one, which comes first
            if (entry.getValue() > most || entry.getValue() == most && best.equals(body)) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        for (String mark : MARKS) {
            for (Element marked : best.select(mark)) {
                if (weights.getOrDefault(marked, 0.0) >= MOST * most) {
                    return marked;
                }
            }
        }
        return core(best, most, weights);
    }

    /**
     * The innermost element that holds almost all: what stands beside it is an address, the weather, a line of thanks.
     */
    private static Element core(Element best, double most, Map<Element, Double> weights) {
        Element core = best;
        for (Element child = best; child != null; ) {
            core = child;
            child = null;
            for (Element one : core.children()) {
                if (weights.getOrDefault(one, 0.0) >= ALMOST_ALL * most) {
                    child = one;
                }
            }
        }
        return core;
    }

    /** What speaks for each element, an inner one before those around it. */
    private static Map<Element, Double> weights(List<Block> blocks, Element body) {
        Map<Element, Double> weights = new LinkedHashMap<>();
        for (Block block : blocks) {
            double weight = NoiseWords.isPhrase(block.text()) ? -block.text().length() : block.weight();
            for (Element element = block.element(); element != null; element = element.parent()) {
                weights.merge(element, weight, Double::sum);
                if (element.equals(body)) {
                    break;
                }
            }
        }
        return weights;
    }

    private static List<Block> kept(List<Block> blocks, @Nullable String headline) {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (isText(block) && !isHeadline(block, headline)) {
                kept.add(block);
            }
        }
        // a heading with nothing below it was that of what is left out
        for (int i = kept.size() - 1; i >= 0; i--) {
            if (kept.get(i).isHeading()
                    && (i + 1 == kept.size() || kept.get(i + 1).isHeading())) {
                kept.remove(i);
            }
        }
        return kept;
    }

    private static boolean isText(Block block) {
        if (!block.hasWords() || NoiseWords.isPhrase(block.text())) {
            return false;
        }
        if (block.isHeading()) {
            return !block.isLink();
        }
        if (block.isLink()) {
            return block.text().length() >= PARAGRAPH && block.isProse();
        }
        return block.isProse()
                || block.isItem()
                || !block.isCell() && block.element().normalName().equals("p");
    }

    private static boolean isHeadline(Block block, @Nullable String headline) {
        return block.isHeading() && block.element().closest("h1") != null
                || block.text().equalsIgnoreCase(headline);
    }

    /** The text of an article: its blocks with a blank line between them. */
    static String join(List<Block> blocks) {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }
}
