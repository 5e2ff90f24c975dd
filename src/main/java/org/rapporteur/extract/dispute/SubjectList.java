package org.rapporteur.extract.dispute;

import java.util.Set;
import org.rapporteur.annotate.Mention;

/** Reads lists of subjects: "over fishing, port fees and, more bitterly, over the strait". For one article. */
final class SubjectList {
    private final Chunks chunks;

    SubjectList(Chunks chunks) {
        this.chunks = chunks;
    }

    /** In "and, more bitterly, over B" the place of "over". */
    private int afterAside(int start, int end) {
        for (int i = start;
                start <= end && chunks.token(start).text().equals(",") && i <= Math.min(end, start + 5);
                i++) {
            if (IssueReader.OVER.contains(chunks.token(i).text())) {
                return i;
            }
        }
        return start;
    }

    /** In "A, which they want, and B" the place of "and". */
    private int afterRelativeClause(int start, int end) {
        for (int i = start; i < Math.min(end, start + 20); i++) {
            if (chunks.token(i).text().equals(",") && chunks.token(i + 1).tag().equals("CC")) {
                return i + 1;
            }
        }
        return start;
    }

    /** Where the next member of a list begins, or -1. */
    int next(Mention member) {
        int end = chunks.end(member.last());
        int at = member.last() + 1;
        if (at > end) {
            return -1;
        }
        boolean joined = false;
        if (chunks.token(at).text().equals(",")) {
            at++;
            at = at <= end && chunks.token(at).tag().startsWith("W") ? afterRelativeClause(at, end) : at;
        }
        if (at <= end && Set.of("and", "or", "&").contains(chunks.token(at).text())) {
            joined = true;
            at = afterAside(at + 1, end);
        }
        if (at <= end
                && IssueReader.OVER.contains(chunks.token(at).text())
                && (joined || chunks.token(at).text().equals("over"))) {
            at++;
        }
        Chunks.Chunk chunk = at <= end && at > member.last() + 1 ? chunks.at(at) : null;
        if (chunk == null) {
            return -1;
        }
        // "over fishing, and Norway left the talks": a clause, no member
        int after = chunk.last() + 1;
        boolean clause = after <= end
                && (chunks.token(after).tag().matches("VB[DZP]|MD")
                        || chunks.token(after).tag().equals("VBG") && !joined);
        return clause ? -1 : at;
    }
}
