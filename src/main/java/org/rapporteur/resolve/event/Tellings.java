package org.rapporteur.resolve.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.TimeExpression;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.Evidence;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.MeetingFinding;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.extract.RoleFinding;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.resolve.Place;
import org.rapporteur.resolve.actor.Actors;
import org.rapporteur.resolve.place.Places;
import org.rapporteur.resolve.time.Dates;
import org.rapporteur.resolve.time.Durations;
import org.rapporteur.resolve.time.Periods;

/** Resolves the words of a mention: who, when and where, given what was told before it. */
final class Tellings {
    private static final Set<String> SET_APART = Set.of("last", "previous", "earlier", "another", "second", "third");
    private static final Set<String> ATTENDING = Set.of("attend", "join", "participate");
    private static final Set<String> POINTING = Set.of("the", "this");
    private static final Set<String> SAYS_WHOSE = Set.of("between", "of", "with", "among");
    private static final Pattern READOUT = Pattern.compile("(?i)readout\\b");
    private static final Set<String> DEFINITE = Set.of("the", "both", "these", "those");
    private static final int DAYS_OF_NEWS = 10;
    private static final int LAST_OF_LEAD = 1;

    private final Findings findings;
    private final AnnotatedArticle article;
    private final Actors actors;
    private final Plurals plurals;
    private final Dates dates;
    private final Places places;

    Tellings(Findings findings, Actors actors, Places places) {
        this.findings = findings;
        this.article = findings.article();
        this.actors = actors;
        this.plurals = new Plurals(article, actors);
        this.dates = new Dates(article.article().published());
        this.places = places;
    }

    Told told(MeetingFinding finding, List<Occasion> occasions) {
        int sentence = article.token(finding.trigger().head()).sentence();
        PartialDate date = date(finding);
        boolean another = isAnother(finding);
        boolean alone = finding.participants().size() == 1;
        boolean recalled = false;
        Set<Actor> participants = new LinkedHashSet<>();
        Set<Actor> pointedAt = new LinkedHashSet<>();
        for (Mention mention : pronounsLast(finding)) {
            Optional<List<Actor>> before = plurals.of(mention, alone, sentence, occasions);
            if (before.isEmpty()) {
                List<Actor> meant = actors(mention, participants);
                participants.addAll(meant);
                if (DEFINITE.contains(mention.firstToken().text().toLowerCase(Locale.ROOT))) {
                    meant.stream()
                            .filter(actor -> actor.type() == ActorType.GROUP)
                            .forEach(pointedAt::add);
                }
            } else if (another || isNews(date)) {
                recalled = true;
                participants.addAll(before.get());
            }
        }
        withoutRepresented(participants);
        participants.removeIf(actor -> !plurals.isTelling(actor) || isPublisher(actor));
        Mention host = finding.host();
        return new Told(
                finding,
                sentence,
                participants,
                host == null ? null : actors.one(host).orElse(null),
                date,
                places(finding),
                finding.topics().stream().map(Mention::words).toList(),
                details(finding),
                another,
                pointedAt,
                recalled,
                reference(finding.trigger()));
    }

    /** "The Herald spoke with Lee": who reports is no part of what is reported. */
    private boolean isPublisher(Actor actor) {
        return actor.type() != ActorType.PERSON
                && actor.label().equalsIgnoreCase(article.article().publisher());
    }

    /** The mentions with the pronouns last, so that "he" is nobody whom the same mention names. */
    private List<Mention> pronounsLast(MeetingFinding finding) {
        List<Mention> mentions = new ArrayList<>(finding.participants());
        mentions.sort(Comparator.comparing(mention -> mention.headToken().isPronoun()));
        return mentions;
    }

    private List<Actor> actors(Mention mention, Set<Actor> known) {
        List<Actor> bearers = bearersOfOffice(mention);
        return bearers.isEmpty() ? plurals.otherThan(known, mention) : bearers;
    }

    /** "The presidents of Chile and Bolivia": who bears the office there, or else the countries. */
    private List<Actor> bearersOfOffice(Mention mention) {
        Token head = mention.headToken();
        if (!head.tag().endsWith("S") || mention.last() == mention.head()) {
            return List.of();
        }
        List<Actor> countries = actors.namedIn(article.span(mention.head(), mention.last())).stream()
                .filter(actor -> actor.type() == ActorType.COUNTRY)
                .toList();
        if (countries.size() < 2) {
            return List.of();
        }
        List<Actor> bearers = new ArrayList<>();
        for (Actor country : countries) {
            bearers.add(findings.roles().stream()
                    .filter(role -> isOffice(role, head.lemma(), country))
                    .flatMap(role -> actors.one(role.holder()).stream())
                    .findFirst()
                    .orElse(country));
        }
        return bearers;
    }

