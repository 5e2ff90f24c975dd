package org.rapporteur.map;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.rapporteur.extract.DisputeStatus;
import org.rapporteur.extract.Evidence;
import org.rapporteur.extract.MeetingKind;
import org.rapporteur.extract.MeetingOutcome;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.extract.SpeechAct;
import org.rapporteur.extract.SpeechMode;
import org.rapporteur.extract.Stance;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.resolve.Dispute;
import org.rapporteur.resolve.IssueKey;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.MeetingKey;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.resolve.Period;
import org.rapporteur.resolve.Place;
import org.rapporteur.resolve.Role;
import org.rapporteur.resolve.Statement;
import org.rapporteur.resolve.StatementKey;
import org.rapporteur.source.Article;
import org.rapporteur.source.Provenance;
import org.rapporteur.source.Span;

/** Makes records by hand, so that tests of the graph need no language models. */
public final class Fixtures {
    /** An article in which everything occurs that a record can hold. Persons and events are invented. */
    public static final String BODY =
            "Ann Lee, foreign minister of Freedonia, met Bo Chen in the Old Hall in Geneva on "
                    + "5 March 2024. Lee said the talks on fishing rights were “useful 🐟” and “overdue”. Chen told Lee that "
                    + "Freedonia had promised to open its ports. Protesters believe the ports will stay closed.";

    private Fixtures() {}

    /** An actor without mentions. */
    public static Actor actor(ActorType type, String label, String... aliases) {
        return new Actor(type, label, new TreeSet<>(List.of(aliases)), null, List.of());
    }

    /** A country with its code. */
    public static Actor country(String code, String label, String... aliases) {
        return new Actor(ActorType.COUNTRY, label, new TreeSet<>(List.of(aliases)), code, List.of());
    }

