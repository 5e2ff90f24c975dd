package org.rapporteur.resolve.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.TimeExpression;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.MeetingFinding;
import org.rapporteur.extract.MeetingKind;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.extract.Mention;
import org.rapporteur.extract.RoleFinding;
import org.rapporteur.extract.StatementFinding;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.resolve.Place;
import org.rapporteur.resolve.actor.ActorDirectory;
import org.rapporteur.resolve.place.Places;
import org.rapporteur.resolve.time.Dates;

/**
 * Merges the mentions of one occasion into one meeting.
 *
 * <pre>{@code
 * List<Meeting> meetings = Meetings.resolve(findings, ActorDirectory.of(annotated));
 * }</pre>
 *
 * <p>Mentions are of one occasion when they share two participants and nothing speaks against it: no other day, no
 * place in another country, no other kind, and not one done and one still to come. "The meeting", told without names,
 * belongs to the occasion told last that it fits.
 */
public final class Meetings {
    private static final Set<String> SET_APART = Set.of("last", "previous", "earlier", "another", "second", "third");
    private static final int DAYS_OF_NEWS = 10;
    private static final int FARTHEST_ANAPHOR = 12;

    private static final class Shared {
        static final Places PLACES = Places.load();
    }

    private final Findings findings;
    private final AnnotatedArticle article;
    private final ActorDirectory directory;
    private final Dates dates;
    private final Plurals plurals;
    private final List<Occasion> occasions = new ArrayList<>();

    private Meetings(Findings findings, ActorDirectory directory) {
        this.findings = findings;
        this.article = findings.article();
        this.directory = directory;
        this.plurals = new Plurals(article, directory);
        this.dates = new Dates(article.article().published());
    }

    /** The meetings that an article tells of, in the order of their first mention. */
    public static List<Meeting> resolve(Findings findings, ActorDirectory directory) {
        return new Meetings(findings, directory).resolve();
    }

    private List<Meeting> resolve() {
        for (MeetingFinding finding : findings.meetings()) {
            Told told = told(finding);
            if (told.participants().size() < 2
                    || told.participants().stream().allMatch(actor -> actor.type() == ActorType.GROUP)) {
                antecedent(told).ifPresent(occasion -> occasion.mergeAnaphor(told));
                continue;
            }
            Optional<Occasion> known = occasions.stream()
                    .filter(occasion -> occasion.isToldBy(told))
                    .reduce((a, b) -> b);
            if (known.isPresent()) {
                known.get().merge(told);
            } else {
                occasions.add(new Occasion(told));
            }
        }
        placeByDateline();
        placeBySameDay();
        return occasions.stream()
                .map(occasion -> occasion.meeting(accordingTo(occasion)))
                .toList();
    }

    private Told told(MeetingFinding finding) {
        int sentence = article.token(finding.trigger().head()).sentence();
        PartialDate date = date(finding);
        boolean another = isAnother(finding);
        Set<Actor> participants = new LinkedHashSet<>();
        for (Mention mention : named(finding)) {
            boolean alone = finding.participants().size() == 1;
            Optional<List<Actor>> before = plurals.of(mention, alone, sentence, occasions);
            if (before.isPresent() && (another || isNews(date))) {
                participants.addAll(before.get());
            } else if (before.isEmpty()) {
                participants.addAll(plurals.otherThan(participants, mention));
            }
        }
        withoutRepresented(participants);
        participants.removeIf(actor -> !plurals.isTelling(actor));
        Mention host = finding.host();
        return new Told(
                finding,
                sentence,
                participants,
                host == null ? null : directory.actor(host).orElse(null),
                date,
                places(finding),
                finding.topics().stream()
                        .map(topic -> article.text(topic.span()).replaceAll("\\s+", " "))
                        .toList(),
                another);
    }

    /** The mentions with the pronouns last, so that "he" is nobody whom the same mention names. */
    private List<Mention> named(MeetingFinding finding) {
        List<Mention> mentions = new ArrayList<>(finding.participants());
        mentions.sort(Comparator.comparing(
                mention -> article.token(mention.head()).isPronoun()));
        return mentions;
    }

