package org.rapporteur.curate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.rapporteur.index.SearchIndex;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.CorrectionGraph;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.link.correction.IdentityCorrection;
import org.rapporteur.map.Iris;
import org.rapporteur.query.StoredNames;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.NewsStore;
import org.rapporteur.vocab.RAP;

/** Lets people decide which actors, issues and occasions are one: looks at the graph, writes corrections. */
final class Curator {
    private static final List<Node> ACTORS = List.of(RAP.Person, RAP.Organization, RAP.Country, RAP.Group);

    /** What can be merged and split; of what bears the same name the earlier is meant. */
    private enum Sort {
        ACTOR("an actor", ACTORS),
        ISSUE("an issue", List.of(RAP.Issue)),
        OCCASION("an occasion", List.of(RAP.Occasion));

        private final String noun;
        private final List<Node> classes;

        Sort(String noun, List<Node> classes) {
            this.noun = noun;
            this.classes = classes;
        }
    }

    private final NewsStore store;

    Curator(NewsStore store) {
        this.store = store;
    }

    Footprint footprint(String name) {
        SearchIndex names = SearchIndex.of(store);
        return store.read(dataset -> footprint(dataset.asDatasetGraph(), find(dataset.asDatasetGraph(), names, name)));
    }

    MergePlan plan(String from, String into) {
        SearchIndex names = SearchIndex.of(store);
        return store.read(dataset -> {
            DatasetGraph database = dataset.asDatasetGraph();
            Node one = find(database, names, from);
            Node other = find(database, names, into);
            requireTwo(database, one, other);
            Set<Node> findings = findings(database, one, RAP.participant);
            findings.addAll(findings(database, one, RAP.party));
            Set<Node> others = findings(database, other, RAP.participant);
            others.addAll(findings(database, other, RAP.party));
            findings.retainAll(others);
            return new MergePlan(footprint(database, one), footprint(database, other), findings.size());
        });
    }

    Correction merge(String from, String into, Decision decision) {
        SearchIndex names = SearchIndex.of(store);
        return store.edit((database, linking) -> {
            Node one = find(database, names, from);
            Node other = find(database, names, into);
            requireTwo(database, one, other);
            Correction correction = sort(database, one) == Sort.OCCASION
                    ? new FindingCurator(database, names).mergeOccasions(one, other, decision)
                    : record(database, number -> new IdentityCorrection.Merge(number, one, other, decision, null));
            linking.corrected();
            return correction;
        });
    }

    Correction split(String name, List<String> articles, String label, Decision decision) {
        SearchIndex names = SearchIndex.of(store);
        return store.edit((database, linking) -> {
            Node actor = find(database, names, name);
            Set<String> all = articlesOf(database, actor);
            SortedSet<String> taken = new TreeSet<>();
            for (String article : articles) {
                String iri = Iris.article(article);
                if (!all.contains(iri)) {
                    throw new RapporteurException(
                            ErrorCode.ARTICLE_UNKNOWN,
                            "No article " + article + " tells of " + name + ". Those that do: "
                                    + String.join(
                                            ", ", footprint(database, actor).articles()) + ".");
                }
                taken.add(iri);
            }
            if (taken.isEmpty()) {
                throw empty("The split names no article that tells of " + name + ".");
            }
            if (taken.size() == all.size()) {
                throw empty("The split takes all articles that tell of " + name
                        + ", and nothing would be left of it. Leave one out, or use rename.");
            }
            Correction correction = sort(database, actor) == Sort.OCCASION
                    ? new FindingCurator(database, names).splitOccasion(actor, taken, decision)
                    : record(
                            database,
                            number -> new IdentityCorrection.Split(
                                    number, actor, Iris.splitOff(actor, number), label, taken, decision, null));
            linking.corrected();
            return correction;
        });
    }

    Correction rename(String name, String label, Decision decision) {
        SearchIndex names = SearchIndex.of(store);
        return store.edit((database, linking) -> {
            Node actor = find(database, names, name);
            if (sort(database, actor) == Sort.OCCASION) {
                throw empty("An occasion is called after who met when. Correct its meetings.");
            }
            if (label(database, actor).equals(label)) {
                throw empty(name + " has the label " + label + " already.");
            }
            if (Iris.isOfArticle(actor)) {
                throw empty(name + " is known by the words of one article only, and these stay as they are. "
                        + "Merge it into the actor that it is.");
            }
            Correction correction =
                    record(database, number -> new IdentityCorrection.Rename(number, actor, label, decision, null));
            linking.corrected();
            return correction;
        });
    }

    Correction retype(String name, ActorType type, Decision decision) {
        SearchIndex names = SearchIndex.of(store);
        return store.edit((database, linking) -> {
            Node actor = new StoredNames(database, names).actor(name);
            if (type(database, actor).equals(RAP.actor(type).getLocalName())) {
                throw empty(name + " is of the type " + RAP.actor(type).getLocalName() + " already.");
            }
            Correction correction =
                    record(database, number -> new IdentityCorrection.Retype(number, actor, type, decision, null));
            linking.corrected();
            return correction;
        });
    }

    Correction undo(int number, Decision undoing) {
        SearchIndex names = SearchIndex.of(store);
        return store.edit((database, linking) -> {
            CorrectionGraph graph = new CorrectionGraph(database);
            Correction correction = graph.read().all().stream()
                    .filter(one -> one.number() == number && one.undone() == null)
                    .findFirst()
                    .orElseThrow(() -> new RapporteurException(
                            ErrorCode.CORRECTION_UNKNOWN,
                            "There is no correction " + number + " in force. List them with: rapporteur corrections"));
            Correction undone = correction.undo(undoing);
            graph.write(undone);
            new FindingCurator(database, names).renew(List.of(undone), linking);
            return undone;
        });
    }

