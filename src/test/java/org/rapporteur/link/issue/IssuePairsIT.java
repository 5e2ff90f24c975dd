package org.rapporteur.link.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.link.Form;
import org.rapporteur.link.Names;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How well labels are joined and put in order, measured on {@code pairs.tsv} with the sentence model. */
class IssuePairsIT {
    private static final Logger LOG = LoggerFactory.getLogger(IssuePairsIT.class);
    private static final IssueForms FORMS = IssueForms.load(ENGLISH);
    private static final IssueClusters CLUSTERS = new IssueClusters(FORMS, new MeaningLikeness());
    private static final List<Pair> MEASURED = new ArrayList<>();

    private record Pair(String one, String other, String judged, String found) {}

    @BeforeAll
    static void judge() throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(IssuePairsIT.class.getResourceAsStream("pairs.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(row -> pairs.add(new Pair(row[0], row[1], row[2], found(row[0], row[1]))));
        }
        assertThat(pairs).hasSizeGreaterThan(150);
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            if (i % 2 == 1) {
                MEASURED.add(pair);
            } else if (!pair.found().equals(pair.judged())) {
                LOG.info("chosen on: {} | {}: {}, judged {}", pair.one(), pair.other(), pair.found(), pair.judged());
            }
        }
    }

    private static String found(String one, String other) {
        List<IssueConcept> concepts = CLUSTERS.of(List.of(form(one), form(other)));
        if (concepts.size() == 1) {
            return "same";
        }
        return FORMS.of(one).holds(FORMS.of(other))
                ? "broader"
                : FORMS.of(other).holds(FORMS.of(one)) ? "narrower" : "different";
    }

    private static Form<IssueProfile> form(String label) {
        return new Form<>(
                new IssueProfile(new Names(label, new TreeSet<>()), new TreeSet<>(Set.of("Freedonia", "Sylvania"))), 1);
    }

    private static void assertMeasure(Set<String> relation, double precision, double recall) {
        long right = MEASURED.stream()
                .filter(p -> relation.contains(p.found()) && p.found().equals(p.judged()))
                .count();
        long found = MEASURED.stream().filter(p -> relation.contains(p.found())).count();
        long judged =
                MEASURED.stream().filter(p -> relation.contains(p.judged())).count();
        double measuredPrecision = right / (double) found;
        double measuredRecall = right / (double) judged;
        LOG.info(
                "{}: precision {} ({} of {}), recall {} (of {})",
                relation,
                measuredPrecision,
                right,
                found,
                measuredRecall,
                judged);
        assertThat(measuredPrecision).as("precision of " + relation).isGreaterThanOrEqualTo(precision);
        assertThat(measuredRecall).as("recall of " + relation).isGreaterThanOrEqualTo(recall);
    }

    @Test
    void onePhraseForAnother() {
        assertMeasure(Set.of("same"), 0.9, 0.7);
    }

    @Test
    void oneSubjectInAnother() {
        assertMeasure(Set.of("broader", "narrower"), 0.85, 0.85);
    }
}
