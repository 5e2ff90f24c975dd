package org.rapporteur.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.time.SUTime;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.time.Timex;
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

/** Runs SUTime (Chang and Manning 2012), and only on sentences that hold a word of time: it is slow. */
final class TimeTagger {
    private static final Pattern WORD_OF_TIME = Pattern.compile(
            "(mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september"
                    + "|october|november|december|(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?|today|tonight"
                    + "|tomorrow|yesterday|mornings?|afternoons?|evenings?|nights?|noon|midnight|hours?|days?|weeks?"
                    + "|weekends?|months?|quarters?|years?|decades?|centur(y|ies)|spring|summer|autumn|winter|ago"
                    + "|(1[6-9]|20)\\d\\d(s|-\\d\\d?-\\d\\d?)?|\\d\\d?[/.]\\d\\d?[/.]\\d{2,4}|.*-(day|week|month|year)");

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
            for (CoreMap time : timexes(sentences.get(at), published)) {
                Timex timex = time.get(TimeAnnotations.TimexAnnotation.class);
                if (timex != null && timex.value() != null) {
                    Span span = split.codePoints()
                            .span(
                                    time.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
                                    time.get(CoreAnnotations.CharacterOffsetEndAnnotation.class));
                    found.add(new TimeExpression(at, span, timex.timexType(), timex.value()));
                }
            }
        }
        return found;
    }

    private List<CoreMap> timexes(CoreMap sentence, @Nullable LocalDate published) {
        boolean hasTime =
                sentence.get(CoreAnnotations.TokensAnnotation.class).stream().anyMatch(TimeTagger::isOfTime);
        if (!hasTime) {
            return List.of();
        }
        List<CoreMap> timexes = annotator.annotateSingleSentence(
                sentence, published == null ? null : published.toString(), new SUTime.TimeIndex());
        return timexes == null ? List.of() : timexes;
    }

    /** "May" is a month, "may" as a rule is none. */
    private static boolean isOfTime(CoreLabel token) {
        return !"MD".equals(token.tag())
                && WORD_OF_TIME.matcher(token.word().toLowerCase(Locale.ROOT)).matches();
    }
}
