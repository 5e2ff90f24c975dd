package org.rapporteur.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.rapporteur.explore.Lens;
import org.rapporteur.serve.html.Failure;
import org.rapporteur.serve.html.Templates;
import org.rapporteur.serve.html.View;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/** What a reader sees who asked for something that there is not, or that cannot be asked. */
final class ErrorPages {
    private ErrorPages() {}

    static int status(ErrorCode code) {
        return switch (code) {
            case ACTOR_UNKNOWN, VALUE_UNKNOWN, ARTICLE_UNKNOWN, QUERY_UNKNOWN, CORRECTION_UNKNOWN -> 404;
            case QUERY_TIMEOUT -> 503;
            case STORE_LOCKED -> 409;
            case QUERY_PARAMETER, USAGE, ACTOR_AMBIGUOUS, QUERY_SYNTAX, QUERY_UPDATE, FORMAT_UNKNOWN -> 400;
            default -> 500;
        };
    }

    /** @param asked what was asked for, as it stands in the address */
    static void send(HttpServletResponse response, RapporteurException e, String asked, View view) throws IOException {
        send(response, status(e.code()), e, asked, view);
    }

    static void send(HttpServletResponse response, int status, RapporteurException e, String asked, View view)
            throws IOException {
        String words = asked.replaceAll("[-~/]+", " ").strip();
        String search = status == 404 && !words.isEmpty() ? words : null;
        send(response, status, new Failure(title(status), e.report(), search, null), view);
    }

    /** What a reader sees whose form could not be heeded. */
    static void sendBack(HttpServletResponse response, int status, RapporteurException e, String back, View view)
            throws IOException {
        send(response, status, new Failure(title(status), e.report(), null, back), view);
    }

    private static void send(HttpServletResponse response, int status, Failure failure, View view) throws IOException {
        Send.html(response, status, Templates.render("error", failure, view));
    }

    /**
     * What went wrong while a page was made or waited for its turn: a page for a browser, a line for programs.
     *
     * @param request of any address
     */
    static Answer answer(Request request, Problem problem) {
        String accept = request.getHeaders().get(HttpHeader.ACCEPT);
        String path = Request.getPathInContext(request);
        if (accept == null || !accept.contains("text/html") || path.startsWith(GraphServer.DATASET)) {
            return problem.answer();
        }
        View view = new View(path, Map.of(), Lens.NONE, null);
        Failure failure = new Failure(title(problem.status()), problem.text(), null, null);
        HttpFields headers =
                HttpFields.build(problem.headers()).put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        byte[] body = Templates.render("error", failure, view).getBytes(StandardCharsets.UTF_8);
        return new Answer(problem.status(), headers, body);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "That cannot be asked";
            case 403 -> "That is refused";
            case 404 -> "There is no such page";
            case 409 -> "Nothing was done";
            case 503 -> "That took too long";
            default -> "Something went wrong";
        };
    }
}
