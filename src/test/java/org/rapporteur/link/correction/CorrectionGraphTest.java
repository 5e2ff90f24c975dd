package org.rapporteur.link.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.rapporteur.map.FindingChange;
import org.rapporteur.map.GraphAssert;
import org.rapporteur.map.Iris;
import org.rapporteur.resolve.ActorType;

/** What stores hold of corrections stays as it is: people made them, and no article brings them back. */
class CorrectionGraphTest {
    private static final Decision JANE = new Decision("jane", Instant.parse("2024-05-01T09:30:00Z"), "I know them");
    private static final Decision JOE = new Decision("joe", Instant.parse("2024-05-02T10:00:00Z"), "");
    private static final Node ANN = Iris.actor(ActorType.PERSON, "Ann Lee");
    private static final Node BO = Iris.actor(ActorType.PERSON, "Bo Chen");
    private static final String STATED = """
            PREFIX rap: <https://w3id.org/rapporteur/ns#>
            PREFIX person: <https://w3id.org/rapporteur/data/person/>
            PREFIX correction: <https://w3id.org/rapporteur/data/correction/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

            correction:1 a rap:Correction, rap:Merge ;
                rap:number 1 ;
                rap:corrects person:ann-lee ;
                rap:into person:bo-chen ;
                dcterms:creator "jane" ;
                dcterms:description "I know them" ;
                prov:endedAtTime "2024-05-01T09:30:00Z"^^xsd:dateTime ;
                rap:undoneBy "joe" ;
                prov:invalidatedAtTime "2024-05-02T10:00:00Z"^^xsd:dateTime .

            correction:2 a rap:Correction, rap:Split ;
                rap:number 2 ;
                rap:corrects person:ann-lee ;
                rap:into <SPLIT> ;
                rap:newLabel "Anne Lee" ;
                rap:inArticle <https://w3id.org/rapporteur/data/article/a>, <https://w3id.org/rapporteur/data/article/b> ;
                dcterms:creator "joe" ;
                prov:endedAtTime "2024-05-02T10:00:00Z"^^xsd:dateTime .

            correction:3 a rap:Correction, rap:Rename ;
                rap:number 3 ;
                rap:corrects person:bo-chen ;
                rap:newLabel "Bo C. Chen" ;
                dcterms:creator "jane" ;
                dcterms:description "I know them" ;
                prov:endedAtTime "2024-05-01T09:30:00Z"^^xsd:dateTime .

            correction:4 a rap:Correction, rap:Retype ;
                rap:number 4 ;
                rap:corrects person:bo-chen ;
                rap:newType "Organization" ;
                dcterms:creator "joe" ;
                prov:endedAtTime "2024-05-02T10:00:00Z"^^xsd:dateTime .

            correction:10 a rap:Correction, rap:Alias ;
                rap:number 10 ;
                rap:corrects person:ann-lee ;
                rap:newLabel "Annie" ;
                dcterms:creator "joe" ;
                prov:endedAtTime "2024-05-02T10:00:00Z"^^xsd:dateTime .

            correction:11 a rap:Correction, rap:Distinction ;
                rap:number 11 ;
                rap:corrects person:ann-lee ;
                rap:otherActor person:bo-chen ;
                rap:into <APART> ;
                rap:newLabel "Bo Chen" ;
                dcterms:creator "joe" ;
                prov:endedAtTime "2024-05-02T10:00:00Z"^^xsd:dateTime .

            correction:5 a rap:Correction, rap:Rejection ;
                rap:number 5 ;
                rap:corrects <MEETING> ;
                rap:inArticle <https://w3id.org/rapporteur/data/article/a> ;
                rap:target 'TARGET' ;
                dcterms:creator "joe" ;
                prov:endedAtTime "2024-05-02T10:00:00Z"^^xsd:dateTime .

            correction:6 a rap:Correction, rap:Confirmation ;
                rap:number 6 ;
                rap:corrects <MEETING> ;
                rap:inArticle <https://w3id.org/rapporteur/data/article/a> ;
                rap:target 'TARGET' ;
                dcterms:creator "joe" ;
                prov:endedAtTime "2024-05-02T10:00:00Z"^^xsd:dateTime .

            correction:7 a rap:Correction, rap:Amendment ;
                rap:number 7 ;
                rap:corrects <MEETING> ;
                rap:inArticle <https://w3id.org/rapporteur/data/article/a> ;
                rap:target 'TARGET' ;
                rap:changes '[{"field":"STATUS","value":"denied","was":"happened","type":null,"countryCode":null}]' ;
                rap:changed "status denied (was happened)" ;
                dcterms:creator "joe" ;
                prov:endedAtTime "2024-05-02T10:00:00Z"^^xsd:dateTime .

            correction:8 a rap:Correction, rap:OccasionMerge ;
                rap:number 8 ;
                rap:corrects <https://w3id.org/rapporteur/data/occasion/1> ;
                rap:inArticle <https://w3id.org/rapporteur/data/article/a>, <https://w3id.org/rapporteur/data/article/b> ;
                rap:target 'TARGET', 'OTHER' ;
                dcterms:creator "joe" ;
                prov:endedAtTime "2024-05-02T10:00:00Z"^^xsd:dateTime .

            correction:9 a rap:Correction, rap:OccasionSplit ;
                rap:number 9 ;
                rap:corrects <https://w3id.org/rapporteur/data/occasion/1> ;
                rap:inArticle <https://w3id.org/rapporteur/data/article/a>, <https://w3id.org/rapporteur/data/article/b> ;
                rap:target 'TARGET' ;
                rap:otherTarget 'OTHER' ;
                dcterms:creator "joe" ;
                prov:endedAtTime "2024-05-02T10:00:00Z"^^xsd:dateTime .
            """.replace("OTHER", target("b"))
            .replace("TARGET", target("a"))
            .replace("MEETING", Iris.article("a") + "#meeting-1")
            .replace("SPLIT", Iris.splitOff(ANN, 2).getURI())
            .replace("APART", Iris.splitOff(BO, 11).getURI());

