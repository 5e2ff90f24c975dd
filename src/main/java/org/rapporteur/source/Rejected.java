package org.rapporteur.source;

/**
 * Something that did not become an article.
 *
 * @param where the file, or the file and the line
 * @param code what went wrong
 * @param message the thing, what was expected and how to mend it
 */
public record Rejected(String where, ErrorCode code, String message) implements SourceItem {
    /** The same as an exception, for a caller who wants this one article or nothing. */
    public RapporteurException toException() {
        return new RapporteurException(code, message);
    }
}
