package org.rapporteur.extract.dispute;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.lexicon.Lexicon;

/**
 * Finds disputes that are called by their name: "a row over A and B", "divided on whether", "sticking points such as",
 * "a pay dispute".
 */
final class QuarrelReader extends ClueReader {
    QuarrelReader(Chunks chunks, IssueReader issues, Sides sides, Lexicon lexicon) {
        super(chunks, issues, sides, lexicon);
    }

    @Override
    void read(Sentence sentence, List<Clue> clues) {
        for (Token token : sentence.tokens()) {
            String lemma = token.lemma().toLowerCase(Locale.ROOT);
            boolean noun = token.isNoun();
            boolean verb = token.isVerb() || token.tag().startsWith("JJ");
            if (noun && lexicon.has("QUARREL_NOUN", lemma) || verb && lexicon.has("QUARREL_VERB", lemma)) {
                quarrel(sentence, token, 0.85, false, clues);
            } else if (verb && lexicon.has("DIVIDED", lemma)
                    || noun && lemma.equals("odds") && token.position() > 1 && before(token, "at")) {
                quarrel(sentence, token, 0.8, false, clues);
            } else if (noun && lexicon.has("MILD_QUARREL_NOUN", lemma)
                    || token.isVerb() && lexicon.has("MILD_QUARREL_VERB", lemma)) {
                quarrel(sentence, token, 0.6, true, clues);
            }
            if (noun && lexicon.has("STICKING_NOUN", lemma) && token.position() > 1) {
                sticking(sentence, token, clues);
            }
        }
    }

    private boolean before(Token token, String word) {
        return chunks.token(token.index() - 1).text().equalsIgnoreCase(word);
    }

    private void quarrel(Sentence sentence, Token trigger, double strength, boolean mild, List<Clue> clues) {
        int end = chunks.end(trigger.index());
        List<Mention> between = new ArrayList<>();
        boolean named = false;
        int preposition = -1;
        for (int i = trigger.index() + 1; i <= Math.min(end, trigger.index() + REACH); i++) {
            Token token = chunks.token(i);
            String word = token.text().toLowerCase(Locale.ROOT);
            boolean place = word.equals("on") && trigger.isNoun() && !mild && !lexicon.has("ON_NOUN", trigger.lemma());
            boolean adjacent = !place && i == trigger.index() + 1 || isDash(i - 1) || !place && named;
            if (word.equals("over") || adjacent && (ABOUT.contains(word) || word.equals("whether"))) {
                preposition = i;
                break;
            }
            if (token.isNoun()
                    && (lexicon.has("QUARREL_NOUN", token.lemma())
                            || lexicon.has("MILD_QUARREL_NOUN", token.lemma()))) {
                break;
            }
            if ((word.equals("between") || word.equals("with") || word.equals("among")) && i < end) {
                between.addAll(sides.named(i + 1, end));
                named = true;
            }
            boolean copula = token.lemma().equals("be") && i < end;
            if (copula && Set.of("about", "over").contains(chunks.token(i + 1).text())) {
                preposition = i + 1; // "their quarrel is about money"
                break;
            }
            if (token.tag().matches("VB[DZP]|MD|WDT|WP")
                    || Set.of(";", ":", ".").contains(word)) {
                break;
            }
        }
        if (preposition < 0) {
            if (trigger.isNoun() && (!mild || between.size() >= 2)) {
                compound(sentence, trigger, between, clues);
                place(sentence, trigger, between, clues);
            }
            return;
        }
        int start = chunks.token(preposition).text().equalsIgnoreCase("whether") ? preposition : preposition + 1;
        boolean over = chunks.token(preposition).text().equalsIgnoreCase("over");
        if (mild && !over && between.isEmpty() && !trigger.tag().endsWith("S")) {
            return;
        }
        List<Mention> parties = new ArrayList<>(between);
        parties.addAll(around(sentence, trigger));
        List<Mention> found = start <= end ? issues.listFrom(start) : List.of();
        for (Mention issue : found) {
            clues.add(Clue.quarrel(trigger, issue, parties, mild && !over ? strength - 0.1 : strength, "quarrel-over"));
        }
    }

    /** "A pay dispute": the nouns before it name the subject, unless they name who quarrels. */
    private void compound(Sentence sentence, Token trigger, List<Mention> between, List<Clue> clues) {
        int first = trigger.index();
        while (first > sentence.firstToken()
                && chunks.token(first - 1).tag().equals("NN")
                && !chunks.isName(first - 1)
                && !lexicon.has("STICKING_MODIFIER", chunks.token(first - 1).lemma())) {
            first--;
        }
        boolean fixed = first < trigger.index()
                && lexicon.has(
                        "FIXED_COMPOUND", chunks.token(trigger.index() - 1).lemma() + " " + trigger.lemma());
        if (first < trigger.index() && !fixed) {
            List<Mention> parties = new ArrayList<>(between);
            parties.addAll(around(sentence, trigger));
            int last = trigger.index() - 1;
            clues.add(Clue.quarrel(trigger, chunks.mention(first, last, last), parties, 0.55, "quarrel-compound"));
        }
    }

