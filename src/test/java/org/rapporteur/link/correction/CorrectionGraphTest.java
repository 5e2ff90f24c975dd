package org.rapporteur.link.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.rapporteur.map.GraphAssert;
import org.rapporteur.map.Iris;
import org.rapporteur.resolve.ActorType;

/** What stores hold of corrections stays as it is: people made them, and no article brings them back. */
class CorrectionGraphTest {
    private static final Decision JANE = new Decision("jane", Instant.parse("2024-05-01T09:30:00Z"), "I know them");
    private static final Decision JOE = new Decision("joe", Instant.parse("2024-05-02T10:00:00Z"), "");
    private static final Node ANN = Iris.actor(ActorType.PERSON, "Ann Lee");
    private static final Node BO = Iris.actor(ActorType.PERSON, "Bo Chen");
    private static final String STATED =
            """
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
            """.replace("SPLIT", Iris.splitOff(ANN, 2).getURI());

    private final List<Correction> all = List.of(
            new Correction.Merge(1, ANN, BO, JANE, JOE),
            new Correction.Split(
                    2,
                    ANN,
                    Iris.splitOff(ANN, 2),
                    "Anne Lee",
                    new TreeSet<>(Set.of(Iris.article("a"), Iris.article("b"))),
                    JOE,
                    null),
            new Correction.Rename(3, BO, "Bo C. Chen", JANE, null));

    @Test
    void statesEveryKindAndReadsItAgain() {
        DatasetGraph database = DatasetGraphFactory.create();
        CorrectionGraph graph = new CorrectionGraph(database);
        all.forEach(graph::write);

        Graph expected = GraphFactory.createDefaultGraph();
        RDFParser.fromString(STATED, Lang.TURTLE).parse(expected);
        GraphAssert.assertIsomorphic(database.getGraph(Iris.links("corrections")), expected);
        assertThat(graph.read().all()).isEqualTo(all);
        assertThat(graph.nextNumber()).isEqualTo(4);
        assertThat(all).extracting(Correction::kind).containsExactly(CorrectionKind.values());
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
