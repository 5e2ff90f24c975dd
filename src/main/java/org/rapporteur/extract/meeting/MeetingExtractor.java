package org.rapporteur.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.TimeExpression;
import org.rapporteur.extract.Evidence;
import org.rapporteur.extract.Extractor;
import org.rapporteur.extract.MeetingFinding;
import org.rapporteur.extract.MeetingKind;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.extract.rule.RuleMatch;
import org.rapporteur.extract.rule.Rules;
import org.rapporteur.lexicon.English;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.lexicon.Offices;
import org.rapporteur.source.Span;

/**
 * Finds who met whom.
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

    private final Lexicon lexicon;
    private final Rules rules;
    private final Labels labels;
    private final Offices offices;
    private final Parties parties;
    private final Admission admission;
    private final KindReader kinds;
    private final TopicReader topics = new TopicReader();

    private MeetingExtractor(Lexicon lexicon, Rules rules, English english) {
        this.lexicon = lexicon;
        this.rules = rules;
        this.labels = new Labels(english.relations());
        this.offices = english.offices();
        this.parties = new Parties(lexicon, english);
        this.admission = new Admission(lexicon, offices);
        this.kinds = new KindReader(lexicon);
    }

    /** Reads the rules and their lexicon from the class path; takes some milliseconds. */
    public static MeetingExtractor load(English english) {
        Lexicon lexicon = english.occasions().with(Lexicon.read(FOLDER + "meetings.lexicon"));
        Rules rules = Rules.read(FOLDER + "meetings.yml", lexicon, english.relations(), Set.of("trigger"));
        return new MeetingExtractor(lexicon, rules, english);
    }

    @Override
    public List<MeetingFinding> extract(AnnotatedArticle article) {
        List<MeetingFinding> findings = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            List<RuleMatch> matches = rules.match(sentence);
            if (!matches.isEmpty()) {
                extract(new SentenceView(article, sentence), matches, findings);
            }
        }
        return findings;
    }

    private void extract(SentenceView view, List<RuleMatch> matches, List<MeetingFinding> findings) {
        Map<Integer, Candidate> candidates = new TreeMap<>();
        for (RuleMatch match : matches) {
            if (!isNear(match)) {
                continue;
            }
            int trigger = match.word("trigger").orElseThrow().index();
            Candidate known = candidates.get(trigger);
            if (known == null) {
                candidates.put(trigger, new Candidate(match));
            } else {
                known.add(match);
            }
        }
        Participants participants = new Participants(view, parties, offices, labels);
        for (Candidate candidate : candidates.values()) {
            participants
                    .of(candidate)
                    .filter(sides -> admission.admits(view, candidate, sides))
                    .ifPresent(sides -> eachOccasion(view, participants, candidate, sides).stream()
                            .flatMap(each -> finding(view, candidate, each).stream())
                            .forEach(findings::add));
        }
    }

    /** Whether trigger and light verb stand as close as the rule asks. */
    private static boolean isNear(RuleMatch match) {
        String within = match.rule().set().get("within");
        return within == null
                || match.word("light").orElseThrow().index()
                                - match.word("trigger").orElseThrow().index()
                        <= Integer.parseInt(within);
    }

    /** "Visits to China by Lee and Chen" and "calls with Lee and Chen" are two occasions each; "talks" are one. */
    private List<Participants.Sides> eachOccasion(
            SentenceView view, Participants participants, Candidate candidate, Participants.Sides sides) {
        String lemma = view.lemma(candidate.trigger());
        boolean plural = view.tag(candidate.trigger()).equals("NNS");
        if (plural && lexicon.has("VISIT_NOUN", lemma) && sides.first().size() > 1) {
            return sides.first().stream()
                    .map(visitor -> new Participants.Sides(List.of(visitor), sides.second()))
                    .toList();
        }
        boolean oneByOne = plural && (lexicon.has("MEETING_NOUN", lemma) || lexicon.has("CALL_NOUN", lemma));
        if ((oneByOne || isSeparate(view, sides)) && sides.second().size() > 1) {
            return sides.second().stream()
                    .map(partner -> new Participants.Sides(sides.first(), List.of(partner)))
                    .toList();
        }
        List<NounGroup> later = participants.laterPartners(candidate, sides);
        if (later.isEmpty()) {
            return List.of(sides);
        }
        int border = later.get(0).first();
        return List.of(
                new Participants.Sides(sides.first(), sides.second(), 0, border - 1),
                new Participants.Sides(sides.first(), later, border, Integer.MAX_VALUE));
    }

    /** "Saw Lee and Chen separately". */
    private static boolean isSeparate(SentenceView view, Participants.Sides sides) {
        int last = sides.second().stream().mapToInt(NounGroup::last).max().orElse(0);
        return view.word(last + 1).equals("separately") || view.word(last + 1).equals("individually");
    }

    private Optional<MeetingFinding> finding(SentenceView view, Candidate candidate, Participants.Sides sides) {
        Scope scope = new Scope.Finder(view, lexicon, labels).of(candidate, sides);
        TimeReader timeReader = new TimeReader(view, lexicon);
        Scope part = scope.within(sides.from(), sides.until());
        List<TimeExpression> times = timeReader.read(candidate, part);
        if (times.isEmpty()) {
            times = timeReader.read(candidate, scope);
        }
        MeetingStatus status = new StatusReader(view, lexicon, labels).read(candidate, scope);
        if (status == MeetingStatus.HAPPENED && timeReader.isStillToCome(times, scope, candidate)) {
            status = MeetingStatus.SCHEDULED;
        }
        if (status == MeetingStatus.DENIED && part.hasLastTime(view)) {
            return Optional.empty();
        }
        if (admission.isIdle(view, candidate, status, !times.isEmpty())) {
            return Optional.empty();
        }
        MeetingKind kind = kinds.read(view, candidate, scope);
        List<Mention> places =
                kind == MeetingKind.CALL ? List.of() : new PlaceReader(view, lexicon).read(candidate, part);
        List<Mention> participants = sides.all().stream().map(view::mention).toList();
        Mention trigger = view.mention(candidate.trigger(), candidate.trigger(), candidate.trigger());
        Span span = trigger.span();
        for (Mention participant : participants) {
            span = span.union(participant.span());
        }
        double confidence = Double.parseDouble(candidate.rule().set().getOrDefault("confidence", "0.9"));
        boolean received = lexicon.has("HOST_VERB", view.lemma(candidate.trigger()));
        List<NounGroup> hosts = candidate.foundBy("was-met-by") ? sides.second() : sides.first();
        DetailReader details = new DetailReader(view, lexicon, labels);
        return Optional.of(new MeetingFinding(
                new Evidence(span, "meeting/" + candidate.rule().name(), confidence),
                trigger,
                participants,
                received && hosts.size() == 1 ? view.mention(hosts.get(0)) : null,
                kind,
                status,
                times,
                places,
                topics.read(view, scope),
                details.duration(candidate, scope),
                status == MeetingStatus.HAPPENED ? details.outcomes(candidate) : List.of()));
    }
}
