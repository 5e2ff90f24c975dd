package org.rapporteur.annotate.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.Attribution;
import org.rapporteur.source.Span;

/**
 * Makes attributions of what the network says of the words around possible cues.
 *
 * <p>Of two candidates that claim the same cue, or nearly the same content, the more confident one stays.
 */
public final class Decoder {

    /** Contents that share this much of their words are the same content, found twice. */
    private static final double SAME = 0.8;

    /** A paragraph of fewer words is no quotation of its own. */
    private static final int SHORTEST_QUOTATION = 4;

    /** A word or two count as content of their own only from this likelihood on. */
    private static final double SURE = 0.75;

    /**
     * How much a quotation with a name behind a dash is trusted: 7 of 7 such names in the training articles were right.
     */
    private static final double BYLINE = 0.9;

    /** Where no word is likely to be the source, the likeliest run of words above this is. */
    private static final double WEAK_SOURCE = 0.1;

    private final DecoderSettings settings;

    /** Decodes with the given thresholds. */
    public Decoder(DecoderSettings settings) {
        this.settings = settings;
    }

    /** What a candidate comes to. The bit sets hold indices of words. */
    private record Reading(double confidence, BitSet source, BitSet cue, BitSet content) {}

    /** Returns the attributions, in the order of their first content. */
    public List<Attribution> decode(List<Word> words, List<Candidate> candidates) {
        List<Reading> readings = new ArrayList<>();
        for (Bylines.Byline byline : Bylines.find(words)) {
            readings.add(new Reading(
                    BYLINE,
                    range(byline.name(), byline.nameEnd()),
                    range(byline.dash(), byline.dashEnd()),
                    range(byline.begin(), byline.end())));
        }
        for (Candidate candidate : candidates) {
            if (candidate.task() != Task.ATTRIBUTION) {
                continue;
            }
            Reading reading = read(words, candidate);
            if (reading != null && reading.confidence() >= settings.confidence()) {
                readings.add(reading);
            }
        }
        readings.sort(Comparator.comparingDouble(Reading::confidence).reversed());
        List<Reading> kept = new ArrayList<>();
        for (Reading reading : readings) {
            if (kept.stream().noneMatch(other -> rivals(reading, other))) {
                kept.add(reading);
            }
        }
        adoptQuotedParagraphs(words, kept);
        List<Attribution> attributions = new ArrayList<>();
        for (Reading reading : kept) {
            attributions.add(new Attribution(
                    spans(words, reading.source()),
                    spans(words, reading.cue()),
                    spans(words, reading.content()),
                    reading.confidence()));
        }
        attributions.sort(Comparator.comparing((Attribution a) -> a.contents().get(0))
                .thenComparing(a -> a.cues().get(0)));
        return attributions;
    }

    private static BitSet range(int begin, int end) {
        BitSet range = new BitSet();
        range.set(begin, end);
        return range;
    }

    private static boolean rivals(Reading one, Reading other) {
        if (one.cue().intersects(other.cue())) {
            return true;
        }
        BitSet both = (BitSet) one.content().clone();
        both.and(other.content());
        int shared = both.cardinality();
        return shared > SAME * (one.content().cardinality() + other.content().cardinality() - shared);
    }

    /**
     * A paragraph that is one quotation and nothing else, and that no attribution has claimed, goes on with what was
     * said in the paragraph before.
     */
    private static void adoptQuotedParagraphs(List<Word> words, List<Reading> readings) {
        BitSet claimed = new BitSet();
        readings.forEach(reading -> claimed.or(reading.content()));
        for (int begin = 0, end; begin < words.size(); begin = end) {
            int paragraph = words.get(begin).paragraph();
            end = begin;
            while (end < words.size() && words.get(end).paragraph() == paragraph) {
                end++;
            }
            int next = claimed.nextSetBit(begin);
            boolean free = next < 0 || next >= end;
            boolean quoted = words.get(begin).quotation() == Word.Quotation.OPENING
                    && words.get(end - 1).region() == words.get(begin).region()
                    && end - begin > SHORTEST_QUOTATION;
            if (!free || !quoted) {
                continue;
            }
            @Nullable Reading last = null;
            int latest = -1;
            for (Reading reading : readings) {
                int stop = Math.max(
                        reading.content().previousSetBit(begin), reading.cue().previousSetBit(begin));
                if (stop > latest && words.get(stop).paragraph() == paragraph - 1) {
                    last = reading;
                    latest = stop;
                }
            }
            if (last != null) {
                last.content().set(begin + 1, end);
                trim(words, last.content(), begin + 1, end);
                claimed.set(begin, end);
            }
        }
    }

