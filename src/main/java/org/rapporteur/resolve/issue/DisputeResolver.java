package org.rapporteur.resolve.issue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.DisputeFinding;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.Phrases;
import org.rapporteur.extract.Stance;
import org.rapporteur.lexicon.English;
import org.rapporteur.lexicon.People;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.Dispute;
import org.rapporteur.resolve.Role;
import org.rapporteur.resolve.Statement;
import org.rapporteur.resolve.actor.Actors;
import org.rapporteur.source.Span;

/**
 * Joins the mentions of each issue and keeps the disputes for which the article gives good evidence.
 *
 * <pre>{@code
 * List<Dispute> disputes = DisputeResolver.resolve(findings, actors, english);
 * }</pre>
 *
 * <p>An article that mentions "port fees", "the fees" and who is against them three times gives one dispute. A mention
 * with fewer than two parties takes the others from the article, where it names them near by.
 */
public final class DisputeResolver {
    private static final double THRESHOLD = 0.6;
    /** From this strength on the article calls it a dispute in so many words, whoever the parties are. */
    private static final double BY_NAME = 0.8;

    /** What it adds that one is for what another is against. */
    private static final double FOR_AND_AGAINST = 0.1;

    private static final int MOST = 12;
    private static final int LEAD = 2;

    private final AnnotatedArticle article;
    private final Actors actors;
    private final People people;
    private final PartyFinder parties;

    private DisputeResolver(Findings findings, Actors actors, English english) {
        this.article = findings.article();
        this.actors = actors;
        this.people = english.people();
        this.parties = new PartyFinder(article, actors, findings.roles(), english.offices());
    }

    /** The disputes of an article in the order of the text, each with two or more parties. */
    public static List<Dispute> resolve(Findings findings, Actors actors, English english) {
        return new DisputeResolver(findings, actors, english).resolve(findings.disputes());
    }

    /** The same disputes, each with the statements of the article in which its parties take their positions. */
    public static List<Dispute> withStatements(
            List<Dispute> disputes, AnnotatedArticle article, List<Statement> statements, List<Role> roles) {
        StatedPositions stated = new StatedPositions(article, statements, roles);
        return disputes.stream().map(stated::complete).toList();
    }

    private record Ranked(Issue issue, Set<Actor> parties, double score) {}

    private List<Dispute> resolve(List<DisputeFinding> findings) {
        List<Issue> issues = join(findings);
        issues.stream().map(Issue::parties).filter(p -> p.size() >= 2).forEach(parties::learn);
        List<Ranked> ranked = new ArrayList<>();
        for (Issue issue : issues) {
            Set<Actor> named = parties.level(issue.parties());
            Set<Actor> all = complete(issue, named);
            if (all.size() < 2) {
                continue;
            }
            double score = score(issue, named);
            if (score >= THRESHOLD) {
                ranked.add(new Ranked(issue, all, score));
            }
        }
        return ranked.stream()
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .limit(MOST)
                .sorted(Comparator.comparing(
                        r -> r.issue().best().finding().evidence().span()))
                .map(this::dispute)
                .toList();
    }

    private List<Issue> join(List<DisputeFinding> findings) {
        List<Issue> issues = new ArrayList<>();
        for (DisputeFinding finding : findings) {
            if (isActor(finding)) {
                continue;
            }
            IssueMention mention = mention(finding);
            if (mention.label().words().isEmpty()) {
                continue;
            }
            Optional<Issue> same =
                    issues.stream().filter(i -> i.matches(mention)).findFirst().or(() -> paraphrased(finding, issues));
            if (same.isPresent()) {
                same.get().mentions.add(mention);
            } else {
                issues.add(new Issue(mention));
            }
        }
        return issues;
    }

