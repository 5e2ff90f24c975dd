package org.rapporteur.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.explore.Lens;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.NamedQuery;
import org.rapporteur.query.QueryRunner;
import org.rapporteur.serve.html.Links;
import org.rapporteur.serve.html.QuestionPage;
import org.rapporteur.serve.html.QuestionsPage;
import org.rapporteur.serve.html.Templates;
import org.rapporteur.serve.html.View;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * {@code /questions}: the shipped questions, each with a form, and {@code /questions/NAME}: the answer, with parameters
 * {@code _actor} and so on; with {@code columns=all} all that the query gives. {@code /run?name=NAME}, where answers
 * stood before, leads there.
 */
final class QuestionsServlet extends HttpServlet {
    static final String PATH = "/questions";
    static final String FORMER = "/run";

    private static final long serialVersionUID = 1L;

    // Servlets claim to be serializable; nothing ever serializes this one.
    private final transient QueryRunner runner;

    QuestionsServlet(QueryRunner runner) {
        this.runner = runner;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = Parameters.of(request);
        if (request.getServletPath().equals(FORMER)) {
            move(parameters, response);
            return;
        }
        String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        Lens lens = Lens.NONE;
        Map<String, String> own = new LinkedHashMap<>(parameters);
        try {
            lens = Lens.of(parameters);
            own.keySet().removeAll(Lens.PARAMETERS);
            View view = new View(request.getRequestURI(), own, lens, null);
            if (name.isEmpty()) {
                QuestionsPage page = new QuestionsPage(NamedQueries.all());
                Send.html(response, 200, Templates.render("questions", page, view));
            } else {
                Send.html(response, 200, Templates.render("question", answer(name, own), view));
            }
        } catch (RapporteurException e) {
            ErrorPages.send(response, status(e.code()), e, "", new View(request.getRequestURI(), own, lens, null));
        }
    }

    private static void move(Map<String, String> parameters, HttpServletResponse response) throws IOException {
        String name = String.valueOf(parameters.remove("name"));
        try {
            String query = Links.query(parameters);
            String there = PATH + "/" + shipped(name).name() + (query.isEmpty() ? "" : "?" + query);
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", there);
        } catch (RapporteurException e) {
            ErrorPages.send(
                    response, HttpServletResponse.SC_BAD_REQUEST, e, "", new View(PATH, Map.of(), Lens.NONE, null));
        }
    }

    /** That there is no actor of a name is the fault of a parameter here. */
    private static int status(ErrorCode code) {
        return switch (code) {
            case QUERY_UNKNOWN -> 404;
            case QUERY_TIMEOUT -> 503;
            default -> 400;
        };
    }

    private QuestionPage answer(String name, Map<String, String> parameters) {
        NamedQuery query = shipped(name);
        boolean all = "all".equals(parameters.get("columns"));
        Map<String, String> values = new LinkedHashMap<>();
        parameters.forEach((parameter, value) -> {
            if (parameter.startsWith("_")) {
                values.put(parameter.substring(1), value);
            }
        });
        return new QuestionPage(
                query, runner.answer(query, values, all ? List.of("all") : List.of()), Links.query(values));
    }

    // Never a file: whoever reaches the port would otherwise read every file of the machine.
    private static NamedQuery shipped(String name) {
        return NamedQueries.all().stream()
                .filter(query -> query.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new RapporteurException(ErrorCode.QUERY_UNKNOWN, "There is no shipped query " + name + "."));
    }
}