    List<Correction> corrections() {
        return store.read(
                dataset -> new CorrectionGraph(dataset.asDatasetGraph()).read().all());
    }

    List<Correction> lost() {
        SearchIndex names = SearchIndex.of(store);
        return store.read(dataset -> {
            DatasetGraph database = dataset.asDatasetGraph();
            Set<Integer> lost = new FindingCurator(database, names).lost();
            return new CorrectionGraph(database)
                    .read().all().stream()
                            .filter(correction -> lost.contains(correction.number()))
                            .toList();
        });
    }

    /** Writes a correction, and how what it is about is known again. */
    static Correction record(DatasetGraph database, IntFunction<Correction> correction) {
        CorrectionGraph graph = new CorrectionGraph(database);
        Correction made = correction.apply(graph.nextNumber());
        graph.write(made);
        made.named().forEach(graph::note);
        return made;
    }

    private static void requireTwo(DatasetGraph database, Node one, Node other) {
        if (one.equals(other)) {
            throw empty("Both names are those of " + one.getURI() + ", which is one already.");
        }
        NameCurator.requireNotDistinct(database, one, other);
        Sort first = sort(database, one);
        Sort second = sort(database, other);
        if (first != second) {
            throw empty("<" + one.getURI() + "> is " + first.noun + ", <" + other.getURI() + "> " + second.noun
                    + ": they cannot be one.");
        }
    }

    private static Sort sort(DatasetGraph database, Node identity) {
        return Stream.of(Sort.values())
                .filter(sort -> isOf(database, identity, sort.classes))
                .findFirst()
                .orElseThrow();
    }

    static RapporteurException empty(String message) {
        return new RapporteurException(ErrorCode.CORRECTION_EMPTY, message);
    }

    /** The one node for all articles of that name or IRI: an actor, else an issue; an occasion by its IRI. */
    private static Node find(DatasetGraph database, SearchIndex index, String name) {
        Node iri = NodeFactory.createURI(StoredNames.expanded(name));
        if (name.contains(":") && identities(database, iri, Sort.OCCASION.classes)) {
            return iri;
        }
        StoredNames names = new StoredNames(database, index);
        boolean isIssue = identities(database, iri, Sort.ISSUE.classes)
                || names.actors(name).isEmpty() && !names.issues(name).isEmpty();
        return isIssue ? names.issue(name) : names.actor(name);
    }

    private static boolean identities(DatasetGraph database, Node subject, List<Node> classes) {
        return isOf(database, subject, List.of(RAP.Identity)) && isOf(database, subject, classes);
    }

    private static boolean isOf(DatasetGraph database, Node subject, List<Node> classes) {
        Graph union = database.getUnionGraph();
        return classes.stream().anyMatch(type -> union.contains(subject, RDF.Nodes.type, type));
    }

    private static Footprint footprint(DatasetGraph database, Node identity) {
        Graph union = database.getUnionGraph();
        Set<Node> disputes = findings(database, identity, RAP.party);
        disputes.addAll(findings(database, identity, RAP.issue));
        Set<Node> meetings = findings(database, identity, RAP.participant);
        meetings.addAll(FindingCurator.meetingsOf(database, identity));
        return new Footprint(
                identity.getURI(),
                label(database, identity),
                type(database, identity),
                texts(union, identity, SKOS.altLabel.asNode()),
                articlesOf(database, identity).stream()
                        .map(NodeFactory::createURI)
                        .flatMap(article -> texts(union, article, SchemaDO.identifier.asNode()).stream())
                        .toList(),
                meetings.size(),
                findings(database, identity, RAP.speaker).size(),
                disputes.stream()
                        .filter(one -> union.contains(one, RDF.Nodes.type, RAP.Dispute))
                        .count());
    }

    static String label(DatasetGraph database, Node identity) {
        return texts(database.getUnionGraph(), identity, RDFS.Nodes.label).get(0);
    }

    private static String type(DatasetGraph database, Node identity) {
        return Stream.of(Sort.values())
                .flatMap(sort -> sort.classes.stream())
                .filter(type -> isOf(database, identity, List.of(type)))
                .map(Node::getLocalName)
                .findFirst()
                .orElse("");
    }

    private static List<String> texts(Graph graph, Node subject, Node property) {
        return G.listSP(graph, subject, property).stream()
                .map(Node::getLiteralLexicalForm)
                .distinct()
                .sorted()
                .toList();
    }

    private static SortedSet<String> articlesOf(DatasetGraph database, Node identity) {
        SortedSet<String> articles = new TreeSet<>();
        nodes(database, identity).forEach(node -> articles.add(Iris.articleOf(node)));
        return articles;
    }

    /** The nodes of articles that stand for an identity. */
    private static List<Node> nodes(DatasetGraph database, Node identity) {
        Graph union = database.getUnionGraph();
        return G.listPO(union, RAP.identity, identity).stream()
                .filter(node -> G.hasProperty(union, node, RAP.form))
                .toList();
    }

    private static Set<Node> findings(DatasetGraph database, Node identity, Node property) {
        Graph union = database.getUnionGraph();
        Set<Node> findings = new HashSet<>();
        nodes(database, identity).forEach(node -> findings.addAll(G.listPO(union, property, node)));
        return findings;
    }
}