    private @Nullable Reading read(List<Word> words, Candidate candidate) {
        BitSet content = content(words, candidate);
        if (content.isEmpty()) {
            return null;
        }
        double sum = 0;
        int seen = 0;
        for (int i = content.nextSetBit(0); i >= 0; i = content.nextSetBit(i + 1)) {
            if (!words.get(i).isMark() && i >= candidate.first() && i < candidate.end()) {
                sum += candidate.likelihood(i, ModelFormat.LINK_CONTENT);
                seen++;
            }
        }
        double confidence = confidence(candidate, seen == 0 ? 0 : sum / seen);
        return new Reading(confidence, source(words, candidate, content), cue(candidate), content);
    }

    private double confidence(Candidate candidate, double content) {
        float source = 0;
        for (int i = candidate.first(); i < candidate.end(); i++) {
            source = Math.max(source, candidate.likelihood(i, ModelFormat.LINK_SOURCE));
        }
        double product = Math.pow(candidate.beginning(), settings.beginningPower())
                * Math.pow(content, settings.contentPower())
                * Math.pow(candidate.likelihood(candidate.anchor(), ModelFormat.LINK_CUE), settings.cuePower())
                // one attribution in fourteen names no source
                * Math.pow(source + 0.05, settings.sourcePower());
        return Math.min(1, product);
    }

    /** Returns the content's words, quotation marks at its ends left off. */
    private BitSet content(List<Word> words, Candidate candidate) {
        BitSet content = new BitSet();
        for (int i = candidate.first(); i < candidate.end(); i++) {
            if (candidate.likelihood(i, ModelFormat.LINK_CONTENT) >= settings.content()) {
                content.set(i);
            }
        }
        fillGaps(words, candidate, content);
        completeQuotations(words, candidate, content);
        dropScraps(words, candidate, content);
        for (int begin = content.nextSetBit(0); begin >= 0; ) {
            int end = content.nextClearBit(begin);
            trim(words, content, begin, end);
            begin = content.nextSetBit(end);
        }
        return content;
    }

    /** One or two doubtful words that stand apart from the rest are no content. */
    private static void dropScraps(List<Word> words, Candidate candidate, BitSet content) {
        int all = content.cardinality();
        for (int begin = content.nextSetBit(0); begin >= 0; ) {
            int end = content.nextClearBit(begin);
            double best = 0;
            int size = 0;
            for (int i = begin; i < end; i++) {
                if (!words.get(i).isMark()) {
                    best = Math.max(best, candidate.likelihood(i, ModelFormat.LINK_CONTENT));
                    size++;
                }
            }
            if (size <= 2 && best < SURE && all > 3 * (end - begin)) {
                content.clear(begin, end);
            }
            begin = content.nextSetBit(end);
        }
    }

    private void fillGaps(List<Word> words, Candidate candidate, BitSet content) {
        for (int end = content.nextClearBit(Math.max(0, content.nextSetBit(0))); end < candidate.end(); ) {
            int next = content.nextSetBit(end);
            if (next < 0) {
                return;
            }
            boolean fill = words.get(end - 1).paragraph() == words.get(next).paragraph();
            for (int i = end; i < next && fill; i++) {
                fill = (next - end == 1 && words.get(i).isMark())
                        || candidate.likelihood(i, ModelFormat.LINK_CONTENT) >= settings.gap();
            }
            if (fill) {
                content.set(end, next);
            }
            end = content.nextClearBit(next);
        }
    }

