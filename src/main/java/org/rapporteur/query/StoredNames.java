package org.rapporteur.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.vocab.Ontology;
import org.rapporteur.vocab.RAP;

/**
 * Finds actors and issues of a store by their names, and helps where there is none of a name.
 *
 * <pre>{@code
 * throw new StoredNames(database).unknownActor("blinkn");   // There is no actor “blinkn”. Did you mean Antony Blinken?
 * }</pre>
 *
 * <p>Use it inside one transaction and by one thread. A name is a label or an alias, in any case.
 */
public final class StoredNames {
    private static final int MOST_LISTED = 10;
    private static final List<Node> NAMES = List.of(RDFS.Nodes.label, SKOS.altLabel.asNode());

    /** What can have a name. */
    enum Sort {
        ACTOR("actor", List.of(RAP.Person, RAP.Organization, RAP.Country, RAP.Group)),
        ISSUE("issue", List.of(RAP.Issue)),
        TOPIC("actor or issue", List.of(RAP.Person, RAP.Organization, RAP.Country, RAP.Group, RAP.Issue));

        private final String noun;
        private final List<Node> classes;

        Sort(String noun, List<Node> classes) {
            this.noun = noun;
            this.classes = classes;
        }

        /** What to call one of them. */
        String noun() {
            return noun;
        }
    }

    private final DatasetGraph database;

    /** Reads that database, inside a transaction of the caller. */
    public StoredNames(DatasetGraph database) {
        this.database = database;
    }

    /** That no actor has the name, with the actors of similar names. */
    public RapporteurException unknownActor(String name) {
        return unknown(name, Sort.ACTOR);
    }

    /** That several actors have the name, each with its IRI. */
    public RapporteurException ambiguousActor(String name, List<Node> bearers) {
        return new RapporteurException(
                ErrorCode.ACTOR_AMBIGUOUS,
                several(name, bearers, Sort.ACTOR) + " Give the fuller label or the IRI of the one that you mean.");
    }

    /** That several issues have the name, each with its IRI. */
    public RapporteurException ambiguousIssue(String name, List<Node> bearers) {
        return new RapporteurException(
                ErrorCode.ACTOR_AMBIGUOUS,
                several(name, bearers, Sort.ISSUE) + " Give the IRI of the one that you mean.");
    }

    /**
     * The IRI that somebody wrote whole, in angle brackets or with a prefix of the ontology; else the text as it is.
     */
    public static String expanded(String text) {
        String bare = text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
        return bare.contains(":") && !bare.contains(" ") ? Ontology.prefixes().expandPrefix(bare) : bare;
    }

    RapporteurException unknown(String name, Sort sort) {
        String help = NearNames.question(NearNames.of(name, labels(sort)));
        ErrorCode code = sort == Sort.ACTOR ? ErrorCode.ACTOR_UNKNOWN : ErrorCode.VALUE_UNKNOWN;
        String list = sort == Sort.ISSUE ? "issues-by-articles lists issues." : "active-actors lists actors.";
        return new RapporteurException(
                code,
                "There is no " + sort.noun() + " “" + name + "”. " + (help.isEmpty() ? "The question " + list : help));
    }

    /** {@code “Lee” is a name of 2 actors: Ann Lee (https://…), Bo Lee (https://…).} */
    String several(String name, List<Node> bearers, Sort sort) {
        String nouns = sort == Sort.TOPIC ? "actors or issues" : sort.noun() + "s";
        return list("“" + name + "” is a name of " + bearers.size() + " " + nouns + ": ", bearers);
    }

    /** {@code “quotas” is part of the name of 2 issues: …; the answer is about all of them.} */
    String partOf(String words, List<Node> issues) {
        String nouns =
                issues.size() == 1 ? "the issue " : issues.size() + " issues, and the answer is about all of them: ";
        return list("“" + words + "” is part of a name of " + nouns, issues);
    }

    private String list(String begin, List<Node> nodes) {
        int more = nodes.size() - MOST_LISTED;
        return nodes.stream()
                .limit(MOST_LISTED)
                .map(node -> label(node) + " (" + node.getURI() + ")")
                .collect(Collectors.joining(", ", begin, more > 0 ? " and " + more + " more." : "."));
    }

    /** What has the name, by label, then by IRI. */
    List<Node> bearing(String name, Sort sort) {
        return named(text -> text.equalsIgnoreCase(name), sort).stream()
                .sorted(Comparator.comparing(this::label).thenComparing(Node::getURI))
                .toList();
    }

    /** The issues with a name that holds the words next to each other, whatever their case, accents and punctuation. */
    List<Node> issuesWith(String words) {
        String plain = NearNames.plain(words);
        return plain.isEmpty()
                ? List.of()
                : named(text -> (" " + NearNames.plain(text) + " ").contains(" " + plain + " "), Sort.ISSUE).stream()
                        .sorted(Comparator.comparing(this::label).thenComparing(Node::getURI))
                        .toList();
    }

