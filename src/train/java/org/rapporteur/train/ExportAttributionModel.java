package org.rapporteur.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.rapporteur.annotate.attribution.AttributionNetwork;
import org.rapporteur.annotate.attribution.BaseModel;
import org.rapporteur.annotate.attribution.Candidate;
import org.rapporteur.annotate.attribution.Decoder;
import org.rapporteur.annotate.attribution.DecoderSettings;
import org.rapporteur.annotate.attribution.Word;
import org.rapporteur.annotate.attribution.WordReader;

/**
 * Turns a checkpoint into the model that is shipped, and chooses the decoder's thresholds on the held-out training
 * articles, which it reads as the product will: with the quantised graphs.
 *
 * <pre>ExportAttributionModel DATA_FOLDER CHECKPOINT MODEL_FOLDER [heldout=60] [seed=1]</pre>
 */
public final class ExportAttributionModel {

    private static final float LIKELY = 0.05f;

    private ExportAttributionModel() {}

    /** Runs the export. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[2]);
        Options options = Options.of(args, 3);
        Map<String, String> provenance = Map.of(
                "task", "attributions (sources, cues, contents) in English news",
                "base model", "sentence-transformers/all-MiniLM-L6-v2, Apache License 2.0",
                "learnt from", "PolNeAR, training part (weights only; no text of it is in this file)",
                "seed", Integer.toString(options.integer("seed", 1)));
        new ModelWriter(Parameters.load(Path.of(args[1])), provenance).write(folder);
        DecoderSettings settings = DecoderSettings.DEFAULT;
        if (options.integer("heldout", 60) > 0) {
            List<PolnearArticle> articles =
                    HeldOut.of(PolnearArticle.read(Path.of(args[0], "train.jsonl")), options.integer("heldout", 60)).heldOut();
            settings = choose(read(folder, articles));
        }
        Files.writeString(
                folder.resolve("decoder.properties"),
                "# Thresholds of the attribution decoder, chosen on training articles that the network has not seen\n"
                        + settings.toLines());
    }

    private record Read(PolnearArticle article, List<Word> words, List<Candidate> candidates) {}

    private static List<Read> read(Path folder, List<PolnearArticle> articles) throws IOException {
        BaseModel base = BaseModel.load();
        WordReader reader = new WordReader(base.vocabulary());
        List<Read> all = new ArrayList<>();
        try (AttributionNetwork network = new AttributionNetwork(
                base,
                Files.readAllBytes(folder.resolve("encoder.onnx")),
                Files.readAllBytes(folder.resolve("linker.onnx")),
                LIKELY)) {
            for (PolnearArticle article : articles) {
                List<Word> words = reader.read(article.text());
                all.add(new Read(article, words, network.candidates(words)));
            }
        }
        return all;
    }

    private static AttributionScorer score(List<Read> all, DecoderSettings settings) {
        Decoder decoder = new Decoder(settings);
        AttributionScorer scorer = new AttributionScorer();
        for (Read one : all) {
            scorer.add(one.article(), decoder.decode(one.words(), one.candidates()));
        }
        return scorer;
    }

    private static double worth(AttributionScorer scorer) {
        return scorer.f1("attribution") + scorer.f1("content") + 0.3 * scorer.f1("tokens.content");
    }

    /** Walks along one threshold after the other, three times. */
    private static DecoderSettings choose(List<Read> all) {
        DecoderSettings best = DecoderSettings.DEFAULT;
        double bestWorth = worth(score(all, best));
        for (int round = 0; round < 3; round++) {
            DecoderSettings s = best;
            List<DecoderSettings> tries = new ArrayList<>();
            range(0.15, 0.75, 0.025, v -> tries.add(new DecoderSettings(v, s.content(), s.gap(), s.source(), s.quoted())));
            best = best(all, tries, best, bestWorth);
            bestWorth = worth(score(all, best));
            DecoderSettings t = best;
            tries.clear();
            range(0.2, 0.7, 0.05, v -> tries.add(new DecoderSettings(t.confidence(), v, t.gap(), t.source(), t.quoted())));
            range(0.05, 0.5, 0.05, v -> tries.add(new DecoderSettings(t.confidence(), t.content(), v, t.source(), t.quoted())));
            range(0.1, 0.7, 0.1, v -> tries.add(new DecoderSettings(t.confidence(), t.content(), t.gap(), v, t.quoted())));
            range(0.2, 1.1, 0.1, v -> tries.add(new DecoderSettings(t.confidence(), t.content(), t.gap(), t.source(), v)));
            best = best(all, tries, best, bestWorth);
            bestWorth = worth(score(all, best));
        }
        System.out.printf(Locale.ROOT, "%s%n%s", best, score(all, best));
        return best;
    }

    private static DecoderSettings best(List<Read> all, List<DecoderSettings> tries, DecoderSettings start, double worth) {
        DecoderSettings best = start;
        double most = worth;
        for (DecoderSettings settings : tries) {
            double now = worth(score(all, settings));
            if (now > most + 1e-9) {
                most = now;
                best = settings;
            }
        }
        return best;
    }

    private static void range(double from, double to, double step, DoubleFunction<Boolean> use) {
        for (int i = 0; from + i * step <= to + 1e-9; i++) {
            use.apply(from + i * step);
        }
    }
}
