package org.rapporteur.source;

import java.io.Serializable;

/** What one place of an input gives: an article, the reason why there is none, or that nothing is read there. */
public sealed interface SourceItem extends Serializable permits Read, Rejected, Skipped {
    /** The place: a file, or a file and a line ({@code wire.jsonl:3}). */
    String where();
}