    /** The name as the store writes it where only accents or punctuation differ, or null; of several the first. */
    @Nullable
    String respelled(String name, Sort sort) {
        String plain = NearNames.plain(name);
        SortedSet<String> spellings = new TreeSet<>();
        for (Node node : named(text -> NearNames.plain(text).equals(plain), sort)) {
            names(node).filter(text -> NearNames.plain(text).equals(plain)).forEachRemaining(spellings::add);
        }
        return plain.isEmpty() || spellings.isEmpty() ? null : spellings.first();
    }

    /** The one node for all articles that the IRI stands for, be it that of a mention in one article; or null. */
    @Nullable
    Node identity(String iri, Sort sort) {
        Node node = NodeFactory.createURI(iri);
        if (isIdentity(node, sort)) {
            return node;
        }
        return Iter.iter(database.findNG(Node.ANY, node, RAP.identity, Node.ANY))
                .map(Quad::getObject)
                .filter(other -> isIdentity(other, sort))
                .toList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    String label(Node node) {
        return values(node, RDFS.Nodes.label).toList().stream()
                .sorted()
                .findFirst()
                .orElse(node.getURI());
    }

    /** Whether the store holds a finding of that IRI. */
    boolean isFinding(String iri) {
        return database.findNG(Node.ANY, NodeFactory.createURI(iri), RAP.bestEvidence, Node.ANY)
                .hasNext();
    }

    /** The occasion of that node, which is one itself or a meeting that is an account of one; else null. */
    @Nullable
    Node occasion(Node node) {
        return isOccasion(node)
                ? node
                : Iter.iter(database.findNG(Node.ANY, node, RAP.identity, Node.ANY))
                        .map(Quad::getObject)
                        .filter(this::isOccasion)
                        .toList()
                        .stream()
                        .findFirst()
                        .orElse(null);
    }

    private boolean isOccasion(Node node) {
        return database.findNG(Node.ANY, node, RDF.Nodes.type, RAP.Occasion).hasNext();
    }

    /** The days on which articles were published, as ISO dates. */
    SortedSet<String> publicationDays() {
        SortedSet<String> days = new TreeSet<>();
        database.findNG(Node.ANY, Node.ANY, SchemaDO.datePublished.asNode(), Node.ANY)
                .forEachRemaining(quad -> days.add(quad.getObject().getLiteralLexicalForm()));
        return days;
    }

    /** The names of all publishers, each under itself. */
    Map<String, List<String>> publishers() {
        Map<String, List<String>> publishers = new TreeMap<>();
        Set<Node> nodes = new LinkedHashSet<>();
        database.findNG(Node.ANY, Node.ANY, SchemaDO.publisher.asNode(), Node.ANY)
                .forEachRemaining(quad -> nodes.add(quad.getObject()));
        nodes.forEach(node ->
                values(node, SchemaDO.name.asNode()).forEachRemaining(name -> publishers.put(name, List.of(name))));
        return publishers;
    }

    /** The names of all places of meetings, each under itself. */
    Map<String, List<String>> places() {
        Map<String, List<String>> places = new TreeMap<>();
        database.findNG(Node.ANY, Node.ANY, RDF.Nodes.type, RAP.Place)
                .forEachRemaining(quad -> values(quad.getSubject(), RDFS.Nodes.label)
                        .forEachRemaining(name -> places.put(name, List.of(name))));
        return places;
    }

    private Map<String, List<String>> labels(Sort sort) {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        Set<Node> identities = new LinkedHashSet<>();
        database.findNG(Node.ANY, Node.ANY, RDF.Nodes.type, RAP.Identity)
                .forEachRemaining(quad -> identities.add(quad.getSubject()));
        identities.stream()
                .filter(node -> isOf(node, sort))
                .forEach(node -> labels.computeIfAbsent(label(node), key -> new ArrayList<>())
                        .addAll(names(node).toList()));
        return labels;
    }

    private Set<Node> named(Predicate<String> wanted, Sort sort) {
        Set<Node> found = new LinkedHashSet<>();
        for (Node property : NAMES) {
            Iter.iter(database.findNG(Node.ANY, Node.ANY, property, Node.ANY))
                    .filter(quad -> wanted.test(quad.getObject().getLiteralLexicalForm()))
                    .map(Quad::getSubject)
                    .forEachRemaining(found::add);
        }
        found.removeIf(node -> !isIdentity(node, sort));
        return found;
    }

    private Iter<String> names(Node node) {
        return Iter.iter(NAMES.iterator()).flatMap(property -> values(node, property));
    }

    private Iter<String> values(Node node, Node property) {
        return Iter.iter(database.findNG(Node.ANY, node, property, Node.ANY))
                .map(quad -> quad.getObject().getLiteralLexicalForm());
    }

    private boolean isIdentity(Node node, Sort sort) {
        return database.findNG(Node.ANY, node, RDF.Nodes.type, RAP.Identity).hasNext() && isOf(node, sort);
    }

    private boolean isOf(Node node, Sort sort) {
        return sort.classes.stream()
                .anyMatch(type ->
                        database.findNG(Node.ANY, node, RDF.Nodes.type, type).hasNext());
    }
}
