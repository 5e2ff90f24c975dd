package org.rapporteur.annotate.name;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.SharedAnnotator;

/** The names are those of CoreNLP's own annotator with the same two models. */
class NameTaggerIT {
    private static StanfordCoreNLP theirs;
    private static NameTagger ours;

    @BeforeAll
    static void load() {
        SharedAnnotator.get(); // CoreNLP is silent from here on
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner");
        properties.setProperty("ner.model", NameTagger.PEOPLE_BODIES_PLACES + "," + NameTagger.OTHERS);
        properties.setProperty("ner.applyNumericClassifiers", "false");
        properties.setProperty("ner.applyFineGrained", "false");
        properties.setProperty("ner.statisticalOnly", "true");
        properties.setProperty("ner.useSUTime", "false");
        properties.setProperty("ner.buildEntityMentions", "false");
        theirs = new StanfordCoreNLP(properties, false);
        ours = NameTagger.load();
    }

    @Test
    void findsTheNamesOfTheExamplesAsCoreNlpDoes() throws IOException {
        List<Path> examples;
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            examples = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        assertThat(examples).isNotEmpty();
        int names = 0;
        for (Path example : examples) {
            names += compare(Files.readString(example));
        }
        assertThat(names).isGreaterThan(500);
    }

    @Test
    void joinsWordsAtHyphensAsCoreNlpDoes() {
        compare(
                "The Rostok-Varna ferry and the Varna-based crew met the German-led board of Baltic-Line in Stuttgart-West. "
                        + "Anna-Maria Koch, a Rostok-born skipper, praised Jean-Luc Petit - a Tallinn- and Riga-area pilot -");
    }

    @Test
    void looksForANameElsewhereInTheSentenceAsCoreNlpDoes() {
        compare(
                "Peter Lund said that Lund would leave, and that Peter would stay, while Lund was paid by Peter Lund. "
                        + "Ahead of Lund ran Carlsen, and behind Carlsen came Maria Lund, whom Carlsen had beaten as Lund slept.");
    }

    @Test
    void readsWhatIsNoSentence() {
        compare(
                "* * *\n\n.\n\nA\n\n1,200.50 % (x) [y]\n\nMR. DR. Sen. Ann O'Neil \u2014 caf\u00e9 \u00c9ire \ud83d\ude00 \u041a\u0438\u0457\u0432");
    }

    private static int compare(String text) {
        Annotation annotation = new Annotation(text);
        theirs.annotate(annotation);
        List<String> wanted = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
            tokens.forEach(token -> wanted.add(token.word() + "/" + token.ner()));
            tokens.forEach(token -> token.setNER("?"));
            ours.tag(tokens);
            tokens.forEach(token -> found.add(token.word() + "/" + token.ner()));
        }
        assertThat(found).isEqualTo(wanted);
        return (int) found.stream().filter(token -> !token.endsWith("/O")).count();
    }
}
