package org.rapporteur.query;

/**
 * What may be given to a query. In the SPARQL the parameter {@code actor} is the variable {@code ?_actor}, so that it
 * never gets in the way of a column.
 *
 * @param name as the user writes it
 * @param description what it is, without the example
 * @param example a value that it may have, as the user writes it; empty where the file gives none
 * @param type of which type its values are, as the example shows
 * @param required whether the query has no answer without it
 */
public record QueryParameter(String name, String description, String example, ValueType type, boolean required) {
    /** The types that a value can have. */
    public enum ValueType {
        /** Any text. */
        TEXT,
        /** A number, such as 0.8. */
        NUMBER,
        /** An IRI, without its angle brackets. */
        IRI
    }

    /** The name of the variable, without its question mark. */
    public String variable() {
        return "_" + name;
    }
}
