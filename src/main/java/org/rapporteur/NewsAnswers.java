package org.rapporteur;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.map.Iris;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.StoredNames;
import org.rapporteur.source.Article;
import org.rapporteur.store.NewsStore;

/**
 * What a {@link NewsGraph} answers: questions about somebody or something, streams of all that there is, and SPARQL.
 *
 * <pre>{@code
 * ActorRef lee = graph.actor("Ann Lee");
 * List<MeetingFact> meetings = graph.meetingsOf(lee);
 * long accusations = graph.statements().filter(said -> said.act() == SpeechAct.ACCUSE).count();
 * }</pre>
 *
 * <p>Names become {@linkplain ActorRef actors} and {@linkplain IssueRef issues} once, by {@link #actor} and
 * {@link #issue}, and questions are asked about these, so that two of one name are never mixed. Facts hold them too:
 * what one answer gives may be asked about next. An empty list means that nothing is told.
 *
 * <p>A stream is lazy and holds nothing open: each article is read when the stream comes to it, as it stands then, and
 * one that was removed meanwhile is left out. It may be consumed by another thread than the one that asked for it, also
 * in parallel, but not after the graph is closed. Its order is always the same.
 *
 * <p>Whatever has no method here is a filter of a stream, or is asked by the name of a shipped question: see
 * {@link #ask}.
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
        return facts.text(Iris.article(id));
    }

    /** All articles, each with its text. */
    public Stream<Article> articles() {
        return facts.texts();
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

    /** All roles of all articles: who holds which office for whom. */
    public Stream<RoleFact> roles() {
        return facts.articles().flatMap(article -> article.roles().stream());
    }

    /** All that an article tells: its meetings, its statements, its disputes, its roles. */
    public List<Finding> findingsIn(String article) {
        return facts.article(Iris.article(article)).stream()
                .flatMap(ArticleFacts::findings)
                .toList();
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

    /** The roles of an article, in the same way. */
    public List<RoleFact> rolesIn(String article) {
        return facts.article(Iris.article(article)).map(ArticleFacts::roles).orElse(List.of());
    }

    /**
     * The meeting, statement, dispute or role of that IRI, whole or short; empty where there is none.
     *
     * <pre>{@code
     * graph.finding("data:article/visit.txt#meeting-1").map(Finding::evidence);
     * }</pre>
     */
    public Optional<Finding> finding(String iri) {
        String whole = StoredNames.expanded(iri);
        return Iris.isOfArticle(whole)
                ? facts.article(Iris.articleOf(whole)).stream()
                        .flatMap(ArticleFacts::findings)
                        .filter(finding -> finding.iri().equals(whole))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * The actor of that name. A label counts before an alias.
     *
     * @param name a name or alias, in any case, or the IRI of its node
     * @throws org.rapporteur.source.RapporteurException {@code ACTOR_UNKNOWN}, with what is near;
     *     {@code ACTOR_AMBIGUOUS} where several bear the name: {@link #actorsNamed} gives them
     */
    public ActorRef actor(String name) {
        return facts.actor(name);
    }

    /** The actors of that name, by their IRIs; possibly none. */
    public List<ActorRef> actorsNamed(String name) {
        return facts.actorsNamed(name);
    }

    /**
     * The issue of that name.
     *
     * @param name its label or another phrase for it, in any case, or the IRI of its node
     * @throws org.rapporteur.source.RapporteurException {@code VALUE_UNKNOWN}, with what is near;
     *     {@code ACTOR_AMBIGUOUS} where several bear the name
     */
    public IssueRef issue(String name) {
        return facts.issue(name);
    }

    /** All actors, each once however many articles name it. */
    public Stream<ActorFact> actors() {
        return facts.actors();
    }

    /** How much each actor does, the most active first. */
    public List<ActivityFact> activeActors() {
        return questions.activeActors();
    }

    /** The names by which articles call an actor, the most frequent first. */
    public List<NameFact> namesOf(ActorRef actor) {
        return questions.namesOf(actor);
    }

    /** Who dealt with both of two actors, those first who did so most often. */
    public List<PartnerFact> sharedPartners(ActorRef one, ActorRef other) {
        return questions.sharedPartners(one, other);
    }

    /**
     * Pairs of actors that may be one: for people to look at, and to merge or keep apart by {@link NewsGraph#curation}.
     */
    public List<DuplicateFact> possibleDuplicates() {
        return questions.possibleDuplicates();
    }

    /** The meetings in which an actor takes part, of any status, in the order of the articles. */
    public List<MeetingFact> meetingsOf(ActorRef actor) {
        return questions.meetingsOf(actor);
    }

    /**
     * The occasions on which an actor took or is to take part, oldest first; of whichever several articles tell is one.
     */
    public List<OccasionFact> occasionsOf(ActorRef actor) {
        return questions.occasionsOf(actor);
    }

    /**
     * What each article tells of an occasion, the one published first first: articles that differ stand side by side.
     *
     * <pre>{@code
     * for (MeetingFact account : graph.accountsOf(occasion)) {
     *     System.out.println(account.article().publisher() + ": " + account.status());
     * }
     * }</pre>
     */
    public List<MeetingFact> accountsOf(OccasionFact occasion) {
        return questions.accountsOf(occasion.iri());
    }

    /** What each article tells of the occasion that a meeting is an account of, itself among them. */
    public List<MeetingFact> accountsOf(MeetingFact meeting) {
        return questions.accountsOf(meeting.iri());
    }

    /** The points on which accounts of one occasion differ, an account each. */
    public List<ConflictFact> conflictingAccounts() {
        return questions.conflictingAccounts();
    }

    /** What an actor said, believed or wished, oldest first. */
    public List<StatementFact> statementsBy(ActorRef speaker) {
        return questions.statementsBy(speaker);
    }

    /** As {@link #statementsBy(ActorRef)}, only what names that actor. */
    public List<StatementFact> statementsBy(ActorRef speaker, ActorRef about) {
        return questions.statementsBy(speaker, about.iri());
    }

    /** As {@link #statementsBy(ActorRef)}, only what names that issue or a narrower one. */
    public List<StatementFact> statementsBy(ActorRef speaker, IssueRef about) {
        return questions.statementsBy(speaker, about.iri());
    }

    /**
     * What a country or organization, and those who hold an office of it in some article, said about somebody or
     * something, oldest first.
     *
     * <pre>{@code
     * for (SideFact said : graph.saidBySide(graph.actor("Freedonia"), "fishing rights")) {
     *     System.out.println(said.speaker() + ": " + said.statement().text());
     * }
     * }</pre>
     *
     * @param side a country or organization
     * @param about an actor or a disputed issue by name, alias or IRI, or words of the content, in any case
     */
    public List<SideFact> saidBySide(ActorRef side, String about) {
        return questions.saidBySide(side, about);
    }

    /**
     * The quotations that more than one article has, each telling with what it leaves out of the fullest one.
     *
     * <pre>{@code
     * for (QuotationFact quotation : graph.sameQuotations()) {
     *     System.out.println(quotation.telling().article() + " leaves out " + quotation.leavesOut());
     * }
     * }</pre>
     */
    public List<QuotationFact> sameQuotations() {
        return questions.sameQuotations();
    }

    /** As {@link #sameQuotations()}, only of that speaker. */
    public List<QuotationFact> sameQuotations(ActorRef speaker) {
        return questions.sameQuotations(speaker);
    }

    /** What a party disputes, oldest article first: also what those dispute who hold an office of it. */
    public List<DisputeFact> disputesOf(ActorRef party) {
        return questions.disputesOf(party);
    }

    /** What two actors dispute with each other, oldest article first. */
    public List<DisputeFact> disputesBetween(ActorRef one, ActorRef other) {
        return questions.disputesBetween(one, other);
    }

    /** The disputes on an issue or on a narrower one, oldest article first. */
    public List<DisputeFact> disputesOn(IssueRef issue) {
        return questions.disputesOn(issue);
    }

    /** Where the parties of an issue stand, oldest article first. */
    public List<PositionFact> positionsOn(IssueRef issue) {
        return disputesOn(issue).stream().flatMap(PositionFact::of).toList();
    }

    /** How the disputes on an issue went on from article to article; an article without a date has no place in it. */
    public List<CourseStep> courseOf(IssueRef issue) {
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
     * The meetings and disputes that articles of that day or later tell of, and none before tells of in the same way.
     */
    public List<Finding> newSince(LocalDate day) {
        return questions.newSince(day);
    }

    /** The other articles that print nearly the same text, as several outlets do with one of an agency. */
    public List<ArticleRef> copiesOf(String article) {
        return questions.copiesOf(article);
    }

    /**
     * The rows of a shipped question, each with its bound variables: literals as their text, IRIs whole.
     *
     * <pre>{@code
     * graph.ask("one-meeting-away", Map.of("actor", "Ann Lee")).forEach(row -> System.out.println(row.get("beyond")));
     * }</pre>
     *
     * @param question its name, as {@code rapporteur queries} lists them
     * @param values its parameters by name; a name that several bear stands for all of them
     * @throws org.rapporteur.source.RapporteurException {@code QUERY_UNKNOWN}, {@code QUERY_PARAMETER},
     *     {@code ACTOR_UNKNOWN}, {@code VALUE_UNKNOWN}
     */
    public List<Map<String, String>> ask(String question, Map<String, String> values) {
        return questions.rows(NamedQueries.find(question), values);
    }

    /**
     * The rows of a SPARQL SELECT query, as {@link #ask} gives them.
     *
     * @param sparql over the union of all articles' graphs; comment lines at its head such as {@code # @param actor a
     *     name, e.g. "Ann Lee"} declare parameters, which stand in it as {@code ?_actor}
     * @param values the parameters by name
     */
    public List<Map<String, String>> select(String sparql, Map<String, String> values) {
        return questions.rows(NamedQueries.inline(sparql), values);
    }
}
