package org.rapporteur.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Builds the two plain pages of the server. What comes from outside goes through {@link #escape}. */
final class Html {
    private static final String STYLE = "body{font:16px/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;"
            + "padding:0 1rem;color:#222}table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;"
            + "padding:.2rem .8rem .2rem 0;border-bottom:1px solid #ddd}label{display:block;margin:.3rem 0}"
            + "input{font:inherit;width:20rem;max-width:100%}summary{cursor:pointer}pre{white-space:pre-wrap}"
            + "form{margin:.5rem 0 1rem 1rem}.error{color:#a00}";

    private Html() {}

    /** Sends a whole page. It loads nothing and runs no script, and tells the browser so. */
    static void send(HttpServletResponse response, int status, String title, String body) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html; charset=utf-8");
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        String page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escape(title)
                + "</title>\n<style>" + STYLE + "</style>\n</head>\n<body>\n<h1>" + escape(title) + "</h1>\n" + body
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
