package org.rapporteur.annotate.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.Attribution;
import org.rapporteur.annotate.EventMention;
import org.rapporteur.annotate.Sentence;

/**
 * Finds out who said what, who met whom and who stands against whom in an English news text.
 *
 * <pre>{@code
 * AttributionTagger tagger = AttributionTagger.load();
 * SplitText split = new SentenceSplitter().split(article.body());
 * for (Attribution attribution : tagger.tag(split.text(), split.sentences()).attributions()) {
 *     System.out.println(article.text(attribution.sources().get(0)) + ": " + article.text(attribution.contents().get(0)));
 * }
 * }</pre>
 *
 * <p>Load it once; it is thread-safe, keeps no state between texts, and gives the same for the same text. What it finds
 * are whole tokens.
 */
public final class AttributionTagger {

    private static final String ENCODER = "encoder.onnx";
    private static final String LINKER = "linker.onnx";
    private static final String SETTINGS = "decoder.properties";

    private final WordReader reader;
    private final AttributionNetwork network;
    private final Decoder decoder;

    private AttributionTagger(WordReader reader, AttributionNetwork network, Decoder decoder) {
        this.reader = reader;
        this.network = network;
        this.decoder = decoder;
    }

    /** Loads the model that is shipped beside this class. */
    public static AttributionTagger load() {
        return load(AttributionTagger.class::getResourceAsStream, "the class path");
    }

    /** Loads a model from a folder. */
    public static AttributionTagger load(Path folder) {
        return load(name -> Files.newInputStream(folder.resolve(name)), folder.toString());
    }

    private interface Source {
        @Nullable
        InputStream open(String name) throws IOException;
    }

    private static AttributionTagger load(Source source, String place) {
        try {
            WordPieces vocabulary = WordPieces.load();
            Properties properties = new Properties();
            try (InputStream in = open(source, SETTINGS, place)) {
                properties.load(in);
            }
            DecoderSettings settings = DecoderSettings.of(properties);
            byte[] encoder = bytes(source, ENCODER, place);
            byte[] linker = bytes(source, LINKER, place);
            AttributionNetwork network = new AttributionNetwork(vocabulary, encoder, linker);
            return new AttributionTagger(new WordReader(vocabulary), network, new Decoder(settings));
        } catch (IOException e) {
            throw new UncheckedIOException("the attribution model cannot be read", e);
        }
    }

    private static InputStream open(Source source, String name, String place) throws IOException {
        InputStream in = source.open(name);
        if (in == null) {
            throw new IllegalStateException("the attribution model's file " + name + " is not on " + place);
        }
        return in;
    }

    private static byte[] bytes(Source source, String name, String place) throws IOException {
        try (InputStream in = open(source, name, place)) {
            return in.readAllBytes();
        }
    }

    /**
     * What a text tells.
     *
     * @param attributions who said what, in the order of the contents
     * @param events who met whom and who stands against whom, in the order of the triggers
     */
    public record Tagged(List<Attribution> attributions, List<EventMention> events) {
        public Tagged {
            attributions = List.copyOf(attributions);
            events = List.copyOf(events);
        }
    }

    /**
     * Returns what the text tells.
     *
     * @param text the text whose code points the tokens' spans count
     * @param sentences its sentences; of the tokens only text and span are read
     */
    public Tagged tag(String text, List<Sentence> sentences) {
        List<Word> words = reader.read(text, sentences);
        List<Candidate> candidates = network.candidates(words);
        return new Tagged(decoder.decode(words, candidates), new EventDecoder().decode(words, candidates));
    }
}
