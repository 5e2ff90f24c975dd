package org.rapporteur.extract.statement;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.Phrases;
import org.rapporteur.lexicon.English;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.source.Span;

/**
 * Finds the source that is itself reported: in "Lee said rain would fall, according to the harbour office" the tagger
 * gives the office's claim, and this gives Lee's inside it.
 */
final class InnerClaims {
    private static final Set<String> PERSONAL = Set.of("he", "she", "they", "officials", "spokesman", "spokeswoman");
    private static final int LONGEST_ADDRESS = 6;
    private static final String FOUND_BY = "statement/inner-clause@1";

    private final Lexicon lexicon;
    private final Pattern subject;

    InnerClaims(English english) {
        this.lexicon = english.acts();
        this.subject = english.relations().pattern("SUBJECT");
    }

    /** The claim inside the content, unless its cue is one that is known already. */
    Optional<Claim> in(AnnotatedArticle article, Phrases phrases, Claim outer, List<Span> knownCues) {
        for (Span content : outer.contents()) {
            List<Token> words = article.tokens(content);
            for (Token word : words) {
                if (word.isVerb() && !Quoted.is(article, word)) {
                    Optional<Mention> speaker = speaker(article, phrases, word, content);
                    if (speaker.isPresent()) {
                        return isReporting(article, word, speaker.get(), knownCues)
                                ? claim(article, outer, words, word, speaker.get())
                                : Optional.empty();
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isReporting(AnnotatedArticle article, Token verb, Mention speaker, List<Span> knownCues) {
        Token head = article.token(speaker.head());
        boolean canSpeak = head.isProperNoun() || PERSONAL.contains(head.text().toLowerCase(Locale.ROOT));
        return canSpeak
                && verb.tag().matches("VB[DGNPZ]")
                && lexicon.has("REPORTING", verb.lemma())
                && knownCues.stream().noneMatch(cue -> cue.overlaps(verb.span()));
    }

    /** The subject of the verb, where it stands in the content and is a name, a pronoun or people. */
    private Optional<Mention> speaker(AnnotatedArticle article, Phrases phrases, Token verb, Span content) {
        Sentence sentence = article.sentences().get(verb.sentence());
        for (SemanticGraphEdge edge : sentence.graph().edgeIterable()) {
            IndexedWord governor = edge.getGovernor();
            Token dependent = sentence.token(edge.getDependent());
            if (governor.index() == verb.position()
                    && subject.matcher(edge.getRelation().toString()).matches()
                    && content.contains(dependent.span())
                    && !Quoted.is(article, dependent)) {
                return Optional.of(phrases.mention(sentence, edge.getDependent()));
            }
        }
        return Optional.empty();
    }

    /** "told Chen that rain would fall": where the clause begins, past those who are told. */
    private static int clauseStart(List<Token> said) {
        for (int at = 0; at < said.size() && at <= LONGEST_ADDRESS; at++) {
            Token word = said.get(at);
            if (word.lemma().equals("that") && word.tag().equals("IN")) {
                return at + 1;
            }
            if (!word.tag().matches("NN.*|DT|PRP\\$?|CC|POS|JJ|CD")) {
                return 0;
            }
        }
        return 0;
    }

    private Optional<Claim> claim(
            AnnotatedArticle article, Claim outer, List<Token> words, Token cue, Mention speaker) {
        List<Token> before = new ArrayList<>();
        List<Token> after = new ArrayList<>();
        for (Token word : words) {
            if (word.index() < Math.min(cue.index(), speaker.first()) && Quoted.is(article, word)) {
                before.add(word);
            } else if (word.index() > Math.max(cue.index(), speaker.last())) {
                after.add(word);
            }
        }
        List<Token> said = before.isEmpty() ? after : before;
        said = said.subList(clauseStart(said), said.size());
        if (said.size() < 2) {
            return Optional.empty();
        }
        Span content = said.get(0).span().union(said.get(said.size() - 1).span());
        return Optional.of(new Claim(
                List.of(speaker.span()), List.of(cue.span()), List.of(content), outer.confidence(), FOUND_BY));
    }
}
