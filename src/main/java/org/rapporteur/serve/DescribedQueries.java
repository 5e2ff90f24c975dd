package org.rapporteur.serve;

import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;

/** Answers queries as Fuseki does, and a GET without a query with the service description that SPARQL 1.1 asks for. */
final class DescribedQueries extends SPARQL_QueryDataset {
    @Override
    public void execGet(HttpAction action) {
        if (action.getRequestParameter("query") != null) {
            super.execGet(action);
            return;
        }
        MediaType wanted = ActionLib.contentNegotationRDF(action);
        Lang known = wanted == null ? null : RDFLanguages.contentTypeToLang(wanted.getContentTypeStr());
        ActionLib.graphResponse(
                action,
                ServiceDescription.of(action.getRequestRequestURL().toString()),
                known == null ? Lang.TURTLE : known);
    }
}