    /**
     * In "tensions over port fees, with shippers attacking the levies" the noun that comes up for the first time with
     * "the" is the subject just named.
     */
    private Optional<Issue> paraphrased(DisputeFinding finding, List<Issue> issues) {
        Mention issue = finding.issue();
        if (issues.isEmpty()
                || issue.first() != issue.last()
                || issue.first() == 0
                || !article.token(issue.first() - 1).text().equalsIgnoreCase("the")) {
            return Optional.empty();
        }
        Token head = article.token(issue.head());
        Issue last = issues.get(issues.size() - 1);
        DisputeFinding previous = last.mentions.get(last.mentions.size() - 1).finding();
        Mention before = previous.issue();
        boolean list =
                previous.evidence().span().begin() == finding.evidence().span().begin();
        boolean near = article.token(before.head()).sentence() == head.sentence() && before.head() < head.index();
        boolean isNew = article.sentences().stream()
                .limit(head.sentence() + 1L)
                .flatMap(sentence -> sentence.tokens().stream())
                .noneMatch(
                        token -> token.index() < head.index() && token.lemma().equals(head.lemma()));
        return near && isNew && !list ? Optional.of(last) : Optional.empty();
    }

    /**
     * "Criticised the minister" says whom, not what. A place can be what is disputed, but only in a quarrel by name.
     */
    private boolean isActor(DisputeFinding finding) {
        Token head = article.token(finding.issue().head());
        boolean quarrel = finding.positions().isEmpty();
        return switch (head.ner()) {
            case "PERSON", "ORGANIZATION" -> true;
            case "LOCATION" -> !quarrel;
            default -> Parties.isPeople(people, finding.issue());
        };
    }

    private IssueMention mention(DisputeFinding finding) {
        Set<Actor> named = new LinkedHashSet<>();
        for (Mention party : finding.parties()) {
            if (Phrases.canAct(people, party)) {
                actors.of(party).stream().map(parties::principal).forEach(named::add);
            }
        }
        Set<Actor> owners = new LinkedHashSet<>();
        int before = finding.issue().first() - 1;
        if (before >= 0 && article.token(before).tag().equals("PRP$")) {
            owners.addAll(actors.of(article.mention(article.token(before))));
        }
        Mention issue = finding.issue();
        owners.addAll(owners(article.span(issue.first(), issue.head())));
        if (owners.isEmpty()) {
            owners.addAll(ownersOfNounBefore(issue));
        }
        return new IssueMention(
                finding,
                IssueLabel.of(article, issue),
                named,
                standing(finding, Stance.AGAINST, named),
                standing(finding, Stance.FOR, named),
                owners);
    }

    private Set<Actor> standing(DisputeFinding finding, Stance stance, Set<Actor> named) {
        Set<Actor> standing = new LinkedHashSet<>();
        for (DisputeFinding.Position position : finding.positions()) {
            if (position.stance() == stance) {
                actors.of(position.party()).stream()
                        .map(parties::principal)
                        .filter(named::contains)
                        .forEach(standing::add);
            }
        }
        return standing;
    }

    private List<Actor> owners(Span span) {
        return actors.namedIn(span).stream().filter(Parties::isNamedActor).toList();
    }

    /** "Lee's" in "Lee's decision to close the port", of which the subject is only the closing. */
    private List<Actor> ownersOfNounBefore(Mention issue) {
        int noun = issue.first() - 1;
        while (noun > 1 && article.token(noun).tag().matches("TO|IN|DT")) {
            noun--;
        }
        boolean owned = noun > 1
                && noun < issue.first() - 1
                && article.token(noun).isNoun()
                && article.token(noun - 1).tag().equals("POS");
        return owned ? owners(article.span(noun - 2, noun - 2)) : List.of();
    }

