package org.rapporteur.resolve.statement;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.TimeExpression;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.StatementFinding;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.resolve.time.Dates;
import org.rapporteur.source.Span;

/** On which day something was said, where the sentence of the cue tells it. */
final class SayingDates {
    /** Farther from the cue, in code points, a time is that of something else, unless it belongs to it by grammar. */
    private static final int NEAR_CUE = 30;

    /** "Reported on Saturday": with a preposition between. */
    private static final int RIGHT_AFTER = 4;

    /** "Wednesday's quake", "a 2011 study", "the Act of 1867". */
    private static final Pattern OF_A_NOUN = Pattern.compile("compound|nummod|amod|nmod:(poss|of)");

    private final AnnotatedArticle article;
    private final Dates dates;

    SayingDates(AnnotatedArticle article) {
        this.article = article;
        this.dates = new Dates(article.article().published());
    }

    /** The day that belongs to the cue or stands near it, outside what is said ("said on Monday that …"). */
    @Nullable
    PartialDate of(StatementFinding finding) {
        Span cue = finding.cue();
        if (cue == null) {
            return null;
        }
        List<Token> words = article.tokens(cue);
        List<TimeExpression> times = article.times().stream()
                .filter(time -> time.sentence() == words.get(0).sentence()
                        && !time.type().equals("DURATION"))
                .filter(time -> finding.contents().stream().noneMatch(c -> c.overlaps(time.span())))
                .filter(time -> !isInName(time))
                .sorted(Comparator.comparingInt(time -> distance(time.span(), cue)))
                .toList();
        return times.stream()
                .filter(time -> belongsTo(time, words))
                .flatMap(time -> date(time).stream())
                .findFirst()
                .or(() -> times.stream()
                        .filter(time -> distance(time.span(), cue) <= NEAR_CUE
                                && !belongsElsewhere(time, words, finding.source()))
                        .findFirst()
                        .flatMap(this::date))
                .orElse(null);
    }

    /** Nothing of which an article tells was said after it. */
    private Optional<PartialDate> date(TimeExpression time) {
        LocalDate published = article.article().published();
        return dates.of(article.text(time.span()), time.value(), Dates.Tense.PAST)
                .filter(date -> published == null
                        || date.iso().compareTo(published.toString()) <= 0
                        || published.toString().startsWith(date.iso()));
    }

    /** "USA Today". */
    private boolean isInName(TimeExpression time) {
        List<Token> words = article.tokens(time.span());
        return article.names().stream()
                .anyMatch(name -> name.first() <= words.get(0).index()
                        && words.get(words.size() - 1).index() <= name.last()
                        && name.last() - name.first() >= words.size());
    }

    private boolean belongsTo(TimeExpression time, List<Token> cue) {
        SemanticGraphEdge edge = edgeTo(time);
        return edge != null
                && !OF_A_NOUN.matcher(edge.getRelation().toString()).matches()
                && cue.contains(article.sentences().get(time.sentence()).token(edge.getGovernor()));
    }

    /** To another verb, or to a noun that is not the speaker: "Wednesday's quake", but "a 2011 study said". */
    private boolean belongsElsewhere(TimeExpression time, List<Token> cue, @Nullable Mention source) {
        SemanticGraphEdge edge = edgeTo(time);
        if (edge == null) {
            return false;
        }
        Token governor = article.sentences().get(time.sentence()).token(edge.getGovernor());
        if ((source != null && source.span().contains(governor.span())) || isInPaper(edge.getGovernor(), time, cue)) {
            return false;
        }
        if (OF_A_NOUN.matcher(edge.getRelation().toString()).matches()) {
            return true;
        }
        boolean follows = time.span().begin() >= cue.get(cue.size() - 1).span().end()
                && distance(time.span(), cue.get(cue.size() - 1).span()) <= RIGHT_AFTER;
        return governor.isVerb() && !cue.contains(governor) && !follows && !isJoined(edge.getGovernor(), time, cue);
    }

    /** "In a report published on Monday, they put", "said in her 1976 autobiography". */
    private boolean isInPaper(IndexedWord governor, TimeExpression time, List<Token> cue) {
        Sentence sentence = article.sentences().get(time.sentence());
        List<SemanticGraphEdge> edges = sentence.graph().incomingEdgeList(governor);
        List<SemanticGraphEdge> above = edges.stream()
                .filter(edge -> edge.getRelation().toString().equals("acl"))
                .flatMap(edge -> sentence.graph().incomingEdgeList(edge.getGovernor()).stream())
                .toList();
        return Stream.concat(edges.stream(), above.stream())
                .filter(edge -> edge.getRelation().toString().startsWith("obl"))
                .anyMatch(edge -> cue.contains(sentence.token(edge.getGovernor())));
    }

    /** "Met on Tuesday and agreed". */
    private boolean isJoined(IndexedWord governor, TimeExpression time, List<Token> cue) {
        Sentence sentence = article.sentences().get(time.sentence());
        return sentence.graph().outgoingEdgeList(governor).stream()
                .filter(edge -> edge.getRelation().toString().startsWith("conj"))
                .anyMatch(edge -> cue.contains(sentence.token(edge.getDependent())));
    }

    /** The edge that leads to the time from outside it; null where there is none. */
    private @Nullable SemanticGraphEdge edgeTo(TimeExpression time) {
        SemanticGraph graph = article.sentences().get(time.sentence()).graph();
        List<Integer> positions =
                article.tokens(time.span()).stream().map(Token::position).toList();
        for (IndexedWord word : graph.vertexListSorted()) {
            if (positions.contains(word.index())) {
                for (SemanticGraphEdge edge : graph.incomingEdgeList(word)) {
                    if (!positions.contains(edge.getGovernor().index())) {
                        return edge;
                    }
                }
            }
        }
        return null;
    }

    private static int distance(Span one, Span other) {
        return Math.max(0, Math.max(one.begin(), other.begin()) - Math.min(one.end(), other.end()));
    }
}
