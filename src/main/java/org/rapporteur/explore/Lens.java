package org.rapporteur.explore;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.rapporteur.index.ArticleSummary;
import org.rapporteur.map.Iris;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * What somebody wants to see of whatever is looked at: it stays the same from page to page.
 *
 * <pre>{@code
 * Lens.of(Map.of("from", "2024-05", "claims", "none"))   // from May 2024 on, and nothing that is only a claim
 * }</pre>
 *
 * @param from only what is of this date or later (of a meeting its date, else that of the article): 2024, 2024-05,
 *     2024-05-03
 * @param to only what is of this date or earlier; a month or year counts to its end
 * @param outlet only what this publisher published
 * @param least only what was found with at least this confidence
 * @param claims whether what stands only in somebody's statement is shown
 * @param without the IRI of an actor whose claims are hidden: what rests on its word alone
 * @param named whether groups without a name of their own are hidden where actors are listed
 */
public record Lens(
        @Nullable String from,
        @Nullable String to,
        @Nullable String outlet,
        @Nullable BigDecimal least,
        Claims claims,
        @Nullable String without,
        boolean named) {
    /** Everything. */
    public static final Lens NONE = new Lens(null, null, null, null, Claims.ALL, null, false);

    /** The names of the parameters, in the order in which they stand in addresses. */
    public static final List<String> PARAMETERS =
            List.of("from", "to", "outlet", "least", "claims", "without", "named");

    private static final Pattern DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
    private static final Pattern NODE = Pattern.compile("[a-z]+/[^\\s<>\"{}|\\\\^`]+");

    /** What is done with findings that are somebody's claim. */
    public enum Claims {
        /** They are shown, and say whose they are. */
        ALL,
        /** They are hidden. */
        NONE,
        /** Only they are shown. */
        ONLY;

        /** As it stands in an address. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The lens of an address.
     *
     * @param parameters by name; others than those of a lens, and empty ones, count for nothing
     * @throws RapporteurException {@code QUERY_PARAMETER} for a value that is none, with what it may be
     */
    public static Lens of(Map<String, String> parameters) {
        return new Lens(
                date(parameters, "from"),
                date(parameters, "to"),
                value(parameters, "outlet"),
                least(value(parameters, "least")),
                claims(value(parameters, "claims")),
                without(value(parameters, "without")),
                named(value(parameters, "named")));
    }

    private static @Nullable String value(Map<String, String> parameters, String name) {
        String value = parameters.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable String date(Map<String, String> parameters, String name) {
        String date = value(parameters, name);
        if (date != null && !DATE.matcher(date).matches()) {
            throw wrong(name, date, "a date such as 2024, 2024-05 or 2024-05-03");
        }
        return date;
    }

    private static @Nullable BigDecimal least(@Nullable String value) {
        if (value == null) {
            return null;
        }
        if (!value.matches("0(\\.\\d{1,6})?|1(\\.0{1,6})?|\\.\\d{1,6}")) {
            throw wrong("least", value, "a number from 0 to 1, such as 0.8");
        }
        return new BigDecimal(value);
    }

    private static Claims claims(@Nullable String value) {
        if (value == null) {
            return Claims.ALL;
        }
        return Stream.of(Claims.values())
                .filter(each -> each.word().equals(value))
                .findFirst()
                .orElseThrow(() -> wrong("claims", value, "one of all, none, only"));
    }

    private static @Nullable String without(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String path = Iris.shortened(value);
        if (!NODE.matcher(path).matches()) {
            throw wrong("without", value, "an actor as it stands in the address of its page, such as country/CN");
        }
        return Iris.whole(path);
    }

    private static boolean named(@Nullable String value) {
        if (value != null && !value.equals("1") && !value.equals("0")) {
            throw wrong("named", value, "1 or 0");
        }
        return "1".equals(value);
    }

    private static RapporteurException wrong(String name, String value, String good) {
        return new RapporteurException(
                ErrorCode.QUERY_PARAMETER, "The parameter " + name + " is “" + value + "” and must be " + good + ".");
    }

    /** What of it stands in an address, in the order of {@link #PARAMETERS}: what hides nothing is left out. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "from", from);
        put(parameters, "to", to);
        put(parameters, "outlet", outlet);
        put(parameters, "least", least == null ? null : least.toPlainString());
        put(parameters, "claims", claims == Claims.ALL ? null : claims.word());
        put(parameters, "without", without == null ? null : Iris.shortened(without));
        put(parameters, "named", named ? "1" : null);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    /** Whether it hides nothing. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The same without the limit of that parameter. */
    public Lens but(String parameter) {
        Map<String, String> others = new LinkedHashMap<>(parameters());
        others.remove(parameter);
        return of(others);
    }

    /** The same, but only what is of that date, as {@code 2024-05}; of all dates where it is null. */
    public Lens during(@Nullable String date) {
        return new Lens(date, date, outlet, least, claims, without, named);
    }

    /** Whether it chooses that date and no other; for null, whether it chooses none. */
    public boolean isDuring(@Nullable String date) {
        return Objects.equals(from, date) && Objects.equals(to, date);
    }

    /** The same, but only what that publisher published. */
    public Lens of(String publisher) {
        return new Lens(from, to, publisher, least, claims, without, named);
    }

    /** Whether that finding of the article is seen. */
    boolean admits(ArticleSummary article, ArticleSummary.Finding finding) {
        return admits(article, finding.basis(), article.on(finding));
    }

    /** Whether there are findings that it hides. */
    boolean hidesFindings() {
        return from != null || to != null || outlet != null || least != null || claims != Claims.ALL || without != null;
    }

    /** Whether a finding that rests on that is seen, taken as of that date. */
    boolean admits(ArticleSummary article, ArticleSummary.Basis basis, @Nullable String on) {
        return ArticleSummary.isWithin(on, from, to)
                && (outlet == null || article.publishers().contains(outlet))
                && (least == null || basis.confidence().compareTo(least) >= 0)
                && (claims == Claims.ALL || basis.isClaim() == (claims == Claims.ONLY))
                && (without == null || !basis.claimants().contains(without));
    }

    /** Whether that article is seen. */
    boolean admits(ArticleSummary article) {
        return ArticleSummary.isWithin(article.published(), from, to)
                && (outlet == null || article.publishers().contains(outlet));
    }

    /** The filters for a group of a query that binds {@code ?finding ?on ?publisher ?confidence}. */
    String filters() {
        List<String> filters = new ArrayList<>();
        if (from != null) {
            filters.add("FILTER(SUBSTR(?on, 1, STRLEN(?_from)) >= SUBSTR(?_from, 1, STRLEN(?on)))");
        }
        if (to != null) {
            filters.add("FILTER(SUBSTR(?on, 1, STRLEN(?_to)) <= SUBSTR(?_to, 1, STRLEN(?on)))");
        }
        if (outlet != null) {
            filters.add("FILTER(STR(?publisher) = ?_outlet)");
        }
        if (least != null) {
            filters.add("FILTER(?confidence >= ?_least)");
        }
        if (claims == Claims.NONE) {
            filters.add("FILTER NOT EXISTS { ?finding rap:accordingTo ?_anybody }");
        } else if (claims == Claims.ONLY) {
            filters.add("FILTER EXISTS { ?finding rap:accordingTo ?_anybody }");
        }
        if (without != null) {
            filters.add("FILTER NOT EXISTS { ?finding rap:accordingTo/rap:identity ?_without }");
        }
        return String.join("\n", filters);
    }

    /** The filter for a list of actors that binds that variable. */
    String withNames(String variable) {
        return named ? "FILTER NOT EXISTS { " + variable + " a rap:Group }" : "";
    }

    /** The values of the variables of {@link #filters}. */
    Map<String, Node> values() {
        Map<String, Node> values = new LinkedHashMap<>();
        if (from != null) {
            values.put("_from", NodeFactory.createLiteralString(from));
        }
        if (to != null) {
            values.put("_to", NodeFactory.createLiteralString(to));
        }
        if (outlet != null) {
            values.put("_outlet", NodeFactory.createLiteralString(outlet));
        }
        if (least != null) {
            values.put("_least", NodeFactory.createLiteralDT(least.toPlainString(), XSDDatatype.XSDdecimal));
        }
        if (without != null) {
            values.put("_without", NodeFactory.createURI(without));
        }
        return values;
    }
}
