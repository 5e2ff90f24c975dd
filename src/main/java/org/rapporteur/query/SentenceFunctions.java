package org.rapporteur.query;

import java.util.Map;
import java.util.function.BiFunction;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase3;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.rapporteur.source.Span;

/**
 * The functions by which a query asks for the sentence around a position, and for its neighbours:
 *
 * <pre>
 * BIND(&lt;https://w3id.org/rapporteur/function#sentence&gt;(?body, ?begin, ?end) AS ?sentence)
 * </pre>
 *
 * <p>{@code sentenceBefore} and {@code sentenceAfter} take the same: a body and two positions in its code points; and
 * so does {@code words}, which gives what stands there, on one line: {@code SUBSTR} would count a long body from its
 * beginning for each. Where nothing stands the variable stays unbound.
 */
final class SentenceFunctions {
    /** What the names of the functions begin with. */
    static final String NS = "https://w3id.org/rapporteur/function#";

    private static final Map<String, BiFunction<Sentences, Span, String>> FUNCTIONS = Map.of(
            "words", Sentences::words,
            "sentence", Sentences::around,
            "sentenceBefore", Sentences::before,
            "sentenceAfter", Sentences::after);

    private SentenceFunctions() {}

    /** Makes the functions known to all queries of this process. */
    static void register() {
        FUNCTIONS.forEach(
                (name, function) -> FunctionRegistry.get().put(NS + name, iri -> new SentenceFunction(function)));
    }

    private static final class SentenceFunction extends FunctionBase3 {
        private final BiFunction<Sentences, Span, String> function;

        SentenceFunction(BiFunction<Sentences, Span, String> function) {
            this.function = function;
        }

        @Override
        public NodeValue exec(NodeValue body, NodeValue begin, NodeValue end) {
            if (!body.isString()
                    || !begin.isInteger()
                    || !end.isInteger()
                    || begin.getInteger().signum() < 0
                    || end.getInteger().compareTo(begin.getInteger()) < 0) {
                throw new ExprEvalException("a sentence is sought by a text and two positions in it");
            }
            Span span = new Span(begin.getInteger().intValue(), end.getInteger().intValue());
            String sentence = function.apply(Sentences.of(body.getString()), span);
            if (sentence.isEmpty()) {
                throw new ExprEvalException("no sentence there");
            }
            return NodeValue.makeString(sentence);
        }
    }
}
