package org.rapporteur.annotate;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import java.util.List;
import java.util.Optional;
import org.rapporteur.source.Span;

/**
 * One sentence: its tokens and its dependency graph (enhanced++ Universal Dependencies).
 *
 * <pre>{@code
 * for (IndexedWord root : sentence.graph().getRoots()) {
 *     Token token = sentence.token(root);
 * }
 * }</pre>
 *
 * @param index its place in the article, from 0
 * @param paragraph the index of the paragraph that it stands in, from 0
 * @param tokens at least one token, in order
 * @param graph words are numbered by {@link Token#position()}; not to be changed
 */
public record Sentence(int index, int paragraph, List<Token> tokens, SemanticGraph graph) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    /** The token behind a node of the graph (copy nodes of the enhanced graph included). */
    public Token token(IndexedWord word) {
        return tokens.get(word.index() - 1);
    }

    /** From the first code point of the first token to the last one of the last. */
    public Span span() {
        return tokens.get(0).span().union(tokens.get(tokens.size() - 1).span());
    }

    /** The first token's place among all tokens of the article. */
    public int firstToken() {
        return tokens.get(0).index();
    }

    /** The node of a token in the graph; empty where the graph leaves it out, as it does punctuation. */
    public Optional<IndexedWord> word(Token token) {
        return graph.vertexSet().stream()
                .filter(word -> word.index() == token.position() && word.copyCount() == 0)
                .findFirst();
    }
}
