package org.rapporteur.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rapporteur.serve.html.Links;

/** Parameters of an address. */
final class Parameters {
    private Parameters() {}

    /**
     * The first value of each, stripped; a browser also sends the fields that were left empty, and they are left out.
     * Of {@link Links#REPEATED} all values, a line each.
     */
    static Map<String, String> of(HttpServletRequest request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            String value = name.equals(Links.REPEATED) ? String.join("\n", values) : values[0];
            if (!value.isBlank()) {
                parameters.put(name, value.strip());
            }
        });
        return parameters;
    }
}
