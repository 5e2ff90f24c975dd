package org.rapporteur.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;

/** A body that has been split into sentences, on its way through CoreNLP's annotators. */
public final class SplitText {
    private final String text;
    private final Annotation annotation;
    private final CodePoints codePoints;

    SplitText(String text, Annotation annotation) {
        this.text = text;
        this.annotation = annotation;
        this.codePoints = new CodePoints(text);
    }

    /** The masked body, with line ends only where a paragraph ends; it has as many code points as the body. */
    public String text() {
        return text;
    }

    /** What CoreNLP's annotators read and add to. */
    Annotation annotation() {
        return annotation;
    }

    CodePoints codePoints() {
        return codePoints;
    }

    /**
     * The sentences with what has been annotated so far. Before there are tags, lemmas and names their places are empty
     * ({@code O} for names), and before the parse the graphs are.
     */
    public List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        int firstToken = 0;
        int paragraph = 0;
        int previousEnd = 0;
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            int begin = sentence.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class);
            if (!sentences.isEmpty() && text.substring(previousEnd, begin).indexOf('\n') >= 0) {
                paragraph++;
            }
            previousEnd = sentence.get(CoreAnnotations.CharacterOffsetEndAnnotation.class);
            List<Token> tokens = new ArrayList<>();
            for (CoreLabel label : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
                tokens.add(token(label, firstToken + tokens.size(), sentences.size(), tokens.size() + 1));
            }
            SemanticGraph graph =
                    sentence.get(SemanticGraphCoreAnnotations.EnhancedPlusPlusDependenciesAnnotation.class);
            sentences.add(
                    new Sentence(sentences.size(), paragraph, tokens, graph == null ? new SemanticGraph() : graph));
            firstToken += tokens.size();
        }
        return sentences;
    }

    private Token token(CoreLabel label, int index, int sentence, int position) {
        return new Token(
                index,
                sentence,
                position,
                label.originalText().isEmpty() ? label.word() : label.originalText(),
                label.lemma() == null ? "" : label.lemma(),
                label.tag() == null ? "" : label.tag(),
                label.ner() == null ? "O" : label.ner(),
                codePoints.span(label.beginPosition(), label.endPosition()));
    }
}
