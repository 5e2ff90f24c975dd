package org.rapporteur.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The files that pages load: a style and scripts, all from the class path. */
final class Assets extends HttpServlet {
    static final String PATH = "/assets/";

    private static final long serialVersionUID = 1L;
    private static final Map<String, String> TYPES = Map.of(
            "style.css", "text/css; charset=utf-8",
            "icon.svg", "image/svg+xml",
            "suggest.js", "text/javascript; charset=utf-8",
            "article.js", "text/javascript; charset=utf-8",
            "keys.js", "text/javascript; charset=utf-8",
            "dossier.js", "text/javascript; charset=utf-8",
            "png.js", "text/javascript; charset=utf-8",
            "sparql.js", "text/javascript; charset=utf-8",
            "yasgui.js", "text/javascript; charset=utf-8",
            "yasgui.css", "text/css; charset=utf-8");

    /** What another library brings. */
    private static final Map<String, String> BROUGHT = Map.of(
            "yasgui.js", "/META-INF/resources/webjars/zazuko__yasgui/4.5.0/build/yasgui.min.js",
            "yasgui.css", "/META-INF/resources/webjars/zazuko__yasgui/4.5.0/build/yasgui.min.css");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = String.valueOf(request.getPathInfo()).replaceFirst("^/", "");
        String type = TYPES.get(name);
        if (type == null) {
            byte[] text = "There is no such file.\n".getBytes(StandardCharsets.UTF_8);
            Send.body(response, 404, "text/plain; charset=utf-8", text);
            return;
        }
        try (InputStream in = Assets.class.getResourceAsStream(BROUGHT.getOrDefault(name, "assets/" + name))) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            Send.body(response, 200, type, in.readAllBytes());
        }
    }
}
