package org.rapporteur.extract.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Token;
import org.rapporteur.lexicon.Lexicon;

/**
 * Tells what is only asked: "Did the president meet her?" says of no meeting that there was one, and "Will he meet
 * her?" of none that it is planned. "What did he tell her when they met?" does, and so does "Did he raise it in his
 * meeting with her?".
 */
final class PolarQuestion {
    private static final Set<String> AUXILIARIES = Set.of("do", "have", "be");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
    private static final int FARTHEST_DETERMINER = 4;

    private final Lexicon lexicon;

    /** @param lexicon with the classes LEFT_OPEN and TAKEN_FOR_GRANTED */
    PolarQuestion(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether it is asked if there is the occasion that {@code trigger} names. */
    boolean asks(Mention trigger) {
        List<Token> tokens = trigger.sentence().tokens();
        int at = trigger.headToken().position() - 1;
        if (!endsInQuestion(tokens, at) || (tokens.get(at).isNoun() && isKnown(tokens, at))) {
            return false;
        }
        int begin = begin(tokens, at);
        for (int i = begin; i < at && !isInterrogative(tokens.get(i)); i++) {
            if (isInverted(tokens, begin, i) && isOpen(tokens, i, at)) {
                return true;
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
            boolean definite =
                    token.tag().equals("DT") && DEFINITE.contains(token.text().toLowerCase(Locale.ROOT));
            if (definite || token.tag().matches("PRP\\$|POS")) {
                return true;
            }
        }
        return false;
    }

    /** An auxiliary before its subject. */
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

    private static boolean isInterrogative(Token token) {
        return token.tag().startsWith("W");
    }

    /**
     * Whether the auxiliary is that of the trigger, and no clause between takes it for granted, as those with "when"
     * and "after" do and no clause with "whether" does.
     */
    private boolean isOpen(List<Token> tokens, int auxiliary, int trigger) {
        for (int i = trigger - 1; i > auxiliary; i--) {
            String word = tokens.get(i).text().toLowerCase(Locale.ROOT);
            if (lexicon.has("LEFT_OPEN", word)) {
                return true;
            }
            if (isInterrogative(tokens.get(i)) || lexicon.has("TAKEN_FOR_GRANTED", word)) {
                return false;
            }
        }
        String tag = tokens.get(trigger).tag();
        return switch (tokens.get(auxiliary).lemma().toLowerCase(Locale.ROOT)) {
            case "be" -> tag.equals("VBG") || tokens.get(auxiliary + 1).tag().equals("EX");
            case "have" -> tag.matches("VB[DN]") || hasParticiple(tokens.subList(auxiliary + 1, trigger));
            default -> !tag.matches("VB[DPZGN]") || isBe(tokens.get(trigger - 1), tag);
        };
    }

    /** "Has she had talks", "have they been meeting". */
    private static boolean hasParticiple(List<Token> between) {
        return between.stream().anyMatch(token -> token.tag().matches("VB[DN]"));
    }

    /** "Will they be meeting". */
    private static boolean isBe(Token before, String tag) {
        return tag.equals("VBG") && before.lemma().equalsIgnoreCase("be");
    }
}
