package org.rapporteur.extract.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Token;

/**
 * Tells what is only asked: "Did the president meet her?" says of no meeting that there was one. "What did he tell her
 * when they met?" does, and so does "Did he raise it in his meeting with her?".
 */
final class PolarQuestion {
    private static final Set<String> AUXILIARIES = Set.of("do", "have", "be");
    private static final int FARTHEST_DETERMINER = 4;

    private PolarQuestion() {}

    /** Whether it is asked if there is the occasion that {@code trigger} names. */
    static boolean asks(Mention trigger) {
        List<Token> tokens = trigger.sentence().tokens();
        int at = trigger.headToken().position() - 1;
        if (!endsInQuestion(tokens, at) || (tokens.get(at).isNoun() && isKnown(tokens, at))) {
            return false;
        }
        int begin = begin(tokens, at);
        for (int i = begin; i < at; i++) {
            if (isInverted(tokens, begin, i)) {
                return isOpenFrom(tokens.subList(i + 1, at));
            }
        }
        return false;
    }

    private static boolean endsInQuestion(List<Token> tokens, int at) {
        return tokens.subList(at, tokens.size()).stream()
                .map(Token::text)
                .filter(text -> text.matches("[.?!;]"))
                .findFirst()
                .filter("?"::equals)
                .isPresent();
    }

    private static int begin(List<Token> tokens, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (tokens.get(i).text().matches("[.?!;:]|``|[\"“‘]")) {
                return i + 1;
            }
        }
        return 0;
    }

    /** "The meeting", "his talks", "Roe's call". */
    private static boolean isKnown(List<Token> tokens, int noun) {
        for (int i = noun - 1;
                i >= Math.max(0, noun - FARTHEST_DETERMINER) && !tokens.get(i).isVerb();
                i--) {
            Token token = tokens.get(i);
            boolean definite = token.tag().equals("DT") && token.text().matches("(?i)the|th[io]se?|that|these");
            if (definite || token.tag().matches("PRP\\$|POS")) {
                return true;
            }
        }
        return false;
    }

    /** An auxiliary before its subject, and with no interrogative word or subject before it. */
    private static boolean isInverted(List<Token> tokens, int begin, int at) {
        Token verb = tokens.get(at);
        boolean auxiliary = verb.tag().equals("MD")
                || (verb.tag().matches("VB[DPZ]")
                        && AUXILIARIES.contains(verb.lemma().toLowerCase(Locale.ROOT)));
        if (!auxiliary || at + 1 == tokens.size()) {
            return false;
        }
        int next = tokens.get(at + 1).tag().equals("RB") && at + 2 < tokens.size() ? at + 2 : at + 1;
        boolean first = at == begin
                || tokens.get(at - 1).tag().matches("[,:]|CC|RB|UH")
                || tokens.get(at - 1).text().equals("Q");
        return first && tokens.get(next).tag().matches("DT|EX|PRP\\$?|NN.*|JJ|CD");
    }

    /** What stands in a clause with "when" or "after" is taken for granted, unless "whether" asks behind it. */
    private static boolean isOpenFrom(List<Token> between) {
        for (int i = between.size() - 1; i >= 0; i--) {
            String word = between.get(i).text().toLowerCase(Locale.ROOT);
            if (word.matches("whether|if")) {
                return true;
            }
            if (between.get(i).tag().matches("W.*") || word.matches("after|before|since|because|while")) {
                return false;
            }
        }
        return true;
    }
}
