package org.rapporteur.resolve.issue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.extract.DisputeFinding;
import org.rapporteur.extract.DisputeStatus;
import org.rapporteur.extract.Evidence;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.Stance;
import org.rapporteur.lexicon.English;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.Dispute;
import org.rapporteur.resolve.Role;
import org.rapporteur.resolve.Statement;
import org.rapporteur.resolve.actor.Actors;
import org.rapporteur.source.Span;

/**
 * Joins the mentions of each dispute and keeps those for which the article gives two sides.
 *
 * <pre>{@code
 * List<Dispute> disputes = DisputeResolver.resolve(findings, actors, english, Tie.load());
 * }</pre>
 *
 * <p>An article that mentions "port fees", "the fees" and who is against them three times gives one dispute. A mention
 * with fewer than two parties takes the other from where the tagger sees it named, or from the mention before.
 */
public final class DisputeResolver {
    // All three were chosen on articles that the tagger has not seen.

    /**
     * The surest mention of a dispute is as sure as this: F1 is the same from 0.5 to 0.6, and at 0.6 fewer are wrong.
     */
    private static final double LEAST = 0.6;
    /** A mention of less confidence is not looked at. */
    private static final double LEAST_MENTION = 0.3;

    /** From this mean likelihood on two groups of mentions are of one dispute. */
    private static final double SAME = 0.75;

    private static final int FARTHEST = 2;

    private final AnnotatedArticle article;
    private final Actors actors;
    private final PartyFinder parties;
    private final Tie tie;

    DisputeResolver(Findings findings, Actors actors, English english, Tie tie) {
        this.tie = tie;
        this.article = findings.article();
        this.actors = actors;
        this.parties = new PartyFinder(article, actors, findings.roles(), english.offices());
    }

    /** The disputes of an article in the order of the text, each with two or more parties. */
    public static List<Dispute> resolve(Findings findings, Actors actors, English english, Tie tie) {
        return new DisputeResolver(findings, actors, english, tie).resolve(findings);
    }

    /** The same disputes, each with the statements of the article in which its parties take their positions. */
    public static List<Dispute> withStatements(
            List<Dispute> disputes, AnnotatedArticle article, List<Statement> statements, List<Role> roles) {
        StatedPositions stated = new StatedPositions(article, statements, roles);
        return disputes.stream().map(stated::complete).toList();
    }

    private List<Dispute> resolve(Findings findings) {
        return join(mentions(findings)).stream()
                .flatMap(issue -> dispute(issue).stream())
                .sorted(Comparator.comparing(
                        dispute -> dispute.evidence().get(0).span()))
                .toList();
    }

    /** The findings with their actors, in the order of the text; those that are hardly believed are left out. */
    List<DisputeMention> mentions(Findings findings) {
        List<DisputeMention> mentions = new ArrayList<>();
        for (DisputeFinding finding : findings.disputes()) {
            if (finding.evidence().confidence() >= LEAST_MENTION) {
                mentions.add(completed(mention(finding), mentions));
            }
        }
        return mentions;
    }

