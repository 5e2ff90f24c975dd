package org.rapporteur.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.TimeExpression;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.Evidence;
import org.rapporteur.extract.Extractor;
import org.rapporteur.extract.MeetingFinding;
import org.rapporteur.extract.MeetingKind;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.extract.Mention;
import org.rapporteur.extract.gazetteer.Countries;
import org.rapporteur.extract.role.Offices;
import org.rapporteur.extract.rule.Lexicon;
import org.rapporteur.extract.rule.RuleMatch;
import org.rapporteur.extract.rule.Rules;
import org.rapporteur.source.Span;

/**
 * Finds who met whom.
 *
 * <pre>{@code
 * MeetingExtractor extractor = MeetingExtractor.load();
 * for (MeetingFinding meeting : extractor.extract(annotated)) { … }
 * }</pre>
 *
 * <p>A finding is one mention: "the meeting", told later without names, is a finding without participants.
 */
public final class MeetingExtractor implements Extractor<MeetingFinding> {
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those", "both", "each");

    private final Lexicon lexicon;
    private final Rules rules;
    private final Map<String, String> relations;
    private final Offices offices;
    private final Parties parties;

    private MeetingExtractor(Lexicon lexicon, Rules rules, Offices offices, Parties parties) {
        this.lexicon = lexicon;
        this.rules = rules;
        this.relations = Rules.relations();
        this.offices = offices;
        this.parties = parties;
    }

    /** Reads the rules and lexicons from the class path; takes some milliseconds. */
    public static MeetingExtractor load() {
        Lexicon lexicon = Lexicon.read("meeting/meetings.lexicon");
        Offices offices = Offices.load();
        return new MeetingExtractor(
                lexicon,
                Rules.read("meeting/meetings.yml", lexicon, Set.of("trigger")),
                offices,
                new Parties(lexicon, offices, Countries.load()));
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
        Participants participants = new Participants(view, parties, offices, relations);
        for (Candidate candidate : candidates.values()) {
            participants
                    .of(candidate)
                    .flatMap(sides -> finding(view, candidate, sides))
                    .ifPresent(findings::add);
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

    private Optional<MeetingFinding> finding(SentenceView view, Candidate candidate, Participants.Sides sides) {
        List<NounGroup> all = sides.all();
        Token trigger = view.token(candidate.trigger());
        if (trigger.isVerb() ? !standsAsVerb(view, candidate, sides) : all.isEmpty() && !isDefinite(view, candidate)) {
            return Optional.empty();
        }
        Scope scope = new Scope.Finder(view, lexicon, relations).of(candidate, sides);
        List<TimeExpression> times = new TimeReader(view, lexicon).read(candidate, scope);
        MeetingKind kind = kind(view, candidate, scope);
        List<Mention> places =
                kind == MeetingKind.CALL ? List.of() : new PlaceReader(view, lexicon).read(candidate, scope);
        MeetingStatus status = new StatusReader(view, lexicon, relations).read(candidate, scope);
        List<Mention> participants = all.stream().map(view::mention).toList();
        Mention word = view.mention(candidate.trigger(), candidate.trigger(), candidate.trigger());
        Span span = word.span();
        for (Mention participant : participants) {
            span = span.union(participant.span());
        }
        double confidence = Double.parseDouble(candidate.rule().set().getOrDefault("confidence", "0.9"));
        Optional<Mention> host =
                lexicon.has("HOST_VERB", trigger.lemma()) && sides.first().size() == 1
                        ? Optional.of(view.mention(sides.first().get(0)))
                        : Optional.empty();
        return Optional.of(new MeetingFinding(
                new Evidence(span, "meeting/" + candidate.rule().name(), confidence),
                word,
                participants,
                host.orElse(null),
                kind,
                status,
                times,
                places,
                List.of()));
    }

    /** A verb needs two sides, or one that is plural: "they met". */
    private boolean standsAsVerb(SentenceView view, Candidate candidate, Participants.Sides sides) {
        if (candidate.foundBy("called-person") && !isTelephoneCall(view, candidate, sides)) {
            return false;
        }
        if (!sides.second().isEmpty()) {
            return true;
        }
        return sides.all().size() > 1
                || sides.first().stream()
                        .anyMatch(group -> view.tag(group.head()).endsWith("S")
                                || view.word(group.head()).matches("they|we|them|two|three|four|both|pair|who"));
    }

    /** Not "called Lee a liar": whoever is called is a person, and nothing is said of him in the same breath. */
    private static boolean isTelephoneCall(SentenceView view, Candidate candidate, Participants.Sides sides) {
        return sides.second().stream().allMatch(group -> {
            String next = view.tag(group.last() + 1);
            boolean person = group.person() || view.tag(group.head()).equals("PRP");
            boolean rated = next.startsWith("JJ")
                    || next.equals("DT")
                    || next.equals("``")
                    || next.startsWith("NN")
                    || next.equals("POS")
                    || next.startsWith("PRP")
                    || next.equals("RB")
                    || next.equals("VBG");
            return person && (!rated || view.isTime(group.last() + 1)) && group.first() > candidate.trigger();
        });
    }

    private boolean isDefinite(SentenceView view, Candidate candidate) {
        int first = view.groupAt(candidate.trigger()).map(NounGroup::first).orElse(candidate.trigger());
        boolean ofDay = view.tag(first).equals("POS") && view.isTime(first - 1) || view.isTime(first - 1);
        return DEFINITE.contains(view.word(first))
                || ofDay
                || view.lemma(candidate.trigger()).equals("talk");
    }

    private MeetingKind kind(SentenceView view, Candidate candidate, Scope scope) {
        String lemma = view.lemma(candidate.trigger());
        for (int at = scope.left(); at < Math.min(scope.topic(), view.size() + 1); at++) {
            if (lexicon.has("DISTANCE_NOUN", view.lemma(at))) {
                return MeetingKind.CALL;
            }
        }
        if (view.token(candidate.trigger()).isVerb()) {
            if (lexicon.has("CALL_VERB", lemma)) {
                return MeetingKind.CALL;
            }
            if (lexicon.has("VISIT_VERB", lemma)) {
                return MeetingKind.VISIT;
            }
            return lexicon.has("TALK_WITH", lemma) ? MeetingKind.TALKS : MeetingKind.MEETING;
        }
        if (lexicon.has("CALL_NOUN", lemma)) {
            return MeetingKind.CALL;
        }
        if (lexicon.has("VISIT_NOUN", lemma)) {
            return MeetingKind.VISIT;
        }
        if (lexicon.has("SUMMIT_NOUN", lemma)) {
            return MeetingKind.SUMMIT;
        }
        return lexicon.has("TALKS_NOUN", lemma) ? MeetingKind.TALKS : MeetingKind.MEETING;
    }
}
