package org.rapporteur.source.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "blockquote");
    private static final double MOST = 0.6;
    private static final double ALMOST_ALL = 0.9;
    private static final int PARAGRAPH = 140;
    private static final double SHARE = 0.25;
    private static final int SHORT = 300;
    private static final double ABOVE = 0.3;
    private static final Pattern BACK_MATTER = Pattern.compile(
            "(?i)(sources?|references|external links|see also|(foot)?notes|further reading|bibliography|related news)");
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}.'’-]*( (van|von|de|der|al|and|bin))?( \\p{Lu}[\\p{L}.'’-]*){1,4}"
                    + "( in \\p{Lu}[\\p{L}' -]{2,30}|,? .{0,30}(?i:correspondent|reporter|editor|writer|staff))?");
    private static final Pattern ABOUT_THE_WRITER =
            Pattern.compile("\\p{Lu}[\\p{L}.'’-]*( \\p{Lu}[\\p{L}.'’-]*){1,3} (is|was) (a|an|the|our)\\b.{0,60}"
                    + "\\b(reporter|correspondent|editor|writer|columnist|journalist)\\b.{0,200}");

    private MainText() {}

    /** The blocks of the article, in order; none where the page has no prose. The page must be clean. */
    static List<Block> of(Document page, @Nullable String headline) {
        return of(page, headline, List.of());
    }

    /** The same where it is known what stood {@link #around} the headline before the page was cleaned. */
    static List<Block> of(Document page, @Nullable String headline, List<Element> around) {
        return kept(belowHeadline(Blocks.of(element(page, around)), headline), headline);
    }

    /**
     * The elements that hold the headline, the innermost first: a heading that is like it, else any line, else the only
     * heading of the first order. The page must not be cleaned yet, for cleaning takes headlines out.
     */
    static List<Element> around(Document page, @Nullable String headline) {
        List<Block> blocks = Blocks.of(page.body());
        List<Block> like = blocks.stream()
                .filter(block -> block.text().equalsIgnoreCase(headline))
                .toList();
        List<Block> first = blocks.stream()
                .filter(block -> block.element().closest("h1") != null)
                .toList();
        Element line = like.stream()
                .filter(Block::isHeading)
                .findFirst()
                .or(() -> like.stream().findFirst())
                .or(() -> first.size() == 1 ? first.stream().findFirst() : Optional.empty())
                .map(Block::element)
                .orElse(null);
        List<Element> around = new ArrayList<>();
        for (Element element = line; element != null && !element.equals(page.body()); element = element.parent()) {
            around.add(element);
        }
        return around;
    }

    private static Element element(Document page, List<Element> around) {
        Element body = page.body();
        Map<Element, Double> weights = weights(Blocks.of(body), body);
        Element best = body;
        double most = weights.getOrDefault(body, 0.0);
        for (Map.Entry<Element, Double> entry : weights.entrySet()) {
            if (LISTS.contains(entry.getKey().normalName())) {
                continue; // above a list stands of what it is
            }
            // of two that weigh the same the inner one, which comes first
            if (entry.getValue() > most || entry.getValue() == most && best.equals(body)) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        Element near = near(around, weights, most);
        if (near != null && near.parents().contains(best)) {
            best = near;
            most = weights.getOrDefault(near, 0.0);
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
     * The innermost element that has both the headline and much prose: what stands beside it is another article, or
     * letters, or a column that is longer than a short article. Null where no such element is left.
     */
    private static @Nullable Element near(List<Element> around, Map<Element, Double> weights, double most) {
        for (Element element : around) {
            if (weights.getOrDefault(element, 0.0) >= Math.max(SHARE * most, SHORT)) {
                Element near = element;
                while (goesOn(near) && near.parent() != null) {
                    near = near.parent();
                }
                return near;
            }
        }
        return null;
    }

    /** Whether prose follows without a heading. */
    private static boolean goesOn(Element element) {
        for (Element next = element.nextElementSibling(); next != null; next = next.nextElementSibling()) {
            List<Block> blocks = Blocks.of(next);
            if (!blocks.isEmpty()) {
                Block first = blocks.get(0);
                return first.weight() >= PARAGRAPH / 2.0 && !NoiseWords.isPhrase(first.text());
            }
        }
        return false;
    }

    /** Without what stands above the headline, where that is less than what stands below it. */
    private static List<Block> belowHeadline(List<Block> blocks, @Nullable String headline) {
        int all = length(blocks);
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (isHeadline(blocks.get(i), headline)
                    && length(blocks.subList(0, i)) < ABOVE * all
                    && blocks.subList(i + 1, blocks.size()).stream().anyMatch(Block::isProse)) {
                return blocks.subList(i + 1, blocks.size());
            }
        }
        return blocks;
    }

    private static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> block.text().length()).sum();
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
                if (weights.getOrDefault(one, 0.0) >= ALMOST_ALL * most && !LISTS.contains(one.normalName())) {
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
        String back = null;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            String level = level(block);
            if (back != null && level != null && level.compareTo(back) <= 0) {
                back = null;
            }
            if (level != null && BACK_MATTER.matcher(block.text()).matches()) {
                back = level;
            }
            // a name alone on top is that of the writer
            boolean byline = kept.isEmpty()
                    && !block.isHeading()
                    && NAME.matcher(block.text()).matches();
            boolean beforeList = block.text().endsWith(":")
                    && i + 1 < blocks.size()
                    && blocks.get(i + 1).isItem()
                    && !kept.isEmpty()
                    && !NoiseWords.isPhrase(block.text());
            if (back == null && !byline && (isText(block) || beforeList) && !isHeadline(block, headline)) {
                kept.add(block);
            }
        }
        if (kept.size() > 1
                && ABOUT_THE_WRITER.matcher(kept.get(kept.size() - 1).text()).matches()) {
            kept.remove(kept.size() - 1);
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

    /** Of a heading {@code h1} to {@code h6}, else null. */
    private static @Nullable String level(Block block) {
        Element heading = block.isHeading() ? block.element().closest("h1,h2,h3,h4,h5,h6") : null;
        return heading == null ? null : heading.normalName();
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
