package org.rapporteur;

/**
 * What is disputed: a subject of a graph, one and the same in all articles that it holds.
 *
 * <pre>{@code
 * IssueRef quotas = graph.issue("mackerel quotas");
 * graph.positionsOn(quotas).forEach(System.out::println);
 * }</pre>
 *
 * <p>Two are equal where their IRIs are, however they are called: in a fact stands what its article calls an issue.
 *
 * @param iri the node of the graph
 * @param label a phrase for it
 */
public record IssueRef(String iri, String label) {
    @Override
    public boolean equals(Object other) {
        return other instanceof IssueRef issue && issue.iri.equals(iri);
    }

    @Override
    public int hashCode() {
        return iri.hashCode();
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
