package org.rapporteur.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapporteur.annotate.attribution.AttributionNetwork;
import org.rapporteur.annotate.attribution.Candidate;
import org.rapporteur.annotate.attribution.Decoder;
import org.rapporteur.annotate.attribution.DecoderSettings;
import org.rapporteur.annotate.attribution.Word;
import org.rapporteur.annotate.attribution.WordPieces;

/**
 * Turns a checkpoint into the model that is shipped, and chooses the decoder's thresholds on the held-out training
 * articles, which it reads as the product will: with the quantised graphs.
 *
 * <pre>ExportAttributionModel DATA_FOLDER CHECKPOINT MODEL_FOLDER [heldout=60] [seed=1]</pre>
 *
 * <p>In place of a checkpoint it takes an {@code encoder.onnx} that was exported when the vectors of word pieces stood
 * outside it, and writes that encoder with them into the model folder; nothing else there changes.
 */
public final class ExportAttributionModel {

    private ExportAttributionModel() {}

    /** Runs the export. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[2]);
        WordVectors vectors = WordVectors.load();
        if (args[1].endsWith(".onnx")) {
            byte[] encoder = Files.readAllBytes(Path.of(args[1]));
            Files.write(folder.resolve("encoder.onnx"), vectors.putBefore(encoder));
            return;
        }
        Options options = Options.of(args, 3);
        Map<String, String> provenance = Map.of(
                "task", "attributions (sources, cues, contents) in English news",
                "base model", "sentence-transformers/all-MiniLM-L6-v2, Apache License 2.0",
                "learnt from", "PolNeAR, training part (weights only; no text of it is in this file)",
                "seed", Integer.toString(options.integer("seed", 1)));
        new ModelWriter(Parameters.load(Path.of(args[1])), provenance).write(folder, vectors);
        DecoderSettings settings = DecoderSettings.DEFAULT;
        if (options.integer("heldout", 60) > 0) {
            List<PolnearArticle> articles = HeldOut.of(
                            PolnearArticle.read(Path.of(args[0], "train.jsonl")), options.integer("heldout", 60))
                    .heldOut();
            settings = choose(read(folder, articles));
        }
        Files.writeString(
                folder.resolve("decoder.properties"),
                "# Thresholds of the attribution decoder, chosen on training articles that the network has not seen\n"
                        + settings.toLines());
    }

    private record Read(PolnearArticle article, List<Word> words, List<Candidate> candidates) {}

    private static List<Read> read(Path folder, List<PolnearArticle> articles) throws IOException {
        WordPieces vocabulary = WordPieces.load();
        ArticleWords reader = new ArticleWords(vocabulary);
        List<Read> all = new ArrayList<>();
        try (AttributionNetwork network = new AttributionNetwork(
                vocabulary,
                Files.readAllBytes(folder.resolve("encoder.onnx")),
                Files.readAllBytes(folder.resolve("linker.onnx")))) {
            for (PolnearArticle article : articles) {
                List<Word> words = reader.of(article.text());
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
        return scorer.f1("attribution")
                + scorer.f1("content")
                + 0.3 * scorer.f1("direct+mixed")
                + 0.3 * scorer.f1("tokens.content")
                + 0.3 * scorer.f1("tokens.source")
                + 0.3 * scorer.f1("tokens.cue");
    }

    /** The values that are tried for each of the decoder's numbers, in their order. */
    private static final double[][] TRIES = {
        {0.1, 0.125, 0.15, 0.175, 0.2, 0.225, 0.25, 0.275, 0.3, 0.325, 0.35, 0.4},
        {0.35, 0.4, 0.45, 0.5, 0.55},
        {0.15, 0.25, 0.35},
        {0.2, 0.3, 0.4, 0.5},
        {0.4, 0.6, 0.8},
        {0.4, 0.5, 0.6, 0.8, 1},
        {0.5, 0.7, 1, 1.3, 1.6},
        {0, 0.2, 0.4, 0.6},
        {0, 0.1, 0.2, 0.3, 0.4}
    };

    /** Walks along one number after the other, each together with the least confidence, twice. */
    private static DecoderSettings choose(List<Read> all) {
        double[] best = DecoderSettings.DEFAULT.values();
        double most = worth(score(all, DecoderSettings.of(best)));
        for (int round = 0; round < 2; round++) {
            for (int i = 1; i < TRIES.length; i++) {
                double[] kept = best.clone();
                for (double value : TRIES[i]) {
                    for (double confidence : TRIES[0]) {
                        double[] tried = kept.clone();
                        tried[0] = confidence;
                        tried[i] = value;
                        double worth = worth(score(all, DecoderSettings.of(tried)));
                        if (worth > most + 1e-9) {
                            most = worth;
                            best = tried;
                        }
                    }
                }
            }
        }
        DecoderSettings settings = DecoderSettings.of(best);
        System.out.printf("%s%n%s", settings, score(all, settings));
        return settings;
    }
}