    /** A quotation is content as a whole or not at all, unless the linker sees too little of it. */
    private void completeQuotations(List<Word> words, Candidate candidate, BitSet content) {
        for (int begin = content.nextSetBit(0); begin >= 0; ) {
            Word word = words.get(begin);
            if (word.quotation() == Word.Quotation.OUTSIDE) {
                begin = content.nextSetBit(begin + 1);
                continue;
            }
            int from = begin;
            while (from > 0 && words.get(from - 1).region() == word.region()) {
                from--;
            }
            int to = begin;
            while (to < words.size() && words.get(to).region() == word.region()) {
                to++;
            }
            int size = 0;
            int covered = 0;
            for (int i = Math.max(from, candidate.first()); i < Math.min(to, candidate.end()); i++) {
                if (!words.get(i).isMark()) {
                    size++;
                    covered += content.get(i) ? 1 : 0;
                }
            }
            boolean holdsCue = candidate.anchor() >= from && candidate.anchor() < to;
            int start = words.get(from).isMark() ? from + 1 : from;
            boolean fromStart = content.get(start) && content.get(start + 1) && start + 1 < to;
            if (!holdsCue && size > 0 && (fromStart || covered >= settings.quoted() * size)) {
                content.set(from, to);
            }
            begin = content.nextSetBit(to);
        }
    }

    private static void trim(List<Word> words, BitSet content, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && words.get(from).isMark()) {
            content.clear(from++);
        }
        while (to > from && words.get(to - 1).isMark()) {
            content.clear(--to);
        }
    }

    /** Returns the likeliest run of words that the linker calls the source; a doubtful one is better than none. */
    private BitSet source(List<Word> words, Candidate candidate, BitSet content) {
        BitSet source = source(words, candidate, content, settings.source());
        return source.isEmpty() ? source(words, candidate, content, WEAK_SOURCE) : source;
    }

    private static BitSet source(List<Word> words, Candidate candidate, BitSet content, double least) {
        BitSet best = new BitSet();
        double bestSum = 0;
        for (int i = candidate.first(); i < candidate.end(); i++) {
            double sum = 0;
            int end = i;
            while (end < candidate.end()
                    && candidate.likelihood(end, ModelFormat.LINK_SOURCE) >= least
                    && !content.get(end)) {
                sum += candidate.likelihood(end, ModelFormat.LINK_SOURCE);
                end++;
            }
            if (sum > bestSum) {
                best.clear();
                best.set(i, end);
                bestSum = sum;
            }
            i = Math.max(i, end);
        }
        trim(words, best, Math.max(0, best.nextSetBit(0)), best.length());
        return best;
    }

    /** Returns the run of the cue's words in which the anchor stands. */
    private static BitSet cue(Candidate candidate) {
        int begin = candidate.anchor();
        int end = begin + 1;
        while (begin > candidate.first() && isCue(candidate, begin - 1)) {
            begin--;
        }
        while (end < candidate.end() && isCue(candidate, end)) {
            end++;
        }
        BitSet cue = new BitSet();
        cue.set(begin, end);
        return cue;
    }

    private static boolean isCue(Candidate candidate, int word) {
        return candidate.likelihood(word, ModelFormat.LINK_CUE) >= 0.5f;
    }

    private static List<Span> spans(List<Word> words, BitSet members) {
        List<Span> spans = new ArrayList<>();
        for (int begin = members.nextSetBit(0); begin >= 0; ) {
            int end = members.nextClearBit(begin);
            int last = begin;
            // a content that goes on in the next paragraph is given as two spans
            while (last + 1 < end
                    && words.get(last + 1).paragraph() == words.get(begin).paragraph()) {
                last++;
            }
            spans.add(words.get(begin).span().union(words.get(last).span()));
            begin = last + 1 < end ? last + 1 : members.nextSetBit(end);
        }
        return spans;
    }
}
