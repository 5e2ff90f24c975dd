package org.rapporteur.source;

import java.time.Duration;
import java.util.List;

/**
 * Something that did not become an article.
 *
 * @param where the file, or the file and the line
 * @param code what went wrong
 * @param message the thing, what was expected and how to mend it
 */
public record Rejected(String where, ErrorCode code, String message) implements SourceItem {
    /** The work on the article of that place failed. */
    public static Rejected failed(String where, Throwable e) {
        return failed(
                where,
                e.toString(),
                e instanceof OutOfMemoryError
                        ? "Give Java more memory (RAPPORTEUR_JAVA_OPTS=-Xmx6g), or split the article."
                        : "No other article is touched by it; please report it with the article.");
    }

    /** The graph of the article of that place breaks the shapes. */
    public static Rejected unsound(String where, List<String> violations) {
        return failed(
                where,
                "its graph is not sound: " + String.join("; ", violations),
                "Please report it with the article.");
    }

    private static Rejected failed(String where, String reason, String hint) {
        return new Rejected(
                where, ErrorCode.ARTICLE_FAILED, "The work on " + where + " failed: " + reason + ". " + hint);
    }

    /** The work on the article of that place took longer than {@code limit}. */
    public static Rejected tooSlow(String where, Duration limit) {
        return new Rejected(
                where,
                ErrorCode.ARTICLE_TOO_SLOW,
                "The work on " + where + " took longer than " + limit.toSeconds()
                        + " s and was given up. Leave it out, split it, or allow more (--max-time).");
    }

    /** Another article of the same input has the same identifier. */
    public static Rejected duplicate(Read read) {
        return new Rejected(
                read.where(),
                ErrorCode.ARTICLE_DUPLICATE,
                read.where() + " has the identifier “" + read.article().id()
                        + "” of an earlier article of the same input, which is kept. Give it another one.");
    }

    /** The same as an exception, for a caller who wants this one article or nothing. */
    public RapporteurException toException() {
        return new RapporteurException(code, message);
    }
}
