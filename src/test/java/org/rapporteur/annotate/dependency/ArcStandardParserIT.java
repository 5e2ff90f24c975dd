package org.rapporteur.annotate.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.SharedAnnotator;

/** The trees are CoreNLP's own, on all sentences of the examples. */
class ArcStandardParserIT {

    @Test
    void parsesAsCoreNlpDoes() throws IOException {
        SharedAnnotator.get(); // CoreNLP is silent from here on
        DependencyParser theirs = DependencyParser.loadFromModelFile(DependencyParser.DEFAULT_MODEL);
        ArcStandardParser ours = ArcStandardParser.load();
        List<CoreMap> sentences = sentencesOfExamples();
        assertThat(sentences).hasSizeGreaterThan(100);
        for (CoreMap sentence : sentences) {
            assertThat(ours.parse(sentence.get(CoreAnnotations.TokensAnnotation.class))
                            .typedDependencies())
                    .hasToString(theirs.predict(sentence).typedDependencies().toString());
        }
    }

    private static List<CoreMap> sentencesOfExamples() throws IOException {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos");
        StanfordCoreNLP tagger = new StanfordCoreNLP(properties);
        List<CoreMap> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            files.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(file -> {
                Annotation annotation = new Annotation(read(file));
                tagger.annotate(annotation);
                sentences.addAll(annotation.get(CoreAnnotations.SentencesAnnotation.class));
            });
        }
        return sentences;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
