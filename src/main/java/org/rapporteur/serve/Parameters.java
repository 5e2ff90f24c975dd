package org.rapporteur.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parameters of an address. */
final class Parameters {
    private Parameters() {}

    /**
     * The first value of each, stripped; a browser also sends the fields that were left empty, and they are left out.
     */
    static Map<String, String> of(HttpServletRequest request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!values[0].isBlank()) {
                parameters.put(name, values[0].strip());
            }
        });
        return parameters;
    }
}
