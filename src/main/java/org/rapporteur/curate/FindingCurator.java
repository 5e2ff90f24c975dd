package org.rapporteur.curate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.rapporteur.index.SearchIndex;
import org.rapporteur.link.correction.CorrectedArticles;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.CorrectionGraph;
import org.rapporteur.link.correction.Corrections;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.link.correction.FindingCorrection;
import org.rapporteur.link.correction.OccasionCorrection;
import org.rapporteur.link.correction.Target;
import org.rapporteur.map.FindingChange;
import org.rapporteur.map.FindingEditor;
import org.rapporteur.map.Iris;
import org.rapporteur.map.RecordReader;
import org.rapporteur.query.StoredNames;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.Linker;
import org.rapporteur.vocab.RAP;

/**
 * Lets people decide about findings and occasions: writes corrections, and has the articles that they touch renewed.
 */
final class FindingCurator {
    private final DatasetGraph database;
    private final SearchIndex names;
    private final CorrectedArticles articles;
    private final CorrectionGraph corrections;

    /**
     * Works in that database, in a transaction that the caller holds.
     *
     * @param names the index of its store
     */
    FindingCurator(DatasetGraph database, SearchIndex names) {
        this.database = database;
        this.names = names;
        this.articles = new CorrectedArticles(database);
        this.corrections = new CorrectionGraph(database);
    }

    Correction reject(String finding, Decision decision) {
        Node node = find(finding);
        requireVerdictToChange(node, RAP.rejected);
        return write(number -> new FindingCorrection.Reject(number, node, articles.target(node, true), decision, null));
    }

    Correction confirm(String finding, Decision decision) {
        Node node = find(finding);
        requireVerdictToChange(node, RAP.confirmed);
        return write(
                number -> new FindingCorrection.Confirm(number, node, articles.target(node, true), decision, null));
    }

    Correction correct(String finding, List<Wish> wishes, Decision decision) {
        Node node = find(finding);
        if (wishes.isEmpty()) {
            throw empty("Nothing is to be changed about " + finding + ".");
        }
        if (RAP.rejected.equals(articles.verdict(node))) {
            throw empty(finding + " was rejected. Confirm it first, or undo the rejection.");
        }
        Graph now = articles.stored(articleOf(node));
        Graph changed = GraphMemFactory.createDefaultGraphSameTerm();
        now.find().forEachRemaining(changed::add);
        FindingEditor editor = new FindingEditor(changed, node);
        List<FindingChange> changes = new ArrayList<>();
        for (Wish wish : wishes) {
            FindingChange change = new WishReader(database, names, now, node).read(wish);
            if (!editor.apply(change)) {
                throw empty("The change “" + change + "” cannot be made: "
                        + (change.field() == FindingChange.Field.REMOVE_PARTICIPANT
                                        || change.field() == FindingChange.Field.REMOVE_PARTY
                                ? "fewer than two would be left. Reject the finding, or add somebody first."
                                : "several in the article bear that name."));
            }
            changes.add(change);
        }
        if (changed.isIsomorphicWith(now)) {
            throw empty(finding + " says so already.");
        }
        return write(number ->
                new FindingCorrection.Correct(number, node, articles.target(node, false), changes, decision, null));
    }

    Correction mergeOccasions(Node one, Node other, Decision decision) {
        List<Node> meetings = new ArrayList<>(meetingsOf(database, one));
        meetings.addAll(meetingsOf(database, other));
        return write(number -> new OccasionCorrection.MergeOccasions(number, one, targets(meetings), decision, null));
    }

    Correction splitOccasion(Node occasion, Set<String> taken, Decision decision) {
        List<Node> meetings = meetingsOf(database, occasion);
        List<Node> those = meetings.stream()
                .filter(meeting -> taken.contains(Iris.articleOf(meeting)))
                .toList();
        List<Node> others =
                meetings.stream().filter(meeting -> !those.contains(meeting)).toList();
        return write(number -> new OccasionCorrection.SplitOccasion(
                number, occasion, targets(those), targets(others), decision, null));
    }

    /** The meetings of articles that are one occasion, in the order of their IRIs. */
    static List<Node> meetingsOf(DatasetGraph database, Node occasion) {
        return Iter.iter(database.find(Iris.links("occasions"), Node.ANY, RAP.identity, occasion))
                .map(Quad::getSubject)
                .filter(node -> database.findNG(Node.ANY, node, RDF.Nodes.type, RAP.Meeting)
                        .hasNext())
                .toList()
                .stream()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    /** Has the articles renewed that these corrections are about, and the links of what they touch. */
    void renew(List<Correction> decided, Linker.Linking linking) {
        Set<Node> touched = new TreeSet<>(Comparator.comparing(Node::getURI));
        for (Correction correction : decided) {
            for (Target target : correction.targets()) {
                touched.add(NodeFactory.createURI(target.article()));
            }
        }
        touched.stream().filter(articles::holds).forEach(article -> articles.renew(article, linking));
        linking.corrected();
    }

    /** The numbers of the corrections in force that do not find what they are about. */
    Set<Integer> lost() {
        Corrections all = corrections.current();
        Set<Integer> lost = new HashSet<>();
        for (Correction correction : all.all()) {
            if (correction.undone() == null && !articles.heeds(correction, all)) {
                lost.add(correction.number());
            }
        }
        return lost;
    }

    /**
     * The finding of that IRI, be it that of a part of it, and be it rejected.
     *
     * @throws RapporteurException {@code VALUE_UNKNOWN}
     */
    Node find(String text) {
        String iri = StoredNames.expanded(text.strip());
        Node article = NodeFactory.createURI(Iris.articleOf(iri));
        Stream<Node> findings = Iris.isOfArticle(iri) && articles.holds(article)
                ? Iris.owners(iri).filter(new RecordReader(articles.asRead(article))::isFinding)
                : Stream.empty();
        return findings.findFirst()
                .orElseThrow(() -> new RapporteurException(
                        ErrorCode.VALUE_UNKNOWN,
                        "The store has no finding “" + text.strip()
                                + "”. Questions such as who-met-whom give the IRIs of findings with --columns all."));
    }

    /** The verdict on a finding: {@code confirmed}, {@code rejected}, {@code corrected}, or empty. */
    String verdict(Node finding) {
        Node verdict = articles.verdict(finding);
        return verdict == null ? "" : verdict.getLocalName();
    }

    /** The corrections that bear on a finding now. */
    List<Correction> checks(Node finding) {
        return articles.checks(finding);
    }

    private void requireVerdictToChange(Node finding, Node verdict) {
        if (verdict.equals(articles.verdict(finding))) {
            throw empty("<" + finding.getURI() + "> is " + verdict.getLocalName() + " already.");
        }
    }

    private List<Target> targets(List<Node> meetings) {
        return meetings.stream().map(meeting -> articles.target(meeting, false)).collect(Collectors.toList());
    }

    private Correction write(IntFunction<? extends Correction> correction) {
        Correction made = correction.apply(corrections.nextNumber());
        corrections.write(made);
        return made;
    }

    private static Node articleOf(Node finding) {
        return NodeFactory.createURI(Iris.articleOf(finding));
    }

    private static RapporteurException empty(String message) {
        return new RapporteurException(ErrorCode.CORRECTION_EMPTY, message);
    }
}
