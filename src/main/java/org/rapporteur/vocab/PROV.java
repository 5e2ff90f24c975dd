package org.rapporteur.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of PROV-O that articles, corrections and replaced articles use, under their local names. */
public final class PROV {
    /** The namespace, prefix {@code prov:}. */
    public static final String NS = "http://www.w3.org/ns/prov#";

    /** Something of which it is said where it comes from. */
    public static final Node Entity = term("Entity");

    /** From what an entity was made. */
    public static final Node wasDerivedFrom = term("wasDerivedFrom");

    /** When an entity came to be as it is. */
    public static final Node generatedAtTime = term("generatedAtTime");

    /** When an activity was done. */
    public static final Node endedAtTime = term("endedAtTime");

    /** When something ceased to be in force. */
    public static final Node invalidatedAtTime = term("invalidatedAtTime");

    /** What a corrected article was before. */
    public static final Node wasRevisionOf = term("wasRevisionOf");

    private PROV() {}

    private static Node term(String localName) {
        return NodeFactory.createURI(NS + localName);
    }
}
