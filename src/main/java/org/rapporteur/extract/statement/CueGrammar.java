package org.rapporteur.extract.statement;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.Phrases;
import org.rapporteur.lexicon.English;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.lexicon.Relations;
import org.rapporteur.source.Span;

/**
 * What the grammar of a cue says of who speaks and to whom. It overrules the tagger only where the two exclude each
 * other: nobody is told by those whom he tells.
 */
final class CueGrammar {
    private final AnnotatedArticle article;
    private final Phrases phrases;
    private final Words words;

    CueGrammar(AnnotatedArticle article, Phrases phrases, Words words) {
        this.article = article;
        this.phrases = phrases;
        this.words = words;
    }

    /** The classes of words and relations that it knows. */
    record Words(Lexicon lexicon, Pattern subject, Pattern passiveSubject, Pattern object, Pattern to) {
        static Words of(English english) {
            Relations relations = english.relations();
            return new Words(
                    english.acts(),
                    relations.pattern("SUBJECT"),
                    relations.pattern("PASSIVE_SUBJECT"),
                    relations.pattern("OBJECT"),
                    relations.pattern("TO"));
        }

        private boolean has(String wordClass, Cue cue) {
            return lexicon.has(wordClass, cue.head().lemma().toLowerCase(Locale.ROOT));
        }
    }

    /** "Told reporters", "said to the council": of the words of the content only those that open a request. */
    List<Mention> addressees(Cue cue, List<Span> contents) {
        List<Mention> told = new ArrayList<>(dependents(cue, words.to));
        if (words.has("TO_OBJECT", cue)) {
            told.addAll(dependents(cue, words.object));
        }
        return told.stream()
                .filter(mention ->
                        contents.stream().noneMatch(c -> c.overlaps(mention.span()) && !opensRequest(c, mention)))
                .distinct()
                .sorted()
                .toList();
    }

    /** Who speaks, where the tagger takes {@code named} for it; empty where that cannot be and nobody else is named. */
    Optional<Mention> speaker(Cue cue, List<Mention> addressees, Mention named) {
        Mention subject = first(dependents(cue, words.subject).stream()
                .filter(mention -> !mention.headToken().tag().startsWith("W"))
                .toList());
        if (subject != null && !overlap(subject, named)) {
            boolean told = Cue.says(words.lexicon, cue.head())
                    && addressees.stream().anyMatch(mention -> overlap(mention, named));
            boolean behind = words.has("PLAIN", cue)
                    && subject.last() == cue.tokens().get(0).index() - 1
                    && named.first() > cue.head().index() + 1;
            if (told || behind) {
                return Optional.of(subject); // "officials told state media", "reports said Lee, the mayor, would stay"
            }
        }
        return isRecipient(cue, named) ? Optional.empty() : Optional.of(named);
    }

    private static @Nullable Mention first(List<Mention> mentions) {
        return mentions.isEmpty() ? null : mentions.get(0);
    }

    private static boolean overlap(Mention one, Mention other) {
        return one.span().overlaps(other.span());
    }

    /** "Was offered to Lee, the mayor"; "was attributed to Lee" makes Lee the speaker. */
    private boolean isRecipient(Cue cue, Mention named) {
        return !words.has("ASCRIPTION", cue)
                && !dependents(cue, words.passiveSubject).isEmpty()
                && dependents(cue, words.to).stream().anyMatch(mention -> mention.first() <= named.first());
    }

    /** The mentions that hang on the cue by such a relation, members of a list one by one, in the order of the text. */
    private List<Mention> dependents(Cue cue, Pattern relation) {
        IndexedWord node = cue.node(article).orElse(null);
        if (node == null) {
            return List.of();
        }
        Sentence sentence = article.sentences().get(cue.head().sentence());
        List<IndexedWord> dependents = new ArrayList<>();
        for (SemanticGraphEdge edge : sentence.graph().outgoingEdgeList(node)) {
            if (relation.matcher(edge.getRelation().toString()).matches()) {
                dependents.addAll(Phrases.coordinated(sentence, edge.getDependent()));
            }
        }
        return dependents.stream()
                .distinct()
                .map(word -> phrases.mention(sentence, word))
                .toList();
    }

    /** "Urged Norway to publish": who is asked stands at the head of what is asked. */
    private boolean opensRequest(Span content, Mention mention) {
        int next = mention.last() + 1;
        if (mention.span().begin() > content.begin() || next >= article.tokenCount()) {
            return false;
        }
        Token behind = article.token(next);
        return behind.tag().equals("TO") && content.contains(behind.span());
    }
}
