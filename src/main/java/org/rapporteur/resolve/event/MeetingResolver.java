package org.rapporteur.resolve.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.MeetingFinding;
import org.rapporteur.extract.MeetingKind;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.MeetingKey;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.resolve.actor.Actors;
import org.rapporteur.resolve.place.Places;

/**
 * Merges the mentions of one occasion into one meeting.
 *
 * <pre>{@code
 * List<Meeting> meetings = MeetingResolver.resolve(findings, actors, places);
 * }</pre>
 *
 * <p>Mentions are of one occasion when they share two participants and nothing speaks against it: no other day, no
 * place in another country, no other kind, and not one done and one still to come. "The meeting", told without names,
 * belongs to the occasion told last that it fits.
 */
public final class MeetingResolver {
    /** A mention of less confidence tells of no meeting; chosen on articles that the tagger has not seen. */
    static final double LEAST = 0.35;

    private static final int FARTHEST_ANAPHOR = 12;
    private static final int END_OF_LEAD = 6;
    private static final int FARTHEST_JOURNEY = 30;

    private final Findings findings;
    private final AnnotatedArticle article;
    private final Places places;
    private final Tellings tellings;
    private final List<Told> pending = new ArrayList<>();
    private final List<Told> journeys = new ArrayList<>();
    private final List<Occasion> occasions = new ArrayList<>();

    private MeetingResolver(Findings findings, Actors actors, Places places) {
        this.findings = findings;
        this.article = findings.article();
        this.places = places;
        this.tellings = new Tellings(findings, actors, places);
    }

    /** The meetings that an article tells of, in the order of their first mention. */
    public static List<Meeting> resolve(Findings findings, Actors actors, Places places) {
        return new MeetingResolver(findings, actors, places).resolve();
    }

    /**
     * The same meetings, and at their end a denied one for each that the article denies without names.
     *
     * @param meetings those of the article, claims with their claimants
     */
    public static List<Meeting> withDenials(List<Meeting> meetings, Findings findings, Actors actors, Places places) {
        return DenialResolver.complete(findings, actors, places, meetings);
    }

    private List<Meeting> resolve() {
        for (MeetingFinding finding : findings.meetings()) {
            if (finding.evidence().confidence() < LEAST) {
                continue;
            }
            Told told = tellings.told(finding, occasions);
            if (finding.roster()) {
                occasionOfRoster().ifPresent(occasion -> occasion.mergeRoster(told));
                continue;
            }
            if (finding.kind() == MeetingKind.VISIT
                    && finding.status() == MeetingStatus.HAPPENED
                    && told.date() != null) {
                journeys.add(told);
            }
            if (told.participants().size() == 1 && told.reference() == Told.Reference.ATTENDED) {
                continued(told).ifPresentOrElse(occasion -> occasion.merge(told), () -> pending.add(told));
                continue;
            }
            long named = told.participants().stream()
                    .filter(actor -> actor.type() != ActorType.GROUP)
                    .count();
            boolean denied = told.finding().status() == MeetingStatus.DENIED;
            if (told.participants().size() < 2 || named == 0 || denied && named < 2) {
                antecedent(told).ifPresentOrElse(occasion -> occasion.mergeAnaphor(told), () -> pending.add(told));
                continue;
            }
            Optional<Occasion> known = occasions.stream()
                    .filter(occasion -> occasion.isToldBy(told))
                    .reduce((a, b) -> b)
                    .or(() -> continued(told));
            if (known.isPresent()) {
                known.get().merge(told);
            } else {
                occasions.add(new Occasion(told));
            }
        }
        pending.forEach(this::attachToLater);
        occasions.forEach(this::completeByJourney);
        dateByLead();
        placeByDateline();
        placeBySameDay();
        return IntStream.range(0, occasions.size())
                .mapToObj(at -> occasions.get(at).meeting(new MeetingKey(at)))
                .map(this::notYet)
                .toList();
    }

    /** What is of a day after that of the article has not happened. */
    private Meeting notYet(Meeting meeting) {
        LocalDate published = article.article().published();
        PartialDate date = meeting.date();
        boolean later = published != null
                && date != null
                && date.iso().length() == 10
                && LocalDate.parse(date.iso()).isAfter(published);
        return later && meeting.status() == MeetingStatus.HAPPENED
                ? meeting.withStatus(MeetingStatus.SCHEDULED)
                : meeting;
    }

    /** Of what took place on a day that is told, or else of what was told last, it is said who else was there. */
    private Optional<Occasion> continued(Told told) {
        return occasions.stream()
                .filter(occasion -> occasion.isContinuedBy(told))
                .max(Comparator.comparing(MeetingResolver::isDated).thenComparing(Occasion::lastSentence));
    }

