package org.rapporteur.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.attribution.ModelFormat;
import org.rapporteur.annotate.attribution.Task;

class LabelledWindowTest {
    private static final String TEXT = "Ann Lee said rain would fall";

    /** One letter a word: outside, begins, goes on. */
    private static String tags(LabelledWindow window, int kind) {
        StringBuilder tags = new StringBuilder();
        for (int[] word : window.tags()) {
            tags.append("obg".charAt(word[kind]));
        }
        return tags.toString();
    }

    /** One letter a word: none, source, content, cue. */
    private static String labels(byte[] labels) {
        StringBuilder text = new StringBuilder();
        for (byte label : labels) {
            text.append(
                    label == ModelFormat.LINK_SOURCE
                            ? 's'
                            : label == ModelFormat.LINK_CONTENT ? 'c' : label == ModelFormat.LINK_CUE ? 'q' : 'n');
        }
        return text.toString();
    }

    private static List<String> links(LabelledWindow window) {
        List<String> links = new ArrayList<>();
        window.links().forEach(link -> links.add(link.anchor() + labels(link.labels())));
        return links;
    }

    @Test
    void eachWordHasATagForEachPartAndALabelForEachAttribution() throws IOException {
        LabelledWindow window = Toy.label(Toy.article(TEXT, Toy.gold(TEXT, "Ann Lee", "said", "rain would fall")), 192)
                .get(0);
        assertThat(tags(window, ModelFormat.CUE)).isEqualTo("oobooo");
        assertThat(tags(window, ModelFormat.SOURCE)).isEqualTo("bgoooo");
        assertThat(tags(window, ModelFormat.CONTENT)).isEqualTo("ooobgg");
        assertThat(links(window)).containsExactly("2ssqccc");
        assertThat(window.anchoredAt(Task.ATTRIBUTION, 2)).isNotNull();
        assertThat(window.anchoredAt(Task.ATTRIBUTION, 3)).isNull();
        assertThat(labels(window.linkAt(Task.ATTRIBUTION, 2).labels())).isEqualTo("ssqccc");
        assertThat(labels(window.linkAt(Task.ATTRIBUTION, 3).labels())).isEqualTo("nnnnnn");
    }

    @Test
    void anAttributionInAnotherHasLabelsOfItsOwn() throws IOException {
        String text = "Ann said Bo hopes rain falls";
        LabelledWindow window = Toy.label(
                        Toy.article(
                                text,
                                Toy.gold(text, "Ann", "said", "Bo hopes rain falls"),
                                Toy.gold(text, "Bo", "hopes", "rain falls")),
                        192)
                .get(0);
        assertThat(links(window)).containsExactly("1sqcccc", "3nnsqcc");
        assertThat(tags(window, ModelFormat.CONTENT)).as("a content within one").isEqualTo("oobgbg");
    }

    @Test
    void withoutACueOrAContentThereIsNothingToLink() throws IOException {
        LabelledWindow window = Toy.label(
                        Toy.article(TEXT, Toy.gold(TEXT, "Ann Lee", "", "rain"), Toy.gold(TEXT, "Ann Lee", "said", "")),
                        192)
                .get(0);
        assertThat(window.links()).isEmpty();
        assertThat(tags(window, ModelFormat.CUE)).isEqualTo("oobooo");
    }

    /** A window opens with a piece of its own, and closes each paragraph with one. */
    @Test
    void anAttributionIsLinkedInTheWindowOfItsCue() throws IOException {
        String text = "One two\nAnn said rain\nFell hard";
        List<LabelledWindow> windows =
                Toy.label(Toy.article(text, Toy.gold(text, "Ann", "said", "rain\nFell hard")), 5);
        assertThat(windows).hasSize(3);
        assertThat(links(windows.get(0))).isEmpty();
        assertThat(links(windows.get(1))).containsExactly("1sqc");
        assertThat(links(windows.get(2))).isEmpty();
        assertThat(tags(windows.get(2), ModelFormat.CONTENT)).isEqualTo("bg");
    }
}
