package org.rapporteur.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of OWL-Time that the mapping uses, under their local names. */
public final class Time {
    /** The namespace, prefix {@code time:}. */
    public static final String NS = "http://www.w3.org/2006/time#";

    /** A point of time, as exact as its position says. */
    public static final Node Instant = term("Instant");

    /** Its position as an {@code xsd:date}. */
    public static final Node inXSDDate = term("inXSDDate");

    /** Its position as an {@code xsd:gYearMonth}. */
    public static final Node inXSDgYearMonth = term("inXSDgYearMonth");

    /** Its position as an {@code xsd:gYear}. */
    public static final Node inXSDgYear = term("inXSDgYear");

    /** What lies between two instants. */
    public static final Node Interval = term("Interval");

    /** Its first instant. */
    public static final Node hasBeginning = term("hasBeginning");

    /** Its last instant. */
    public static final Node hasEnd = term("hasEnd");

    private Time() {}

    private static Node term(String localName) {
        return NodeFactory.createURI(NS + localName);
    }
}
