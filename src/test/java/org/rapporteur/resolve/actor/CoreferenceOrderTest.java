package org.rapporteur.resolve.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.StoredAnnotations;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.FindingsExtractor;
import org.rapporteur.resolve.Actor;
import org.rapporteur.source.Article;

/** Who is meant is a function of the article and its mentions, in whatever order they are given or asked for. */
class CoreferenceOrderTest {
    private static final FindingsExtractor EXTRACTOR = FindingsExtractor.load(ENGLISH);
    private static final int SHUFFLES = 5;

    static List<String> examples() {
        return StoredAnnotations.examples().stream().map(Article::id).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theSameMentionsGiveTheSameActorsInAnyOrder(String id) {
        AnnotatedArticle article = StoredAnnotations.of(id);
        ActorMentions found = ActorMentions.of(EXTRACTOR.extract(article), new Floor(article, ENGLISH.offices()));
        List<Mention> mentions = new ArrayList<>(found.all());
        List<Mention> speakers = new ArrayList<>(found.speakers());
        Actors inOrder = Coreference.resolve(article, mentions, speakers, ENGLISH);
        Map<Mention, List<Actor>> meant = answers(mentions, inOrder::of);
        Map<Mention, List<Actor>> speaking = answers(speakers, inOrder::speakers);
        for (int seed = 0; seed < SHUFFLES; seed++) {
            Collections.shuffle(mentions, new Random(seed));
            Collections.shuffle(speakers, new Random(seed));
            Actors shuffled = Coreference.resolve(article, mentions, speakers, ENGLISH);
            assertThat(answers(speakers, shuffled::speakers)).isEqualTo(speaking);
            assertThat(answers(mentions, shuffled::of)).isEqualTo(meant);
        }
    }

    private static Map<Mention, List<Actor>> answers(List<Mention> mentions, Function<Mention, List<Actor>> ask) {
        return mentions.stream().collect(Collectors.toMap(Function.identity(), ask));
    }

    @Test
    void equalActorsAreOneObject() {
        AnnotatedArticle article = StoredAnnotations.of("2024-08-07-ferry-strike-talks.txt");
        Findings findings = EXTRACTOR.extract(article);
        Actors actors = Coreference.resolve(findings, ENGLISH);
        List<Actor> all = ActorMentions.of(findings, new Floor(findings.article(), ENGLISH.offices())).all().stream()
                .flatMap(mention -> actors.of(mention).stream())
                .toList();
        assertThat(all).hasSizeGreaterThan(10);
        for (Actor one : all) {
            assertThat(all)
                    .filteredOn(one::equals)
                    .allSatisfy(other -> assertThat(other).isSameAs(one));
        }
    }

    @Test
    void aMentionThatWasNotResolvedIsAMistakeOfTheCaller() {
        AnnotatedArticle article = StoredAnnotations.of("2024-08-07-ferry-strike-talks.txt");
        Actors none = Coreference.resolve(article, List.of(), List.of(), ENGLISH);
        Mention first = article.mention(article.token(0));
        assertThatThrownBy(() -> none.of(first)).isInstanceOf(IllegalArgumentException.class);
    }
}
