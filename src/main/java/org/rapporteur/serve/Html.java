package org.rapporteur.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Builds the two plain pages of the server. What comes from outside goes through {@link #escape}. */
final class Html {
    private Html() {}

    /** Sends a whole page. */
    static void send(HttpServletResponse response, int status, String title, String body) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html; charset=utf-8");
        String page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escape(title)
                + "</title>\n<link rel=\"stylesheet\" href=\"/assets/style.css\">\n</head>\n<body>\n<h1>"
                + escape(title) + "</h1>\n" + body
                + "</body>\n</html>\n";
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    /** The text, fit to stand between tags and in an attribute's quotation marks. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
