package org.rapporteur.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.NamedQuery;
import org.rapporteur.query.QueryParameter;

/**
 * What programs can ask, as OpenAPI 3.0: each shipped question and page with its parameters, and the SPARQL endpoint.
 */
final class OpenApi extends HttpServlet {
    static final String PATH = "/openapi.json";

    private static final long serialVersionUID = 1L;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.getOutputStream().write(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(document()));
    }

    private static ObjectNode document() {
        ObjectNode document = MAPPER.createObjectNode().put("openapi", "3.0.3");
        document.putObject("info")
                .put("title", "Rapporteur")
                .put("version", "1")
                .put("description", "A knowledge graph of news: who met whom, who said what, which issue is disputed.");
        ObjectNode paths = document.putObject("paths");
        NamedQueries.all().forEach(query -> question(paths, query));
        Routes.all().forEach(route -> page(paths, route));
        sparql(paths);
        return document;
    }

    private static void question(ObjectNode paths, NamedQuery query) {
        ObjectNode get = get(paths, AnswersEndpoint.PATH + query.name(), query.name(), query.question());
        get.put("description", query.description());
        ArrayNode parameters = get.putArray("parameters");
        query.parameters().forEach(parameter -> parameter(parameters, parameter));
        choice(parameters, "format", "The format of the answer.", List.of("json", "csv", "tsv"));
        text(parameters, "columns", "Which columns, such as date,words; all for all there are.", false);
        answers(get, "application/sparql-results+json", "text/csv", "text/tab-separated-values");
    }

    private static void parameter(ArrayNode parameters, QueryParameter parameter) {
        ObjectNode node = parameter.choices().isEmpty()
                ? text(parameters, parameter.name(), parameter.description(), parameter.required())
                : choice(parameters, parameter.name(), parameter.description(), parameter.choices());
        node.put("required", parameter.required());
        if (!parameter.example().isEmpty()) {
            node.put("example", parameter.example());
        }
    }

    private static void page(ObjectNode paths, Route route) {
        String path = ExplorerServlet.API + (route.path().equals("/") ? "" : route.path());
        String id = path.substring(1).replaceAll("\\W+$", "").replaceAll("\\W+", "-");
        ObjectNode get = get(paths, route.isOfNode() ? path + "{node}" : path, id, route.summary());
        ArrayNode parameters = get.putArray("parameters");
        if (route.isOfNode()) {
            text(parameters, "node", "The rest of the IRI of the node, after " + route.type() + "/.", true)
                    .put("in", "path");
        }
        route.parameters().forEach(parameter -> text(parameters, parameter.name(), parameter.description(), false));
        text(parameters, "from", "Only what is of this date or later: 2024, 2024-05, 2024-05-03.", false);
        text(parameters, "to", "Only what is of this date or earlier.", false);
        text(parameters, "outlet", "Only what this publisher published.", false);
        text(parameters, "least", "Only what is found with at least this confidence, from 0 to 1.", false);
        choice(parameters, "claims", "Whether claims are shown, hidden, or alone.", List.of("all", "none", "only"));
        text(parameters, "without", "Hide what rests on the word of this actor alone, such as country/CN.", false);
        choice(parameters, "named", "Hide groups without a name where actors are listed.", List.of("0", "1"));
        text(parameters, "rows", "How many rows of each list, up to 1000; 50 where it is left out.", false);
        choice(parameters, "as", "The form of the answer.", List.of("json", "csv", "html"));
        text(parameters, "table", "Which table CSV gives; the first where it is left out.", false);
        answers(get, "application/json", "text/csv", "text/html");
    }

    private static void sparql(ObjectNode paths) {
        ObjectNode get = get(
                paths, GraphServer.DATASET + "/" + GraphServer.QUERY, "sparql", "A query of SPARQL 1.1, for reading.");
        ArrayNode parameters = get.putArray("parameters");
        text(parameters, "query", "The query; without one the answer is the service description.", false);
        text(parameters, "timeout", "How many seconds it may take, if fewer than the server allows.", false);
        answers(get, "application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/turtle");
    }

    private static ObjectNode get(ObjectNode paths, String path, String id, String summary) {
        return paths.putObject(path).putObject("get").put("operationId", id).put("summary", summary);
    }

    private static ObjectNode text(ArrayNode parameters, String name, String description, boolean required) {
        ObjectNode node = parameters
                .addObject()
                .put("name", name)
                .put("in", "query")
                .put("description", description)
                .put("required", required);
        node.putObject("schema").put("type", "string");
        return node;
    }

    private static ObjectNode choice(ArrayNode parameters, String name, String description, List<String> choices) {
        ObjectNode node = text(parameters, name, description, false);
        ArrayNode values = ((ObjectNode) node.get("schema")).putArray("enum");
        choices.forEach(values::add);
        return node;
    }

    private static void answers(ObjectNode get, String... types) {
        ObjectNode responses = get.putObject("responses");
        ObjectNode content =
                responses.putObject("200").put("description", "The answer.").putObject("content");
        for (String type : types) {
            content.putObject(type).putObject("schema").put("type", "string");
        }
        error(responses, "400", "What was asked is not sound; the line says why.");
        error(responses, "406", "There is no answer in that format.");
        error(responses, "503", "The server is busy, or the query took too long.");
    }

    private static void error(ObjectNode responses, String status, String description) {
        responses
                .putObject(status)
                .put("description", description)
                .putObject("content")
                .putObject("text/plain")
                .putObject("schema")
                .put("type", "string");
    }
}
