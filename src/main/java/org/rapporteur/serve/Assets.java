package org.rapporteur.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The files that pages load: a style and scripts, all of our own. */
final class Assets extends HttpServlet {
    static final String PATH = "/assets/";

    private static final long serialVersionUID = 1L;
    private static final Map<String, String> TYPES = Map.of(
            "style.css", "text/css; charset=utf-8",
            "icon.svg", "image/svg+xml",
            "suggest.js", "text/javascript; charset=utf-8",
            "article.js", "text/javascript; charset=utf-8",
            "keys.js", "text/javascript; charset=utf-8");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = String.valueOf(request.getPathInfo()).replaceFirst("^/", "");
        String type = TYPES.get(name);
        if (type == null) {
            byte[] text = "There is no such file.\n".getBytes(StandardCharsets.UTF_8);
            Send.body(response, 404, "text/plain; charset=utf-8", text);
            return;
        }
        try (InputStream in = Assets.class.getResourceAsStream("assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            Send.body(response, 200, type, in.readAllBytes());
        }
    }
}
