package org.rapporteur.link.issue;

import java.util.Collection;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.rapporteur.link.BlockLinking;
import org.rapporteur.link.Cluster;
import org.rapporteur.link.LinkMemory;

/** Links the issues of the articles of a store, as {@link IssueRule} says, and keeps their scheme. */
public final class IssueLinking extends BlockLinking<IssueProfile> {
    private final IssueScheme scheme;

    public IssueLinking(DatasetGraph database, IssueRule rule, LinkMemory memory) {
        super(database, rule, memory);
        this.scheme = new IssueScheme(database, rule.forms());
    }

    @Override
    public void reset() {
        super.reset();
        scheme.clear();
    }

    @Override
    protected void replacing(Set<Node> before, Collection<Cluster<IssueProfile>> now) {
        scheme.replace(before, now);
    }
}
