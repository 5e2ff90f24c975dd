package org.rapporteur.link.correction;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.Iris;
import org.rapporteur.source.Span;
import org.rapporteur.vocab.RAP;

/**
 * How a finding is known again when its article was read anew: by the words that it rests on and by what it says, for
 * its IRI is but a number.
 *
 * <pre>{@code
 * Target target = Target.of(asRead, finding);
 * Node now = target.find(asReadLater, finding);   // null where the article does not tell it any more
 * }</pre>
 *
 * <p>A finding that rests on the same words but names somebody else is another finding: a better model that puts right
 * what a person had rejected must not be silenced by that. What is compared is always what was read, never what people
 * made of it.
 *
 * @param article the IRI of the article
 * @param kind the local name of its class, {@code Meeting}, {@code Attribution}, {@code Dispute} or {@code Role}
 * @param begin where the words stand that show it best, in code points of the body
 * @param end behind them
 * @param words these words
 * @param who whom it names as participants, speakers, parties or holder, by the labels that the article has
 * @param says what else it claims: the status of a meeting, the issue of a dispute, the office of a role
 * @param judged whether the decision was about what it says, so that it must say the same to be known again
 */
public record Target(
        String article,
        String kind,
        int begin,
        int end,
        String words,
        SortedSet<String> who,
        SortedSet<String> says,
        boolean judged) {

    private enum Kind {
        MEETING(RAP.Meeting, RAP.participant, RAP.status),
        ATTRIBUTION(RAP.Attribution, RAP.speaker, RAP.negated),
        DISPUTE(RAP.Dispute, RAP.party, RAP.issue),
        ROLE(RAP.Role, RAP.holder, RAP.roleName);

        private final Node type;
        private final Node who;
        private final Node says;

        Kind(Node type, Node who, Node says) {
            this.type = type;
            this.who = who;
            this.says = says;
        }
    }

    public Target {
        who = Collections.unmodifiableSortedSet(new TreeSet<>(who));
        says = Collections.unmodifiableSortedSet(new TreeSet<>(says));
    }

    /**
     * The target of a decision about a finding.
     *
     * @param asRead the graph of its article as it was read
     * @param judged whether the decision is about what it says
     */
    static Target of(Graph asRead, Node finding, boolean judged) {
        Kind kind = Stream.of(Kind.values())
                .filter(one -> asRead.contains(finding, RDF.Nodes.type, one.type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(finding + " is no finding"));
        Node best = asRead.find(finding, RAP.bestEvidence, Node.ANY).next().getObject();
        Span span = span(asRead, best);
        return new Target(
                Iris.articleOf(finding),
                kind.type.getLocalName(),
                span.begin(),
                span.end(),
                body(asRead, Iris.articleOf(finding), span),
                new TreeSet<>(labels(asRead, finding, kind.who)),
                new TreeSet<>(labels(asRead, finding, kind.says)),
                judged);
    }

    /** The target that a literal holds. */
    static Target read(Node literal) {
        return Json.read(literal, new TypeReference<Target>() {});
    }

    /** States the target as a value of {@code property}. */
    void state(Node property, BiConsumer<Node, Node> properties) {
        properties.accept(property, Json.write(this));
    }

    /**
     * The finding that it is now, or null where there is none or where several could be meant.
     *
     * @param asRead the graph of the article as it was read
     * @param before its IRI when that was decided: of several that are alike in all else it is that one
     */
    @Nullable
    Node find(Graph asRead, Node before) {
        Kind sought = Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        Span span = now(asRead);
        if (span == null) {
            return null;
        }
        List<Node> candidates =
                asRead.find(Node.ANY, RDF.Nodes.type, sought.type).mapWith(Triple::getSubject).toList().stream()
                        .filter(finding -> names(asRead, finding, sought.who, who))
                        .filter(finding -> !judged || names(asRead, finding, sought.says, says))
                        .sorted(Comparator.comparing(Node::getURI))
                        .toList();
        List<Predicate<Node>> ways = List.of(
                finding -> spans(asRead, finding).contains(span),
                finding -> spans(asRead, finding).stream().anyMatch(words -> meets(words, span)));
        for (Predicate<Node> way : ways) {
            List<Node> found = candidates.stream().filter(way).toList();
            if (found.size() == 1 || found.contains(before)) {
                return found.size() == 1 ? found.get(0) : before;
            }
            if (!found.isEmpty()) {
                return null;
            }
        }
        return null;
    }

    /** Where the words stand now: the text of an article may have changed before them. Null if that is not clear. */
    private @Nullable Span now(Graph asRead) {
        String body = text(asRead, NodeFactory.createURI(article), SchemaDO.articleBody.asNode());
        int length = body.codePointCount(0, body.length());
        if (end <= length && new Text(body).of(new Span(begin, end)).equals(words)) {
            return new Span(begin, end);
        }
        int first = body.indexOf(words);
        if (first < 0 || body.indexOf(words, first + 1) >= 0) {
            return null;
        }
        int from = body.codePointCount(0, first);
        return new Span(from, from + end - begin);
    }

    /** A text whose positions are code points. */
    private record Text(String body) {
        String of(Span span) {
            int from = body.offsetByCodePoints(0, span.begin());
            return body.substring(from, body.offsetByCodePoints(from, span.end() - span.begin()));
        }
    }

    private static String body(Graph asRead, String article, Span span) {
        return new Text(text(asRead, NodeFactory.createURI(article), SchemaDO.articleBody.asNode())).of(span);
    }

    private static boolean meets(Span one, Span other) {
        return one.begin() < other.end() && other.begin() < one.end();
    }

    /** Whether the values are called by these names and no others: each value by one of them, in any case. */
    private static boolean names(Graph graph, Node finding, Node property, Collection<String> wanted) {
        List<Set<String>> values =
                new ArrayList<>(graph.find(finding, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                        .map(value -> names(graph, value))
                        .toList());
        for (String name : wanted) {
            String lower = name.toLowerCase(Locale.ROOT);
            Set<String> called = values.stream()
                    .filter(names -> names.contains(lower))
                    .findFirst()
                    .orElse(null);
            if (called == null) {
                return false;
            }
            values.remove(called);
        }
        return values.isEmpty();
    }

    private static Set<String> names(Graph graph, Node value) {
        Set<String> names = Stream.of(RDFS.Nodes.label, SKOS.altLabel.asNode())
                .flatMap(property -> graph.find(value, property, Node.ANY).toList().stream())
                .map(triple -> triple.getObject().getLiteralLexicalForm().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (names.isEmpty()) {
            names.add((value.isLiteral() ? value.getLiteralLexicalForm() : value.getLocalName())
                    .toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static List<String> labels(Graph graph, Node finding, Node property) {
        return graph.find(finding, property, Node.ANY)
                .mapWith(Triple::getObject)
                .mapWith(value -> value.isLiteral()
                        ? value.getLiteralLexicalForm()
                        : graph.contains(value, RDFS.Nodes.label, Node.ANY)
                                ? text(graph, value, RDFS.Nodes.label)
                                : value.getLocalName())
                .toList();
    }

    private static List<Span> spans(Graph graph, Node finding) {
        return graph.find(finding, RAP.evidence, Node.ANY)
                .mapWith(evidence -> span(graph, evidence.getObject()))
                .toList();
    }

    private static Span span(Graph graph, Node evidence) {
        for (Triple selected :
                graph.find(evidence, OA.hasSelector.asNode(), Node.ANY).toList()) {
            Node selector = selected.getObject();
            if (graph.contains(selector, OA.start.asNode(), Node.ANY)) {
                return new Span(
                        Integer.parseInt(text(graph, selector, OA.start.asNode())),
                        Integer.parseInt(text(graph, selector, OA.end.asNode())));
            }
        }
        throw new IllegalStateException("the evidence " + evidence + " has no position");
    }

    private static String text(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).next().getObject().getLiteralLexicalForm();
    }
}
