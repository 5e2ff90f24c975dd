package org.rapporteur.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryFactory;
import org.rapporteur.query.NamedQuery;
import org.rapporteur.query.QueryParameter;
import org.rapporteur.query.QueryRunner;
import org.rapporteur.query.QueryView;

/** A shipped question, under its own name and with its own parameters. */
final class QuestionTool implements NewsTool {
    private static final String LIMIT = "limit";
    private static final String CLAIM = "accordingTo";
    private static final int USUAL_ROWS = 50;
    private static final int MOST_ROWS = 1000;

    /** What every row has besides what people see, where the question knows it: evidence, and what to ask on with. */
    private static final List<String> ALWAYS = List.of(
            "status",
            CLAIM,
            "words",
            "id",
            "url",
            "meeting",
            "statement",
            "dispute",
            "finding",
            "occasion",
            "node",
            "actor");

    private final QueryRunner runner;
    private final NamedQuery question;
    private final List<String> columns;

    QuestionTool(QueryRunner runner, NamedQuery question) {
        this.runner = runner;
        this.question = question;
        this.columns = columns(question);
    }

    private static List<String> columns(NamedQuery question) {
        List<String> variables = QueryFactory.create(question.sparql()).getResultVars();
        List<QueryView.Column> shown = question.view().columns();
        if (shown.isEmpty()) {
            return List.of(); // all there are
        }
        List<String> columns =
                new ArrayList<>(shown.stream().map(QueryView.Column::heading).toList());
        for (String variable : ALWAYS) {
            boolean isThere = columns.contains(variable)
                    || shown.stream().anyMatch(column -> column.variable().equals(variable));
            if (!isThere && variables.contains(variable)) {
                columns.add(variable);
            }
        }
        return columns;
    }

    @Override
    public McpSchema.Tool description() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (QueryParameter parameter : question.parameters()) {
            arguments.put(parameter.name(), schema(parameter));
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        arguments.put(
                LIMIT,
                Schemas.wholeNumber("how many rows at most; " + USUAL_ROWS + " unless you say more", 1, MOST_ROWS));
        return Schemas.tool(question.name(), question.question(), question.description(), arguments, required);
    }

    private static Map<String, Object> schema(QueryParameter parameter) {
        String description = parameter.description()
                + (parameter.example().isEmpty() ? "" : ", e.g. \"" + parameter.example() + "\"");
        return switch (parameter.type()) {
            case CHOICE -> Schemas.choice(description, parameter.choices());
            case NUMBER, PROBABILITY -> Schemas.number(description);
            default -> Schemas.text(description);
        };
    }

    @Override
    public Map<String, Object> answer(Arguments arguments) {
        int limit = arguments.number(LIMIT, USUAL_ROWS, 1, MOST_ROWS);
        QueryRunner.Answer answer = runner.answer(question, arguments.textsWithout(LIMIT), columns);
        List<Map<String, String>> rows = answer.rows();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("question", question.question());
        json.put("rows", rows.stream().limit(limit).map(this::withClaim).toList());
        json.put("rowsInAll", rows.size());
        if (!answer.remarks().isEmpty()) {
            json.put("notes", answer.remarks());
        }
        return json;
    }

    /** That nobody is named whose claim it is means something; a model should not have to know that. */
    private Map<String, String> withClaim(Map<String, String> row) {
        if (!columns.contains(CLAIM) || row.containsKey(CLAIM)) {
            return row;
        }
        Map<String, String> told = new LinkedHashMap<>(row);
        told.put("whoseClaim", FactJson.OWN_REPORT);
        return told;
    }
}
