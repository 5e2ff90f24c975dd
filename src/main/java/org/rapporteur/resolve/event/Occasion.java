package org.rapporteur.resolve.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.Evidence;
import org.rapporteur.extract.MeetingKind;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.MeetingKey;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.resolve.Period;
import org.rapporteur.resolve.Place;

/** An occasion while its mentions are gathered; changes as more of them are found. */
final class Occasion {
    private static final int FARTHEST = 8;

    private final Set<Actor> participants;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Set<String> topics = new LinkedHashSet<>();
    private final Set<Meeting.Outcome> outcomes = new LinkedHashSet<>();
    private @Nullable String duration;
    private @Nullable Period period;
    private @Nullable Actor host;
    private @Nullable PartialDate date;
    private MeetingKind kind;
    private MeetingStatus status;
    private final int firstSentence;
    private int lastSentence;

    Occasion(Told told) {
        participants = new LinkedHashSet<>(told.participants());
        firstSentence = told.sentence();
        kind = told.finding().kind();
        status = told.finding().status();
        add(told);
    }

    /** Whether {@code told} can be a further mention of this occasion. */
    boolean isToldBy(Told told) {
        boolean more = told.recalled() && !participants.containsAll(told.participants());
        return !told.another() && !more && (sharesParticipants(told) || pointsHere(told)) && agrees(told);
    }

    /** Whether {@code told} can say who else was there: "Joining Lee at the meeting were …", told soon after it. */
    boolean isContinuedBy(Told told) {
        boolean shares = told.participants().stream().anyMatch(participants::contains);
        return told.sentence() - lastSentence <= FARTHEST
                && (told.reference() == Told.Reference.ATTENDED
                        || shares && told.reference() == Told.Reference.DEFINITE)
                && agrees(told);
    }

    private boolean agrees(Told told) {
        return agreesInKind(told) && agreesInDate(told) && agreesInPlace(told) && agreesInStatus(told);
    }

    private boolean sharesParticipants(Told told) {
        long common = participants.stream()
                .filter(actor -> told.participants().stream().anyMatch(other -> Sameness.same(actor, other)))
                .count();
        return common >= 2;
    }

    /** "The manufacturers thanked the president": one of those who met, and somebody of whom was told before. */
    private boolean pointsHere(Told told) {
        return told.sentence() - lastSentence <= FARTHEST
                && told.participants().stream().anyMatch(participants::contains)
                && told.participants().stream()
                        .allMatch(actor ->
                                participants.contains(actor) || told.pointedAt().contains(actor));
    }

    boolean agreesInKind(Told told) {
        MeetingKind other = told.finding().kind();
        if (kind == other) {
            return true;
        }
        boolean visit = kind == MeetingKind.VISIT || other == MeetingKind.VISIT;
        boolean call = kind == MeetingKind.CALL || other == MeetingKind.CALL;
        boolean talks = kind == MeetingKind.TALKS || other == MeetingKind.TALKS;
        return !visit && (!call || talks);
    }

    boolean agreesInDate(Told told) {
        PartialDate other = told.date();
        if (date != null
                && other != null
                && isOpen(status)
                && isOpen(told.finding().status())) {
            return date.equals(other);
        }
        return date == null || other == null || date.covers(other) || other.covers(date);
    }

    private boolean agreesInPlace(Told told) {
        return places.isEmpty()
                || told.places().isEmpty()
                || places.stream()
                        .anyMatch(place -> told.places().stream()
                                .anyMatch(other -> place.label().equalsIgnoreCase(other.label())
                                        || place.countryCode() == null
                                        || other.countryCode() == null
                                        || place.countryCode().equals(other.countryCode())));
    }

    private boolean agreesInStatus(Told told) {
        MeetingStatus other = told.finding().status();
        if (status == other || isOpen(status) && isOpen(other)) {
            return true;
        }
        if (status == MeetingStatus.HAPPENED || other == MeetingStatus.HAPPENED) {
            MeetingStatus rest = status == MeetingStatus.HAPPENED ? other : status;
            return rest == MeetingStatus.SCHEDULED
                    && date != null
                    && date.equals(told.date())
                    && date.iso().length() == 10;
        }
        return status == MeetingStatus.CANCELLED && isOpen(other) || other == MeetingStatus.CANCELLED && isOpen(status);
    }

    private static boolean isOpen(MeetingStatus status) {
        return status == MeetingStatus.SCHEDULED || status == MeetingStatus.POSSIBLE;
    }

    /** Takes in a further mention with names. */
    void merge(Told told) {
        mergeRoster(told);
        status = stronger(status, told.finding().status());
        kind = kind == MeetingKind.TALKS ? told.finding().kind() : kind;
    }

