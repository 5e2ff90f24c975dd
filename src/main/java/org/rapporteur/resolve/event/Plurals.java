package org.rapporteur.resolve.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.actor.Actors;

/**
 * Says who "they", "the two men" and "both sides" are in what tells of a meeting: those who met in what was told just
 * before, if somebody did.
 */
final class Plurals {
    private static final Set<String> PRONOUNS = Set.of("they", "their", "them");
    private static final Set<String> DETERMINERS = Set.of("the", "both", "these", "two", "three", "four");
    private static final Set<String> SIDES = Set.of(
            "two",
            "both",
            "pair",
            "duo",
            "trio",
            "three",
            "side",
            "leader",
            "man",
            "woman",
            "party",
            "delegation",
            "president",
            "minister",
            "official",
            "negotiator",
            "envoy",
            "mediator",
            "politician",
            "diplomat",
            "secretary",
            "candidate",
            "rival",
            "team");
    private static final int FARTHEST = 30;
    private static final int FARTHEST_OF_PRONOUN = 3;
    private static final Set<String> GENERIC = Set.of(
            "leaders",
            "officials",
            "members",
            "people",
            "persons",
            "delegation",
            "delegations",
            "team",
            "teams",
            "staff",
            "others",
            "representatives",
            "partners",
            "participants",
            "experts",
            "side",
            "sides",
            "party",
            "parties",
            "group",
            "groups",
            "men",
            "women",
            "individuals",
            "stakeholders",
            "guests",
            "counterpart",
            "counterparts",
            "colleagues",
            "aides",
            "allies",
            "students",
            "advocates",
            "leader",
            "official",
            "member");

    private final AnnotatedArticle article;
    private final Actors actors;

    Plurals(AnnotatedArticle article, Actors actors) {
        this.article = article;
        this.actors = actors;
    }

    /**
     * The participants of the occasion that was told last; empty if the mention is no plural of this sort.
     *
     * @param alone whether the mention is the only one of its meeting: "they met", and not "they met Lee"
     */
    Optional<List<Actor>> of(Mention mention, boolean alone, int sentence, List<Occasion> occasions) {
        if (!isPlural(mention) || (!alone && mention.headToken().isPronoun())) {
            return Optional.empty();
        }
        boolean pronoun = mention.headToken().isPronoun();
        return occasions.stream()
                .filter(occasion -> sentence - occasion.lastSentence() <= (pronoun ? FARTHEST_OF_PRONOUN : FARTHEST))
                .filter(occasion -> sentence > occasion.lastSentence()
                        || occasion.evidence().get(0).span().begin()
                                < mention.span().begin())
                .reduce((a, b) -> a.lastSentence() > b.lastSentence() ? a : b)
                .map(occasion -> List.copyOf(occasion.participants()));
    }

    /** Whom the mention stands for, and for a pronoun nobody of {@code known}: "he met Lee" is not Lee. */
    List<Actor> otherThan(Set<Actor> known, Mention mention) {
        List<Actor> meant = actors.of(mention);
        if (meant.isEmpty() && mention.headToken().tag().equals("PRP$")) {
            return subjectAfter(mention, known);
        }
        boolean clashes = mention.headToken().isPronoun() && meant.stream().anyMatch(known::contains);
        if (!clashes) {
            return meant;
        }
        int first = article.sentences()
                .get(Math.max(0, mention.headToken().sentence() - 1))
                .firstToken();
        for (int at = mention.first() - 1; at >= first; at--) {
            List<Actor> before = actors.namedIn(article.token(at).span()).stream()
                    .filter(actor -> actor.type() == ActorType.PERSON && !known.contains(actor))
                    .toList();
            if (!before.isEmpty()) {
                return before;
            }
        }
        return List.of();
    }

    /**
     * "Lee" in "During her session with Chen, Lee said": the person right before the first verb of the clause after.
     */
    private List<Actor> subjectAfter(Mention owner, Set<Actor> known) {
        Sentence sentence = article.sentenceOfToken(owner.head());
        int last = sentence.firstToken() + sentence.tokens().size() - 1;
        boolean clause = false;
        for (int at = owner.last() + 1; at < last; at++) {
            Token token = article.token(at);
            clause |= token.tag().equals(",");
            if (token.tag().matches("VB[DZP]|MD")) {
                List<Actor> before = actors.namedIn(article.token(at - 1).span());
                return clause
                                && before.size() == 1
                                && before.get(0).type() == ActorType.PERSON
                                && !known.contains(before.get(0))
                        ? before
                        : List.of();
            }
        }
        return List.of();
    }

    private boolean isPlural(Mention mention) {
        Token head = mention.headToken();
        String word = head.text().toLowerCase(Locale.ROOT);
        if (PRONOUNS.contains(word) || word.equals("both")) {
            return true;
        }
        boolean plural =
                head.tag().endsWith("S") || head.tag().equals("CD") || word.equals("pair") || word.equals("duo");
        boolean bare = mention.head() - mention.first() <= 3;
        return plural
                && bare
                && SIDES.contains(head.lemma().toLowerCase(Locale.ROOT))
                && DETERMINERS.contains(mention.firstToken().text().toLowerCase(Locale.ROOT))
                && actors.namedIn(mention.span()).isEmpty();
    }

    /** Whether the actor is worth naming: not "officials" and no more. */
    boolean isTelling(Actor actor) {
        return actor.type() != ActorType.GROUP
                || !GENERIC.contains(actor.label().strip().toLowerCase(Locale.ROOT));
    }
}
