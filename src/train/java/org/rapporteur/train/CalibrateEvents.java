package org.rapporteur.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.annotate.EventMention;
import org.rapporteur.annotate.SentenceSplitter;
import org.rapporteur.annotate.SplitText;
import org.rapporteur.annotate.attribution.AttributionTagger;

/**
 * Learns what the tagger's confidence in mentions of meetings and disputes is worth: for the held-out articles, the
 * share of mentions whose trigger readers had marked too, at each confidence.
 *
 * <pre>{@code
 * CalibrateEvents EVENTS.jsonl confidence.tsv heldout=60
 * }</pre>
 *
 * <p>The tagger is the one that the project ships.
 */
public final class CalibrateEvents {
    private CalibrateEvents() {}

    /** Runs the calibration. */
    public static void main(String[] args) throws IOException {
        List<GoldArticle> articles = HeldOut.of(
                        GoldArticle.read(Path.of(args[0])), Options.of(args, 2).integer("heldout", 60))
                .heldOut();
        SentenceSplitter splitter = new SentenceSplitter();
        AttributionTagger tagger = AttributionTagger.load();
        Map<String, List<CalibrateConfidence.Case>> cases = new TreeMap<>();
        for (GoldArticle gold : articles) {
            SplitText split = splitter.split(gold.article().body());
            for (EventMention found :
                    tagger.tag(split.text(), split.sentences()).events()) {
                boolean right = gold.events().stream()
                        .anyMatch(event ->
                                event.type() == found.type() && event.trigger().overlaps(found.trigger()));
                cases.computeIfAbsent(found.type().name().toLowerCase(Locale.ROOT), kind -> new ArrayList<>())
                        .add(new CalibrateConfidence.Case(found.confidence(), right));
            }
        }
        String table = CalibrateConfidence.table(cases, articles.size(), CalibrateEvents.class);
        Files.writeString(Path.of(args[1]), table);
        System.out.print(table);
    }
}
