package org.rapporteur.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query file: what it asks, what may be given to it, and the SPARQL.
 *
 * @param name the name of the file without {@code .rq}
 * @param question the first line of the file, such as "Who met whom?"; empty where the file does not begin with one
 * @param description the comment lines at the head of the file, without their number signs and the parameters
 * @param parameters what may be given, in the order of the file
 * @param view what people see of its answer
 * @param sparql the whole file, comments included
 */
public record NamedQuery(
        String name,
        String question,
        String description,
        List<QueryParameter> parameters,
        QueryView view,
        String sparql) {
    public NamedQuery {
        parameters = List.copyOf(parameters);
    }

    /** The parameter of that name, or null. */
    @Nullable
    QueryParameter parameter(String wanted) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(wanted))
                .findFirst()
                .orElse(null);
    }
}
