package org.rapporteur.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.link.Linked.LINKER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.Span;
import org.rapporteur.store.NewsStore;

class ActorScorerTest {
    private static final Span LEE = Fixtures.span(Fixtures.BODY, "Ann Lee");
    private static final Span CHEN = Fixtures.span(Fixtures.BODY, "Bo Chen");

    @TempDir
    private Path folder;

    private NewsStore store;

    @BeforeEach
    void open() {
        store = NewsStore.open(folder.resolve("store"), LINKER);
        ArticleMapper mapper = new ArticleMapper();
        store.add(List.of(mapper.map(Fixtures.everything("a")), mapper.map(Fixtures.everything("b"))));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ActorScorer.Score score(String... lines) throws IOException {
        return ActorScorer.score(store, Files.write(folder.resolve("labels.tsv"), List.of(lines)));
    }

    private static String line(String article, Span span, String person) {
        return article + "\t" + span.begin() + "\t" + span.end() + "\t" + person;
    }

    /** Of the fixture's actors Chen alone has a mention. */
    @Test
    void aNameThatIsNoMentionIsANodeOfItsOwn() throws IOException {
        ActorScorer.Score score = score("article\tbegin\tend\tperson", line("a", LEE, "x"), line("a", CHEN, "y"));
        assertThat(score.names()).isEqualTo(2);
        assertThat(score.missed()).isEqualTo(1);
        assertThat(score.precision()).isEqualTo(1.0);
    }

    @Test
    void actorsOfTwoArticlesThatAreOneAgreeWithLabels() throws IOException {
        ActorScorer.Score score = score(
                line("a", LEE, "ann-lee"),
                line("a", CHEN, "bo-chen"),
                line("b", CHEN, "bo-chen"),
                line("none.txt", LEE, "ann-lee"));
        assertThat(score.names()).isEqualTo(3);
        assertThat(score.persons()).isEqualTo(2);
        assertThat(score.f1()).isEqualTo(1.0);
        assertThat(score.unknownArticles()).containsExactly("none.txt");
        assertThat(score.mistakes()).isEmpty();
    }

    /** Two persons whom the store takes for one: half of what either is clustered with belongs with it. */
    @Test
    void whatIsMergedCostsPrecision() throws IOException {
        ActorScorer.Score score = score(line("a", CHEN, "bo-chen"), line("b", CHEN, "other-chen"));
        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.recall()).isEqualTo(1.0);
        assertThat(score.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.merged()).isTrue();
            assertThat(mistake.parts()).containsExactly("bo-chen (1)", "other-chen (1)");
            assertThat(mistake.names()).isEqualTo(1);
        });
    }

    /** One person at two nodes: either is with half of what belongs with it. */
    @Test
    void whatIsApartCostsRecall() throws IOException {
        ActorScorer.Score score = score(line("a", LEE, "bo-chen"), line("a", CHEN, "bo-chen"));
        assertThat(score.precision()).isEqualTo(1.0);
        assertThat(score.recall()).isEqualTo(0.5);
    }

    @Test
    void labelsOfOtherArticlesAreAnError() {
        assertThatThrownBy(() -> score(line("none.txt", LEE, "ann-lee")))
                .isInstanceOfSatisfying(
                        RapporteurException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ARTICLE_UNKNOWN));
    }
}
