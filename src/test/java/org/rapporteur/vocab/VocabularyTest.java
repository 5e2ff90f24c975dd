package org.rapporteur.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.InfModel;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.junit.jupiter.api.Test;
import org.rapporteur.extract.DisputeStatus;
import org.rapporteur.extract.MeetingKind;
import org.rapporteur.extract.MeetingOutcome;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.extract.SpeechAct;
import org.rapporteur.extract.SpeechMode;
import org.rapporteur.extract.Stance;
import org.rapporteur.link.Linked;
import org.rapporteur.link.correction.CorrectedArticles;
import org.rapporteur.link.correction.CorrectionGraph;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.link.correction.FindingCorrection;
import org.rapporteur.link.correction.IdentityCorrection;
import org.rapporteur.link.correction.OccasionCorrection;
import org.rapporteur.link.correction.Target;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.FindingChange;
import org.rapporteur.map.Fixtures;
import org.rapporteur.map.Iris;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.source.Article;
import org.rapporteur.store.Linker;
import org.rapporteur.store.NewsStore;

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
    void everyTermHasALabelAndADefinitionInEnglish() {
        for (Graph graph : new Graph[] {ontology, Ontology.plover()}) {
            Set<Node> subjects = graph.find().mapWith(Triple::getSubject).toSet();
            subjects.removeAll(declaredForOthers());
            assertThat(subjects).isNotEmpty().allSatisfy(term -> {
                assertThat(graph.contains(term, RDFS.Nodes.label, Node.ANY)).isTrue();
                assertThat(graph.contains(term, SKOS.definition.asNode(), Node.ANY)
                                || graph.contains(term, RDFS.Nodes.comment, Node.ANY))
                        .isTrue();
            });
            assertThat(Stream.of(RDFS.Nodes.label, SKOS.definition.asNode(), RDFS.Nodes.comment)
                            .flatMap(property -> graph.find(Node.ANY, property, Node.ANY).toList().stream()))
                    .extracting(triple -> triple.getObject().getLiteralLanguage())
                    .containsOnly("en");
        }
    }

    @Test
    void everyTermOfAnotherVocabularyThatIsDeclaredIsUsed() {
        Set<Node> used = new HashSet<>();
        ontology.find().forEachRemaining(triple -> {
            used.add(triple.getPredicate());
            used.add(triple.getObject());
        });
        assertThat(declaredForOthers())
                .isNotEmpty()
                .allSatisfy(term -> assertThat(term.toString()).doesNotStartWith("https://w3id.org/rapporteur/"));
        assertThat(used).containsAll(declaredForOthers());
    }

    /** The terms that the ontology declares though they are of other vocabularies. */
    private Set<Node> declaredForOthers() {
        return ontology.find(Node.ANY, RDFS.Nodes.isDefinedBy, Node.ANY)
                .mapWith(Triple::getSubject)
                .toSet();
    }

    @Test
    void saysWhoseItIsAndWhichVersion() {
        Node vocabulary = NodeFactory.createURI(StringUtils.removeEnd(RAP.NS, "#"));
        String vann = "http://purl.org/vocab/vann/";
        for (Node property : List.of(
                DCTerms.title.asNode(),
                DCTerms.creator.asNode(),
                OWL2.versionIRI.asNode(),
                NodeFactory.createURI(vann + "preferredNamespacePrefix"),
                NodeFactory.createURI(vann + "preferredNamespaceUri"))) {
            assertThat(ontology.contains(vocabulary, property, Node.ANY))
                    .as(property.toString())
                    .isTrue();
        }
        assertThat(ontology.find(vocabulary, DCTerms.license.asNode(), Node.ANY).toList())
                .extracting(triple -> triple.getObject().toString())
                .containsExactly("https://creativecommons.org/publicdomain/zero/1.0/");
    }

    private static void correct(DatasetGraph database) {
        Decision decision = new Decision("jane", Instant.EPOCH, "");
        Node ann = Iris.actor(ActorType.PERSON, "Ann Lee");
        Node other = Iris.splitOff(ann, 2);
        CorrectionGraph corrections = new CorrectionGraph(database);
        corrections.note(ann);
        corrections.write(new IdentityCorrection.Merge(1, ann, other, decision, decision));
        corrections.write(new IdentityCorrection.Split(
                2, ann, other, "Ann", new TreeSet<>(Set.of(Iris.article("visit.txt"))), decision, null));
        corrections.write(new IdentityCorrection.Rename(3, ann, "Ann", decision, null));
        corrections.write(new IdentityCorrection.Retype(4, ann, ActorType.GROUP, decision, null));
        corrections.write(new IdentityCorrection.Alias(10, ann, "Annie", decision, null));
        corrections.write(new IdentityCorrection.Distinct(11, ann, other, other, "Ann", List.of(), decision, null));
        CorrectedArticles articles = new CorrectedArticles(database);
        Node article = NodeFactory.createURI(Iris.article("visit.txt"));
        Node meeting = NodeFactory.createURI(article.getURI() + "#meeting-1");
        Target target = articles.target(meeting, true);
        FindingChange change = new FindingChange(FindingChange.Field.DATE, "2024", "", null, null);
        corrections.write(new FindingCorrection.Confirm(5, meeting, target, decision, null));
        corrections.write(new FindingCorrection.Correct(6, meeting, target, List.of(change), decision, null));
        corrections.write(new FindingCorrection.Reject(7, meeting, target, decision, decision));
        corrections.write(new OccasionCorrection.MergeOccasions(8, meeting, List.of(target), decision, null));
        corrections.write(
                new OccasionCorrection.SplitOccasion(9, meeting, List.of(target), List.of(target), decision, null));
        Linker.Linking linking = Linked.LINKER.begin(database);
        articles.renew(article, linking);
        linking.finish();
    }

    /** An article that is printed twice, one of which is corrected. */
    private static void copyAndReplace(DatasetGraph database) {
        ArticleMapper mapper = new ArticleMapper();
        ArticleRecord record = Fixtures.everything("copy.txt");
        try (NewsStore store = NewsStore.inMemory(Linked.LINKER)) {
            store.add(List.of(mapper.map(record), mapper.map(Fixtures.everything("copied.txt"))));
            store.add(List.of(mapper.map(Fixtures.anotherVersion(record))));
            store.read(dataset -> {
                dataset.asDatasetGraph().find().forEachRemaining(database::add);
                return true;
            });
        }
    }

    @Test
    void everyTermIsUsed() {
        Set<String> used = new TreeSet<>();
        ArticleRecord body = new ArticleRecord(
                Article.of("body.txt", Fixtures.BODY),
                List.of(Fixtures.actor(ActorType.ORGANIZATION, "the White House")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        ArticleMapper mapper = new ArticleMapper();
        DatasetGraph database =
                Linked.articles(List.of(mapper.map(Fixtures.everything("visit.txt")), mapper.map(body)));
        correct(database);
        copyAndReplace(database);
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

    /** In SEM what has a property of an event is one. An attitude, or a position in a dispute, must have none. */
    @Test
    void noReasonerTakesAnAttitudeForAnEvent() {
        InfModel inferred = inferred();
        assertThat(ofClass(inferred, "Statement")).isNotEmpty().allMatch(node -> isEvent(inferred, node));
        assertThat(ofClass(inferred, "Dispute")).isNotEmpty().allMatch(node -> isEvent(inferred, node));
        assertThat(ofClass(inferred, "Attitude")).isNotEmpty().noneMatch(node -> isEvent(inferred, node));
        assertThat(ofClass(inferred, "Position")).isNotEmpty().noneMatch(node -> isEvent(inferred, node));
    }

    /** A calendar that is made of the schema:Events must not hold what was cancelled. */
    @Test
    void noReasonerTakesACancelledMeetingForAnEventOfACalendar() {
        InfModel inferred = inferred();
        Resource status = inferred.createResource(SchemaDO.NS + "EventCancelled");
        List<Resource> meetings = ofClass(inferred, "Meeting");
        assertThat(meetings).hasSize(3);
        assertThat(meetings).allSatisfy(meeting -> {
            boolean cancelled = inferred.contains(meeting, SchemaDO.eventStatus, status);
            assertThat(inferred.contains(meeting, RDF.type, SchemaDO.Event)).isEqualTo(!cancelled);
        });
        assertThat(inferred.contains(null, SchemaDO.eventStatus, status)).isTrue();
    }

    @Test
    void whatIsOfAClassIsOfItsSuperclassesOfTheOntologyWithoutAReasoner() {
        Graph data = data();
        List<Triple> axioms = ontology.find(Node.ANY, RDFS.Nodes.subClassOf, Node.ANY)
                .filterKeep(axiom -> !localName(axiom.getObject()).isEmpty())
                .toList();
        assertThat(axioms).isNotEmpty();
        for (Triple axiom : axioms) {
            // an identity is of the class of what it stands for, and an actor of no article
            assertThat(data.find(Node.ANY, RDF.Nodes.type, axiom.getSubject())
                            .mapWith(Triple::getSubject)
                            .filterDrop(one -> axiom.getObject().equals(RAP.Actor)
                                    && data.contains(one, RDF.Nodes.type, RAP.Identity))
                            .toList())
                    .allSatisfy(one -> assertThat(data.contains(one, RDF.Nodes.type, axiom.getObject()))
                            .as("%s is a %s", one, axiom.getObject())
                            .isTrue());
        }
    }

    /** Two articles that hold all that articles can tell, their links and corrections of them. */
    private static Graph data() {
        ArticleMapper mapper = new ArticleMapper();
        DatasetGraph database = Linked.articles(
                List.of(mapper.map(Fixtures.everything("visit.txt")), mapper.map(Fixtures.inexact("visits.txt"))));
        correct(database);
        Graph data = GraphFactory.createDefaultGraph();
        database.find().forEachRemaining(quad -> data.add(quad.asTriple()));
        return data;
    }

    private InfModel inferred() {
        String sem = "http://semanticweb.cs.vu.nl/2009/11/sem/";
        Model axioms = ModelFactory.createDefaultModel();
        axioms.add(ModelFactory.createModelForGraph(ontology));
        axioms.listSubjects()
                .filterKeep(term -> String.valueOf(term).matches(sem + "(has[A-Z]|event).*"))
                .toList()
                .forEach(property -> axioms.add(property, RDFS.domain, axioms.createResource(sem + "Event")));
        return ModelFactory.createRDFSModel(axioms, ModelFactory.createModelForGraph(data()));
    }

    private static boolean isEvent(Model model, Resource node) {
        return model.contains(node, RDF.type, model.createResource("http://semanticweb.cs.vu.nl/2009/11/sem/Event"));
    }

    private static List<Resource> ofClass(Model model, String name) {
        return model.listSubjectsWithProperty(RDF.type, model.createResource(RAP.NS + name))
                .toList();
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
        names.put("Verdicts", Set.of("confirmed", "rejected", "corrected"));
        return names;
    }

    private static <T> Set<String> names(T[] values, java.util.function.Function<T, String> name) {
        return Arrays.stream(values).map(name).collect(Collectors.toSet());
    }
}