    private Set<Actor> complete(Issue issue, Set<Actor> named) {
        Set<Actor> all = new LinkedHashSet<>(named);
        Mention mention = issue.best().finding().issue();
        Sentence sentence = article.sentenceOfToken(mention.head());
        int enough = issue.hasOtherSide() ? 2 : Math.max(2, named.size() + 1);
        if (all.size() < enough) {
            issue.owners().stream()
                    .filter(owner -> parties.opposable(all, owner))
                    .forEach(all::add);
        }
        if (all.size() < enough && !all.isEmpty()) {
            parties.opponentNear(all, sentence)
                    .or(() -> parties.actorBefore(all, sentence, mention.first()))
                    .or(() -> owners(mention.span()).stream()
                            .filter(actor -> actor.type() != ActorType.ORGANIZATION && parties.opposable(all, actor))
                            .findFirst())
                    .ifPresent(all::add);
        }
        for (int i = 0; i < 2 && all.size() < enough; i++) {
            // An article that speaks of a dispute names the sides somewhere; blame alone need not have another side,
            // unless it is one country that blames: then the other country that the sentences around name is meant.
            boolean byName = issue.best().strength() >= BY_NAME;
            boolean country = all.stream().anyMatch(party -> party.type() == ActorType.COUNTRY);
            parties.mostProminentNear(all, sentence)
                    .filter(actor -> byName || country && actor.type() == ActorType.COUNTRY)
                    .or(() -> byName ? parties.mostProminent(all) : Optional.empty())
                    .ifPresent(all::add);
        }
        return all.size() < enough ? Set.of() : parties.level(all);
    }

    private double score(Issue issue, Set<Actor> named) {
        if (named.size() < 2
                && issue.best().strength() < BY_NAME
                && named.stream().noneMatch(Parties::isNamedActor)
                && issue.owners().isEmpty()) {
            return 0;
        }
        boolean owned = issue.owners().stream().anyMatch(owner -> parties.opposable(named, owner));
        boolean sided = named.size() >= 2 && issue.hasOtherSide() || !named.isEmpty() && owned;
        boolean namely = owned || named.stream().anyMatch(Parties::isNamedActor);
        double score = issue.best().strength() + 0.07 * Math.min(3, issue.mentions.size() - 1);
        score += issue.hasForAndAgainst() ? FOR_AND_AGAINST : 0;
        score += sided ? 0.1 : named.isEmpty() ? -0.15 : 0;
        score -= sided || namely || named.isEmpty() ? 0 : 0.1;
        score -= !sided && named.size() >= 2 ? 0.1 : 0; // "both leaders condemned": whom is not said
        Token head = article.token(issue.best().finding().issue().head());
        if (head.sentence() < LEAD || inHeadline(issue)) {
            score += 0.1;
        }
        return score;
    }

    private boolean inHeadline(Issue issue) {
        String headline = article.article().headline();
        if (headline == null) {
            return false;
        }
        Set<String> words = new TreeSet<>();
        for (String word : headline.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            words.add(IssueLabel.stem(word));
        }
        long shared =
                issue.best().label().words().stream().filter(words::contains).count();
        return shared * 2 >= issue.best().label().words().size();
    }

    private Dispute dispute(Ranked ranked) {
        Issue issue = ranked.issue();
        IssueMention best = issue.best();
        List<String> aliases = issue.mentions.stream()
                .map(m -> m.label().text())
                .distinct()
                .filter(text -> !text.equals(best.label().text()))
                .toList();
        List<Dispute.Position> positions = new ArrayList<>();
        for (IssueMention mention : issue.mentions) {
            for (DisputeFinding.Position position : mention.finding().positions()) {
                actors.of(position.party()).stream()
                        .map(parties::principal)
                        .filter(ranked.parties()::contains)
                        .forEach(actor ->
                                positions.add(new Dispute.Position(actor, position.stance(), position.words(), null)));
            }
        }
        return new Dispute(
                Stream.concat(Stream.of(best), issue.mentions.stream().filter(m -> m != best))
                        .map(m -> m.finding().evidence())
                        .toList(),
                best.label().text(),
                aliases,
                List.copyOf(ranked.parties()),
                positions.stream().distinct().toList(),
                issue.status(),
                null);
    }
}
