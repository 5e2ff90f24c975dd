package org.rapporteur.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.time.SUTime;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.Span;

/** Runs SUTime (Chang and Manning 2012), and only around words of time: it is slow. */
final class TimeTagger {
    private static final Pattern WORD_OF_TIME = Pattern.compile(
            "(mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september"
                    + "|october|november|december|(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?|today|tonight"
                    + "|tomorrow|yesterday|mornings?|afternoons?|evenings?|nights?|noon|midnight|hours?|days?|weeks?"
                    + "|weekends?|months?|quarters?|years?|decades?|centur(y|ies)|spring|summer|autumn|winter|ago"
                    + "|(1[6-9]|20)\\d\\d(s|-\\d\\d?-\\d\\d?)?|\\d\\d?[/.]\\d\\d?[/.]\\d{2,4}|.*-(day|week|month|year)");

    /**
     * So many words before and behind one of time SUTime sees: it tries each of its rules at each word. What it does
     * not see is the verb, which says for {@code Monday} whether the last or the next one is meant; {@code resolve}
     * asks itself.
     */
    private static final int AROUND = 6;

    private final TimeAnnotator annotator;

    TimeTagger() {
        Properties properties = new Properties();
        properties.setProperty("sutime.includeRange", "false");
        properties.setProperty("sutime.markTimeRanges", "false");
        annotator = new TimeAnnotator("sutime", properties);
    }

    /** The time expressions of some sentences, by their numbers, of a text whose tokens have tags. */
    List<TimeExpression> tag(SplitText split, @Nullable LocalDate published, BitSet which) {
        List<TimeExpression> found = new ArrayList<>();
        List<CoreMap> sentences = split.annotation().get(CoreAnnotations.SentencesAnnotation.class);
        for (int at = which.nextSetBit(0); at >= 0; at = which.nextSetBit(at + 1)) {
            add(timexes(sentences.get(at), published), split, at, found);
        }
        return found;
    }

    /** The time expressions of all sentences, each read as a whole. */
    List<TimeExpression> tagAll(SplitText split, @Nullable LocalDate published) {
        List<TimeExpression> found = new ArrayList<>();
        List<CoreMap> sentences = split.annotation().get(CoreAnnotations.SentencesAnnotation.class);
        for (int at = 0; at < sentences.size(); at++) {
            add(read(sentences.get(at), published), split, at, found);
        }
        return found;
    }

    private static void add(List<CoreMap> times, SplitText split, int sentence, List<TimeExpression> found) {
        for (CoreMap time : times) {
            Timex timex = time.get(TimeAnnotations.TimexAnnotation.class);
            if (timex != null && timex.value() != null) {
                Span span = split.codePoints()
                        .span(
                                time.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
                                time.get(CoreAnnotations.CharacterOffsetEndAnnotation.class));
                found.add(new TimeExpression(sentence, span, timex.timexType(), timex.value()));
            }
        }
    }

    private List<CoreMap> timexes(CoreMap sentence, @Nullable LocalDate published) {
        List<CoreMap> timexes = new ArrayList<>();
        List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
        int end = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (at >= end && isOfTime(tokens.get(at))) {
                int begin = Math.max(end, at - AROUND);
                end = endOfStretch(tokens, at);
                timexes.addAll(read(stretch(sentence, begin, end), published));
            }
        }
        return timexes;
    }

    /** The end of the stretch that each word of time shares with the ones near it. */
    private static int endOfStretch(List<CoreLabel> tokens, int first) {
        int last = first;
        for (int at = first + 1; at < tokens.size() && at <= last + 2 * AROUND; at++) {
            if (isOfTime(tokens.get(at))) {
                last = at;
            }
        }
        return Math.min(tokens.size(), last + AROUND + 1);
    }

    private static CoreMap stretch(CoreMap sentence, int begin, int end) {
        List<CoreLabel> tokens =
                sentence.get(CoreAnnotations.TokensAnnotation.class).subList(begin, end);
        int from = tokens.get(0).beginPosition();
        int to = tokens.get(tokens.size() - 1).endPosition();
        int offset = sentence.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class);
        int firstToken = sentence.get(CoreAnnotations.TokenBeginAnnotation.class);
        CoreMap stretch = new ArrayCoreMap();
        stretch.set(CoreAnnotations.TokensAnnotation.class, tokens);
        stretch.set(
                CoreAnnotations.TextAnnotation.class,
                sentence.get(CoreAnnotations.TextAnnotation.class).substring(from - offset, to - offset));
        stretch.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, from);
        stretch.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, to);
        stretch.set(CoreAnnotations.TokenBeginAnnotation.class, firstToken + begin);
        stretch.set(CoreAnnotations.TokenEndAnnotation.class, firstToken + end);
        return stretch;
    }

    private List<CoreMap> read(CoreMap stretch, @Nullable LocalDate published) {
        List<CoreMap> timexes = annotator.annotateSingleSentence(
                stretch, published == null ? null : published.toString(), new SUTime.TimeIndex());
        return timexes == null ? List.of() : timexes;
    }

    /** "May" is a month, "may" as a rule is none. */
    private static boolean isOfTime(CoreLabel token) {
        return !"MD".equals(token.tag())
                && WORD_OF_TIME.matcher(token.word().toLowerCase(Locale.ROOT)).matches();
    }
}
