package org.rapporteur.extract.statement;

import edu.stanford.nlp.semgraph.SemanticGraph;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.SpeechMode;
import org.rapporteur.lexicon.Lexicon;

/**
 * Says whether what the tagger took for an attribution is one in our sense: somebody gave words or a view, aloud or in
 * writing.
 *
 * <p>The tagger has learnt from a corpus in which votes, signatures and talks about a subject count as well. Here they
 * do not: "the council signed the agreement" is something that was done, and "they discussed the dam" tells a subject.
 * Quoted words are always admitted.
 */
final class Admission {
    /** Below this the tagger is as often wrong as right where nobody is named (measured on held-out articles). */
    private static final double SURE_WITHOUT_SOURCE = 0.6;

    private static final Set<String> CONDITIONS = Set.of("if", "unless");

    private final Lexicon lexicon;

    Admission(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    boolean admits(AnnotatedArticle article, Claim claim, @Nullable Cue cue, @Nullable Mention source) {
        List<Token> words = claim.words(article);
        if (Quoted.mode(article, words) != SpeechMode.INDIRECT) {
            return true;
        }
        if ((source == null && claim.confidence() < SURE_WITHOUT_SOURCE) || isNothing(words)) {
            return false;
        }
        if (cue == null) {
            return true;
        }
        if (isCondition(article, cue)) {
            return false;
        }
        String lemma = cue.head().lemma();
        boolean phrase = isNounPhrase(words);
        if (phrase && (lexicon.has("DEED", lemma) || lexicon.has("TALK_ABOUT", lemma))) {
            return false;
        }
        boolean byThing = source != null && isThing(source.headToken());
        return !(byThing && (phrase || lexicon.has("ATTITUDE", lemma)));
    }

    /** "If the house votes to stay": nobody has said it. */
    private static boolean isCondition(AnnotatedArticle article, Cue cue) {
        SemanticGraph graph = article.sentences().get(cue.head().sentence()).graph();
        return cue.node(article).stream()
                .flatMap(node -> graph.outgoingEdgeList(node).stream())
                .anyMatch(edge -> edge.getRelation().toString().equals("mark")
                        && CONDITIONS.contains(edge.getDependent().word().toLowerCase(Locale.ROOT)));
    }

    /** "He said theirs", "a charge which he denied": a pronoun or determiner is nothing that could be said. */
    private static boolean isNothing(List<Token> words) {
        return words.size() == 1
                && (words.get(0).isPronoun() || words.get(0).tag().matches("DT|WDT|WP"));
    }

    /** "The agreement seeks": an agreement is after nothing; a letter or a report can speak. */
    private boolean isThing(Token head) {
        return head.isNoun() && !head.isProperNoun() && lexicon.has("THING", head.lemma());
    }

    /** No clause: neither a finite verb nor a word that opens a clause. */
    static boolean isNounPhrase(List<Token> words) {
        String first = words.get(0).tag();
        return !first.equals("TO")
                && !first.equals("IN")
                && !first.startsWith("W")
                && words.stream().noneMatch(word -> word.tag().matches("VB[DPZ]|MD"));
    }
}
