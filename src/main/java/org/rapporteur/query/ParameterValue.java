package org.rapporteur.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.jspecify.annotations.Nullable;
import org.rapporteur.index.ArticleSummary;
import org.rapporteur.index.NearNames;
import org.rapporteur.query.StoredNames.Sort;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * A value as it is bound in a query.
 *
 * @param term what the variable of the parameter stands for; null where it stands for {@code nodes}
 * @param nodes the actors, issues or occasions that are meant; none where the value is no name of any
 * @param said of words the statements and attitudes that may hold them
 * @param remark what the user should know, or null
 */
record ParameterValue(
        @Nullable Node term,
        List<Node> nodes,
        List<Node> said,
        @Nullable String remark) {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu[-MM[-dd]]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DURATION = Pattern.compile("([1-9]\\d{0,4})\\s*([dw])(?:ays?|eeks?)?");
    private static final int DAYS_OF_WEEK = 7;

    ParameterValue(@Nullable Node term, List<Node> nodes, @Nullable String remark) {
        this(term, nodes, List.of(), remark);
    }

    /** Reads values of one query, with errors that help. */
    static final class Reader {
        private final StoredNames names;

        Reader(StoredNames names) {
            this.names = names;
        }

        ParameterValue read(QueryParameter parameter, String value) {
            return switch (parameter.type()) {
                case TEXT -> of(NodeFactory.createLiteralString(value));
                case NUMBER -> of(number(parameter, value, "a number"));
                case PROBABILITY -> of(probability(parameter, value));
                case IRI -> of(iri(parameter, value));
                case FINDING -> of(finding(parameter, value));
                case OCCASION -> new ParameterValue(null, List.of(occasion(parameter, value)), null);
                case ACTOR -> named(value.strip(), Sort.ACTOR);
                case ISSUE -> named(value.strip(), Sort.ISSUE);
                case TOPIC -> named(value.strip(), Sort.TOPIC);
                case WORDS -> words(value.strip());
                case NAME -> name(value.strip());
                case CHOICE -> of(choice(parameter, value));
                case MONTH -> inMonth(month(parameter, value));
                case DATE -> of(date(parameter, value));
                case DURATION -> of(duration(parameter, value));
                case PUBLISHER -> of(publisher(value));
                case PLACE -> of(place(value.strip()));
            };
        }

        /** What each article tells in short, where it is known. */
        Optional<List<ArticleSummary>> summaries() {
            return names.summaries();
        }

        private ParameterValue named(String value, Sort sort) {
            String iri = StoredNames.expanded(value);
            Node only = iri.contains(":") ? names.identity(iri, sort) : null;
            if (only != null) {
                return new ParameterValue(null, List.of(only), null);
            }
            String name = value;
            List<Node> bearers = names.bearing(name, sort);
            if (bearers.isEmpty()) {
                String respelled = names.respelled(name, sort);
                if (respelled == null) {
                    return byWords(name, sort);
                }
                name = respelled;
                bearers = names.bearing(name, sort);
            }
            // "Brexit" may be the name of an actor and a word of issues: somebody who asks about it means both.
            List<Node> issues = sort == Sort.TOPIC ? names.issuesWith(name) : List.of();
            List<Node> all =
                    Stream.concat(bearers.stream(), issues.stream()).distinct().toList();
            String remark = all.size() < 2
                    ? null
                    : names.several(bearers.containsAll(issues) ? value : name, all, sort)
                            + " The answer is about all of them; give the fuller label or the IRI of one to choose it.";
            return new ParameterValue(null, all, remark);
        }

        /** Any words, and what they name where they do. */
        private ParameterValue words(String value) {
            return new ParameterValue(
                    NodeFactory.createLiteralString(value),
                    names.bearing(value, Sort.TOPIC),
                    names.saidWith(value),
                    null);
        }

        private ParameterValue name(String value) {
            String iri = StoredNames.expanded(value);
            Node only = iri.contains(":") ? names.identity(iri, Sort.ACTOR) : null;
            if (only != null) {
                return of(NodeFactory.createLiteralString(names.label(only)));
            }
            String spelled = names.bearing(value, Sort.ACTOR).isEmpty() ? names.respelled(value, Sort.ACTOR) : value;
            if (spelled == null) {
                throw names.unknown(value, Sort.ACTOR);
            }
            return of(NodeFactory.createLiteralString(spelled));
        }

        private ParameterValue byWords(String words, Sort sort) {
            List<Node> issues = sort == Sort.ACTOR ? List.of() : names.issuesWith(words);
            if (issues.isEmpty()) {
                throw names.unknown(words, sort);
            }
            return new ParameterValue(null, issues, names.partOf(words, issues));
        }

        private Node finding(QueryParameter parameter, String value) {
            Node finding = iri(parameter, value);
            if (!names.isFinding(finding.getURI())) {
                throw new RapporteurException(
                        ErrorCode.VALUE_UNKNOWN,
                        "There is no finding <" + finding.getURI()
                                + ">. Questions such as who-met-whom give the IRIs of findings in a column.");
            }
            return finding;
        }

        /** Nothing can be told of a month of which the store has no article. */
        private ParameterValue inMonth(Node month) {
            String prefix = month.getLiteralLexicalForm();
            SortedSet<String> days = names.publicationDays();
            boolean has = days.stream().anyMatch(day -> day.startsWith(prefix));
            String remark = has
                    ? null
                    : "No article of the store is of " + prefix
                            + (days.isEmpty() ? "." : "; they are from " + days.first() + " to " + days.last() + ".");
            return new ParameterValue(month, List.of(), remark);
        }

        private Node occasion(QueryParameter parameter, String value) {
            Node node = iri(parameter, value);
            Node occasion = names.occasion(node);
            if (occasion == null) {
                throw new RapporteurException(
                        ErrorCode.VALUE_UNKNOWN,
                        "There is no occasion <" + node.getURI()
                                + ">, nor a meeting of that IRI. The question occasions gives them with --columns all.");
            }
            return occasion;
        }

        private Node publisher(String value) {
            Map<String, List<String>> known = names.publishers();
            String plain = NearNames.plain(value);
            return known.keySet().stream()
                    .filter(name -> NearNames.plain(name).equals(plain))
                    .findFirst()
                    .map(NodeFactory::createLiteralString)
                    .orElseThrow(() -> new RapporteurException(
                            ErrorCode.VALUE_UNKNOWN,
                            "There is no publisher “" + value + "”. " + help(NearNames.of(value, known), known)));
        }

        private static String help(List<String> near, Map<String, List<String>> known) {
            if (!near.isEmpty()) {
                return NearNames.question(near);
            }
            return known.isEmpty()
                    ? "No article of the store names its publisher."
                    : "The publishers are: " + String.join(", ", known.keySet()) + ".";
        }

        /** The words as they were given where a place has them, else the place that is written a little otherwise. */
        private Node place(String value) {
            Map<String, List<String>> known = names.places();
            String words = value.toLowerCase(Locale.ROOT);
            if (known.keySet().stream()
                    .anyMatch(label -> label.toLowerCase(Locale.ROOT).contains(words))) {
                return NodeFactory.createLiteralString(value);
            }
            String plain = NearNames.plain(value);
            return known.keySet().stream()
                    .filter(label -> NearNames.plain(label).equals(plain))
                    .findFirst()
                    .map(NodeFactory::createLiteralString)
                    .orElseThrow(() -> new RapporteurException(
                            ErrorCode.VALUE_UNKNOWN,
                            ("No meeting of the store is at a place “" + value + "”. "
                                            + NearNames.question(NearNames.of(value, known)))
                                    .strip()));
        }
    }

    private static ParameterValue of(Node term) {
        return new ParameterValue(term, List.of(), null);
    }

    private static Node number(QueryParameter parameter, String value, String what) {
        try {
            return NodeFactory.createLiteralDT(new BigDecimal(value.strip()).toPlainString(), XSDDatatype.XSDdecimal);
        } catch (NumberFormatException e) {
            throw wrong(parameter, value, what, e);
        }
    }

    private static Node probability(QueryParameter parameter, String value) {
        Node number = number(parameter, value, "a number from 0 to 1");
        BigDecimal probability = new BigDecimal(number.getLiteralLexicalForm());
        if (probability.signum() < 0 || probability.compareTo(BigDecimal.ONE) > 0) {
            throw wrong(parameter, value, "a number from 0 to 1", null);
        }
        return number;
    }

    private static Node iri(QueryParameter parameter, String value) {
        try {
            return NodeFactory.createURI(
                    IRIx.create(StoredNames.expanded(value.strip())).str());
        } catch (IRIException e) {
            throw wrong(parameter, value, "an IRI", e);
        }
    }

    private static Node choice(QueryParameter parameter, String value) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        parameter.choices().forEach(choice -> choices.put(choice, List.of(choice)));
        String plain = NearNames.plain(value);
        if (!choices.containsKey(plain)) {
            throw new RapporteurException(
                    ErrorCode.QUERY_PARAMETER,
                    "The parameter " + parameter.name() + " must be one of: "
                            + String.join(", ", parameter.choices()) + "; not “" + value + "”. "
                            + NearNames.question(NearNames.of(value, choices)));
        }
        return NodeFactory.createLiteralString(plain);
    }

    private static Node month(QueryParameter parameter, String value) {
        try {
            return NodeFactory.createLiteralString(
                    YearMonth.parse(value.strip()).toString());
        } catch (DateTimeException e) {
            throw wrong(parameter, value, "a year and month", e);
        }
    }

    /** Sees to it that the value is a date as exact as it is known. */
    static void requireDate(String value) {
        date(new QueryParameter("from or to", "", "2024-05", QueryParameter.ValueType.DATE, false), value);
    }

    private static Node date(QueryParameter parameter, String value) {
        try {
            DATE.parse(value.strip());
            return NodeFactory.createLiteralString(value.strip());
        } catch (DateTimeException e) {
            throw wrong(parameter, value, "a date, a year and month, or a year", e);
        }
    }

    private static Node duration(QueryParameter parameter, String value) {
        Matcher matcher = DURATION.matcher(value.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw wrong(parameter, value, "a number of days or weeks", null);
        }
        int days = Integer.parseInt(matcher.group(1)) * (matcher.group(2).equals("w") ? DAYS_OF_WEEK : 1);
        return NodeFactory.createLiteralDT("P" + days + "D", XSDDatatype.XSDdayTimeDuration);
    }

    private static RapporteurException wrong(
            QueryParameter parameter, String value, String what, @Nullable Exception cause) {
        return new RapporteurException(
                ErrorCode.QUERY_PARAMETER,
                "The parameter " + parameter.name() + " must be " + what + ", such as " + parameter.example()
                        + ", not “" + value + "”.",
                cause);
    }
}
