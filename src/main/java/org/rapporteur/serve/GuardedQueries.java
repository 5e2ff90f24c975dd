package org.rapporteur.serve;

import java.time.Duration;
import java.util.Objects;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.rapporteur.query.Deadline;
import org.rapporteur.query.QueryGuard;
import org.rapporteur.source.ErrorCode;

/**
 * Answers queries as Fuseki does, but only SPARQL 1.1 and as {@link QueryGuard} says, and a GET without a query with
 * the service description that SPARQL 1.1 asks for.
 */
final class GuardedQueries extends SPARQL_QueryDataset {
    private final Limits limits;

    GuardedQueries(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void execGet(HttpAction action) {
        if (action.getRequestParameter(HttpNames.paramQuery) != null) {
            super.execGet(action);
            return;
        }
        if (action.getRequestParameter(HttpNames.paramUpdate) != null) {
            ServletOps.errorBadRequest(ErrorCode.QUERY_PARAMETER.id() + " The endpoint is for reading only.");
        }
        MediaType wanted = ActionLib.contentNegotationRDF(action);
        Lang known = wanted == null ? null : RDFLanguages.contentTypeToLang(wanted.getContentTypeStr());
        ActionLib.graphResponse(
                action,
                ServiceDescription.of(action.getRequestRequestURL().toString()),
                known == null ? Lang.TURTLE : known);
    }

    @Override
    protected void execute(String text, HttpAction action) {
        if (text.length() > limits.queryChars()) {
            ServletOps.error(
                    413,
                    ErrorCode.REQUEST_REFUSED.id() + " A query has at most " + limits.queryChars() + " characters.");
        }
        refuseScripts(action);
        try {
            Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
            requireFormat(query, action);
        } catch (QueryParseException e) {
            ServletOps.errorBadRequest(ErrorCode.QUERY_SYNTAX.id() + " The query is not SPARQL 1.1: "
                    // Jena turns the end of the stack into an error without words.
                    + (e.getMessage() == null ? "it is nested too deeply." : e.getMessage()));
        }
        try (Deadline deadline = Deadline.in(time(action))) {
            super.execute(text, action);
        } catch (OutOfMemoryError e) {
            // Fuseki would answer 500 and log it as a fault.
            Objects.requireNonNull(Deadline.current()).stop(Deadline.Reason.MEMORY);
            throw new QueryCancelledException();
        } catch (QueryParseException e) {
            throw e;
        } catch (QueryException e) {
            if (Deadline.current() != null
                    && Objects.requireNonNull(Deadline.current()).reached() != null) {
                throw e;
            }
            ServletOps.errorBadRequest(ErrorCode.QUERY_FAILED.id() + " The query is not answered: " + e.getMessage());
        }
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        Deadline deadline = Objects.requireNonNull(Deadline.current());
        return QueryExec.newBuilder()
                .dataset(dataset)
                .query(query)
                .context(QueryGuard.context(action.getContext(), deadline, limits.heldRows()))
                .build();
    }

    /** What the asker allows, which is at most what the server does; zero is without an end of its own. */
    private static Duration time(HttpAction action) {
        String given = action.getRequestParameter(HttpNames.paramTimeout);
        if (given == null) {
            return Duration.ZERO;
        }
        try {
            return Duration.ofMillis(Math.max(1, Math.round(Double.parseDouble(given) * 1000)));
        } catch (NumberFormatException e) {
            ServletOps.errorBadRequest(ErrorCode.QUERY_PARAMETER.id()
                    + " The parameter timeout is a number of seconds, not " + given + ".");
            throw e;
        }
    }

    // A callback turns data into a script, which pages of any origin may load; a stylesheet is one in disguise.
    private static void refuseScripts(HttpAction action) {
        for (String name : new String[] {HttpNames.paramCallback, HttpNames.paramStyleSheet}) {
            if (action.getRequestParameter(name) != null) {
                ServletOps.errorBadRequest(ErrorCode.QUERY_PARAMETER.id() + " There is no parameter " + name + ".");
            }
        }
    }

    private static void requireFormat(Query query, HttpAction action) {
        String accept = action.getRequestHeader(HttpNames.hAccept);
        boolean chosen = action.getRequestParameter(HttpNames.paramOutput1) != null
                || action.getRequestParameter(HttpNames.paramOutput2) != null
                || action.getRequestParameter(HttpNames.paramOutput3) != null;
        if (accept == null || accept.isBlank() || chosen) {
            return;
        }
        AcceptList offer =
                query.isAskType() ? DEF.rsOfferBoolean : query.isSelectType() ? DEF.rsOfferTable : DEF.constructOffer;
        if (AcceptList.match(new AcceptList(accept), offer) == null) {
            ServletOps.error(
                    406,
                    ErrorCode.FORMAT_UNKNOWN.id() + " There is no answer in a format of " + accept + ". There are "
                            + offer + ".");
        }
    }
}
