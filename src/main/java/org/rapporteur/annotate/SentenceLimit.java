package org.rapporteur.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;

/** Cuts sentences of more than so many tokens, at a semicolon or comma near the limit where there is one. */
final class SentenceLimit {
    private SentenceLimit() {}

    static void cut(Annotation annotation, int longest) {
        List<CoreMap> sentences = annotation.get(CoreAnnotations.SentencesAnnotation.class);
        if (sentences.stream()
                .allMatch(s -> s.get(CoreAnnotations.TokensAnnotation.class).size() <= longest)) {
            return;
        }
        List<CoreMap> cut = new ArrayList<>();
        for (CoreMap sentence : sentences) {
            List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
            int firstToken = sentence.get(CoreAnnotations.TokenBeginAnnotation.class);
            int start = 0;
            while (start < tokens.size()) {
                int end = tokens.size() - start <= longest ? tokens.size() : cutPoint(tokens, start, longest);
                cut.add(part(annotation, tokens.subList(start, end), firstToken + start, cut.size()));
                start = end;
            }
        }
        annotation.set(CoreAnnotations.SentencesAnnotation.class, cut);
    }

    private static int cutPoint(List<CoreLabel> tokens, int start, int longest) {
        for (String mark : List.of(";", ",")) {
            for (int at = start + longest; at > start + longest / 2; at--) {
                if (tokens.get(at - 1).word().equals(mark)) {
                    return at;
                }
            }
        }
        return start + longest;
    }

    private static CoreMap part(Annotation annotation, List<CoreLabel> tokens, int firstToken, int index) {
        int begin = tokens.get(0).beginPosition();
        int end = tokens.get(tokens.size() - 1).endPosition();
        Annotation part = new Annotation(
                annotation.get(CoreAnnotations.TextAnnotation.class).substring(begin, end));
        part.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, begin);
        part.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, end);
        part.set(CoreAnnotations.TokensAnnotation.class, new ArrayList<>(tokens));
        part.set(CoreAnnotations.TokenBeginAnnotation.class, firstToken);
        part.set(CoreAnnotations.TokenEndAnnotation.class, firstToken + tokens.size());
        part.set(CoreAnnotations.SentenceIndexAnnotation.class, index);
        for (int at = 0; at < tokens.size(); at++) {
            tokens.get(at).setIndex(at + 1);
            tokens.get(at).setSentIndex(index);
        }
        return part;
    }
}
