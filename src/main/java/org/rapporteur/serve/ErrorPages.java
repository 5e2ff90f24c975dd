package org.rapporteur.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
            case QUERY_PARAMETER, USAGE, ACTOR_AMBIGUOUS, QUERY_SYNTAX, QUERY_UPDATE, FORMAT_UNKNOWN -> 400;
            default -> 500;
        };
    }

    /** @param asked what was asked for, as it stands in the address */
    static void send(HttpServletResponse response, RapporteurException e, String asked, View view)
            throws IOException {
        int status = status(e.code());
        String words = asked.replaceAll("[-~/]+", " ").strip();
        Failure failure = new Failure(title(status), e.report(), status == 404 && !words.isEmpty() ? words : null);
        Send.html(response, status, Templates.render("error", failure, view));
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
