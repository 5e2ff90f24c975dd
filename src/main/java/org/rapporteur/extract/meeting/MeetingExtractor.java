package org.rapporteur.extract.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.EventMention;
import org.rapporteur.annotate.EventMention.Role;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.TimeExpression;
import org.rapporteur.annotate.Token;
import org.rapporteur.annotate.attribution.Trait;
import org.rapporteur.extract.ArgumentReader;
import org.rapporteur.extract.Calibration;
import org.rapporteur.extract.Evidence;
import org.rapporteur.extract.Extractor;
import org.rapporteur.extract.MeetingFinding;
import org.rapporteur.extract.MeetingKind;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.lexicon.English;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.source.Span;

/**
 * Makes findings of the words that the tagger takes to tell who met whom.
 *
 * <pre>{@code
 * MeetingExtractor extractor = MeetingExtractor.load(English.load());
 * for (MeetingFinding meeting : extractor.extract(annotated)) { … }
 * }</pre>
 *
 * <p>A finding is one mention: "the meeting", told later without names, is a finding without participants.
 */
public final class MeetingExtractor implements Extractor<MeetingFinding> {
    private static final String FOLDER = "/org/rapporteur/extract/meeting/";
    private static final String FOUND_BY = "meeting/tagger@2";
    private static final String FOUND_IN_LIST = "meeting/roster@1";
    private static final double SURE_PARTICIPANT = 0.6;
    /** Of the persons in such lists nearly all were there; a few are named for another reason. */
    private static final double SURE_ROSTER = 0.9;

    private static final int LONGEST_DATELINE = 8;
    private static final Set<String> DASHES = Set.of("-", "--", "–", "—");
    private static final Set<String> ONE_BY_ONE = Set.of("separately", "individually", "separate");

    private final Lexicon lexicon;
    private final English english;
    private final Calibration calibration;
    private final TopicReader topics = new TopicReader();
    private final RosterReader rosters;
    private final ArgumentBar bar;
    private final PolarQuestion questions;
    private final StatusBar statuses;

    private MeetingExtractor(Lexicon lexicon, English english, Calibration calibration) {
        this.lexicon = lexicon;
        this.english = english;
        this.calibration = calibration;
        this.rosters = new RosterReader(lexicon);
        this.bar = new ArgumentBar(lexicon);
        this.questions = new PolarQuestion(lexicon);
        this.statuses = new StatusBar(lexicon, bar, questions);
    }

    /** Reads the lexicon and the table of confidences from the class path. */
    public static MeetingExtractor load(English english) {
        Lexicon lexicon = english.occasions().with(Lexicon.read(FOLDER + "meetings.lexicon"));
        return new MeetingExtractor(
                lexicon, english, Calibration.read("/org/rapporteur/extract/confidence.tsv", "meeting"));
    }

    @Override
    public List<MeetingFinding> extract(AnnotatedArticle article) {
        ArgumentReader arguments = new ArgumentReader(article);
        List<MeetingFinding> lists =
                rosters.read(article).stream().map(MeetingExtractor::finding).toList();
        List<MeetingFinding> findings = new ArrayList<>(lists);
        for (EventMention event : article.events()) {
            boolean listed =
                    lists.stream().anyMatch(list -> list.evidence().span().overlaps(event.trigger()));
            if (event.type() == EventMention.Type.MEETING && !listed) {
                arguments.mention(event.trigger()).ifPresent(trigger -> add(arguments, event, trigger, findings));
            }
        }
        findings.sort(Comparator.comparing(finding -> finding.trigger().span()));
        return findings;
    }

    private static MeetingFinding finding(RosterReader.Roster roster) {
        return new MeetingFinding(
                new Evidence(roster.span(), FOUND_IN_LIST, SURE_ROSTER),
                roster.heading(),
                roster.persons(),
                null,
                MeetingKind.MEETING,
                MeetingStatus.HAPPENED,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                true);
    }

    private void add(ArgumentReader arguments, EventMention event, Mention trigger, List<MeetingFinding> findings) {
        SentenceView view = new SentenceView(trigger.article(), trigger.sentence());
        List<Mention> participants = bar.participants(
                trigger, withoutAsides(arguments.participants(event.arguments(Role.PARTICIPANT), SURE_PARTICIPANT)));
        for (List<Mention> each : eachOccasion(view, event, trigger, participants)) {
            MeetingFinding finding = finding(arguments, view, event, trigger, each);
            if (finding.status() != MeetingStatus.HAPPENED || !questions.asks(trigger)) {
                findings.add(finding);
            }
        }
    }

    /**
     * Without "leaders of the opposition", "officials including" and "her colleague" where the names follow, and
     * without the body behind a name that closes a line of a list.
     */
    private static List<Mention> withoutAsides(List<Mention> participants) {
        List<Mention> kept = new ArrayList<>();
        for (int i = 0; i < participants.size(); i++) {
            Mention mention = participants.get(i);
            AnnotatedArticle article = mention.article();
            boolean comma = follows(mention, ",") || follows(mention, "including");
            boolean named = i + 2 < participants.size()
                    && participants.subList(i + 1, participants.size()).stream().allMatch(MeetingExtractor::isPerson);
            boolean collective = mention.headToken().tag().equals("NNS") && comma && named;
            boolean apposed = mention.headToken().tag().equals("NN")
                    && comma
                    && i + 1 < participants.size()
                    && isPerson(participants.get(i + 1))
                    && participants.get(i + 1).first() == mention.last() + 2;
            boolean affiliation = i > 0
                    && isPerson(participants.get(i - 1))
                    && follows(participants.get(i - 1), ",")
                    && mention.first() == participants.get(i - 1).last() + 2
                    && mention.headToken().ner().equals("ORGANIZATION")
                    && (mention.last() + 1 == article.tokenCount()
                            || article.token(mention.last() + 1).sentence()
                                    != mention.headToken().sentence());
            if (!collective && !apposed && !affiliation && !isCut(mention)) {
                kept.add(mention);
            }
        }
        return kept;
    }

