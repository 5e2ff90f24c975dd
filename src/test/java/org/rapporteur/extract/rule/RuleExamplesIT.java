package org.rapporteur.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.NewsAnnotator;
import org.rapporteur.annotate.SharedAnnotator;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.source.Article;

/** Every rule matches in the sentences that it says it finds, and in none that it says it misses. */
class RuleExamplesIT {
    private static final Path FOLDER = Path.of("src/main/resources/org/rapporteur/extract");

    private static NewsAnnotator annotator;

    /** A rule with its file, named so in the report. */
    record Case(String file, Rules rules, Rule rule) {
        @Override
        public String toString() {
            return file + " " + rule.name();
        }
    }

    @BeforeAll
    static void loadModels() {
        annotator = SharedAnnotator.get();
    }

    /** A rule file {@code x/y.yml} goes with the lexicon {@code x/y.lexicon}. */
    static List<Case> cases() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".yml") && file.contains("/"))
                    .sorted()
                    .flatMap(file -> {
                        String path = "/org/rapporteur/extract/" + file;
                        Lexicon lexicon = ENGLISH.occasions().with(Lexicon.read(path.replace(".yml", ".lexicon")));
                        Rules rules = Rules.read(path, lexicon, ENGLISH.relations(), Set.of("trigger"));
                        return rules.rules().stream().map(rule -> new Case(file, rules, rule));
                    })
                    .toList();
        }
    }

    @Test
    void thereAreRules() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsAndMisses(Case example) {
        for (String sentence : example.rule().finds()) {
            assertThat(matching(example, sentence)).as("finds: %s", sentence).contains(example.rule());
        }
        for (String sentence : example.rule().misses()) {
            assertThat(matching(example, sentence)).as("misses: %s", sentence).doesNotContain(example.rule());
        }
    }

    private static List<Rule> matching(Case example, String text) {
        AnnotatedArticle article = annotator.annotate(Article.of("example", text));
        return article.sentences().stream()
                .flatMap(sentence -> example.rules().match(sentence).stream())
                .map(RuleMatch::rule)
                .distinct()
                .toList();
    }
}
