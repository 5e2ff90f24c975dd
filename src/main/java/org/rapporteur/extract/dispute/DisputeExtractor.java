package org.rapporteur.extract.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.EventMention;
import org.rapporteur.annotate.EventMention.Role;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Token;
import org.rapporteur.annotate.attribution.Trait;
import org.rapporteur.extract.ArgumentReader;
import org.rapporteur.extract.Calibration;
import org.rapporteur.extract.DisputeFinding;
import org.rapporteur.extract.DisputeStatus;
import org.rapporteur.extract.Evidence;
import org.rapporteur.extract.Extractor;
import org.rapporteur.extract.Stance;
import org.rapporteur.lexicon.English;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.source.Span;

/**
 * Makes findings of the words that the tagger takes to tell who stands against whom.
 *
 * <pre>{@code
 * DisputeExtractor disputes = DisputeExtractor.load(English.load());
 * // "Norway and Iceland are at odds over mackerel quotas": mackerel quotas; Norway, Iceland
 * List<DisputeFinding> findings = disputes.extract(annotated);
 * }</pre>
 *
 * <p>A finding is one mention, not one dispute, and may name fewer than two parties or no issue.
 */
public final class DisputeExtractor implements Extractor<DisputeFinding> {
    private static final String TABLE = "/org/rapporteur/extract/confidence.tsv";
    private static final String FOUND_BY = "dispute/tagger@2";

    private static final double SURE_PARTY = 0.5;

    private final Calibration calibration;
    private final Lexicon lexicon;
    private final Lexicon acts;
    private final StatusReader statuses;
    private final FormerTimes former;
    private final PartyBar bar;

    private DisputeExtractor(Calibration calibration, Lexicon lexicon, English english) {
        this.calibration = calibration;
        this.lexicon = lexicon;
        this.acts = english.acts();
        this.bar = new PartyBar(lexicon, english.actors());
        this.statuses = new StatusReader(lexicon);
        this.former = new FormerTimes(lexicon);
    }

    /** Reads the lexicon and the table of confidences from the class path. */
    public static DisputeExtractor load(English english) {
        return new DisputeExtractor(
                Calibration.read(TABLE, "dispute"),
                Lexicon.read("/org/rapporteur/extract/dispute/disputes.lexicon"),
                english);
    }

    @Override
    public List<DisputeFinding> extract(AnnotatedArticle article) {
        ArgumentReader arguments = new ArgumentReader(article);
        List<DisputeFinding> findings = new ArrayList<>();
        for (EventMention event : article.events()) {
            if (event.type() == EventMention.Type.DISPUTE) {
                arguments
                        .mention(event.trigger())
                        .filter(cue -> !isForce(cue) || isDoneToAThing(arguments, event, cue))
                        .filter(cue -> !isDefence(cue))
                        .map(cue -> finding(arguments, event, cue))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** "A judge sentenced Lee", "Lee was robbed": what is done to somebody is no quarrel with him. */
    private boolean isForce(Mention cue) {
        return cue.headToken().isVerb()
                && lexicon.has("FORCE_VERB", cue.headToken().lemma().toLowerCase(Locale.ROOT));
    }

    /** "Lee did not lie": who says so is on Lee's side. */
    private boolean isDefence(Mention cue) {
        List<Token> words = cue.article().tokens(cue.span());
        return words.stream().anyMatch(token -> token.lemma().equals("not"))
                && words.stream().anyMatch(token -> token.isVerb() && acts.has("ACCUSE_CONTENT", token.text()));
    }

    /** "Killed the bill". */
    private static boolean isDoneToAThing(ArgumentReader arguments, EventMention event, Mention cue) {
        return event.arguments(Role.OPPONENT).isEmpty()
                && event.spans(Role.ISSUE).stream()
                        .flatMap(span -> arguments.mention(span).stream())
                        .anyMatch(issue -> issue.first() > cue.last()
                                && cue.article().tokens().subList(cue.last() + 1, issue.first()).stream()
                                        .allMatch(between -> between.tag().equals("DT")));
    }

    /**
     * "Defended the quotas" and "dropped its opposition to the quotas" are for them; where "the two disagree" it is not
     * told who is.
     */
    private Stance stance(Mention cue, String act, DisputeStatus status, List<Mention> opponents) {
        boolean mutual = opponents.isEmpty()
                && lexicon.has("MUTUAL_VERB", cue.headToken().lemma().toLowerCase(Locale.ROOT));
        if (act.equals("quarrel") || mutual) {
            return Stance.OTHER;
        }
        boolean defends = lexicon.has("DEFENCE", cue.headToken().lemma().toLowerCase(Locale.ROOT));
        boolean gaveWay = status == DisputeStatus.EASING || status == DisputeStatus.RESOLVED;
        return defends || gaveWay ? Stance.FOR : Stance.AGAINST;
    }

    private DisputeFinding finding(ArgumentReader arguments, EventMention event, Mention cue) {
        List<Mention> objectors = bar.parties(arguments.mentions(event.arguments(Role.OBJECTOR), SURE_PARTY));
        List<Mention> opponents = bar.parties(arguments.mentions(event.arguments(Role.OPPONENT), SURE_PARTY));
        @Nullable
        Mention issue = event.spans(Role.ISSUE).stream()
                .flatMap(span -> arguments.mention(span).stream())
                .findFirst()
                .orElse(null);
        Span span = issue == null ? cue.span() : cue.span().union(issue.span());
        for (List<Mention> side : List.of(objectors, opponents)) {
            for (Mention party : side) {
                span = span.union(party.span());
            }
        }
        String act = event.value(Trait.DISPUTE_ACT);
        DisputeStatus told = former.isFormer(cue) ? DisputeStatus.PAST : statuses.status(cue.sentence());
        return new DisputeFinding(
                new Evidence(span, FOUND_BY, calibration.of(event.confidence())),
                cue,
                stance(cue, act, told, opponents),
                objectors,
                opponents,
                new DisputeFinding.Implied(
                        bar.parties(arguments.mentions(event.arguments(Role.IMPLIED_OBJECTOR))),
                        bar.parties(arguments.mentions(event.arguments(Role.IMPLIED_OPPONENT)))),
                issue,
                told == DisputeStatus.OPEN && act.equals("ease") ? DisputeStatus.EASING : told);
    }
}
