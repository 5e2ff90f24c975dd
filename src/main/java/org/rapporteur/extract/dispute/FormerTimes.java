package org.rapporteur.extract.dispute;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.TimeExpression;
import org.rapporteur.annotate.Token;
import org.rapporteur.lexicon.Lexicon;

/**
 * Reads from the words around a dispute that it is told as one of former times: "had previously opposed the quotas",
 * "in the strike of 1961 Lee blamed". Nobody is said to hold such a position now.
 */
final class FormerTimes {
    private static final Pattern YEAR = Pattern.compile("(1[5-9]|20)\\d\\d");
    /** What was in the news of last year may well go on. */
    private static final int YEARS = 2;

    private static final Pattern AUXILIARY = Pattern.compile("aux(:.*)?");
    private static final Pattern ADVERBIAL = Pattern.compile("advmod");
    private static final Pattern TEMPORAL = Pattern.compile("(obl|nmod)(:(in|during|at|tmod|npmod))?");
    private static final Pattern CLAUSE = Pattern.compile("advcl.*");
    private static final Pattern WITHIN = Pattern.compile("nmod.*|compound|nummod|amod|obl:tmod|dep");
    /** "At a congress of the party in 1978" has the year two steps below. */
    private static final int STEPS = 2;

    private final Lexicon lexicon;

    FormerTimes(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether the words that carry a dispute are said of former times. */
    boolean isFormer(Mention cue) {
        Token head = cue.headToken();
        Sentence sentence = cue.sentence();
        Optional<IndexedWord> word = sentence.word(head);
        if (word.isEmpty() || !head.tag().matches("VB[DN]?") || isPerfect(sentence, word.get()) || goesOn(sentence)) {
            return false; // "has previously accused" and "accuses" are true of today
        }
        return head.tag().equals("VB") ? isUsedTo(sentence, word.get()) : isTold(cue.article(), sentence, word.get());
    }

    private boolean isTold(AnnotatedArticle article, Sentence sentence, IndexedWord cue) {
        return dependents(sentence.graph(), cue, ADVERBIAL)
                        .anyMatch(adverb -> lexicon.has("FORMER", adverb.word().toLowerCase(Locale.ROOT)))
                || isOfAFormerYear(article, sentence, cue);
    }

    /** "Criticized the quotas in 2014 and again last week". */
    private static boolean goesOn(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(token -> token.text().matches("(?i)again|still|since"));
    }

    /** "Used to oppose". */
    private static boolean isUsedTo(Sentence sentence, IndexedWord cue) {
        List<Token> tokens = sentence.tokens();
        int at = cue.index() - 1;
        return at > 1
                && tokens.get(at - 1).tag().equals("TO")
                && tokens.get(at - 2).text().equalsIgnoreCase("used")
                && tokens.get(at - 2).tag().equals("VBD");
    }

    /** "Has accused" and "have been accused", not "had accused". */
    private static boolean isPerfect(Sentence sentence, IndexedWord cue) {
        return dependents(sentence.graph(), cue, AUXILIARY)
                .anyMatch(auxiliary -> auxiliary.word().matches("(?i)has|have|'ve|’ve"));
    }

    /**
     * The year stands with the cue itself: "blamed the mayor in 1961", not "the strike of 1961, which he condemned".
     */
    private static boolean isOfAFormerYear(AnnotatedArticle article, Sentence sentence, IndexedWord cue) {
        @Nullable LocalDate published = article.article().published();
        SemanticGraph graph = sentence.graph();
        return published != null
                && Stream.concat(Stream.of(cue), dependents(graph, cue, CLAUSE).filter(clause -> isWhen(graph, clause)))
                        .flatMap(verb -> dependents(graph, verb, TEMPORAL))
                        .flatMap(time -> within(graph, time, STEPS))
                        .map(time -> year(article, sentence, time))
                        .anyMatch(year -> year > 0 && year <= published.getYear() - YEARS);
    }

    private static boolean isWhen(SemanticGraph graph, IndexedWord clause) {
        return dependents(graph, clause, ADVERBIAL)
                .anyMatch(adverb -> adverb.word().equalsIgnoreCase("when"));
    }

    private static Stream<IndexedWord> within(SemanticGraph graph, IndexedWord word, int steps) {
        Stream<IndexedWord> below = steps == 0
                ? Stream.of()
                : dependents(graph, word, WITHIN).flatMap(part -> within(graph, part, steps - 1));
        return Stream.concat(Stream.of(word), below);
    }

    /** The year that a time expression gives in so many words, or 0. */
    private static int year(AnnotatedArticle article, Sentence sentence, IndexedWord word) {
        Token token = sentence.tokens().get(word.index() - 1);
        for (TimeExpression time : article.times()) {
            if (time.type().equals("DATE") && time.span().contains(token.span())) {
                Matcher year = YEAR.matcher(article.text(time.span()));
                return year.find() ? Integer.parseInt(year.group()) : 0;
            }
        }
        return 0;
    }

    private static Stream<IndexedWord> dependents(SemanticGraph graph, IndexedWord word, Pattern relation) {
        return graph.outgoingEdgeList(word).stream()
                .filter(edge -> relation.matcher(edge.getRelation().toString()).matches())
                .map(SemanticGraphEdge::getDependent);
    }
}
