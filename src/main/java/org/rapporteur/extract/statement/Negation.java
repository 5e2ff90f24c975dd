package org.rapporteur.extract.statement;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;

/** Whether a cue is negated: that it is not said, or that nobody says it. */
final class Negation {
    private static final Set<String> WORDS = Set.of("not", "n't", "n’t", "never", "no");
    private static final Set<String> NOBODY = Set.of("no", "nobody", "none", "neither");

    /** "Did not really say". */
    private static final int WORDS_BEFORE = 3;

    private Negation() {}

    static boolean isWord(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /**
     * Whether a word of negation stands in the cue or just before it, or belongs to it or to its subject; not one of
     * the content: "no arrests were reported".
     */
    static boolean isOf(AnnotatedArticle article, Cue cue, List<Token> content) {
        int first = cue.tokens().get(0).index();
        return cue.tokens().stream().anyMatch(token -> isWord(token.text()))
                || article.tokens().subList(Math.max(0, first - WORDS_BEFORE), first).stream()
                        .filter(token -> token.sentence() == cue.head().sentence() && !content.contains(token))
                        .anyMatch(token -> isWord(token.text()))
                || isFarther(article, cue, content);
    }

    /** "It does not, however, list any", "neither Peru nor Chile would endorse it", "nobody said". */
    private static boolean isFarther(AnnotatedArticle article, Cue cue, List<Token> content) {
        IndexedWord node = cue.node(article).orElse(null);
        if (node == null) {
            return false;
        }
        Sentence sentence = article.sentences().get(cue.head().sentence());
        SemanticGraph graph = sentence.graph();
        return graph.outgoingEdgeList(node).stream().anyMatch(edge -> {
            IndexedWord word = edge.getDependent();
            if (content.contains(sentence.token(word))) {
                return false;
            }
            String relation = edge.getRelation().toString();
            return relation.equals("advmod")
                    ? isWord(word.word())
                    : relation.startsWith("nsubj")
                            && (isNobody(word.word())
                                    || graph.getChildList(word).stream().anyMatch(child -> isNobody(child.word())));
        });
    }

    private static boolean isNobody(String word) {
        return NOBODY.contains(word.toLowerCase(Locale.ROOT));
    }
}
