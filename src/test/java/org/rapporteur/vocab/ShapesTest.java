package org.rapporteur.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.link.Linked;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;

/** Every shape has a message, lets the sound article pass, and catches the change that is named for it. */
class ShapesTest {
    private static final String PREFIXES = "PREFIX rap: <https://w3id.org/rapporteur/ns#> "
            + "PREFIX schema: <https://schema.org/> PREFIX oa: <http://www.w3.org/ns/oa#> "
            + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
            + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
            + "PREFIX time: <http://www.w3.org/2006/time#> "
            + "PREFIX prov: <http://www.w3.org/ns/prov#> "
            + "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";

    private final Graph file = Ontology.shapes();
    private final Shapes shapes = Shapes.parse(file);

    @Test
    void everyShapeHasAMessage() {
        assertThat(shapesOfTheFile())
                .isNotEmpty()
                .allSatisfy(shape -> assertThat(file.contains(shape, SHACL.message, Node.ANY))
                        .isTrue());
    }

    @Test
    void theSoundArticlePasses() {
        ValidationReport report = validate(article());
        assertThat(report.conforms())
                .as(report.getEntries().stream().map(e -> e.toString()).collect(Collectors.joining("\n")))
                .isTrue();
    }

    @Test
    void everyShapeHasAFailingCase() {
        Set<String> names = shapesOfTheFile().stream().map(Node::getLocalName).collect(Collectors.toSet());
        assertThat(names).isEqualTo(failures().keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyFailingCaseFails() {
        return failures().entrySet().stream()
                .map(failure -> DynamicTest.dynamicTest(failure.getKey(), () -> {
                    Model article = article();
                    long before = article.size();
                    UpdateAction.parseExecute(PREFIXES + failure.getValue(), article);
                    assertThat(article.size()).as("the case changes the graph").isNotEqualTo(before);
                    Node shape = NodeFactory.createURI(RAP.NS + failure.getKey());
                    String message = file.find(shape, SHACL.message, Node.ANY)
                            .next()
                            .getObject()
                            .getLiteralLexicalForm();
                    assertThat(validate(article).getEntries())
                            .extracting(entry -> entry.message())
                            .contains(message);
                }));
    }

    private static Map<String, String> failures() {
        Map<String, String> cases = new LinkedHashMap<>();
        BiFunction<String, String, String> without = (type, property) ->
                "DELETE { ?x %s ?value } WHERE { ?x a %s ; %s ?value }".formatted(property, type, property);
        BiFunction<String, String, String> with =
                (type, pair) -> "INSERT { ?x %s } WHERE { ?x a %s }".formatted(pair, type);
        for (Map.Entry<String, String> blank : Map.ofEntries(
                        Map.entry("ArticleShape", "rap:Article"),
                        Map.entry("FileShape", "schema:MediaObject"),
                        Map.entry("CountryShape", "rap:Place"),
                        Map.entry("MeetingShape", "rap:Meeting"),
                        Map.entry("OutcomeShape", "rap:Outcome"),
                        Map.entry("AttributionShape", "rap:Statement"),
                        Map.entry("DisputeShape", "rap:Dispute"),
                        Map.entry("IssueShape", "rap:Issue"),
                        Map.entry("PositionShape", "rap:Position"),
                        Map.entry("RoleShape", "rap:Role"),
                        Map.entry("PassageShape", "rap:Passage"),
                        Map.entry("EvidenceShape", "rap:Evidence"),
                        Map.entry("PositionSelectorShape", "oa:TextPositionSelector"),
                        Map.entry("QuoteSelectorShape", "oa:TextQuoteSelector"))
                .entrySet()) {
            cases.put(blank.getKey(), "INSERT DATA { [] a " + blank.getValue() + " }");
        }
        cases.put("ActorShape", "INSERT DATA { <urn:x> a rap:Actor }");
        cases.put("ArticleIdentifierShape", without.apply("rap:Article", "schema:identifier"));
        cases.put("ArticleBodyShape", without.apply("rap:Article", "schema:articleBody"));
        cases.put("ArticleLanguageShape", with.apply("rap:Article", "schema:inLanguage 'fr'"));
        cases.put("ArticleDateShape", with.apply("rap:Article", "schema:datePublished '2024-03'^^xsd:gYearMonth"));
        cases.put("DateFoundInShape", with.apply("rap:Article", "rap:dateFoundIn ''"));
        cases.put("FileNameShape", without.apply("schema:MediaObject", "schema:name"));
        cases.put("DigestShape", with.apply("schema:MediaObject", "schema:sha256 'abc'"));
        cases.put("CapturedShape", with.apply("schema:MediaObject", "prov:generatedAtTime '2024'"));
        cases.put("LabelShape", with.apply("rap:Person", "rdfs:label 'another label'"));
        cases.put("AliasShape", with.apply("rap:Person", "skos:altLabel ''"));
        cases.put("MentionShape", with.apply("rap:Person", "rap:mention <urn:nowhere>"));
        cases.put("CountryCodeShape", with.apply("rap:Country", "rap:countryCode 'fr'"));
        cases.put("PlaceLabelShape", without.apply("rap:Place", "rdfs:label"));
        cases.put(
                "ParticipantShape",
                "DELETE { ?x rap:participant ?value } WHERE { ?x rap:participant ?value FILTER NOT EXISTS { ?x rap:host"
                        + " ?value } }");
        cases.put("HostShape", with.apply("rap:Meeting", "rap:host <urn:nobody>"));
        cases.put("KindShape", with.apply("rap:Meeting", "rap:kind rap:happened"));
        cases.put("MeetingStatusShape", with.apply("rap:Meeting", "rap:status rap:open"));
        cases.put("DateShape", with.apply("rap:Meeting", "rap:date 'Tuesday'"));
        cases.put("TimeShape", with.apply("rap:Meeting", "rap:time <urn:never>"));
        cases.put("PlaceShape", with.apply("rap:Meeting", "rap:place <urn:nowhere>"));
        cases.put("DurationShape", with.apply("rap:Meeting", "rap:duration 'long'"));
        cases.put("IntervalShape", with.apply("rap:Meeting", "rap:interval <urn:never>"));
        cases.put("BeginsShape", with.apply("rap:Meeting", "rap:begins 'Monday'"));
        cases.put("EndsShape", with.apply("rap:Meeting", "rap:ends 'Tuesday'"));
        cases.put("MeetingOutcomeShape", with.apply("rap:Meeting", "rap:outcome <urn:nothing>"));
        cases.put("ResultShape", without.apply("rap:Outcome", "rap:result"));
        cases.put("ContentShape", without.apply("rap:Statement", "rap:content"));
        cases.put("TextShape", without.apply("rap:Attitude", "rap:text"));
        cases.put("SpeakerShape", with.apply("rap:Statement", "rap:speaker <urn:nobody>"));
        cases.put("AddresseeShape", with.apply("rap:Statement", "rap:addressee <urn:nobody>"));
        cases.put("SourceShape", with.apply("rap:Statement", "rap:source <urn:nothing>"));
        cases.put("CueShape", with.apply("rap:Statement", "rap:cue <urn:nothing>"));
        cases.put("ModeShape", without.apply("rap:Statement", "rap:mode"));
        cases.put("ActShape", with.apply("rap:Statement", "rap:act rap:direct"));
        cases.put("NegatedShape", with.apply("rap:Statement", "rap:negated 'no'"));
        cases.put("SaidOnShape", with.apply("rap:Statement", "rap:saidOn 'Tuesday'"));
        cases.put("AboutShape", with.apply("rap:Statement", "rap:about <urn:nobody>"));
        cases.put("SaidAtShape", with.apply("rap:Statement", "rap:saidAt <urn:nowhere>"));
        cases.put("WithinShape", with.apply("rap:Statement", "rap:within <urn:nothing>"));
        cases.put("DisputeIssueShape", without.apply("rap:Dispute", "rap:issue"));
        cases.put("PartiesShape", without.apply("rap:Dispute", "rap:party"));
        cases.put("DisputeStatusShape", with.apply("rap:Dispute", "rap:status rap:happened"));
        cases.put("DisputePositionShape", with.apply("rap:Dispute", "rap:position <urn:nothing>"));
        cases.put("IssuePrefLabelShape", without.apply("rap:Issue", "skos:prefLabel"));
        cases.put("PositionPartyShape", without.apply("rap:Position", "rap:party"));
        cases.put("StanceShape", without.apply("rap:Position", "rap:stance"));
        String correction = "INSERT DATA { <urn:c> a rap:Rename ; rap:newLabel 'x' }";
        for (String shape : new String[] {"NumberShape", "CorrectsShape", "DecidedByShape", "DecidedAtShape"}) {
            cases.put(shape, correction);
        }
        cases.put("CorrectionShape", "INSERT DATA { [] a rap:Merge }");
        cases.put("VerdictShape", "INSERT DATA { [] rap:verdict rap:confirmed }");
        cases.put("OneVerdictShape", "INSERT DATA { <urn:f> rap:verdict rap:open }");
        cases.put("CheckedByShape", "INSERT DATA { <urn:f> rap:verdict rap:confirmed }");
        cases.put("RevisionShape", "INSERT DATA { [] a rap:Revision }");
        cases.put("AsReadShape", "INSERT DATA { <urn:r> a rap:Revision }");
        cases.put("IdentityShape", "INSERT DATA { [] a rap:Identity }");
        cases.put("OccasionShape", "INSERT DATA { [] a rap:Occasion }");
        cases.put("OccasionLabelShape", without.apply("rap:Occasion", "rdfs:label"));
        cases.put("LatestStatusShape", with.apply("rap:Occasion", "rap:latestStatus rap:open"));
        cases.put("LinkShape", "INSERT DATA { [] rap:form <urn:x> }");
        cases.put("OneIdentityShape", with.apply("rap:Person", "rap:identity <urn:another>"));
        cases.put("FoundIdentityShape", with.apply("rap:Form", "rap:identity <urn:another>"));
        cases.put("FormShape", "INSERT DATA { [] a rap:Form }");
        cases.put("BecauseShape", with.apply("rap:Form", "rap:because ''"));
        cases.put("PositionStatementShape", with.apply("rap:Position", "rap:statement <urn:nothing>"));
        cases.put("HolderShape", without.apply("rap:Role", "rap:holder"));
        cases.put("RoleNameShape", without.apply("rap:Role", "rap:roleName"));
        cases.put("RoleOrganizationShape", with.apply("rap:Role", "rap:organization <urn:nobody>"));
        cases.put("AsOfShape", with.apply("rap:Role", "rap:asOf '2024'^^xsd:gYear"));
        cases.put("PassageSourceShape", without.apply("rap:Passage", "oa:hasSource"));
        cases.put("SelectorShape", without.apply("rap:Evidence", "oa:hasSelector"));
        cases.put("OrderShape", with.apply("rap:Passage", "rap:order 0"));
        cases.put("FoundByShape", without.apply("rap:Evidence", "rap:foundBy"));
        cases.put("ConfidenceShape", with.apply("rap:Evidence", "rap:confidence 1.5"));
        cases.put("StartShape", with.apply("oa:TextPositionSelector", "oa:start 100000"));
        cases.put("EndShape", without.apply("oa:TextPositionSelector", "oa:end"));
        cases.put("ExactShape", without.apply("oa:TextQuoteSelector", "oa:exact"));
        cases.put("PrefixShape", with.apply("oa:TextQuoteSelector", "oa:prefix 'another one'"));
        cases.put("SuffixShape", with.apply("oa:TextQuoteSelector", "oa:suffix ''"));
        cases.put("EventStatusShape", with.apply("rap:Meeting", "schema:eventStatus rap:happened"));
        cases.put("FindingArticleShape", without.apply("rap:Meeting", "rap:article"));
        cases.put("FindingEvidenceShape", without.apply("rap:Dispute", "rap:evidence"));
        cases.put("BestEvidenceShape", without.apply("rap:Role", "rap:bestEvidence"));
        cases.put("AccordingToShape", with.apply("rap:Meeting", "rap:accordingTo <urn:nobody>"));
        return cases;
    }

    private Set<Node> shapesOfTheFile() {
        return Stream.of(SHACL.NodeShape, SHACL.PropertyShape)
                .flatMap(type -> file.find(Node.ANY, RDF.Nodes.type, type).toList().stream())
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
    }

    private ValidationReport validate(Model model) {
        return ShaclValidator.get().validate(shapes, model.getGraph());
    }

    private static Model article() {
        DatasetGraph linked = Linked.articles(List.of(new ArticleMapper().map(Fixtures.everything("visit.txt"))));
        Graph graph = GraphFactory.createDefaultGraph();
        linked.find().forEachRemaining(quad -> graph.add(quad.asTriple()));
        return ModelFactory.createModelForGraph(graph);
    }
}