    /** Where the words stand first in the body of that article. */
    public static Span span(String body, String words) {
        int at = body.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("not in the body: " + words);
        }
        int begin = body.codePointCount(0, at);
        return new Span(begin, begin + words.codePointCount(0, words.length()));
    }

    /** Evidence at those words. */
    public static Evidence evidence(String body, String words, String foundBy, double confidence) {
        return new Evidence(span(body, words), foundBy, confidence);
    }

    /** A record of an article with that identifier and the text {@link #BODY}. */
    public static ArticleRecord everything(String id) {
        Article article = new Article(
                id,
                "https://news.example/" + id,
                "Ministers meet in Geneva",
                LocalDate.of(2024, 3, 6),
                "The Example Times",
                List.of("Cy Writer"),
                "en",
                BODY,
                "World",
                new Provenance(
                        "visit.html", "text/html", "0a".repeat(32), Instant.parse("2024-03-07T08:00:00Z"), "time"));
        Actor lee = actor(ActorType.PERSON, "Ann Lee", "Lee");
        Actor chen = new Actor(
                ActorType.PERSON, "Bo Chen", new TreeSet<>(List.of("Chen")), null, List.of(span(BODY, "Bo Chen")));
        Actor freedonia = country("QF", "Freedonia");
        Actor protesters = actor(ActorType.GROUP, "protesters");
        Actor ministry = actor(ActorType.ORGANIZATION, "the Foreign Ministry of Freedonia");
        Meeting meeting = new Meeting(
                new MeetingKey(0),
                List.of(
                        evidence(BODY, "met Bo Chen in the Old Hall in Geneva", "meeting/met", 0.9),
                        evidence(BODY, "the talks on fishing rights", "meeting/talks-noun", 0.6)),
                List.of(lee, chen),
                lee,
                MeetingKind.TALKS,
                MeetingStatus.HAPPENED,
                new PartialDate("2024-03-05"),
                List.of(new Place("Old Hall", null), new Place("Geneva", "CH")),
                List.of("fishing rights"),
                chen,
                new Meeting.Details(
                        "PT2H",
                        new Period(new PartialDate("2024-03-05"), new PartialDate("2024-03-06")),
                        List.of(new Meeting.Outcome(
                                MeetingOutcome.AGREEMENT,
                                evidence(BODY, "the talks on fishing rights", "meeting/talks-noun", 0.6)))));
        Statement useful = new Statement(
                new StatementKey(0),
                evidence(
                        BODY,
                        "Lee said the talks on fishing rights were “useful 🐟” and “overdue”",
                        "statement/cue",
                        0.8),
                List.of(span(BODY, "useful 🐟"), span(BODY, "overdue")),
                lee,
                List.of(),
                new Span(span(BODY, "Lee said").begin(), span(BODY, "Lee said").begin() + 3),
                span(BODY, "said"),
                List.of(),
                SpeechMode.MIXED,
                SpeechAct.PRAISE,
                false,
                false,
                new PartialDate("2024-03"),
                List.of(),
                null,
                List.of(new IssueKey("fishing rights")),
                meeting.key());
        Statement told = new Statement(
                new StatementKey(1),
                evidence(BODY, "Chen told Lee that Freedonia had promised to open its ports", "statement/cue", 0.7),
                List.of(span(BODY, "Freedonia had promised to open its ports")),
                chen,
                List.of(),
                span(BODY, "Chen"),
                span(BODY, "told"),
                List.of(lee),
                SpeechMode.INDIRECT,
                SpeechAct.ASSESS,
                false,
                true,
                null,
                List.of(freedonia),
                null,
                List.of(),
                null);
        Statement promised = new Statement(
                new StatementKey(2),
                evidence(BODY, "Freedonia had promised to open its ports", "statement/cue", 0.7),
                List.of(span(BODY, "to open its ports")),
                freedonia,
                List.of(),
                span(BODY, "Freedonia had"),
                span(BODY, "promised"),
                List.of(),
                SpeechMode.INDIRECT,
                SpeechAct.PROMISE,
                false,
                false,
                null,
                List.of(),
                told.key(),
                List.of(),
                null);
        Statement believe = new Statement(
                new StatementKey(3),
                evidence(BODY, "Protesters believe the ports will stay closed", "statement/cue", 1),
                List.of(span(BODY, "the ports will stay closed")),
                protesters,
                List.of(),
                null,
                null,
                List.of(),
                SpeechMode.INDIRECT,
                SpeechAct.HOPE,
                true,
                false,
                null,
                List.of(),
                null,
                List.of(),
                null);
        Dispute dispute = new Dispute(
                List.of(evidence(BODY, "fishing rights", "dispute/noun", 0.5)),
                "fishing rights",
                List.of("the fishing question"),
                List.of(freedonia, protesters),
                List.of(
                        new Dispute.Position(
                                freedonia, Stance.FOR, span(BODY, "promised to open its ports"), promised.key()),
                        new Dispute.Position(protesters, Stance.AGAINST, span(BODY, "believe"), believe.key())),
                DisputeStatus.EASING,
                lee);
        Role role = new Role(
                evidence(BODY, "foreign minister of Freedonia", "role/apposition", 0.9),
                lee,
                "foreign minister",
                ministry);
        return new ArticleRecord(
                article,
                List.of(lee, freedonia, chen, protesters, ministry),
                List.of(meeting),
                List.of(useful, told, promised, believe),
                List.of(dispute),
                List.of(role));
    }

    /**
     * A record of an article with that identifier and the text {@link #BODY} that holds what {@link #everything} does
     * not: two actors of one name, a country under two names, and dates that are known to the month or year.
     */
    public static ArticleRecord inexact(String id) {
        Actor minister = actor(ActorType.PERSON, "Ann Lee", "Lee");
        Actor writer = actor(ActorType.PERSON, "Ann Lee", "Ms Lee");
        Actor republic = country("QF", "Republic of Freedonia");
        Actor freedonia = country("QF", "Freedonia", "Freedonians");
        Evidence evidence = evidence(BODY, "met", "meeting/met", 1);
        Meeting inMarch = new Meeting(
                new MeetingKey(0),
                List.of(evidence),
                List.of(minister, writer),
                null,
                MeetingKind.MEETING,
                MeetingStatus.HAPPENED,
                new PartialDate("2024-03"),
                List.of(new Place("Lakeside", null)),
                List.of(),
                null,
                new Meeting.Details(null, new Period(new PartialDate("2024-03-04"), null), List.of()));
        Meeting in2023 = new Meeting(
                new MeetingKey(1),
                List.of(evidence),
                List.of(minister, republic),
                null,
                MeetingKind.VISIT,
                MeetingStatus.CANCELLED,
                new PartialDate("2023"),
                List.of(),
                List.of(),
                freedonia,
                Meeting.Details.NONE);
        return new ArticleRecord(
                Article.of(id, BODY),
                List.of(minister, writer, republic, freedonia),
                List.of(inMarch, in2023),
                List.of(),
                List.of(),
                List.of());
    }

    /** A record of that many articles, which differ in identifier and text, with some actors in common. */
    public static List<ArticleRecord> many(int number) {
        List<ArticleRecord> records = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            records.add(everything("article-" + i + ".txt"));
        }
        return records;
    }

    /** The same record of an article that is no part of any file: what a JSON record can say. */
    public static ArticleRecord withoutFile(ArticleRecord record) {
        Article old = record.article();
        Article article = new Article(
                old.id(),
                old.url(),
                old.headline(),
                old.published(),
                old.publisher(),
                old.authors(),
                old.language(),
                old.body());
        return new ArticleRecord(
                article, record.actors(), record.meetings(), record.statements(), record.disputes(), record.roles());
    }

    /** The same record with another headline: another version of the article. */
    public static ArticleRecord anotherVersion(ArticleRecord record) {
        Article old = record.article();
        Article article = new Article(
                old.id(),
                old.url(),
                old.headline() + " (updated)",
                old.published(),
                old.publisher(),
                old.authors(),
                old.language(),
                old.body(),
                old.section(),
                old.provenance());
        return new ArticleRecord(
                article, record.actors(), record.meetings(), record.statements(), record.disputes(), record.roles());
    }
}
