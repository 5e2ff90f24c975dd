package org.rapporteur.serve;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.rapporteur.explore.Choices;
import org.rapporteur.explore.ExplorerPage;
import org.rapporteur.explore.Reading;
import org.rapporteur.serve.html.View;

/**
 * A page of the explorer: where it stands and how it is made. From one route come the page, its CSV and JSON, the same
 * under {@code /api}, and what the OpenAPI description says of it.
 *
 * @param path the path; one that ends with a slash is followed by the rest of a node's IRI
 * @param template the template in {@code src/main/jte}
 * @param summary what the page shows, in a sentence
 * @param parameters what can be chosen on it besides the lens
 * @param maker makes it
 * @param forms what it can be besides HTML, CSV and JSON, by the value of {@code as}
 */
record Route(
        String path,
        String template,
        String summary,
        List<Parameter> parameters,
        Maker maker,
        Map<String, Form> forms) {
    /** A parameter of the address. */
    record Parameter(String name, String description) {}

    /** Makes a page. */
    interface Maker {
        /** @param rest what follows the path, decoded; empty where nothing does */
        ExplorerPage make(Reading reading, String rest, Choices choices);
    }

    /**
     * Another form of a page.
     *
     * @param type its media type
     * @param writer writes it
     */
    record Form(String type, Writer writer) {}

    /** Writes a page in some form. */
    interface Writer {
        byte[] write(ExplorerPage page, View view) throws IOException;
    }

    Route {
        parameters = List.copyOf(parameters);
        forms = Map.copyOf(forms);
    }

    /** A page that is HTML, CSV and JSON. */
    Route(String path, String template, String summary, List<Parameter> parameters, Maker maker) {
        this(path, template, summary, parameters, maker, Map.of());
    }

    /** Whether the page is about a node of which the path is the IRI. */
    boolean isOfNode() {
        return path.endsWith("/") && path.length() > 1;
    }

    /** The type of that node, as it stands in IRIs: {@code person}. */
    String type() {
        return path.substring(1, path.length() - 1);
    }

    /** The path for a servlet; that of the start page is empty. */
    String pattern() {
        if (path.equals("/")) {
            return "";
        }
        return isOfNode() ? path + "*" : path;
    }
}
