package org.rapporteur;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.source.Rejected;

/**
 * What a build did.
 *
 * @param added articles that the store did not hold
 * @param replaced articles that the store held in another version
 * @param unchanged articles that the store held in this version, which were not worked on
 * @param rejectedCount what did not become a graph
 * @param rejected the first {@value #MOST_LISTED} of these
 * @param notes the first {@value #MOST_LISTED} remarks on articles that were read all the same
 * @param found what was found in the articles added and replaced
 * @param words how many words these have
 * @param time how long it took
 * @param samples the surest meeting, statement and dispute of those articles whose parties are named in full, as far as
 *     there are
 * @param unread files of folders and members of archives that are of no kind that is read, by their kinds
 */
public record BuildReport(
        long added,
        long replaced,
        long unchanged,
        long rejectedCount,
        List<Rejected> rejected,
        List<String> notes,
        Found found,
        long words,
        Duration time,
        List<SampleFact> samples,
        List<Unread> unread) {
    /** The lists grow no longer than this, so that a build of any length fits in memory. */
    public static final int MOST_LISTED = 1000;

    public BuildReport {
        rejected = List.copyOf(rejected);
        notes = List.copyOf(notes);
        samples = List.copyOf(samples);
        unread = List.copyOf(unread);
    }

    /** Articles that are in the store now because of this build or an earlier one. */
    public long stored() {
        return added + replaced + unchanged;
    }

    /** All items of the input that are done. */
    public long done() {
        return stored() + rejectedCount;
    }

    /** How many files were not read, none of which anybody named. */
    public long unreadCount() {
        return unread.stream().mapToLong(Unread::count).sum();
    }

    /**
     * Files that were not read.
     *
     * @param kind mostly the ending, such as {@code .png}
     * @param why why not, in a few words
     * @param count how many
     */
    public record Unread(String kind, String why, long count) {
        static final Comparator<Unread> BY_KIND =
                Comparator.comparing(Unread::kind).thenComparing(Unread::why);
    }

    /** How many findings there are of each kind. */
    public record Found(long meetings, long statements, long disputes, long roles) {
        /** None. */
        public static final Found NOTHING = new Found(0, 0, 0, 0);

        Found plus(Found other) {
            return new Found(
                    meetings + other.meetings,
                    statements + other.statements,
                    disputes + other.disputes,
                    roles + other.roles);
        }
    }
}
