package org.rapporteur.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.rapporteur.store.NewsStore;
import org.rapporteur.store.StoreStats;
import org.rapporteur.vocab.RAP;

/** The page at {@code /.well-known/void}: what the store holds, in the terms of VoID. */
final class DatasetDescription extends HttpServlet {
    static final String PATH = "/.well-known/void";

    private static final long serialVersionUID = 1L;

    // Servlets claim to be serializable; nothing ever serializes this one.
    private final transient NewsStore store;

    DatasetDescription(NewsStore store) {
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(Lang.TURTLE.getContentType().getContentTypeStr());
        response.setCharacterEncoding("UTF-8");
        URI place = URI.create(request.getRequestURL().toString());
        RDFDataMgr.write(response.getOutputStream(), describe(place), Lang.TURTLE);
    }

    private Model describe(URI place) {
        StoreStats stats = store.stats();
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("void", VOID.NS).setNsPrefix("dcterms", DCTerms.NS);
        Resource dataset = model.createResource(place + "#dataset")
                .addProperty(RDF.type, VOID.Dataset)
                .addProperty(DCTerms.title, "Rapporteur: who met whom, who said what, which issue is disputed", "en")
                .addProperty(
                        VOID.sparqlEndpoint,
                        model.createResource(place.resolve(GraphServer.DATASET + "/" + GraphServer.QUERY)
                                .toString()))
                .addProperty(VOID.vocabulary, model.createResource(RAP.NS))
                .addLiteral(VOID.triples, stats.triples());
        partition(dataset, RAP.Article.getURI(), stats.articles());
        partition(dataset, RAP.Meeting.getURI(), stats.meetings());
        partition(dataset, RAP.Statement.getURI(), stats.statements());
        partition(dataset, RAP.Dispute.getURI(), stats.disputes());
        return model;
    }

    private static void partition(Resource dataset, String type, long entities) {
        Model model = dataset.getModel();
        dataset.addProperty(
                VOID.classPartition,
                model.createResource()
                        .addProperty(VOID._class, model.createResource(type))
                        .addLiteral(VOID.entities, entities));
    }
}