    /** Takes in a list of those who were there, which says nothing else of the occasion. */
    void mergeRoster(Told told) {
        for (Actor actor : told.participants()) {
            if (!told.pointedAt().contains(actor)
                    && participants.stream().noneMatch(known -> Sameness.same(known, actor))) {
                participants.add(actor);
            }
        }
        add(told);
    }

    /** Takes in "the meeting", told without enough names. */
    void mergeAnaphor(Told told) {
        if (isOpen(status) && told.finding().status() == MeetingStatus.CANCELLED) {
            status = MeetingStatus.CANCELLED;
        }
        if (kind == MeetingKind.TALKS && told.finding().kind() == MeetingKind.CALL) {
            kind = MeetingKind.CALL; // "spoke with Lee … during the call"
        }
        add(told);
    }

    private static MeetingStatus stronger(MeetingStatus one, MeetingStatus other) {
        List<MeetingStatus> order = List.of(
                MeetingStatus.CANCELLED,
                MeetingStatus.HAPPENED,
                MeetingStatus.DENIED,
                MeetingStatus.SCHEDULED,
                MeetingStatus.POSSIBLE);
        return order.indexOf(one) <= order.indexOf(other) ? one : other;
    }

    private void add(Told told) {
        evidence.add(told.finding().evidence());
        if (date == null || (told.date() != null && date.covers(told.date()))) {
            date = told.date() == null ? date : told.date();
        }
        for (Place place : told.participants().size() < 2 && !places.isEmpty() ? List.<Place>of() : told.places()) {
            if (places.stream().noneMatch(known -> known.label().equalsIgnoreCase(place.label()))) {
                places.add(place);
            }
        }
        host = host == null ? told.host() : host;
        topics.addAll(told.topics());
        duration = duration == null ? told.details().duration() : duration;
        period = period == null ? told.details().period() : period;
        outcomes.addAll(told.details().outcomes());
        lastSentence = told.sentence();
    }

    /** Takes the day and the place of a journey, where it has none and the journey goes to one country only. */
    void completeBy(Told journey) {
        date = date == null ? journey.date() : date;
        List<Place> known = journey.places().stream()
                .filter(place -> place.countryCode() != null)
                .toList();
        if (places.isEmpty()
                && known.stream().map(Place::countryCode).distinct().count() == 1) {
            places.addAll(known); // a hall is where one meeting was, a town where the others were too
        }
    }

    void setDate(PartialDate day) {
        date = day;
    }

    void setPlace(Place place) {
        places.add(place);
    }

    boolean has(Actor actor) {
        return participants.contains(actor);
    }

    Set<Actor> participants() {
        return Collections.unmodifiableSet(participants);
    }

    List<Place> places() {
        return Collections.unmodifiableList(places);
    }

    /** Whether a place has a name, as a hotel by the lake has not. */
    boolean hasNamedPlace() {
        return places.stream().anyMatch(place -> place.label().codePoints().anyMatch(Character::isUpperCase));
    }

    boolean hasPlace() {
        return !places.isEmpty();
    }

    int firstSentence() {
        return firstSentence;
    }

    int lastSentence() {
        return lastSentence;
    }

    MeetingKind kind() {
        return kind;
    }

    MeetingStatus status() {
        return status;
    }

    @Nullable
    PartialDate date() {
        return date;
    }

    List<Evidence> evidence() {
        return evidence;
    }

    /** The period, if the occasion is not known to be of another day. */
    private @Nullable Period periodOfDate() {
        boolean other = period != null && date != null && date.iso().length() == 10 && !date.equals(period.begin());
        return other ? null : period;
    }

    /** Each outcome as it is told first. */
    private List<Meeting.Outcome> outcomesOnce() {
        List<Meeting.Outcome> once = new ArrayList<>();
        for (Meeting.Outcome outcome : outcomes) {
            if (once.stream().noneMatch(known -> known.result() == outcome.result())) {
                once.add(outcome);
            }
        }
        return once;
    }

    Meeting meeting(MeetingKey key) {
        List<Evidence> best = new ArrayList<>(evidence);
        best.sort(Comparator.comparingDouble(Evidence::confidence).reversed());
        return new Meeting(
                key,
                best,
                List.copyOf(participants),
                host != null && participants.contains(Objects.requireNonNull(host)) ? host : null,
                kind,
                status,
                date,
                kind == MeetingKind.CALL ? List.of() : places,
                List.copyOf(topics),
                null,
                new Meeting.Details(
                        duration, periodOfDate(), status == MeetingStatus.HAPPENED ? outcomesOnce() : List.of()));
    }
}
