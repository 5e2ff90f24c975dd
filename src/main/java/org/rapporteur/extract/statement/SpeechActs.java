package org.rapporteur.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.SpeechAct;
import org.rapporteur.lexicon.Lexicon;

/** Tells the speech act by the cue, and by words of the content where the cue is a plain "said". */
final class SpeechActs {
    /** "Should never have". */
    private static final int PAST_WITHIN = 3;

    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "he", "she", "they");
    private static final Pattern OWN_DENIAL = Pattern.compile(
            "(?iu).*\\b(i|we)\\s+(?:have\\s+|had\\s+|put\\s+|could\\s+|would\\s+)?"
                    + "(?:never|no|nothing|did not|didn['’]t|was not|wasn['’]t)\\b.*|^(nobody|no one|nothing)\\b.*"
                    + "|.*\\b(not true|is false|simply false|untrue|fake news|no truth)\\b.*",
            Pattern.DOTALL);

    private final Lexicon lexicon;

    SpeechActs(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    SpeechAct act(AnnotatedArticle article, @Nullable Cue cue, List<Token> content, String text) {
        SpeechAct byCue = cue == null ? SpeechAct.ASSESS : byCue(article, cue, content);
        boolean plain = cue == null || lexicon.has("PLAIN", cue.head().lemma());
        return byCue == SpeechAct.ASSESS && plain ? byContent(content, text) : byCue;
    }

    private SpeechAct byCue(AnnotatedArticle article, Cue cue, List<Token> content) {
        String lemma = cue.head().lemma().toLowerCase(Locale.ROOT);
        String withParticle = lemma + "_" + particle(article, cue);
        for (SpeechAct act : SpeechAct.values()) {
            if (act != SpeechAct.ASSESS && lexicon.has(act.name(), withParticle)) {
                return act;
            }
        }
        for (SpeechAct act : SpeechAct.values()) {
            if (act != SpeechAct.ASSESS && lexicon.has(act.name(), lemma)) {
                return Negation.isOf(article, cue, content) ? negated(act) : act;
            }
        }
        if (cue.tokens().stream().anyMatch(this::isRefusal) && !lexicon.has("ASSESS", lemma)) {
            return SpeechAct.DENY; // "refused to hand over", but "declined to say"
        }
        if (lexicon.has("LIGHT", lemma)) {
            return byNoun(cue, content);
        }
        if (lemma.equals("ask") && isRequest(content)) {
            return SpeechAct.DEMAND;
        }
        if (lemma.equals("ask") || lemma.equals("tell")) {
            return holdsInfinitive(content) ? SpeechAct.DEMAND : SpeechAct.ASSESS;
        }
        if (lemma.equals("announce")) {
            return tellsThePast(content) ? SpeechAct.ASSESS : SpeechAct.PROMISE;
        }
        if (lexicon.has("OPINION", lemma) && Negation.isOf(article, cue, content)) {
            return SpeechAct.DENY;
        }
        return SpeechAct.ASSESS;
    }

    private boolean isRefusal(Token token) {
        return lexicon.has("DENY", token.lemma()) && lexicon.has("NOT_SAYING", token.lemma());
    }

    /** "Expressed his appreciation", "reaffirmed their support": the noun beside a light verb tells the act. */
    private SpeechAct byNoun(Cue cue, List<Token> content) {
        List<Token> near = new ArrayList<>(cue.tokens());
        near.addAll(content.subList(0, Math.min(content.size(), 4)));
        for (Token token : near) {
            for (SpeechAct act : SpeechAct.values()) {
                if (act != SpeechAct.ASSESS && token.isNoun() && lexicon.has(act.name() + "_NOUN", token.lemma())) {
                    return act;
                }
            }
        }
        return SpeechAct.ASSESS;
    }

    private static SpeechAct negated(SpeechAct act) {
        return switch (act) {
            case AGREE, PROMISE, HOPE -> SpeechAct.DENY;
            default -> act;
        };
    }

    private SpeechAct byContent(List<Token> content, String text) {
        if (any(content, "PRAISE_CONTENT")) {
            return SpeechAct.PRAISE;
        }
        if (accuses(content)) {
            return SpeechAct.ACCUSE;
        }
        if (any(content, "WARN_CONTENT")) {
            return SpeechAct.WARN;
        }
        if (OWN_DENIAL.matcher(text).matches()) {
            return SpeechAct.DENY;
        }
        if (any(content, "HOPE_CONTENT")) {
            return SpeechAct.HOPE;
        }
        if (demands(content)) {
            return SpeechAct.DEMAND;
        }
        return promises(content, 8) ? SpeechAct.PROMISE : SpeechAct.ASSESS;
    }

    /** "They lied", but not "they did not lie". */
    private boolean accuses(List<Token> content) {
        for (int at = 0; at < content.size(); at++) {
            if (lexicon.has("ACCUSE_CONTENT", content.get(at).text())
                    && !(content.get(at).isVerb()
                            && at > 0
                            && Negation.isWord(content.get(at - 1).text()))) {
                return true;
            }
        }
        return false;
    }

    /** "They must leave"; "they should not have left" comes too late for that. */
    private boolean demands(List<Token> content) {
        for (int at = 0; at < content.size(); at++) {
            if (lexicon.has("DEMAND_CONTENT", content.get(at).text())
                    && content.subList(at + 1, Math.min(content.size(), at + PAST_WITHIN)).stream()
                            .noneMatch(token -> token.text().equalsIgnoreCase("have"))) {
                return true;
            }
        }
        return false;
    }

    /** "We will …", "the government would …": somebody, and not something, is going to act, and not to be. */
    private boolean promises(List<Token> content, int reach) {
        for (int at = 1; at + 1 < Math.min(content.size(), reach); at++) {
            Token subject = content.get(at - 1);
            boolean acts = FIRST_PERSON.contains(subject.text().toLowerCase(Locale.ROOT))
                    || lexicon.has("OWN_BODY", subject.lemma());
            if (acts && lexicon.has("PLAN_VERB", content.get(at).lemma())) {
                return true;
            }
            if (acts && lexicon.has("PROMISE_CONTENT", content.get(at).text())) {
                return !content.get(at + 1).lemma().equals("be")
                        || (at + 2 < content.size() && content.get(at + 2).tag().equals("VBG"));
            }
        }
        return false;
    }

    private boolean any(List<Token> content, String wordClass) {
        return content.stream().anyMatch(t -> lexicon.has(wordClass, t.text()));
    }

    /**
     * "To leave", "the council to leave": somebody is asked to do something; not so "told the court she was forced to
     * leave".
     */
    private static boolean holdsInfinitive(List<Token> content) {
        for (int at = 0; at + 1 < Math.min(content.size(), 6); at++) {
            if (content.get(at).tag().equals("TO") && content.get(at + 1).isVerb()) {
                return true;
            }
            if (isFinite(content.get(at))) {
                return false;
            }
        }
        return false;
    }

    private static boolean isFinite(Token token) {
        return token.tag().matches("MD|VB[DPZ]");
    }

    /** "Citizens not enter the harbour", "that the bridge be closed": a bare verb is a request, a question has none. */
    private static boolean isRequest(List<Token> content) {
        if (content.get(0).tag().startsWith("W")
                || content.stream().anyMatch(t -> t.text().equals("?"))) {
            return false;
        }
        for (int at = 0; at < Math.min(content.size(), 6); at++) {
            if (isFinite(content.get(at)) || content.get(at).lemma().matches("if|whether")) {
                return false;
            }
            if (content.get(at).tag().equals("VB")) {
                return true;
            }
        }
        return false;
    }

    private static boolean tellsThePast(List<Token> content) {
        List<Token> opening = content.subList(0, Math.min(content.size(), 10));
        return opening.stream().anyMatch(token -> token.tag().equals("VBD"))
                || (opening.stream().anyMatch(token -> token.tag().equals("VBN"))
                        && opening.stream()
                                .anyMatch(token -> token.tag().matches("VB[PZ]")
                                        && token.lemma().equals("have")))
                || (opening.stream().anyMatch(token -> token.tag().equals("TO"))
                        && opening.stream().anyMatch(token -> token.text().equals("have")));
    }

    private static String particle(AnnotatedArticle article, Cue cue) {
        int next = cue.head().index() + 1;
        return next < article.tokenCount() ? article.token(next).text().toLowerCase(Locale.ROOT) : "";
    }
}