    /** A list of participants is of what took place on a day that is told, or else of what was told last. */
    private Optional<Occasion> occasionOfRoster() {
        return occasions.stream()
                .filter(occasion ->
                        occasion.status() == MeetingStatus.HAPPENED || occasion.status() == MeetingStatus.SCHEDULED)
                .max(Comparator.comparing(MeetingResolver::isDated)
                        .thenComparing(occasion -> occasion.status() == MeetingStatus.HAPPENED)
                        .thenComparing(Occasion::lastSentence));
    }

    /** The occasion told last that a mention without enough names can belong to. */
    private Optional<Occasion> antecedent(Told told) {
        boolean noun = article.token(told.finding().trigger().head()).isNoun();
        if (!noun) {
            return Optional.empty();
        }
        return occasions.stream()
                .filter(occasion -> told.sentence() - occasion.lastSentence() <= FARTHEST_ANAPHOR)
                .filter(occasion -> told.participants().stream().allMatch(occasion::has))
                .filter(occasion -> occasion.agreesInKind(told) && occasion.agreesInDate(told))
                .filter(occasion -> occasion.date() != null || tellings.isNews(told.date()))
                .filter(occasion -> told.finding().status() == occasion.status()
                        || told.finding().status() == MeetingStatus.CANCELLED
                        || told.date() == null)
                .max(Comparator.comparingInt(Occasion::lastSentence));
    }

    /** "Thursday's meeting", told before the article says who met. */
    private void attachToLater(Told told) {
        if (told.date() == null
                || !tellings.isNews(told.date())
                || !told.participants().isEmpty()) {
            return;
        }
        occasions.stream()
                .filter(occasion -> occasion.firstSentence() > told.sentence() && occasion.date() == null)
                .filter(occasion -> occasion.status() == told.finding().status() && occasion.agreesInKind(told))
                .findFirst()
                .ifPresent(occasion -> occasion.mergeAnaphor(told));
    }

    /** "Lee travelled to Norland on Monday. … Lee met with Chen": the day and the place are those of the journey. */
    private void completeByJourney(Occasion occasion) {
        if (occasion.status() != MeetingStatus.HAPPENED || occasion.kind() == MeetingKind.CALL) {
            return;
        }
        journeys.stream()
                .filter(journey -> journey.sentence() <= occasion.firstSentence()
                        && occasion.firstSentence() - journey.sentence() <= FARTHEST_JOURNEY)
                .filter(journey -> journey.participants().stream()
                        .anyMatch(actor -> actor.type() == ActorType.PERSON && occasion.has(actor)))
                .reduce((a, b) -> b)
                .ifPresent(occasion::completeBy);
    }

    /** What the news itself is about took place on the day that its first sentence names, if it says no other. */
    private void dateByLead() {
        occasions.stream()
                .filter(occasion -> occasion.status() == MeetingStatus.HAPPENED)
                .findFirst()
                .filter(occasion -> occasion.date() == null && occasion.firstSentence() <= END_OF_LEAD)
                .ifPresent(occasion ->
                        tellings.dayOfLead().or(tellings::dayOfReadout).ifPresent(occasion::setDate));
    }

    /** What the news itself is about takes place where it is datelined, if it says nothing else. */
    private void placeByDateline() {
        occasions.stream()
                .filter(occasion -> occasion.status() == MeetingStatus.HAPPENED)
                .findFirst()
                .filter(occasion -> !occasion.hasNamedPlace() && occasion.kind() != MeetingKind.CALL)
                .ifPresent(occasion -> places.dateline(article.article()).ifPresent(occasion::setPlace));
    }

    /** Who was in Vienna for one meeting was there for another of the same day. */
    private void placeBySameDay() {
        for (Occasion occasion : occasions) {
            if (occasion.hasPlace() || !isDated(occasion) || occasion.kind() == MeetingKind.CALL) {
                continue;
            }
            occasions.stream()
                    .filter(other ->
                            other.hasPlace() && isDated(other) && Objects.equals(other.date(), occasion.date()))
                    .filter(other -> occasion.participants().stream()
                            .anyMatch(actor -> actor.type() == ActorType.PERSON && other.has(actor)))
                    .findFirst()
                    .ifPresent(other -> other.places().stream().limit(1).forEach(occasion::setPlace));
        }
    }

    private static boolean isDated(Occasion occasion) {
        PartialDate date = occasion.date();
        return occasion.status() == MeetingStatus.HAPPENED
                && date != null
                && date.iso().length() == 10;
    }
}
