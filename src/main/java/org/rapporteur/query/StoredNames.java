package org.rapporteur.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.rapporteur.index.ArticleSummary;
import org.rapporteur.index.IndexedKind;
import org.rapporteur.index.Named;
import org.rapporteur.index.NearNames;
import org.rapporteur.index.SearchIndex;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.NewsStore;
import org.rapporteur.vocab.Ontology;
import org.rapporteur.vocab.RAP;

/**
 * Finds actors and issues of a store by their names, and helps where there is none of a name.
 *
 * <pre>{@code
 * new StoredNames(database, index).actor("anlee");   // There is no actor “anlee”. Did you mean Ann Lee?
 * }</pre>
 *
 * <p>Use it inside one transaction and by one thread. A name is a label or an alias, in any case.
 */
public final class StoredNames {
    private static final int MOST_LISTED = 10;

    /** What can have a name. */
    enum Sort {
        ACTOR("actor", List.of(RAP.Person, RAP.Organization, RAP.Country, RAP.Group), IndexedKind.ACTORS),
        ISSUE("issue", List.of(RAP.Issue), Set.of(IndexedKind.ISSUE)),
        TOPIC(
                "actor or issue",
                List.of(RAP.Person, RAP.Organization, RAP.Country, RAP.Group, RAP.Issue),
                Set.of(
                        IndexedKind.PERSON,
                        IndexedKind.ORGANIZATION,
                        IndexedKind.COUNTRY,
                        IndexedKind.GROUP,
                        IndexedKind.ISSUE));

        private final String noun;
        private final List<Node> classes;
        private final Set<IndexedKind> kinds;

        Sort(String noun, List<Node> classes, Set<IndexedKind> kinds) {
            this.noun = noun;
            this.classes = classes;
            this.kinds = kinds;
        }

        List<Node> classes() {
            return classes;
        }

        /** What to call one of them. */
        String noun() {
            return noun;
        }
    }

    private final DatasetGraph database;
    private final Identities identities;
    private final SearchIndex index;

    /**
     * Reads that database, inside a transaction of the caller.
     *
     * @param index its names
     */
    public StoredNames(DatasetGraph database, SearchIndex index) {
        this.database = database;
        this.identities = new Identities(database);
        this.index = index;
    }

    /**
     * The one node for all articles of the actor of that name or IRI, be it the IRI of a mention in one article. A
     * label counts before an alias.
     *
     * @throws RapporteurException {@code ACTOR_UNKNOWN}, {@code ACTOR_AMBIGUOUS}
     */
    public Node actor(String name) {
        return one(name, Sort.ACTOR);
    }

    /**
     * The one node for all articles of the issue of that name or IRI, in the same way.
     *
     * @throws RapporteurException {@code VALUE_UNKNOWN}, {@code ACTOR_AMBIGUOUS}
     */
    public Node issue(String name) {
        return one(name, Sort.ISSUE);
    }

    /** The actors that are called so, by their IRIs: those of that label or, where none has it, those of that alias. */
    public List<Node> actors(String name) {
        return called(name, Sort.ACTOR);
    }

    /** The issues that are called so, in the same way. */
    public List<Node> issues(String name) {
        return called(name, Sort.ISSUE);
    }

    private Node one(String name, Sort sort) {
        Node byIri = name.contains(":") ? identity(expanded(name), sort) : null;
        if (byIri != null) {
            return byIri;
        }
        List<Node> found = called(name, sort);
        if (found.isEmpty()) {
            throw unknown(name, sort);
        }
        if (found.size() > 1) {
            throw ambiguous(name, found, sort);
        }
        return found.get(0);
    }

    private List<Node> called(String name, Sort sort) {
        List<Named> all = index.bearing(name, sort.kinds);
        List<Named> labelled =
                all.stream().filter(one -> one.label().equalsIgnoreCase(name)).toList();
        return nodes(labelled.isEmpty() ? all : labelled).stream()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    /** That several actors have the name, each with its IRI. */
    public RapporteurException ambiguousActor(String name, List<Node> bearers) {
        return ambiguous(name, bearers, Sort.ACTOR);
    }

    private RapporteurException ambiguous(String name, List<Node> bearers, Sort sort) {
        String fuller = sort == Sort.ACTOR ? "the fuller label or " : "";
        return new RapporteurException(
                ErrorCode.ACTOR_AMBIGUOUS,
                several(name, bearers, sort) + " Give " + fuller + "the IRI of the one that you mean.");
    }

    /**
     * The IRI that somebody wrote whole, in angle brackets or with a prefix of the ontology; else the text as it is.
     */
    public static String expanded(String text) {
        String bare = text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
        return bare.contains(":") && !bare.contains(" ") ? Ontology.prefixes().expandPrefix(bare) : bare;
    }

    RapporteurException unknown(String name, Sort sort) {
        String help = NearNames.question(index.near(name, sort.kinds));
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
                .map(node -> identities.label(node) + " (" + node.getURI() + ")")
                .collect(Collectors.joining(", ", begin, more > 0 ? " and " + more + " more." : "."));
    }

    /** What has the name, by label, then by IRI. */
    List<Node> bearing(String name, Sort sort) {
        return nodes(index.bearing(name, sort.kinds));
    }

    /** The issues with a name that holds the words next to each other, whatever their case, accents and punctuation. */
    List<Node> issuesWith(String words) {
        return nodes(index.holding(words, Sort.ISSUE.kinds));
    }

    /** What each article tells; empty in the moment in which the index is of another state of the store. */
    Optional<List<ArticleSummary>> summaries() {
        return index.summaries(NewsStore.version(database));
    }

    /** The statements and attitudes that may hold the text, in any case: all that do, and perhaps some that do not. */
    List<Node> saidWith(String text) {
        return index.saidWith(text).stream().map(NodeFactory::createURI).toList();
    }

    private static List<Node> nodes(List<Named> found) {
        return found.stream().map(one -> NodeFactory.createURI(one.iri())).toList();
    }

    /** The name as the store writes it where only accents or punctuation differ, or null; of several the first. */
    @Nullable
    String respelled(String name, Sort sort) {
        return index.respelled(name, sort.kinds);
    }

    /** The one node for all articles that the IRI stands for, be it that of a mention in one article; or null. */
    @Nullable
    Node identity(String iri, Sort sort) {
        return identities.of(iri, sort);
    }

    String label(Node node) {
        return identities.label(node);
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
        return index.days();
    }

    /** The names of all publishers, each under itself. */
    Map<String, List<String>> publishers() {
        return underThemselves(index.publishers());
    }

    /** The names of all places of meetings, each under itself. */
    Map<String, List<String>> places() {
        return underThemselves(index.places());
    }

    private static Map<String, List<String>> underThemselves(SortedSet<String> names) {
        Map<String, List<String>> map = new TreeMap<>();
        names.forEach(name -> map.put(name, List.of(name)));
        return map;
    }
}