    private static final Target MET = met("a");
    private static final Node MEETING = NodeFactory.createURI(Iris.article("a") + "#meeting-1");
    private static final Node OCCASION = NodeFactory.createURI("https://w3id.org/rapporteur/data/occasion/1");

    private static String target(String article) {
        return ("{`article`:`" + Iris.article(article) + "`,`kind`:`Meeting`,`begin`:8,`end`:11,`words`:`met`,"
                        + "`who`:[`Ann Lee`,`Bo Chen`],`says`:[`happened`],`judged`:true}")
                .replace('`', '"');
    }

    private static Target met(String article) {
        return new Target(
                Iris.article(article),
                "Meeting",
                8,
                11,
                "met",
                new TreeSet<>(Set.of("Bo Chen", "Ann Lee")),
                new TreeSet<>(Set.of("happened")),
                true);
    }

    private final List<Correction> all = List.of(
            new IdentityCorrection.Merge(1, ANN, BO, JANE, JOE),
            new IdentityCorrection.Split(
                    2,
                    ANN,
                    Iris.splitOff(ANN, 2),
                    "Anne Lee",
                    new TreeSet<>(Set.of(Iris.article("a"), Iris.article("b"))),
                    JOE,
                    null),
            new IdentityCorrection.Rename(3, BO, "Bo C. Chen", JANE, null),
            new IdentityCorrection.Retype(4, BO, ActorType.ORGANIZATION, JOE, null),
            new FindingCorrection.Reject(5, MEETING, MET, JOE, null),
            new FindingCorrection.Confirm(6, MEETING, MET, JOE, null),
            new FindingCorrection.Correct(
                    7,
                    MEETING,
                    MET,
                    List.of(new FindingChange(FindingChange.Field.STATUS, "denied", "happened", null, null)),
                    JOE,
                    null),
            new OccasionCorrection.MergeOccasions(8, OCCASION, List.of(MET, met("b")), JOE, null),
            new OccasionCorrection.SplitOccasion(9, OCCASION, List.of(MET), List.of(met("b")), JOE, null),
            new IdentityCorrection.Alias(10, ANN, "Annie", JOE, null),
            new IdentityCorrection.Distinct(11, ANN, BO, Iris.splitOff(BO, 11), "Bo Chen", List.of(), JOE, null));

    @Test
    void statesEveryKindAndReadsItAgain() {
        DatasetGraph database = DatasetGraphFactory.create();
        CorrectionGraph graph = new CorrectionGraph(database);
        all.forEach(graph::write);

        Graph expected = GraphFactory.createDefaultGraph();
        RDFParser.fromString(STATED, Lang.TURTLE).parse(expected);
        GraphAssert.assertIsomorphic(database.getGraph(Iris.links("corrections")), expected);
        assertThat(graph.read().all()).isEqualTo(all);
        assertThat(graph.nextNumber()).isEqualTo(12);
        assertThat(all).extracting(Correction::kind).containsExactlyInAnyOrder(CorrectionKind.values());
    }

    @Test
    void writesTheNewStateOverTheOld() {
        CorrectionGraph graph = new CorrectionGraph(DatasetGraphFactory.create());
        Correction rename = all.get(2);
        graph.write(rename);
        graph.write(rename.undo(JOE));
        assertThat(graph.read().all()).containsExactly(rename.undo(JOE));
    }
}
