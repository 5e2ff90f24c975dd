package org.rapporteur.extract.statement;

import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Quotation;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.Phrases;
import org.rapporteur.lexicon.English;
import org.rapporteur.lexicon.Lexicon;

/**
 * Gives a long quotation that the tagger left alone to the subject of the words that lead to it: "In a statement the
 * ministry defended the dam: “…”". The tagger looks at some hundred words at a time and can lose a quotation that is
 * longer.
 */
final class LedInQuotations {
    private static final String FOUND_BY = "statement/led-in-quotation@1";
    private static final int FEWEST_WORDS = 8;
    private static final double CONFIDENCE = 0.9;

    private final Lexicon lexicon;
    private final Pattern subject;

    LedInQuotations(English english) {
        this.lexicon = english.acts();
        this.subject = english.relations().pattern("SUBJECT");
    }

    /** The claims of quotations of which no claim with a cue outside has a word. */
    List<Claim> find(AnnotatedArticle article, Phrases phrases, List<Claim> known) {
        List<Claim> found = new ArrayList<>();
        for (Quotation quotation : article.quotations()) {
            List<Token> words = article.tokens(quotation.inner());
            boolean free = quotation.depth() == 0
                    && words.size() >= FEWEST_WORDS
                    && known.stream().noneMatch(claim -> claims(claim, quotation));
            if (free) {
                ledIn(article, phrases, quotation, words.get(0)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean claims(Claim claim, Quotation quotation) {
        return claim.contents().stream().anyMatch(content -> content.overlaps(quotation.inner()))
                && claim.cues().stream().noneMatch(cue -> quotation.inner().contains(cue));
    }

    private Optional<Claim> ledIn(AnnotatedArticle article, Phrases phrases, Quotation quotation, Token first) {
        int colon = first.index() - 1;
        while (colon >= 0 && quotation.outer().overlaps(article.token(colon).span())) {
            colon--;
        }
        if (colon < 1 || !article.token(colon).text().equals(":")) {
            return Optional.empty();
        }
        Sentence sentence = article.sentenceOfToken(colon);
        int end = colon;
        return sentence.graph().edgeListSorted().stream()
                .filter(edge -> subject.matcher(edge.getRelation().toString()).matches())
                .filter(edge -> edge.getDependent().tag() != null
                        && edge.getDependent().tag().matches("NN.*|PRP"))
                .filter(edge -> isBefore(sentence, edge, end))
                .findFirst()
                .filter(edge -> tellsOfSpeech(sentence, edge, end))
                .map(edge -> new Claim(
                        List.of(phrases.mention(sentence, edge.getDependent()).span()),
                        List.of(sentence.token(edge.getGovernor()).span()),
                        List.of(quotation.inner()),
                        CONFIDENCE,
                        FOUND_BY));
    }

    /** "The bias begins: “…”" leads to nobody's words. */
    private boolean tellsOfSpeech(Sentence sentence, SemanticGraphEdge edge, int end) {
        boolean named = sentence.token(edge.getDependent()).tag().matches("NNPS?|PRP");
        return Cue.says(lexicon, sentence.token(edge.getGovernor()))
                || (named
                        && sentence.tokens().stream()
                                .anyMatch(word ->
                                        word.index() < end && word.isNoun() && lexicon.has("UTTERANCE", word.lemma())));
    }

    private static boolean isBefore(Sentence sentence, SemanticGraphEdge edge, int end) {
        return sentence.token(edge.getGovernor()).index() < end
                && sentence.token(edge.getGovernor()).isVerb()
                && sentence.token(edge.getDependent()).index() < end;
    }
}