    /** "Disputes in the Bay of Pearls": the place names the subject. */
    private void place(Sentence sentence, Token trigger, List<Mention> between, List<Clue> clues) {
        int at = trigger.index() + 1;
        int end = chunks.end(at - 1);
        if (at + 1 > end || !chunks.token(at).text().equals("in")) {
            return;
        }
        int start = chunks.isDeterminer(at + 1) ? at + 2 : at + 1;
        if (start > end || !chunks.token(start).ner().equals("LOCATION")) {
            return;
        }
        List<Mention> parties = new ArrayList<>(between);
        parties.addAll(around(sentence, trigger));
        for (Mention issue : issues.listFrom(start)) {
            clues.add(Clue.quarrel(trigger, issue, parties, 0.5, "quarrel-place"));
        }
    }

    private void sticking(Sentence sentence, Token trigger, List<Clue> clues) {
        boolean marked = false;
        for (int i = trigger.index() - 1; i >= Math.max(sentence.firstToken(), trigger.index() - 3); i--) {
            marked |= lexicon.has("STICKING_MODIFIER", chunks.token(i).text());
        }
        int end = chunks.end(trigger.index());
        boolean ofContention = trigger.index() + 2 <= end
                && chunks.token(trigger.index() + 1).text().equals("of")
                && lexicon.has("QUARREL_NOUN", chunks.token(trigger.index() + 2).lemma());
        boolean named = (trigger.lemma().equals("issue") || trigger.lemma().equals("question"))
                && sentence.tokens().stream().anyMatch(t -> lexicon.has("IMPASSE", t.lemma()));
        if (!marked && !ofContention && !named) {
            return;
        }
        int from = ofContention ? trigger.index() + 3 : trigger.index() + 1;
        int start = -1;
        for (int i = from; i <= Math.min(end, from + 8); i++) {
            String word = chunks.token(i).text().toLowerCase(Locale.ROOT);
            boolean of = i == from && Set.of("of", "over", "on", "about").contains(word);
            boolean such = word.equals("as") && chunks.token(i - 1).text().equals("such");
            boolean lists = Set.of("including", "like", "include", "includes", "included")
                    .contains(word);
            boolean is = chunks.token(i).lemma().equals("be") && !named;
            if (of || such || lists || is || isDash(i) && !named) {
                start = i + 1;
                break;
            }
        }
        List<Mention> found = start < 0 || start > end ? List.of() : issues.listFrom(start);
        if (found.isEmpty() && !named) {
            found = copulaSubject(sentence, trigger);
        }
        for (Mention issue : found) {
            clues.add(Clue.quarrel(
                    trigger, issue, around(sentence, trigger), marked || ofContention ? 0.85 : 0.6, "sticking-point"));
        }
    }

    /** "Fishing rights remain a sticking point". */
    private List<Mention> copulaSubject(Sentence sentence, Token trigger) {
        for (int i = trigger.index() - 1; i > sentence.firstToken(); i--) {
            if (Set.of("be", "remain", "become").contains(chunks.token(i).lemma())) {
                Token subject = chunks.token(i - 1);
                return subject.isNoun()
                        ? issues.around(i - 1, sentence.firstToken() - 1).stream()
                                .toList()
                        : List.of();
            }
            if (chunks.token(i).isVerb()) {
                break;
            }
        }
        return List.of();
    }

    private List<Mention> around(Sentence sentence, Token trigger) {
        IndexedWord word = Sides.node(sentence, trigger);
        if (word == null) {
            return List.of();
        }
        List<Mention> found = new ArrayList<>(sides.possessors(sentence, word));
        if (found.isEmpty()) {
            found.addAll(sides.subjects(sentence, word));
        }
        if (found.size() < 2 && !lexicon.has("MILD_QUARREL_NOUN", trigger.lemma())) {
            for (int i = Math.max(sentence.firstToken(), trigger.index() - 6); i < trigger.index(); i++) {
                int at = i;
                boolean place = chunks.token(i).ner().equals("LOCATION")
                        && i > sentence.firstToken()
                        && chunks.token(i - 1).tag().matches("IN|TO"); // "came to Lima to quarrel"
                if (chunks.isName(i) && !place && found.stream().noneMatch(m -> m.first() <= at && at <= m.last())) {
                    found.add(chunks.mention(i, i, i)); // "Norway, Iceland clash over": a headline
                }
            }
        }
        return found;
    }

    private boolean isDash(int index) {
        return Set.of("-", "–", "—", "--", ":").contains(chunks.token(index).text());
    }
}
