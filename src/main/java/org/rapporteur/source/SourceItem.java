package org.rapporteur.source;

/** What one place of an input gives: an article, or the reason why there is none. */
public sealed interface SourceItem permits Read, Rejected {
    /** The place: a file, or a file and a line ({@code wire.jsonl:3}). */
    String where();
}
