package org.rapporteur;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.source.Read;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.Skipped;
import org.rapporteur.store.BatchOutcome;

/** Counts what a build does. Used by one thread. */
final class Tally {
    private final long started = System.nanoTime();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<SampleFact.Kind, Sample> samples = new EnumMap<>(SampleFact.Kind.class);
    private final Map<BuildReport.Unread, Long> skipped = new TreeMap<>(BuildReport.Unread.BY_KIND);
    private BuildReport.Found found = BuildReport.Found.NOTHING;
    private long added;
    private long replaced;
    private long unchanged;
    private long rejectedCount;
    private long words;
    private long items;
    private long wordsWorkedOn;

    /** One more item is done, of so many words. */
    BuildListener.Progress done(long itsWords) {
        items++;
        wordsWorkedOn += itsWords;
        return new BuildListener.Progress(items, wordsWorkedOn, time());
    }

    void reject(Rejected item) {
        rejectedCount++;
        if (rejected.size() < BuildReport.MOST_LISTED) {
            rejected.add(item);
        }
    }

    /** A file that is of no kind that is read. */
    void skip(Skipped item) {
        skipped.merge(new BuildReport.Unread(item.kind(), item.why(), 1), 1L, Long::sum);
    }

    void keep(Read read) {
        unchanged++;
        note(read);
    }

    /** What the store says that it did with a batch; its refusals come as rejections. */
    void stored(BatchOutcome outcome) {
        added += outcome.added();
        replaced += outcome.replaced();
        unchanged += outcome.unchanged();
    }

    /** What was found in an article that was stored. */
    void found(Read read, ArticleWork work) {
        note(read);
        found = found.plus(work.found());
        words += work.words();
        work.samples().forEach(sample -> samples.merge(sample.fact().kind(), sample, Sample::orSurer));
    }

    private void note(Read read) {
        read.notes().stream().limit(BuildReport.MOST_LISTED - notes.size()).forEach(notes::add);
    }

    BuildReport report() {
        return new BuildReport(
                added,
                replaced,
                unchanged,
                rejectedCount,
                rejected,
                notes,
                found,
                words,
                time(),
                samples.values().stream().map(Sample::fact).toList(),
                unread());
    }

    private List<BuildReport.Unread> unread() {
        return skipped.entrySet().stream()
                .map(kind -> new BuildReport.Unread(
                        kind.getKey().kind(), kind.getKey().why(), kind.getValue()))
                .toList();
    }

    private Duration time() {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
