package org.rapporteur.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.BuildReport.Unread;

/** Says which files a build did not read, and why. */
final class UnreadFiles {
    private UnreadFiles() {}

    /** {@code 3 files not read: 1 .png (a picture), 2 .xyz (of no kind that is read).} */
    static String line(List<Unread> unread) {
        long count = unread.stream().mapToLong(Unread::count).sum();
        return Wording.count(count, "file") + " not read: "
                + unread.stream()
                        .map(kind -> Wording.number(kind.count()) + " " + kind.kind() + " (" + kind.why() + ")")
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
