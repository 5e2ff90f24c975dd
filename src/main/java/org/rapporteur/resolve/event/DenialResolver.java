package org.rapporteur.resolve.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.extract.Evidence;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.MeetingFinding;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.MeetingKey;
import org.rapporteur.resolve.actor.Actors;
import org.rapporteur.resolve.place.Places;
import org.rapporteur.resolve.time.Dates;

/**
 * Finds the meeting that a denial without names is about: "the ministry denied that its minister had met the head of
 * the company", and a former adviser claims that Lee, the minister, dined with Chen.
 *
 * <pre>{@code
 * List<Meeting> all = DenialResolver.complete(findings, actors, places, meetings);
 * }</pre>
 *
 * <p>Only what the article gives as somebody's claim is contested so: a minister's meeting of which the article itself
 * tells may well be another one.
 */
final class DenialResolver {
    private final Findings findings;
    private final AnnotatedArticle article;
    private final Actors actors;
    private final Places places;
    private final Dates dates;

    private DenialResolver(Findings findings, Actors actors, Places places) {
        this.findings = findings;
        this.article = findings.article();
        this.actors = actors;
        this.places = places;
        this.dates = new Dates(article.article().published());
    }

    /**
     * The meetings, and at their end a denied one for each that the article denies without names.
     *
     * @param meetings those of the article, claims with their claimants
     */
    static List<Meeting> complete(Findings findings, Actors actors, Places places, List<Meeting> meetings) {
        DenialResolver resolver = new DenialResolver(findings, actors, places);
        Set<Evidence> told = meetings.stream()
                .flatMap(meeting -> meeting.evidence().stream())
                .collect(Collectors.toSet());
        Map<Meeting, List<MeetingFinding>> denials = new LinkedHashMap<>();
        for (MeetingFinding finding : findings.meetings()) {
            boolean believed = finding.evidence().confidence() >= MeetingResolver.LEAST;
            if (believed && finding.status() == MeetingStatus.DENIED && !told.contains(finding.evidence())) {
                resolver.contested(finding, meetings)
                        .ifPresent(claim -> denials.computeIfAbsent(claim, key -> new ArrayList<>())
                                .add(finding));
            }
        }
        List<Meeting> all = new ArrayList<>(meetings);
        denials.forEach((claim, mentions) -> all.add(resolver.denied(claim, mentions, new MeetingKey(all.size()))));
        return all;
    }

    /** The first claim that can be what is denied. */
    private Optional<Meeting> contested(MeetingFinding denial, List<Meeting> meetings) {
        return meetings.stream()
                .filter(meeting -> meeting.accordingTo() != null && meeting.status() != MeetingStatus.DENIED)
                .filter(meeting -> meetings.stream().noneMatch(known -> isDenialOf(meeting, known)))
                .filter(meeting -> meeting.kind() == denial.kind())
                .filter(meeting -> agreesInDate(denial, meeting))
                .filter(meeting -> denial.participants().stream().noneMatch(mention -> isSomebodyElse(mention, meeting))
                        && denial.participants().stream().anyMatch(mention -> takesPart(mention, meeting)))
                .findFirst();
    }

    private static boolean isDenialOf(Meeting claim, Meeting known) {
        return known.status() == MeetingStatus.DENIED && known.participants().equals(claim.participants());
    }

    private boolean agreesInDate(MeetingFinding denial, Meeting meeting) {
        return denial.times().stream()
                .flatMap(time -> dates.of(article.text(time.span()), time.value(), Dates.Tense.PAST).stream())
                .allMatch(date -> meeting.date() == null
                        || date.covers(meeting.date())
                        || meeting.date().covers(date));
    }

    private boolean isSomebodyElse(Mention mention, Meeting meeting) {
        return actors.of(mention).stream()
                .anyMatch(actor -> actor.type() == ActorType.PERSON
                        && !meeting.participants().contains(actor));
    }

    /** By name, or by the office that the article says a participant holds. */
    private boolean takesPart(Mention mention, Meeting meeting) {
        String office = mention.headToken().lemma().toLowerCase(Locale.ROOT);
        return actors.of(mention).stream().anyMatch(meeting.participants()::contains)
                || findings.roles().stream()
                        .filter(role ->
                                role.role().text().toLowerCase(Locale.ROOT).endsWith(office))
                        .flatMap(role -> actors.one(role.holder()).stream())
                        .anyMatch(meeting.participants()::contains);
    }

    private Meeting denied(Meeting claim, List<MeetingFinding> mentions, MeetingKey key) {
        return new Meeting(
                key,
                mentions.stream()
                        .map(MeetingFinding::evidence)
                        .sorted(Comparator.comparingDouble(Evidence::confidence).reversed())
                        .toList(),
                claim.participants(),
                null,
                claim.kind(),
                MeetingStatus.DENIED,
                claim.date(),
                mentions.stream()
                        .flatMap(mention -> mention.places().stream())
                        .map(place -> places.of(place.text()))
                        .distinct()
                        .toList(),
                List.of(),
                null,
                Meeting.Details.NONE);
    }
}