    private boolean isOffice(RoleFinding role, String office, Actor country) {
        Mention organization = role.organization();
        return organization != null
                && role.role().text().toLowerCase(Locale.ROOT).endsWith(office.toLowerCase(Locale.ROOT))
                && actors.of(organization).contains(country);
    }

    /** Whether the date can be that of what the article is about. */
    boolean isNews(@Nullable PartialDate date) {
        LocalDate published = article.article().published();
        if (date == null || published == null) {
            return true;
        }
        return date.iso().length() == 10
                ? Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(date.iso()), published)) <= DAYS_OF_NEWS
                : published.toString().startsWith(date.iso());
    }

    /** The one day that the first sentence, or else the second, names; empty if it names none, or several. */
    Optional<PartialDate> dayOfLead() {
        for (int sentence = 0; sentence <= LAST_OF_LEAD; sentence++) {
            int index = sentence;
            List<PartialDate> days = article.times().stream()
                    .filter(time -> time.sentence() == index && time.type().matches("DATE|TIME"))
                    .flatMap(time -> dates.of(article.text(time.span()), time.value(), Dates.Tense.PAST).stream())
                    .filter(date -> date.iso().length() == 10 && isNews(date))
                    .distinct()
                    .toList();
            if (!days.isEmpty()) {
                return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A readout is published on the day of what it tells, unless it says otherwise. */
    Optional<PartialDate> dayOfReadout() {
        String headline = article.article().headline();
        LocalDate published = article.article().published();
        return headline != null
                        && published != null
                        && READOUT.matcher(headline).lookingAt()
                ? Optional.of(new PartialDate(published.toString()))
                : Optional.empty();
    }

    /** "The meeting", which was told of before; not "the meeting between Lee and Chen". */
    private Told.Reference reference(Mention trigger) {
        Token head = trigger.headToken();
        int first = trigger.sentence().firstToken();
        if (!head.isNoun() || trigger.first() == first) {
            return Told.Reference.OPEN;
        }
        boolean the =
                POINTING.contains(article.token(trigger.first() - 1).text().toLowerCase(Locale.ROOT));
        boolean told = trigger.last() + 1 < article.tokenCount()
                && SAYS_WHOSE.contains(article.token(trigger.last() + 1).text().toLowerCase(Locale.ROOT));
        if (!the || told) {
            return Told.Reference.OPEN;
        }
        return trigger.sentence().tokens().stream()
                        .anyMatch(token -> token.isVerb() && ATTENDING.contains(token.lemma()))
                ? Told.Reference.ATTENDED
                : Told.Reference.DEFINITE;
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
        return trigger < article.tokens().size() - 1
                && article.token(trigger + 1).text().equalsIgnoreCase("again");
    }

    /** A person takes part and not the country or organisation as well that the person acts for. */
    private void withoutRepresented(Set<Actor> participants) {
        Set<Actor> represented = new LinkedHashSet<>();
        for (RoleFinding role : findings.roles()) {
            Mention organization = role.organization();
            if (organization != null
                    && actors.one(role.holder()).filter(participants::contains).isPresent()) {
                represented.addAll(actors.of(organization));
            }
        }
        participants.removeIf(actor -> actor.type() == ActorType.ORGANIZATION && represented.contains(actor));
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

    private Meeting.Details details(MeetingFinding finding) {
        boolean past = finding.status() == MeetingStatus.HAPPENED || finding.status() == MeetingStatus.DENIED;
        Periods periods = new Periods(article, dates, past ? Dates.Tense.PAST : Dates.Tense.FUTURE);
        TimeExpression duration = finding.duration();
        return new Meeting.Details(
                duration == null ? null : Durations.xsd(duration.value()),
                periods.of(finding.times()).orElse(null),
                finding.outcomes().stream()
                        .map(outcome -> new Meeting.Outcome(
                                outcome.result(),
                                new Evidence(
                                        outcome.words().span(),
                                        finding.evidence().foundBy(),
                                        finding.evidence().confidence())))
                        .toList());
    }

    private List<Place> places(MeetingFinding finding) {
        return finding.places().stream()
                .map(mention -> places.of(mention.text()))
                .distinct()
                .toList();
    }
}