    /** Whether the date can be that of what the article is about. */
    private boolean isNews(@Nullable PartialDate date) {
        LocalDate published = article.article().published();
        if (date == null || published == null) {
            return true;
        }
        return date.iso().length() == 10
                ? Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(date.iso()), published)) <= DAYS_OF_NEWS
                : published.toString().startsWith(date.iso());
    }

    /** "Their last meeting", "an earlier visit", "last met": one of its own, whatever was told before. */
    private boolean isAnother(MeetingFinding finding) {
        int trigger = finding.trigger().head();
        int first = article.sentenceOfToken(trigger).firstToken();
        for (int at = Math.max(first, trigger - 3); at < trigger; at++) {
            if (SET_APART.contains(article.token(at).lemma().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** A person takes part and not the country or organisation as well that the person acts for. */
    private void withoutRepresented(Set<Actor> participants) {
        Set<Actor> represented = new LinkedHashSet<>();
        for (RoleFinding role : findings.roles()) {
            if (role.organization() != null
                    && directory
                            .actor(role.holder())
                            .filter(participants::contains)
                            .isPresent()) {
                represented.addAll(directory.actors(role.organization()));
            }
        }
        participants.removeIf(actor -> actor.type() != ActorType.PERSON && represented.contains(actor));
    }

    private @Nullable PartialDate date(MeetingFinding finding) {
        MeetingStatus status = finding.status();
        boolean past = status == MeetingStatus.HAPPENED || status == MeetingStatus.DENIED;
        PartialDate best = null;
        for (TimeExpression time : finding.times()) {
            Optional<PartialDate> date =
                    dates.of(article.text(time.span()), time.value(), past ? Dates.Tense.PAST : Dates.Tense.FUTURE);
            if (date.isPresent() && (best == null || best.covers(date.get()))) {
                best = date.get();
            }
        }
        return best;
    }

    private List<Place> places(MeetingFinding finding) {
        return finding.places().stream()
                .map(mention -> Shared.PLACES.of(article.text(mention.span())))
                .distinct()
                .toList();
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
                .filter(occasion -> occasion.date() != null || isNews(told.date()))
                .filter(occasion -> told.finding().status() == occasion.status()
                        || told.finding().status() == MeetingStatus.CANCELLED
                        || told.date() == null)
                .max(Comparator.comparingInt(Occasion::lastSentence));
    }

    /** What the news itself is about takes place where it is datelined, if it says nothing else. */
    private void placeByDateline() {
        occasions.stream()
                .filter(occasion -> occasion.status() == MeetingStatus.HAPPENED)
                .findFirst()
                .filter(occasion -> !occasion.hasNamedPlace() && occasion.kind() != MeetingKind.CALL)
                .ifPresent(occasion -> Shared.PLACES.dateline(article.article()).ifPresent(occasion::setPlace));
    }

    /** Who was in Vienna for one meeting was there for another of the same day. */
    private void placeBySameDay() {
        for (Occasion occasion : occasions) {
            if (occasion.hasPlace() || !isDated(occasion) || occasion.kind() == MeetingKind.CALL) {
                continue;
            }
            occasions.stream()
                    .filter(other -> other.hasPlace() && isDated(other) && Objects.equals(other.date(), occasion.date()))
                    .filter(other -> occasion.participants().stream()
                            .anyMatch(actor -> actor.type() == ActorType.PERSON && other.has(actor)))
                    .findFirst()
                    .ifPresent(other -> other.places().stream().limit(1).forEach(occasion::setPlace));
        }
    }

    private static boolean isDated(Occasion occasion) {
        PartialDate date = occasion.date();
        return occasion.status() == MeetingStatus.HAPPENED && date != null && date.iso().length() == 10;
    }

    /** Who claims it, where all that tells of it stands inside statements of one speaker. */
    private @Nullable Actor accordingTo(Occasion occasion) {
        Set<Actor> speakers = new LinkedHashSet<>();
        boolean all = occasion.evidence().stream().allMatch(evidence -> {
            Optional<StatementFinding> statement = findings.statements().stream()
                    .filter(s -> s.contents().stream().anyMatch(part -> part.contains(evidence.span())))
                    .findFirst();
            statement.ifPresent(
                    s -> Optional.ofNullable(s.source()).ifPresent(m -> speakers.addAll(directory.actors(m))));
            return statement.isPresent();
        });
        return all && speakers.size() == 1 ? speakers.iterator().next() : null;
    }
}
