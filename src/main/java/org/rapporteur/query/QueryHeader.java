package org.rapporteur.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.query.QueryParameter.ValueType;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * Reads the comment at the head of a query file. A parameter is one line, {@code # @param actor the name, e.g. "Ann
 * Lee"}, with {@code @required} after its name where the query cannot do without it, and with a type such as
 * {@code @actor} where it is not any text; else the example's form gives the type: a text in quotation marks, a number,
 * an IRI in angle brackets.
 *
 * <p>{@code # @shows who=speakerLabel text} says which variables people see of the answer, one as {@code who}, and
 * {@code # @row statement} that rows of one statement are shown as one.
 */
final class QueryHeader {
    private static final Pattern PARAMETER =
            Pattern.compile("@param\\s+(\\w+)((?:\\s+@\\w+)*)\\s*(.*?)(?:,?\\s*e\\.g\\.\\s+(.+))?");
    private static final String REQUIRED = "required";
    private static final String SHOWS = "@shows ";
    private static final String ROW = "@row ";

    private QueryHeader() {}

    static NamedQuery read(String name, String sparql) {
        List<String> lines = new ArrayList<>();
        List<QueryParameter> parameters = new ArrayList<>();
        List<QueryView.Column> columns = new ArrayList<>();
        String row = null;
        for (String line : sparql.lines().toList()) {
            if (!line.startsWith("#")) {
                break;
            }
            String text = line.substring(1).startsWith(" ") ? line.substring(2) : line.substring(1);
            if (text.strip().startsWith("@param")) {
                parameters.add(parameter(name, text.strip()));
            } else if (text.startsWith(SHOWS)) {
                Stream.of(text.substring(SHOWS.length()).strip().split("\\s+"))
                        .map(QueryHeader::column)
                        .forEach(columns::add);
            } else if (text.startsWith(ROW)) {
                row = text.substring(ROW.length()).strip();
            } else {
                lines.add(text.stripTrailing());
            }
        }
        String question = lines.isEmpty() ? "" : lines.get(0).strip();
        String description = String.join("\n", lines.isEmpty() ? lines : lines.subList(1, lines.size()))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
        return new NamedQuery(name, question, description, parameters, new QueryView(row, columns), sparql);
    }

    private static QueryView.Column column(String word) {
        String[] parts = word.split("=", 2);
        return new QueryView.Column(parts[0], parts[parts.length - 1]);
    }

    private static QueryParameter parameter(String query, String line) {
        Matcher matcher = PARAMETER.matcher(line);
        if (!matcher.matches()) {
            throw wrong(query, line);
        }
        String shown = matcher.group(4) == null ? "" : matcher.group(4).strip();
        List<String> words = new ArrayList<>(List.of(matcher.group(2).strip().split("[\\s@]+")));
        words.remove("");
        boolean required = words.remove(REQUIRED);
        if (words.size() > 1) {
            throw wrong(query, line);
        }
        ValueType type = words.isEmpty() ? type(shown) : declared(words.get(0), query, line);
        return new QueryParameter(matcher.group(1), matcher.group(3), bare(shown), type, required);
    }

    private static ValueType declared(String word, String query, String line) {
        for (ValueType type : ValueType.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(word)) {
                return type;
            }
        }
        throw wrong(query, line);
    }

    private static RapporteurException wrong(String query, String line) {
        String types = Arrays.stream(ValueType.values())
                .map(type -> "@" + type.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return new RapporteurException(
                ErrorCode.QUERY_PARAMETER,
                "The query " + query + " has the line \"" + line
                        + "\". Write it like: @param actor @required @actor the name or alias, e.g. \"Ann Lee\". "
                        + "The types are: " + types + ".");
    }

    private static ValueType type(String example) {
        if (example.startsWith("<")) {
            return ValueType.IRI;
        }
        return example.matches("[-+]?\\d+(\\.\\d+)?") ? ValueType.NUMBER : ValueType.TEXT;
    }

    private static String bare(String example) {
        boolean enclosed = example.length() > 1
                && (example.startsWith("\"") && example.endsWith("\"")
                        || example.startsWith("<") && example.endsWith(">"));
        return enclosed ? example.substring(1, example.length() - 1) : example;
    }
}
