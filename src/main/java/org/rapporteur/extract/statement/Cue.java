package org.rapporteur.extract.statement;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.SpeechAct;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.source.Span;

/**
 * The words that say that something is said, with the word among them that carries the act.
 *
 * @param span from its first to its last word
 * @param tokens its words, at least one
 * @param head the last verb, or else the last noun or adjective, or else the first word
 */
record Cue(Span span, List<Token> tokens, Token head) {

    /** Spans of one cue are joined where they stand close together; otherwise the first one counts. */
    static Optional<Cue> of(AnnotatedArticle article, List<Span> spans) {
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        Span span = spans.get(0);
        for (Span next : spans.subList(1, spans.size())) {
            if (next.begin() - span.end() <= 2) {
                span = span.union(next);
            }
        }
        List<Token> tokens = article.tokens(span);
        return tokens.isEmpty() ? Optional.empty() : Optional.of(new Cue(span, tokens, head(tokens)));
    }

    private static Token head(List<Token> tokens) {
        Token head = tokens.get(0);
        int best = 0;
        for (Token token : tokens) {
            int rank = token.isVerb() ? 3 : token.isNoun() || token.tag().startsWith("JJ") ? 2 : 1;
            boolean auxiliary = token.lemma().equals("be")
                    || token.lemma().equals("have")
                    || token.lemma().equals("do");
            if (rank >= best && !(auxiliary && best > 0)) {
                best = auxiliary ? 0 : rank;
                head = token;
            }
        }
        return head;
    }

    /** Whether the word can be the cue of a statement: the lexicon knows the act that it stands for. */
    static boolean says(Lexicon lexicon, Token word) {
        String lemma = word.lemma().toLowerCase(Locale.ROOT);
        return word.isVerb()
                && Arrays.stream(SpeechAct.values()).anyMatch(act -> lexicon.has(act.name(), lemma))
                && !lexicon.has("DEED", lemma);
    }

    /** The node of the head in its sentence's graph; empty where the parser left it out. */
    Optional<IndexedWord> node(AnnotatedArticle article) {
        Sentence sentence = article.sentences().get(head.sentence());
        return sentence.graph().vertexSet().stream()
                .filter(w -> w.index() == head.position() && w.copyCount() == 0)
                .findFirst();
    }
}
