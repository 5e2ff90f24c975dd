package org.rapporteur.link.issue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.rapporteur.link.BlockLinking;
import org.rapporteur.link.Cluster;
import org.rapporteur.link.Described;
import org.rapporteur.link.LinkGraph;
import org.rapporteur.map.Iris;
import org.rapporteur.vocab.RAP;

/** Links issues of one name. */
public final class IssueLinking extends BlockLinking<Described> {
    private final DatasetGraph database;

    public IssueLinking(DatasetGraph database) {
        super(database, new LinkGraph(database, "issues"), RAP.Issue);
        this.database = database;
    }

    @Override
    protected Described read(Node articleGraph, Node node) {
        return Described.read(database.getGraph(articleGraph), node);
    }

    @Override
    protected String block(Described profile) {
        return Iris.issueAcrossArticles(profile.label()).getURI();
    }

    @Override
    protected Collection<Cluster> cluster(List<Described> profiles) {
        Node identity = Iris.issueAcrossArticles(profiles.get(0).label());
        Node label = NodeFactory.createLiteralString(Described.commonLabel(profiles));
        List<Triple> description = new ArrayList<>();
        description.add(Triple.create(identity, RDF.Nodes.type, RAP.Issue));
        description.add(Triple.create(identity, RDFS.Nodes.label, label));
        description.add(Triple.create(identity, SKOS.prefLabel.asNode(), label));
        description.addAll(Described.aliases(identity, label.getLiteralLexicalForm(), profiles));
        TreeMap<String, String> because = new TreeMap<>();
        profiles.forEach(one -> because.put(one.node().getURI(), "the same name"));
        return List.of(new Cluster(identity, description, because));
    }
}
