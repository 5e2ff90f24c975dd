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
 * Finds disputes in nouns and claims by which one side stands against another: "criticism of", "protests against", "a
 * subpoena for", "war on", "relations soured when", "denied that".
 */
final class ReproachReader extends ClueReader {
    private static final int CLAIM_REACH = 6;
    private static final int GIVING_UP = 5;
    private static final Set<String> CRITICISED = Set.of("of", "to", "over", "against", "about", "at", "on");

    ReproachReader(Chunks chunks, IssueReader issues, Sides sides, Lexicon lexicon) {
        super(chunks, issues, sides, lexicon);
    }

    @Override
    void read(Sentence sentence, List<Clue> clues) {
        for (Token token : sentence.tokens()) {
            String lemma = token.lemma().toLowerCase(Locale.ROOT);
            if (token.isNoun()) {
                noun(sentence, token, lemma, clues);
            } else if (token.isVerb() && lexicon.has("CLAIM_VERB", lemma)) {
                claim(sentence, token, clues);
            }
        }
    }

    private void noun(Sentence sentence, Token token, String lemma, List<Clue> clues) {
        if (lexicon.has("CRITICISM_NOUN", lemma)) {
            criticism(sentence, token, CRITICISED, 0.6, clues);
        } else if (lexicon.has("DEMAND_NOUN", lemma)) {
            criticism(sentence, token, Set.of("for"), isRefused(sentence) ? 0.65 : 0.4, clues);
        } else if (lexicon.has("CONCERN_NOUN", lemma)) {
            criticism(sentence, token, ABOUT, 0.5, clues);
        } else if (lexicon.has("LEGAL_NOUN", lemma)) {
            criticism(sentence, token, Set.of("for", "over", "into"), 0.55, clues);
        } else if (lexicon.has("SELF_ISSUE", lemma)) {
            self(sentence, token, clues);
        } else if (lexicon.has("RELATIONS_NOUN", lemma)) {
            relations(token, clues);
        } else if (lexicon.has("PENALTY_NOUN", lemma) || lexicon.has("WAR_NOUN", lemma)) {
            war(sentence, token, clues);
        }
    }

    private void criticism(
            Sentence sentence, Token trigger, Set<String> prepositions, double strength, List<Clue> clues) {
        int end = chunks.end(trigger.index());
        int at = trigger.index() + 1;
        List<Mention> critics = new ArrayList<>();
        while (at < end
                && Set.of("by", "among", "from").contains(chunks.token(at).text())) {
            List<Mention> named = sides.named(at + 1, end);
            if (named.isEmpty()) {
                return;
            }
            critics.addAll(named);
            at = named.get(named.size() - 1).last() + 1;
        }
        while (at < end && chunks.token(at).text().endsWith("selves")) {
            at++;
        }
        if (at >= end || !prepositions.contains(chunks.token(at).text())) {
            return;
        }
        List<Mention> found = issues.listFrom(at + 1);
        IndexedWord word = Sides.node(sentence, trigger);
        List<Mention> targets = new ArrayList<>();
        if (lexicon.has("LEGAL_NOUN", trigger.lemma()) && !found.isEmpty()) {
            int next = found.get(0).last() + 1;
            if (next < end && chunks.token(next).text().equals("from")) {
                targets.addAll(sides.named(next + 1, end)); // "a lawsuit for damages from the ministry"
            }
        }
        if (word != null) {
            critics.addAll(sides.possessors(sentence, word));
            if (critics.isEmpty() && lexicon.has("PROTEST_NOUN", trigger.lemma())) {
                sides.protester(trigger, lexicon).ifPresent(critics::add);
            } else if (lexicon.has("CRITIC", trigger.lemma())) {
                critics.add(chunks.mention(trigger.index(), trigger.index(), trigger.index()));
            } else if (critics.isEmpty()) {
                boolean suffered = isCircumstance(sentence, trigger)
                        || sentence.graph().getParentList(word).stream()
                                .anyMatch(verb -> lexicon.has("SUFFER_VERB", verb.lemma()));
                List<Mention> subjects = new ArrayList<>(sides.subjects(sentence, word));
                subjects.removeAll(targets);
                (suffered ? targets : critics).addAll(subjects);
            }
        }
        boolean single =
                lexicon.has("CRITIC", trigger.lemma()) && !trigger.tag().endsWith("S");
        double sure = single || critics.isEmpty() ? strength - 0.15 : strength;
        boolean givenUp = !critics.isEmpty() && isGivenUp(sentence, trigger);
        List<Mention> yielding = givenUp && word != null ? sides.subjects(sentence, word) : List.of();
        for (Mention issue : found) {
            Clue clue = Clue.criticism(trigger, issue, critics, targets, sure, "criticism-of");
            clues.add(givenUp ? clue.givenUp(yielding.isEmpty() ? critics : yielding) : clue);
        }
    }

    /** "Resigned amid criticism of", "marred by allegations of": the subject is no critic. */
    private boolean isCircumstance(Sentence sentence, Token trigger) {
        int at = chunks.startOf(trigger.index(), sentence.firstToken()) - 1;
        at = at >= sentence.firstToken() && chunks.isDeterminer(at) ? at - 1 : at;
        return at >= sentence.firstToken()
                && lexicon.has("CIRCUMSTANCE", chunks.token(at).text());
    }

