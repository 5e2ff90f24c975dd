package org.rapporteur.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.annotate.EventMention;
import org.rapporteur.annotate.SentenceSplitter;
import org.rapporteur.annotate.SplitText;
import org.rapporteur.annotate.attribution.AttributionTagger;

/**
 * Prints how well the tagger finds mentions of meetings and disputes in the held-out articles, by their triggers, for
 * some thresholds of its confidence.
 *
 * <pre>{@code
 * MeasureEvents EVENTS.jsonl MODEL_FOLDER heldout=60
 * }</pre>
 */
public final class MeasureEvents {
    private MeasureEvents() {}

    private record Tagged(List<EventMention> gold, List<EventMention> found) {}

    /** Runs the measurement. */
    public static void main(String[] args) throws IOException {
        List<GoldArticle> articles = HeldOut.of(
                        GoldArticle.read(Path.of(args[0])), Options.of(args, 2).integer("heldout", 60))
                .heldOut();
        SentenceSplitter splitter = new SentenceSplitter();
        AttributionTagger tagger = AttributionTagger.load(Path.of(args[1]));
        List<Tagged> tagged = new ArrayList<>();
        for (GoldArticle article : articles) {
            SplitText split = splitter.split(article.article().body());
            tagged.add(new Tagged(
                    article.events(),
                    tagger.tag(split.text(), split.sentences()).events()));
        }
        for (EventMention.Type type : EventMention.Type.values()) {
            for (int percent = 10; percent < 100; percent += 10) {
                print(type, percent / 100.0, tagged);
            }
        }
    }

    private static void print(EventMention.Type type, double least, List<Tagged> articles) {
        int right = 0;
        int found = 0;
        int hit = 0;
        int gold = 0;
        for (Tagged article : articles) {
            List<EventMention> believed = article.found().stream()
                    .filter(mention -> mention.type() == type && mention.confidence() >= least)
                    .toList();
            List<EventMention> marked = article.gold().stream()
                    .filter(mention -> mention.type() == type)
                    .toList();
            right += common(believed, marked);
            found += believed.size();
            hit += common(marked, believed);
            gold += marked.size();
        }
        double precision = (double) right / Math.max(1, found);
        double recall = (double) hit / Math.max(1, gold);
        System.out.printf(
                Locale.ROOT,
                "%-8s %.1f  P %.3f R %.3f F1 %.3f%n",
                type,
                least,
                precision,
                recall,
                2 * precision * recall / Math.max(1e-9, precision + recall));
    }

    /** How many of some share words of their triggers with one of the others. */
    private static int common(List<EventMention> some, List<EventMention> others) {
        return (int) some.stream()
                .filter(mention ->
                        others.stream().anyMatch(other -> other.trigger().overlaps(mention.trigger())))
                .count();
    }
}
