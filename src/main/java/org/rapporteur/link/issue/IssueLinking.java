package org.rapporteur.link.issue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.rapporteur.link.BlockLinking;
import org.rapporteur.link.Cluster;
import org.rapporteur.link.Form;
import org.rapporteur.link.LinkGraph;
import org.rapporteur.link.Names;
import org.rapporteur.map.Iris;
import org.rapporteur.vocab.RAP;

/** Links issues of one name. */
public final class IssueLinking extends BlockLinking<Names> {
    private final DatasetGraph database;

    public IssueLinking(DatasetGraph database) {
        super(database, new LinkGraph(database, "issues"), RAP.Issue, Names.class);
        this.database = database;
    }

    @Override
    protected Names read(Node articleGraph, Node node) {
        return Names.read(database.getGraph(articleGraph), node);
    }

    @Override
    protected String block(Names names) {
        return Iris.issueAcrossArticles(names.label()).getURI();
    }

    @Override
    protected Collection<Cluster<Names>> cluster(List<Form<Names>> forms) {
        List<Names> all = forms.stream().map(Form::profile).toList();
        Node identity = Iris.issueAcrossArticles(all.get(0).label());
        String label = Names.commonLabel(forms, names -> names);
        List<Triple> description = new ArrayList<>();
        description.add(Triple.create(identity, RDF.Nodes.type, RAP.Issue));
        for (Node property : List.of(RDFS.Nodes.label, SKOS.prefLabel.asNode())) {
            description.add(Triple.create(identity, property, NodeFactory.createLiteralString(label)));
        }
        description.addAll(Names.aliases(identity, label, all));
        Map<Names, String> because = new LinkedHashMap<>();
        all.forEach(names -> because.put(names, "the same name"));
        return List.of(new Cluster<>(identity, description, because));
    }
}