    /** "Her Finnish" of "her Finnish counterpart". */
    private static boolean isCut(Mention mention) {
        AnnotatedArticle article = mention.article();
        return mention.headToken().tag().startsWith("JJ")
                && mention.last() + 1 < article.tokenCount()
                && article.token(mention.last() + 1).isNoun();
    }

    private static boolean follows(Mention mention, String word) {
        AnnotatedArticle article = mention.article();
        return mention.last() + 1 < article.tokenCount()
                && article.token(mention.last() + 1).text().equals(word);
    }

    private static boolean isPerson(Mention mention) {
        return mention.headToken().ner().equals("PERSON");
    }

    /** "Spoke separately with Lee and Chen", "calls with Lee and Chen" and "phoned Lee and Chen" are two each. */
    private List<List<Mention>> eachOccasion(
            SentenceView view, EventMention event, Mention trigger, List<Mention> participants) {
        List<Mention> before = participants.stream()
                .filter(mention -> mention.first() < trigger.first())
                .toList();
        List<Mention> after = participants.stream()
                .filter(mention -> mention.first() > trigger.first())
                .toList();
        Token head = trigger.headToken();
        boolean plural = head.tag().equals("NNS")
                && (lexicon.has("MEETING_NOUN", head.lemma()) || lexicon.has("CALL_NOUN", head.lemma()));
        boolean apart = view.sentence().tokens().stream()
                .filter(token -> Math.abs(token.index() - trigger.head()) <= after.size() * 4 + 4)
                .anyMatch(token -> ONE_BY_ONE.contains(token.text().toLowerCase(Locale.ROOT)));
        boolean phoned = event.value(Trait.KIND).equals("call") && head.isVerb();
        if (before.isEmpty() || after.size() < 2 || !(plural || apart || phoned)) {
            return List.of(participants);
        }
        List<List<Mention>> occasions = new ArrayList<>();
        for (Mention partner : after) {
            List<Mention> each = new ArrayList<>(before);
            each.add(partner);
            occasions.add(each);
        }
        return occasions;
    }

    private MeetingFinding finding(
            ArgumentReader arguments,
            SentenceView view,
            EventMention event,
            Mention trigger,
            List<Mention> participants) {
        MeetingStatus learnt = MeetingStatus.valueOf(event.value(Trait.STATUS).toUpperCase(Locale.ROOT));
        MeetingStatus status = statuses.bar(trigger, learnt);
        MeetingKind kind = MeetingKind.valueOf(event.value(Trait.KIND).toUpperCase(Locale.ROOT));
        Span span = trigger.span();
        for (Mention participant : participants) {
            span = span.union(participant.span());
        }
        int at = trigger.headToken().position();
        DetailReader details = new DetailReader(view, lexicon, english.relations());
        return new MeetingFinding(
                new Evidence(span, FOUND_BY, calibration.of(event.confidence())),
                trigger,
                participants,
                host(trigger, participants),
                kind,
                status,
                times(view, event),
                kind == MeetingKind.CALL
                        ? List.of()
                        : bar.places(participants, arguments.names(event.arguments(Role.PLACE))),
                topics.read(view, last(view, trigger, participants)),
                details.duration(at),
                status == MeetingStatus.HAPPENED ? details.outcomes(at) : List.of(),
                false);
    }

    /** Behind which position of the sentence it can say what the occasion is about. */
    private static int last(SentenceView view, Mention trigger, List<Mention> participants) {
        int last = trigger.last();
        for (Mention participant : participants) {
            last = Math.max(last, participant.last());
        }
        AnnotatedArticle article = trigger.article();
        int end = view.sentence().firstToken() + view.size() - 1;
        return article.token(Math.min(last, end)).position();
    }

    /** "Lee" in "Lee hosted Chen", and in "Chen was received by Lee". */
    private @Nullable Mention host(Mention trigger, List<Mention> participants) {
        AnnotatedArticle article = trigger.article();
        if (!lexicon.has("HOST_VERB", trigger.headToken().lemma())) {
            return null;
        }
        Optional<Mention> agent = participants.stream()
                .filter(mention -> mention.first() == trigger.last() + 2
                        && article.token(trigger.last() + 1).text().equals("by"))
                .findFirst();
        List<Mention> before = participants.stream()
                .filter(mention -> mention.last() < trigger.first())
                .toList();
        boolean active = before.size() == 1 && !trigger.headToken().tag().equals("VBN");
        return agent.orElse(active ? before.get(0) : null);
    }

    private List<TimeExpression> times(SentenceView view, EventMention event) {
        List<Span> spans = event.spans(Role.TIME);
        return view.times().stream()
                .filter(time -> time.type().equals("DATE") || time.type().equals("TIME"))
                .filter(time -> spans.stream().anyMatch(span -> span.overlaps(time.span())))
                .filter(time -> !isOfDateline(view, time))
                .filter(time -> !bar.isOfALife(view.sentence().tokens(), view.positions(time)[0] - 1))
                .toList();
    }

    /** "Jan. 23" in "TALLINN, Jan. 23 — The minister met": when it was written. */
    private static boolean isOfDateline(SentenceView view, TimeExpression time) {
        int[] at = view.positions(time);
        return at[0] > 1
                && at[0] <= LONGEST_DATELINE
                && DASHES.contains(view.word(at[1] + 1))
                && IntStream.range(1, at[0])
                        .allMatch(position -> view.token(position).isProperNoun()
                                || view.tag(position).matches("[,:]|-[LR]RB-"));
    }
}