    /** "No longer has any objection to", "dropped its opposition to": who gives way consents. */
    private boolean isGivenUp(Sentence sentence, Token trigger) {
        for (int i = trigger.index() - 1; i >= Math.max(sentence.firstToken() + 1, trigger.index() - GIVING_UP); i--) {
            Token token = chunks.token(i);
            if (token.text().equals("longer") && chunks.token(i - 1).text().equalsIgnoreCase("no")
                    || token.isVerb() && lexicon.has("GIVE_UP_VERB", token.lemma())) {
                return true;
            }
        }
        return false;
    }

    /** "The impeachment of the president": the word is the subject, and who does it and suffers it are the parties. */
    private void self(Sentence sentence, Token trigger, List<Clue> clues) {
        int end = chunks.end(trigger.index());
        IndexedWord word = Sides.node(sentence, trigger);
        List<Mention> parties = new ArrayList<>(word == null ? List.of() : sides.subjects(sentence, word));
        parties.addAll(sides.agents(trigger.index() + 1, trigger.index() + REACH));
        if (trigger.index() + 1 < end
                && chunks.token(trigger.index() + 1).text().equals("of")) {
            parties.addAll(sides.named(trigger.index() + 2, end));
        }
        Mention issue = chunks.mention(trigger.index(), trigger.index(), trigger.index());
        clues.add(Clue.quarrel(trigger, issue, parties, 0.5, "self"));
    }

    /** "Relations soured when they closed the port": what made them worse is disputed. */
    private void relations(Token trigger, List<Clue> clues) {
        int end = chunks.end(trigger.index());
        boolean worse = false;
        for (int i = trigger.index() + 1; i < Math.min(end, trigger.index() + REACH); i++) {
            Token token = chunks.token(i);
            worse |= token.isVerb() && lexicon.has("WORSEN_VERB", token.lemma());
            if (worse && Set.of("when", "after", "over", "since").contains(token.text())) {
                List<Mention> parties = new ArrayList<>(sides.named(i + 1, end));
                issues.cause(i)
                        .ifPresent(issue -> clues.add(Clue.quarrel(trigger, issue, parties, 0.65, "relations-soured")));
                return;
            }
        }
    }

    /** "Denied that he had met the envoy": what is denied or alleged is disputed. */
    private void claim(Sentence sentence, Token trigger, List<Clue> clues) {
        int end = chunks.end(trigger.index());
        for (int i = trigger.index() + 1; i < Math.min(end, trigger.index() + CLAIM_REACH); i++) {
            if (chunks.token(i).text().equals("that") && !chunks.token(i).tag().equals("DT")) {
                IndexedWord word = Sides.node(sentence, trigger);
                List<Mention> speakers = word == null ? List.of() : sides.subjects(sentence, word);
                List<Mention> about = sides.named(i + 1, end);
                issues.from(i)
                        .ifPresent(issue -> clues.add(
                                trigger.lemma().equals("deny")
                                        ? Clue.criticism(trigger, issue, List.of(), speakers, 0.6, "deny-that")
                                        : Clue.criticism(trigger, issue, speakers, about, 0.55, "allege-that")));
                return;
            }
        }
    }

    /** "Did not accede to demands for": somebody stands against the demand. */
    private boolean isRefused(Sentence sentence) {
        return sentence.tokens().stream()
                .anyMatch(t -> t.tag().equals("RB") && Set.of("not", "n't").contains(t.lemma())
                        || lexicon.has("REFUSE_VERB", t.lemma())
                        || lexicon.has("CONDEMN_VERB", t.lemma()));
    }

    /** "A's war against B": the war is the subject, both are parties. */
    private void war(Sentence sentence, Token trigger, List<Clue> clues) {
        int at = trigger.index() + 1;
        int end = chunks.end(trigger.index());
        if (at >= end
                || !Set.of("against", "of", "on", "in", "by")
                        .contains(chunks.token(at).text())) {
            return;
        }
        List<Mention> against = new ArrayList<>(sides.named(at + 1, end));
        against.removeIf(mention -> names(mention).isEmpty() || mention.first() > at + 2);
        if (against.isEmpty()) {
            return;
        }
        int first = chunks.startOf(trigger.index(), sentence.firstToken());
        List<Mention> parties = new ArrayList<>();
        against.forEach(mention -> parties.addAll(names(mention).subList(0, 1)));
        String target = chunks.token(parties.get(0).head()).text();
        for (int i = first; i < trigger.index(); i++) {
            String tag = chunks.token(i).tag();
            if (chunks.isName(i)
                    && (tag.startsWith("NNP") || tag.startsWith("JJ"))
                    && !chunks.token(i).text().equals(target)) {
                parties.add(chunks.mention(i, i, i));
            }
        }
        if (parties.size() == against.size() && lexicon.has("PENALTY_NOUN", trigger.lemma())) {
            IndexedWord word = Sides.node(sentence, trigger);
            parties.addAll(word == null ? List.of() : sides.subjects(sentence, word));
        }
        if (parties.size() > against.size()) {
            Mention issue = chunks.mention(trigger.index(), against.get(0).last(), trigger.index());
            clues.add(Clue.quarrel(
                    trigger,
                    issue,
                    parties,
                    lexicon.has("WAR_NOUN", trigger.lemma()) ? 0.6 : 0.5,
                    lexicon.has("WAR_NOUN", trigger.lemma()) ? "war" : "penalty"));
        }
    }

    private List<Mention> names(Mention mention) {
        List<Mention> names = new ArrayList<>();
        for (int i = mention.first(); i <= mention.last(); i++) {
            if (chunks.isName(i)) {
                names.add(chunks.mention(i, i, i));
            }
        }
        return names;
    }
}
