package org.rapporteur.extract.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.lexicon.Lexicon;

/**
 * Bars what a status cannot be: an occasion that is denied, or called off, in so many words has not happened. Of either
 * there are few examples to learn from, and a denial that is told as a fact does harm.
 */
final class StatusBar {
    private static final int FARTHEST = 14;
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never");
    private static final Set<String> BETWEEN =
            Set.of("have", "do", "be", "to", "go", "plan", "intend", "ever", "yet", "will", "would", "and");

    private final Lexicon lexicon;
    private final ArgumentBar arguments;
    private final PolarQuestion questions;

    StatusBar(Lexicon lexicon, ArgumentBar arguments, PolarQuestion questions) {
        this.lexicon = lexicon;
        this.arguments = arguments;
        this.questions = questions;
    }

    /** The status of the occasion that {@code trigger} names, by default {@code learnt}. */
    MeetingStatus bar(Mention trigger, MeetingStatus learnt) {
        List<Token> tokens = trigger.sentence().tokens();
        int at = trigger.headToken().position() - 1;
        if (isNegated(tokens, at) || isNone(tokens, at) || isDenied(tokens, at)) {
            return MeetingStatus.DENIED;
        }
        if (isCalledOff(tokens, at) || isNotHeld(tokens, at)) {
            return MeetingStatus.CANCELLED;
        }
        if (learnt == MeetingStatus.SCHEDULED && questions.asks(trigger)) {
            return MeetingStatus.POSSIBLE;
        }
        boolean open = isNotRuledOut(tokens, at) || isToBeArranged(tokens, trigger);
        return learnt == MeetingStatus.HAPPENED && open ? MeetingStatus.POSSIBLE : learnt;
    }

    /** "Worked to arrange a meeting"; who helped to arrange it has done so. */
    private boolean isToBeArranged(List<Token> tokens, Mention trigger) {
        int arrange = arguments.arranging(tokens, trigger);
        return arrange > 1
                && tokens.get(arrange - 1).tag().equals("TO")
                && !tokens.get(arrange - 2).lemma().equalsIgnoreCase("help");
    }

    /** "The meeting, planned for Tuesday, would not take place". */
    private boolean isNotHeld(List<Token> tokens, int trigger) {
        if (!tokens.get(trigger).isNoun()) {
            return false;
        }
        for (int at = trigger + 1; at < Math.min(tokens.size() - 1, trigger + 2 * FARTHEST); at++) {
            if (tokens.get(at).tag().matches("VB[DPZ]") || tokens.get(at).tag().matches("[.;:]")) {
                return false;
            }
            if (NEGATIONS.contains(tokens.get(at).text().toLowerCase(Locale.ROOT))) {
                return tokens.subList(at + 1, Math.min(tokens.size(), at + 3)).stream()
                        .anyMatch(
                                token -> lexicon.has("OCCURRENCE", token.lemma().toLowerCase(Locale.ROOT)));
            }
        }
        return false;
    }

    /** "Did not rule out a meeting". */
    private static boolean isNotRuledOut(List<Token> tokens, int trigger) {
        for (int at = Math.max(1, trigger - FARTHEST / 2); at < trigger - 1; at++) {
            boolean rule = tokens.get(at).lemma().equalsIgnoreCase("rule")
                    && tokens.get(at + 1).text().equalsIgnoreCase("out");
            if (rule && NEGATIONS.contains(tokens.get(at - 1).text().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** "Has not met", "never spoke with", "is not going to be meeting". */
    private static boolean isNegated(List<Token> tokens, int trigger) {
        if (!tokens.get(trigger).isVerb()) {
            return false;
        }
        for (int at = trigger - 1; at >= 0; at--) {
            String word = tokens.get(at).text().toLowerCase(Locale.ROOT);
            if (NEGATIONS.contains(word)) {
                return !isOfSomeTime(tokens, trigger);
            }
            if (!BETWEEN.contains(tokens.get(at).lemma().toLowerCase(Locale.ROOT))
                    && !tokens.get(at).tag().startsWith("RB")) {
                return false;
            }
        }
        return false;
    }

    /** "Have not met since May" denies no occasion. */
    private static boolean isOfSomeTime(List<Token> tokens, int trigger) {
        return tokens.subList(trigger, tokens.size()).stream()
                .anyMatch(token -> token.text().matches("(?i)since|until|before|yet"));
    }

    /** "There are not going to be bilateral meetings", "there was no call". */
    private boolean isNone(List<Token> tokens, int trigger) {
        int at = trigger - 1;
        while (at >= 0 && tokens.get(at).tag().matches("JJ.*|NN.*|CD|DT|VBN|RB|HYPH") && !isNegation(tokens.get(at))) {
            at--;
        }
        while (at >= 0
                && !isNegation(tokens.get(at))
                && BETWEEN.contains(tokens.get(at).lemma().toLowerCase(Locale.ROOT))) {
            at--;
        }
        boolean named = trigger + 1 == tokens.size() || !tokens.get(trigger + 1).isNoun();
        return tokens.get(trigger).isNoun()
                && named // "no summit communiqué"
                && at > 0
                && isNegation(tokens.get(at))
                && !lexicon.has("NOT_ALONE", tokens.get(at + 1).text().toLowerCase(Locale.ROOT))
                && !isOfSomeTime(tokens, trigger)
                && tokens.subList(Math.max(0, at - 2), at).stream()
                        .anyMatch(token -> token.tag().equals("EX"));
    }

    private static boolean isNegation(Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        return NEGATIONS.contains(word) || word.equals("no");
    }

    /** "Denied that its minister had met Lee", "denied any meeting with", "refused to meet". */
    private boolean isDenied(List<Token> tokens, int trigger) {
        for (int at = trigger - 1; at >= Math.max(0, trigger - FARTHEST); at--) {
            String lemma = tokens.get(at).lemma().toLowerCase(Locale.ROOT);
            if (lexicon.has("DENIAL", lemma) && tokens.get(at).isVerb()) {
                return tokens.subList(at, trigger).stream()
                        .noneMatch(token -> token.tag().matches("[.;:]"));
            }
            if (lexicon.has("REFUSAL", lemma)
                    && at + 1 < trigger
                    && tokens.get(at + 1).tag().equals("TO")) {
                return at + 2 == trigger
                        || tokens.subList(at + 2, trigger).stream().noneMatch(Token::isVerb);
            }
        }
        return false;
    }

    /** "Cancelled talks with", "the summit was called off", "scrapped a visit". */
    private boolean isCalledOff(List<Token> tokens, int trigger) {
        if (!tokens.get(trigger).isNoun()) {
            return false;
        }
        for (int at = Math.max(0, trigger - FARTHEST / 2); at < Math.min(tokens.size(), trigger + FARTHEST); at++) {
            Token token = tokens.get(at);
            boolean off = token.lemma().equalsIgnoreCase("call")
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).text().equalsIgnoreCase("off");
            boolean cancels = lexicon.has("CANCELLATION", token.lemma().toLowerCase(Locale.ROOT)) && token.isVerb();
            if (!off && !cancels) {
                continue;
            }
            boolean object = at < trigger
                    && tokens.subList(at + 1, trigger).stream()
                            .noneMatch(
                                    between -> between.isVerb() || between.tag().matches("[,.;:]|IN"));
            boolean passive = at > trigger
                    && tokens.get(at - 1).lemma().equalsIgnoreCase("be")
                    && tokens.subList(trigger + 1, at - 1).stream()
                            .noneMatch(between -> between.tag().matches("VB[DPZ]|[.;]"));
            if (object || passive) {
                return true;
            }
        }
        return false;
    }
}
