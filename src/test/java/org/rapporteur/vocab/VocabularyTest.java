package org.rapporteur.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.rapporteur.extract.DisputeStatus;
import org.rapporteur.extract.MeetingKind;
import org.rapporteur.extract.MeetingOutcome;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.extract.SpeechAct;
import org.rapporteur.extract.SpeechMode;
import org.rapporteur.extract.Stance;
import org.rapporteur.link.Linked;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.CorrectionGraph;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.map.Iris;
import org.rapporteur.resolve.ActorType;

/** Holds ontology, constants, mapping, shapes and queries in step: a change of one alone is red here. */
class VocabularyTest {
    private final Graph ontology = Ontology.terms();

    @Test
    void everyTermHasAConstantAndEveryConstantATerm() throws IllegalAccessException {
        Set<String> constants = new TreeSet<>();
        for (Field field : RAP.class.getFields()) {
            if (field.getType() == Node.class) {
                Node term = (Node) field.get(null);
                assertThat(field.getName().replace("_", "")).isEqualTo(localName(term));
                constants.add(localName(term));
            }
        }
        assertThat(terms()).isNotEmpty().isEqualTo(constants);
    }

    @Test
    void everyTermHasALabelAndADefinition() {
        for (Graph graph : new Graph[] {ontology, Ontology.plover()}) {
            Set<Node> subjects = graph.find().mapWith(Triple::getSubject).toSet();
            assertThat(subjects).isNotEmpty().allSatisfy(term -> {
                assertThat(graph.contains(term, RDFS.Nodes.label, Node.ANY)).isTrue();
                assertThat(graph.contains(term, SKOS.definition.asNode(), Node.ANY)
                                || graph.contains(term, RDFS.Nodes.comment, Node.ANY))
                        .isTrue();
            });
        }
    }

    private static void correct(DatasetGraph database) {
        Decision decision = new Decision("jane", Instant.EPOCH, "");
        Node ann = Iris.actor(ActorType.PERSON, "Ann Lee");
        Node other = Iris.splitOff(ann, 2);
        CorrectionGraph corrections = new CorrectionGraph(database);
        corrections.note(ann);
        corrections.write(new Correction.Merge(1, ann, other, decision, decision));
        corrections.write(new Correction.Split(
                2, ann, other, "Ann", new TreeSet<>(Set.of(Iris.article("visit.txt"))), decision, null));
        corrections.write(new Correction.Rename(3, ann, "Ann", decision, null));
    }

    @Test
    void everyTermIsUsed() {
        Set<String> used = new TreeSet<>();
        DatasetGraph database = Linked.articles(List.of(new ArticleMapper().map(Fixtures.everything("visit.txt"))));
        correct(database);
        database.find().forEachRemaining(quad -> {
            used.add(localName(quad.getPredicate()));
            used.add(localName(quad.getObject()));
        });
        // A class that no node has by itself, or a scheme, is used by the terms below it.
        ontology.find()
                .filterKeep(triple ->
                        Set.of(RDFS.Nodes.subClassOf, SKOS.inScheme.asNode()).contains(triple.getPredicate()))
                .forEachRemaining(triple -> used.add(localName(triple.getObject())));
        localNames().forEach((kind, names) -> used.addAll(names));
        assertThat(used).containsAll(terms());
    }

    @Test
    void everyValueOfAnEnumIsAConceptOfItsScheme() {
        localNames().forEach((scheme, names) -> {
            Set<String> concepts = ontology.find(Node.ANY, SKOS.inScheme.asNode(), RAP.concept(scheme))
                    .mapWith(triple -> localName(triple.getSubject()))
                    .toSet();
            assertThat(concepts).as(scheme).isEqualTo(names);
        });
    }

    @Test
    void alignmentsLeadToConceptsOfPlover() {
        Graph plover = Ontology.plover();
        Set<Node> aligned = Stream.of(SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch)
                .flatMap(match -> ontology.find(Node.ANY, match.asNode(), Node.ANY).toList().stream())
                .map(Triple::getObject)
                .collect(Collectors.toSet());
        assertThat(aligned)
                .isNotEmpty()
                .allMatch(concept -> plover.contains(concept, RDF.Nodes.type, SKOS.Concept.asNode()));
    }

    @Test
    void importsNothing() {
        assertThat(ontology.find().toList())
                .extracting(triple -> triple.getPredicate().getLocalName())
                .doesNotContain("imports");
    }

    @Test
    void queriesUseDeclaredTermsOnly() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("queries"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".rq")).toList())
                    .isNotEmpty()
                    .allSatisfy(file -> {
                        String sparql = Files.readString(file).replaceAll("(?m)^#.*$", "");
                        java.util.regex.Matcher matcher =
                                java.util.regex.Pattern.compile("\\brap:(\\w+)").matcher(sparql);
                        while (matcher.find()) {
                            assertThat(terms()).contains(matcher.group(1));
                        }
                    });
        }
    }

    private Set<String> terms() {
        return ontology
                .find(Node.ANY, RDF.Nodes.type, Node.ANY)
                .mapWith(Triple::getSubject)
                .filterKeep(node -> node.toString().startsWith(RAP.NS))
                .mapWith(VocabularyTest::localName)
                .toSet()
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String localName(Node node) {
        return node.isURI() && node.getURI().startsWith(RAP.NS) ? node.getURI().substring(RAP.NS.length()) : "";
    }

    private static Map<String, Set<String>> localNames() {
        Map<String, Set<String>> names = new TreeMap<>();
        names.put("MeetingKinds", names(MeetingKind.values(), MeetingKind::localName));
        names.put("MeetingStatuses", names(MeetingStatus.values(), MeetingStatus::localName));
        names.put("MeetingOutcomes", names(MeetingOutcome.values(), MeetingOutcome::localName));
        names.put("SpeechModes", names(SpeechMode.values(), SpeechMode::localName));
        names.put("SpeechActs", names(SpeechAct.values(), SpeechAct::localName));
        names.put("DisputeStatuses", names(DisputeStatus.values(), DisputeStatus::localName));
        names.put("Stances", names(Stance.values(), Stance::localName));
        return names;
    }

    private static <T> Set<String> names(T[] values, java.util.function.Function<T, String> name) {
        return Arrays.stream(values).map(name).collect(Collectors.toSet());
    }
}
