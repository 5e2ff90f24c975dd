package org.rapporteur.serve;

import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;

/** What the endpoint can do, in the terms of SPARQL 1.1 Service Description. */
final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private ServiceDescription() {}

    /** The description of the service at that address. */
    static Graph of(String endpoint) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("sd", SD).setNsPrefix("formats", FORMATS).setNsPrefix("rdfs", RDFS.getURI());
        Resource dataset = model.createResource(endpoint + "#dataset", term(model, "Dataset"));
        dataset.addProperty(
                property(model, "defaultGraph"), model.createResource(endpoint + "#union", term(model, "Graph")));
        Resource service = model.createResource(endpoint + "#service", term(model, "Service"))
                .addProperty(RDFS.label, "Rapporteur: who met whom, who said what, which issue is disputed")
                .addProperty(property(model, "endpoint"), model.createResource(endpoint))
                .addProperty(property(model, "supportedLanguage"), term(model, "SPARQL11Query"))
                .addProperty(property(model, "feature"), term(model, "UnionDefaultGraph"))
                .addProperty(property(model, "defaultDataset"), dataset);
        for (String format : new String[] {
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "JSON-LD",
            "RDF_XML",
            "N-Triples"
        }) {
            service.addProperty(property(model, "resultFormat"), model.createResource(FORMATS + format));
        }
        return model.getGraph();
    }

    private static Resource term(Model model, String name) {
        return model.createResource(SD + name);
    }

    private static Property property(Model model, String name) {
        return model.createProperty(SD, name);
    }
}
