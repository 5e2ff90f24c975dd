package org.rapporteur.annotate.dependency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A model of two numbers a word and three hidden units, made up. */
class ParserModelTest {
    private static final int WIDTH = 2;
    private static final int UNITS = 3;
    private static final String WORDS = "-UNKNOWN- -NULL- -ROOT- Lee met";
    private static final String TAGS = "-UNKNOWN- -NULL- -ROOT- NNP VBD";
    private static final String RELATIONS = "-NULL- root nsubj";

    private final Random random = new Random(7);

    private String text() {
        StringBuilder text = new StringBuilder("dict=5\npos=5\nlabel=3\nembeddingSize=2\nhiddenSize=3\n")
                .append("numTokens=48\npreComputed=0\n");
        for (String name : (WORDS + " " + TAGS + " " + RELATIONS).split(" ")) {
            text.append(name);
            numbers(text, WIDTH);
        }
        for (int row = 0; row < WIDTH * ParserState.FEATURES + 1; row++) {
            numbers(text, UNITS);
        }
        for (int row = 0; row < UNITS; row++) {
            numbers(text, 5);
        }
        return text.toString();
    }

    private void numbers(StringBuilder text, int count) {
        for (int i = 0; i < count; i++) {
            text.append(' ').append(String.format(Locale.ROOT, "%.4f", random.nextDouble() - 0.5));
        }
        text.append('\n');
    }

    private static InputStream packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Test
    void wordsTagsAndRelationsAreNumberedThrough() throws IOException {
        ParserModel model = ParserModel.read(packed(text()));
        assertThat(model.word("Lee")).isEqualTo(3);
        assertThat(model.word("Chen")).isEqualTo(model.word(ParserModel.UNKNOWN));
        assertThat(model.tag("NNP")).isEqualTo(8);
        assertThat(model.relations()).containsExactly("root", "nsubj");
        assertThat(model.firstRelation()).isEqualTo(11);
    }

    @Test
    void scoresAreTheSameWhateverWasScoredBefore() throws IOException {
        ParserModel model = ParserModel.read(packed(text()));
        TransitionNetwork network = new TransitionNetwork(model);
        TransitionNetwork.Room room = network.room();
        for (int i = 0; i < ParserState.FEATURES; i++) {
            room.features()[i] = i % model.embeddings().length;
        }
        network.score(room);
        float[] first = room.scores().clone();
        network.score(room);
        assertThat(room.scores()).containsExactly(first);
        assertThat(first).hasSize(5);
        for (int transition = 0; transition < first.length; transition++) {
            assertThat((double) first[transition]).isCloseTo(byHand(model, room.features(), transition), within(1e-6));
        }
    }

    private static double byHand(ParserModel model, int[] features, int transition) {
        double score = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            double sum = model.bias()[unit];
            for (int feature = 0; feature < features.length; feature++) {
                for (int i = 0; i < WIDTH; i++) {
                    sum += model.embeddings()[features[feature]][i] * model.hidden()[feature * WIDTH + i][unit];
                }
            }
            score += sum * sum * sum * model.output()[unit][transition];
        }
        return score;
    }

    @Test
    void anotherKindOfFileIsRefused() {
        assertThatThrownBy(() -> ParserModel.read(packed("words=5\n"))).hasMessageContaining("dict=");
        assertThatThrownBy(() -> ParserModel.read(packed(text().replace("numTokens=48", "numTokens=24"))))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ParserModel.read(packed(text().substring(0, 900))))
                .hasMessageContaining("ends too early");
    }
}
