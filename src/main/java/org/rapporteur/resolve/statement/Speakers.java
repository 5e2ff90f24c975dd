package org.rapporteur.resolve.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.StatementFinding;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.actor.Actors;

/**
 * Says who speaks: the actor behind the source, or, of a pronoun, whoever has the word already. In "He said Lee was
 * right; but he would stay, he added" all three are one, whatever name stands nearest.
 */
final class Speakers {
    private static final Set<String> SINGULAR = Set.of("he", "she");
    private static final Set<String> COLLECTIVE = Set.of("they", "it");

    private final AnnotatedArticle article;
    private final List<StatementFinding> findings;
    private final Actors actors;
    private final Map<StatementFinding, List<Actor>> known = new HashMap<>();

    Speakers(Findings findings, Actors actors) {
        this.article = findings.article();
        this.findings = findings.statements();
        this.actors = actors;
    }

    /** The speakers in the order of the source, several for "X and Y said"; none where the text leaves it open. */
    List<Actor> of(StatementFinding finding) {
        List<Actor> speakers = known.get(finding);
        if (speakers == null) {
            Mention source = finding.source();
            StatementFinding before = source == null ? null : sameVoice(finding, source);
            speakers = source == null ? List.of() : before == null ? actors.speakers(source) : of(before);
            known.put(finding, speakers);
        }
        return speakers;
    }

    /** The nearest earlier statement whose speaker the pronoun means. */
    private @Nullable StatementFinding sameVoice(StatementFinding finding, Mention source) {
        Token pronoun = source.headToken();
        String word = pronoun.text().toLowerCase(Locale.ROOT);
        if (source.first() != source.last() || !(SINGULAR.contains(word) || COLLECTIVE.contains(word))) {
            return null;
        }
        StatementFinding nearest = null;
        for (StatementFinding other : findings) {
            Mention voice = other.source();
            if (other == finding || voice == null || voice.last() >= source.first()) {
                continue;
            }
            boolean same = other.contents().stream().noneMatch(content -> content.contains(source.span()))
                    && (SINGULAR.contains(word) ? isSamePronoun(voice, pronoun) : isBody(other, voice, pronoun));
            if (same && (nearest == null || isAfter(voice, nearest))) {
                nearest = other;
            }
        }
        return nearest;
    }

    private static boolean isAfter(Mention voice, StatementFinding other) {
        Mention source = other.source();
        return source == null || voice.first() > source.first();
    }

    /** "He said …, he added" in one sentence. */
    private boolean isSamePronoun(Mention voice, Token pronoun) {
        Token head = voice.headToken();
        return head.sentence() == pronoun.sentence()
                && voice.first() == voice.last()
                && head.text().equalsIgnoreCase(pronoun.text());
    }

    /** "The council criticised …. It also said" in two sentences of one paragraph. */
    private boolean isBody(StatementFinding other, Mention voice, Token pronoun) {
        int sentence = voice.headToken().sentence();
        boolean justBefore = sentence == pronoun.sentence() - 1
                && article.sentences().get(sentence).paragraph()
                        == article.sentences().get(pronoun.sentence()).paragraph();
        if (!justBefore) {
            return false;
        }
        List<Actor> speakers = of(other);
        return speakers.size() == 1 && speakers.get(0).type() != ActorType.PERSON;
    }
}
