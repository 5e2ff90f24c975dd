package org.rapporteur;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.Iris;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.source.Article;
import org.rapporteur.store.NewsStore;

/**
 * What a {@link NewsGraph} answers: questions about somebody or something, streams of all that there is, and SPARQL.
 *
 * <pre>{@code
 * List<MeetingFact> meetings = graph.meetingsOf("Ann Lee");
 * long accusations = graph.statements().filter(said -> said.act() == SpeechAct.ACCUSE).count();
 * }</pre>
 *
 * <p>A question about an actor or issue that the graph does not hold is a
 * {@link org.rapporteur.source.RapporteurException} ({@code ACTOR_UNKNOWN}, {@code VALUE_UNKNOWN}) that says what is
 * near; an empty list means that nothing is told of it. Wherever a name is asked for, the IRI does as well.
 *
 * <p>A stream is lazy and holds nothing open: each article is read when the stream comes to it, as it stands then, and
 * one that was removed meanwhile is left out. It may be consumed by another thread than the one that asked for it, also
 * in parallel, but not after the graph is closed. Its order is always the same.
 */
public abstract sealed class NewsAnswers permits NewsGraph {
    private final Questions questions;
    private final StoredFacts facts;

    NewsAnswers(NewsStore store) {
        this.facts = new StoredFacts(store);
        this.questions = new Questions(store, facts);
    }

    /** The article with that identifier, with its text and all that was given with it; empty where there is none. */
    public Optional<Article> article(String id) {
        return facts.article(Iris.article(id)).map(ArticleFacts::article);
    }

    /** All articles, each with its text. */
    public Stream<Article> articles() {
        return facts.articles().map(ArticleFacts::article);
    }

    /** All meetings of all articles, of any status. */
    public Stream<MeetingFact> meetings() {
        return facts.articles().flatMap(article -> article.meetings().stream());
    }

    /** All statements and attitudes of all articles. */
    public Stream<StatementFact> statements() {
        return facts.articles().flatMap(article -> article.statements().stream());
    }

    /** All disputes of all articles. */
    public Stream<DisputeFact> disputes() {
        return facts.articles().flatMap(article -> article.disputes().stream());
    }

    /** The meetings that an article tells of, in the order of its text; none where the graph does not hold it. */
    public List<MeetingFact> meetingsIn(String article) {
        return facts.article(Iris.article(article)).map(ArticleFacts::meetings).orElse(List.of());
    }

    /** The statements and attitudes of an article, in the same way. */
    public List<StatementFact> statementsIn(String article) {
        return facts.article(Iris.article(article))
                .map(ArticleFacts::statements)
                .orElse(List.of());
    }

    /** The disputes of an article, in the same way. */
    public List<DisputeFact> disputesIn(String article) {
        return facts.article(Iris.article(article)).map(ArticleFacts::disputes).orElse(List.of());
    }

    /** All actors, each once however many articles name it. */
    public Stream<ActorFact> actors() {
        return facts.actors();
    }

    /**
     * The meetings in which an actor takes part, of any status, in the order of the articles.
     *
     * @param actor a name or alias, in any case
     */
    public List<MeetingFact> meetingsOf(String actor) {
        return questions.meetingsOf(actor);
    }

    /**
     * The occasions on which an actor took or is to take part, oldest first; of whichever several articles tell is one.
     *
     * @param actor a name or alias, in any case
     */
    public List<OccasionFact> occasionsOf(String actor) {
        return questions.occasionsOf(actor);
    }

    /**
     * What an actor said, believed or wished, oldest first.
     *
     * @param actor a name or alias, in any case
     * @param about only what names this actor or disputed issue, by name or alias; null for all
     */
    public List<StatementFact> statementsBy(String actor, @Nullable String about) {
        return questions.statementsBy(actor, about);
    }

    /**
     * What a country or organization, and those who hold an office of it in some article, said about somebody or
     * something, oldest first.
     *
     * <pre>{@code
     * for (SideFact said : graph.saidBySide("Freedonia", "fishing rights")) {
     *     System.out.println(said.speaker() + ": " + said.statement().text());
     * }
     * }</pre>
     *
     * @param side a country or organization by name or alias, in any case
     * @param about an actor or a disputed issue by name or alias, or words of the content, in any case
     */
    public List<SideFact> saidBySide(String side, String about) {
        return questions.saidBySide(side, about);
    }

    /**
     * The quotations that more than one article has, each telling with what it leaves out of the fullest one.
     *
     * <pre>{@code
     * for (QuotationFact telling : graph.sameQuotations("Ann Lee")) {
     *     System.out.println(telling.article() + ": " + telling.difference());
     * }
     * }</pre>
     *
     * @param speaker only what this actor said, by name or alias, in any case; null for all
     */
    public List<QuotationFact> sameQuotations(@Nullable String speaker) {
        return questions.sameQuotations(speaker);
    }

    /** What two actors, each by name or alias in any case, dispute with each other, oldest article first. */
    public List<DisputeFact> disputesBetween(String one, String other) {
        return questions.disputesBetween(one, other);
    }

    /** Where the parties of an issue stand, by name or another phrase for it in any case, oldest article first. */
    public List<PositionFact> positionsOn(String issue) {
        return questions.positionsOn(issue);
    }

    /** How the disputes on an issue, by name or another phrase for it, went on from article to article. */
    public List<CourseStep> courseOf(String issue) {
        return questions.courseOf(issue);
    }

    /** The issues, that of most articles first; each takes in those that are narrower. */
    public List<IssueFact> issuesByArticles() {
        return questions.issuesByArticles();
    }

    /** The issues that were first told to be disputed in that month. */
    public List<IssueFact> newlyDisputed(YearMonth month) {
        return questions.newlyDisputed(month);
    }

    /** Who moved from for to against on an issue or back, oldest first. */
    public List<PositionChange> changedPositions() {
        return questions.changedPositions();
    }

    /**
     * The rows of a SPARQL SELECT query, each with its bound variables: literals as their text, IRIs whole.
     *
     * @param sparql over the union of all articles' graphs; comment lines at its head such as {@code # @param actor a
     *     name, e.g. "Ann Lee"} declare parameters, which stand in it as {@code ?_actor}
     * @param values the parameters by name
     */
    public List<Map<String, String>> select(String sparql, Map<String, String> values) {
        return questions.rows(NamedQueries.inline(sparql), values);
    }
}
