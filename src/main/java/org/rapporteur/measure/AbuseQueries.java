package org.rapporteur.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Queries that want more than there is, each of a kind that once held a server up: at the parser, while the plan is
 * made, in one function call, in a join that is peeked into, in memory.
 */
public final class AbuseQueries {
    private static final String AFN = "http://jena.apache.org/ARQ/function#";
    private static final String APF = "http://jena.apache.org/ARQ/property#";

    private AbuseQueries() {}

    /**
     * One of them.
     *
     * @param name its kind
     * @param query the SPARQL
     */
    public record Abuse(String name, String query) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** All of them. */
    public static List<Abuse> all() {
        List<Abuse> all = new ArrayList<>();
        regexes(all);
        joins(all);
        growth(all);
        paths(all);
        functions(all);
        parsing(all);
        return List.copyOf(all);
    }

    private static void add(List<Abuse> all, String name, String query) {
        all.add(new Abuse(name, query));
    }

    private static void regexes(List<Abuse> all) {
        String text = "a".repeat(40) + "!";
        List<String> patterns = List.of(
                "^(a+)+$", "^(a|aa)+$", "^(a|a?)+$", "(.*a){25}$", "^(([a-z])+.)+[A-Z]([a-z])+$", "(a*)*b", "(x+x+)+y");
        for (String pattern : patterns) {
            add(
                    all,
                    "FILTER REGEX " + pattern,
                    "SELECT * { ?s ?p ?o FILTER REGEX(\"" + text + "\", \"" + pattern + "\") }");
            add(all, "BIND REGEX " + pattern, "SELECT * { BIND(REGEX(\"" + text + "\", \"" + pattern + "\") AS ?x) }");
            add(
                    all,
                    "SELECT REPLACE " + pattern,
                    "SELECT (REPLACE(\"" + text + "\", \"" + pattern + "\", \"b\") AS ?x) { ?s ?p ?o }");
        }
        add(
                all,
                "REGEX of a pattern from the data",
                "SELECT * { VALUES ?p { \"^(a+)+$\" } ?s ?q ?o FILTER REGEX(\"" + text + "\", ?p) }");
        add(
                all,
                "REGEX in HAVING",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } HAVING(REGEX(\"" + text + "\", \"^(a+)+$\"))");
        add(
                all,
                "REGEX in ORDER BY",
                "SELECT * { ?s ?p ?o } ORDER BY REGEX(CONCAT(STR(?s), \"" + text + "\"), \"(a+)+$\")");
        add(
                all,
                "REGEX in GROUP BY",
                "SELECT ?r (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (REGEX(\"" + text + "\", \"^(a+)+$\") AS ?r)");
        add(all, "REGEX in EXISTS", "ASK { FILTER NOT EXISTS { FILTER REGEX(\"" + text + "\", \"^(a+)+$\") } }");
        add(all, "REGEX in an aggregate", "SELECT (COUNT(REGEX(\"" + text + "\", \"^(a+)+$\")) AS ?n) { ?s ?p ?o }");
        add(
                all,
                "REGEX that repeats repetitions",
                "ASK { BIND(REGEX(\"" + "a".repeat(5000) + "\", \"((a{0,100}){0,100}){0,100}$\") AS ?x) }");
    }

    private static void joins(List<Abuse> all) {
        for (int size = 2; size <= 6; size += 2) {
            int n = size;
            String cross = IntStream.range(0, n)
                    .mapToObj(i -> "?a" + i + " ?b" + i + " ?c" + i)
                    .collect(Collectors.joining(" . "));
            add(all, "COUNT of " + n + " crossed", "SELECT (COUNT(*) AS ?n) { " + cross + " }");
            add(all, "DISTINCT of " + n + " crossed", "SELECT DISTINCT * { " + cross + " }");
            add(all, "ORDER BY of " + n + " crossed", "SELECT * { " + cross + " } ORDER BY ?c0");
            add(all, "GROUP_CONCAT of " + n + " crossed", "SELECT (GROUP_CONCAT(STR(?c0)) AS ?x) { " + cross + " }");
            add(all, "CONSTRUCT of " + n + " crossed", "CONSTRUCT { ?a0 <urn:x> ?c1 } { " + cross + " }");
            add(
                    all,
                    "filter that never holds on " + n + " crossed",
                    "SELECT * { " + cross + " FILTER(?c0 = <urn:never>) }");
        }
        String all1 = "{ SELECT * { ?a ?b ?c . ?d ?e ?f } }";
        add(all, "subqueries that are joined", "SELECT * { " + all1 + " { SELECT * { ?a ?g ?h . ?i ?j ?f } } }");
        add(all, "MINUS of crossed", "SELECT * { ?a ?b ?c MINUS { ?d ?e ?f . ?g ?h ?i . ?a ?k ?i } }");
        add(
                all,
                "OPTIONALs without a common variable",
                "SELECT * { ?a ?b ?c OPTIONAL { ?d ?e ?f OPTIONAL { ?g ?h ?i } } }");
        add(
                all,
                "NOT EXISTS of crossed",
                "ASK { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f . ?g ?h ?i FILTER(?f = ?a && ?i = ?c) } }");
        add(
                all,
                "VALUES crossed",
                "SELECT (COUNT(*) AS ?n) { "
                        + IntStream.range(0, 8)
                                .mapToObj(i -> "VALUES ?v" + i + " { "
                                        + IntStream.range(0, 60)
                                                .mapToObj(Integer::toString)
                                                .collect(Collectors.joining(" "))
                                        + " }")
                                .collect(Collectors.joining(" "))
                        + " }");
        add(
                all,
                "GRAPHs crossed",
                "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a ?b ?c } GRAPH ?h { ?d ?e ?f } GRAPH ?i { ?j ?k ?l } }");
        add(all, "DESCRIBE of all", "DESCRIBE * { ?a ?b ?c . ?d ?e ?f }");
        add(all, "OFFSET far out", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } OFFSET 1000000000 LIMIT 1");
    }

    private static void growth(List<Abuse> all) {
        add(all, "CONCAT that doubles", growing("\"xxxxxxxxxx\"", "CONCAT(%1$s, %1$s)", 40));
        add(all, "squares", growing("12345678901234567890", "(%1$s * %1$s)", 40));
        add(all, "squares of decimals", growing("1234567890.1234567890", "(%1$s * %1$s)", 40));
        add(all, "ENCODE_FOR_URI of itself", growing("\"%%%%%%%%%%\"", "ENCODE_FOR_URI(%1$s)", 40));
        add(all, "REPLACE that grows", growing("\"aaaaaaaaaa\"", "REPLACE(%1$s, \"a\", \"aaaaaaaaaa\")", 12));
        add(
                all,
                "doubles by REPLACE of all",
                growing("\"aaaaaaaaaa\"", "REPLACE(%1$s, \"^.*$\", \"$0$0\", \"s\")", 40));
        holding(all);
    }

    /** Texts of half a megabyte, one for each row, and who holds them all. */
    private static void holding(List<Abuse> all) {
        StringBuilder doubled = new StringBuilder("BIND(CONCAT(STR(?s), STR(?o), STR(?t), STR(?u)) AS ?v0)");
        for (int i = 1; i <= 12; i++) {
            doubled.append(" BIND(CONCAT(?v")
                    .append(i - 1)
                    .append(", ?v")
                    .append(i - 1)
                    .append(") AS ?v")
                    .append(i)
                    .append(")");
        }
        String rows = "?s ?p ?o . ?t ?q ?u " + doubled;
        add(all, "GROUP_CONCAT of long texts", "SELECT (GROUP_CONCAT(?v12) AS ?x) { " + rows + " }");
        add(all, "GROUP_CONCAT DISTINCT of long texts", "SELECT (GROUP_CONCAT(DISTINCT ?v12) AS ?x) { " + rows + " }");
        add(all, "GROUP_CONCAT of short texts", "SELECT (GROUP_CONCAT(?c) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
        add(all, "SAMPLE of long texts", "SELECT ?s ?t (SAMPLE(?v12) AS ?x) { " + rows + " } GROUP BY ?s ?t");
        add(all, "MAX of long texts", "SELECT ?s ?t (MAX(CONCAT(?v11, ?v12)) AS ?x) { " + rows + " } GROUP BY ?s ?t");
        add(all, "COUNT DISTINCT of long texts", "SELECT (COUNT(DISTINCT UCASE(?v12)) AS ?x) { " + rows + " }");
        add(all, "GROUP BY long texts", "SELECT ?k (COUNT(*) AS ?n) { " + rows + " } GROUP BY (LCASE(?v12) AS ?k)");
        add(all, "ORDER BY long texts", "SELECT ?v12 { " + rows + " } ORDER BY ?v12");
        add(all, "DISTINCT long texts", "SELECT DISTINCT ?v12 { " + rows + " }");
        add(all, "long texts joined", "SELECT * { { SELECT ?s ?v12 { " + rows + " } } { SELECT ?s ?z { ?s ?y ?z } } }");
        add(all, "MINUS long texts", "SELECT * { ?s ?a ?b MINUS { SELECT ?s ?v12 { " + rows + " } } }");
        add(all, "IRIs of long texts", "SELECT (IRI(CONCAT(\"urn:\", ?v12)) AS ?x) { " + rows + " } ORDER BY ?x");
        add(all, "long texts cut", "SELECT (SUBSTR(?v12, 2) AS ?x) { " + rows + " } ORDER BY ?x");
    }

    private static String growing(String begin, String step, int times) {
        StringBuilder query =
                new StringBuilder("SELECT (STRLEN(STR(?v" + times + ")) AS ?n) { BIND(" + begin + " AS ?v0)");
        for (int i = 1; i <= times; i++) {
            query.append(" BIND(")
                    .append(String.format(step, "?v" + (i - 1)))
                    .append(" AS ?v")
                    .append(i)
                    .append(")");
        }
        return query.append(" }").toString();
    }

    private static void paths(List<Abuse> all) {
        add(all, "path over everything", "SELECT (COUNT(*) AS ?n) { ?a (<urn:x>|!<urn:x>)* ?b }");
        add(all, "paths of paths", "SELECT (COUNT(*) AS ?n) { ?a ((!<urn:x>)*/(!<urn:y>)*)* ?b }");
        add(all, "path there and back", "SELECT * { ?a (!<urn:x>|^!<urn:x>)+ ?b . ?b (!<urn:x>|^!<urn:x>)+ ?a }");
        add(all, "paths in a row", "ASK { ?a (!<urn:x>)*/(!<urn:x>)*/(!<urn:x>)*/(!<urn:x>)* <urn:never> }");
    }

    private static void functions(List<Abuse> all) {
        add(all, "afn:wait", "SELECT * { BIND(<" + AFN + "wait>(60000) AS ?x) }");
        add(all, "afn:print", "SELECT * { BIND(<" + AFN + "print>(\"x\") AS ?x) }");
        add(
                all,
                "java: function",
                "SELECT * { BIND(<java:org.apache.jena.sparql.function.library.wait>(60000) AS ?x) }");
        add(
                all,
                "java: property function",
                "SELECT * { ?x <java:org.apache.jena.sparql.pfunction.library.versionARQ> ?y }");
        add(all, "math:pow", "SELECT (<http://www.w3.org/2005/xpath-functions/math#pow>(10, 1000000000) AS ?x) {}");
        add(all, "strSplit", "SELECT * { ?x <" + APF + "strSplit> (\"" + "a,".repeat(1000) + "\" \",\") }");
        add(
                all,
                "fn:apply",
                "SELECT (<http://www.w3.org/2005/xpath-functions#apply>(<" + AFN + "wait>, 60000) AS ?x) {}");
        add(all, "SERVICE", "SELECT * { SERVICE <http://127.0.0.1:1/sparql> { ?a ?b ?c } }");
        add(
                all,
                "SERVICE SILENT in a loop",
                "SELECT * { ?s ?p ?o SERVICE SILENT <http://10.255.255.1/> { ?a ?b ?c } }");
        add(all, "LOAD", "LOAD <file:///etc/passwd>");
        add(all, "FROM a file", "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }");
    }

    private static void parsing(List<Abuse> all) {
        add(all, "comment of 1 MB", "#" + "x".repeat(1 << 20) + "\nASK {}");
        add(all, "comment of 90 kB", "#" + "x".repeat(90_000) + "\nASK {}");
        add(all, "90 kB of comments", "#\n".repeat(45_000) + "ASK {}");
        add(all, "brackets", "ASK { FILTER(" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ") }");
        add(all, "groups", "ASK " + "{".repeat(20_000) + "}".repeat(20_000));
        add(all, "negations", "ASK { FILTER(" + "!".repeat(50_000) + "true) }");
        add(all, "many prefixes", "PREFIX a: <urn:a>\n".repeat(4_000) + "ASK {}");
        add(all, "a long string", "ASK { BIND(\"" + "x".repeat(90_000) + "\" AS ?x) }");
        add(all, "many ORs", "ASK { ?s ?p ?o FILTER(" + "?o = 1 || ".repeat(6_000) + "false) }");
        add(all, "many UNIONs", "SELECT * { " + "{ ?s ?p ?o } UNION ".repeat(3_000) + "{} }");
        add(all, "many OPTIONALs", "SELECT * { ?s ?p ?o " + "OPTIONAL { ?s ?p ?o } ".repeat(2_000) + "}");
        add(all, "long path", "ASK { ?s " + "<urn:p>/".repeat(5_000) + "<urn:p> ?o }");
        add(all, "nested path", "ASK { ?s " + "(".repeat(5_000) + "<urn:p>" + ")*".repeat(5_000) + " ?o }");
        add(all, "a broken escape", "ASK { BIND(\"\\u00\" AS ?x) }");
    }
}