    /** Joins the two groups that belong together most, until none do (agglomerative clustering, average link). */
    private List<Issue> join(List<DisputeMention> mentions) {
        double[][] likelihoods = likelihoods(mentions);
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            groups.add(new ArrayList<>(List.of(i)));
        }
        while (true) {
            double best = SAME;
            int first = -1;
            int second = -1;
            for (int i = 0; i < groups.size(); i++) {
                for (int j = i + 1; j < groups.size(); j++) {
                    double likelihood = mean(likelihoods, groups.get(i), groups.get(j));
                    if (likelihood > best) {
                        best = likelihood;
                        first = i;
                        second = j;
                    }
                }
            }
            if (first < 0) {
                return groups.stream()
                        .map(group -> new Issue(
                                group.stream().sorted().map(mentions::get).toList()))
                        .toList();
            }
            groups.get(first).addAll(groups.remove(second));
        }
    }

    /** How likely each two mentions are of one dispute, the earlier of them first. */
    private double[][] likelihoods(List<DisputeMention> mentions) {
        double[][] likelihoods = new double[mentions.size()][mentions.size()];
        for (int i = 0; i < mentions.size(); i++) {
            for (int j = i + 1; j < mentions.size(); j++) {
                likelihoods[i][j] = tie.likelihood(mentions.get(i), mentions.get(j));
                likelihoods[j][i] = likelihoods[i][j];
            }
        }
        return likelihoods;
    }

    private static double mean(double[][] likelihoods, List<Integer> one, List<Integer> other) {
        double sum = 0;
        for (int i : one) {
            for (int j : other) {
                sum += likelihoods[i][j];
            }
        }
        return sum / (one.size() * other.size());
    }

    private DisputeMention mention(DisputeFinding finding) {
        Mention issue = finding.issue();
        Set<Actor> objectors = sides(finding.objectors(), finding.implied().objectors());
        Set<Actor> opponents = sides(finding.opponents(), finding.implied().opponents());
        opponents.removeIf(opponent -> objectors.stream().anyMatch(one -> parties.allied(one, opponent)));
        IssueLabel label = issue == null ? null : IssueLabel.of(article, issue);
        return new DisputeMention(
                finding,
                finding.cue().headToken().sentence(),
                label == null || label.words().isEmpty() ? null : label,
                objectors,
                opponents);
    }

    /** Who is named, and by their names in other sentences those for whom here a pronoun stands, or nothing. */
    private Set<Actor> sides(List<Mention> mentions, List<Mention> implied) {
        Set<Actor> sides = new LinkedHashSet<>();
        boolean open = mentions.isEmpty();
        for (Mention mention : mentions) {
            List<Actor> meant = actors.of(mention);
            open |= meant.isEmpty();
            meant.stream()
                    .filter(actor -> !isPlace(actor))
                    .map(parties::principal)
                    .forEach(sides::add);
        }
        if (open) {
            implied.stream()
                    .flatMap(mention -> actors.of(mention).stream())
                    .map(parties::principal)
                    .forEach(sides::add);
        }
        return sides;
    }

    /** A town or a river, whose name the recogniser takes for a place wherever it stands. */
    private boolean isPlace(Actor actor) {
        return actor.type() == ActorType.ORGANIZATION
                && actor.mentions().stream()
                        .flatMap(mention -> article.tokens(mention).stream())
                        .allMatch(token -> token.ner().equals("LOCATION"));
    }

    /** With the side that the words leave out: who stood there in the mention before. */
    private DisputeMention completed(DisputeMention mention, List<DisputeMention> before) {
        if (mention.parties().size() != 1) {
            return mention;
        }
        boolean objects = !mention.objectors().isEmpty();
        @Nullable DisputeMention last = before.isEmpty() ? null : before.get(before.size() - 1);
        if (last == null
                || mention.sentence() - last.sentence() > FARTHEST
                || last.parties().size() < 2) {
            return mention;
        }
        Actor known = mention.parties().iterator().next();
        if (!last.parties().contains(known)) {
            return mention;
        }
        Set<Actor> others = new LinkedHashSet<>(last.objectors().contains(known) ? last.opponents() : last.objectors());
        others.removeIf(other -> parties.allied(other, known));
        return objects
                ? new DisputeMention(
                        mention.finding(), mention.sentence(), mention.label(), mention.objectors(), others)
                : new DisputeMention(
                        mention.finding(), mention.sentence(), mention.label(), others, mention.opponents());
    }

    private Optional<Dispute> dispute(Issue issue) {
        Set<Actor> all = parties.level(issue.parties());
        Optional<IssueLabel> label = issue.label();
        DisputeMention best = issue.best();
        if (all.size() < 2 || label.isEmpty() || best.confidence() < LEAST) {
            return Optional.empty();
        }
        List<String> aliases = issue.mentions().stream()
                .flatMap(mention -> Optional.ofNullable(mention.label()).stream())
                .map(IssueLabel::text)
                .distinct()
                .filter(text -> !text.equals(label.get().text()))
                .toList();
        List<Evidence> evidence = issue.mentions().stream()
                .map(mention -> mention.finding().evidence())
                .sorted(Comparator.comparingDouble(Evidence::confidence)
                        .reversed()
                        .thenComparing(Evidence::span))
                .toList();
        return Optional.of(new Dispute(
                evidence, label.get().text(), aliases, List.copyOf(all), positions(issue, all), issue.status(), null));
    }

    private static List<Dispute.Position> positions(Issue issue, Set<Actor> all) {
        Set<Dispute.Position> positions = new LinkedHashSet<>();
        for (DisputeMention mention : issue.mentions()) {
            Stance stance = mention.finding().stance();
            if (stance == Stance.OTHER || mention.finding().status() == DisputeStatus.PAST) {
                continue; // in a quarrel it is not said who is for what, of former times not who still is
            }
            Span words = mention.finding().evidence().span();
            mention.objectors().stream()
                    .filter(all::contains)
                    .forEach(party -> positions.add(new Dispute.Position(party, stance, words, null)));
            mention.opponents().stream()
                    .filter(all::contains)
                    .forEach(party -> positions.add(new Dispute.Position(party, Stance.OTHER, words, null)));
        }
        return List.copyOf(positions);
    }
}
