package org.rapporteur.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.irix.IRIx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.Place;
import org.rapporteur.source.Article;

class IrisTest {
    private final Iris iris = new Iris(Article.of("a.txt", "text"));

    @ParameterizedTest
    @CsvSource({
        "visit.txt,visit.txt",
        "https://news.example/a?b=c,https%3A%2F%2Fnews.example%2Fa%3Fb%3Dc",
        "Jökull 1,Jökull%201",
        "..,%2E%2E",
        "a#b,a%23b",
        "🐟,%F0%9F%90%9F"
    })
    void writesTheIdentifierOfAnArticle(String id, String segment) {
        assertThat(Iris.article(id)).isEqualTo(Iris.BASE + "article/" + segment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a%20b", "ä", "<>\"{}|\\^`", "a/../b", "\u0000", "\uD800", "文件"})
    void mintsIrisThatAreIris(String name) {
        for (String iri : List.of(
                Iris.article(name),
                iris.actor(Fixtures.actor(ActorType.ORGANIZATION, name)).getURI(),
                iris.issue(name).getURI())) {
            assertThat(IRIx.create(iri).isReference()).isTrue();
            assertThat(IRIx.create(iri).hasViolations()).isFalse();
        }
    }

    @Test
    void givesDifferentIdentifiersDifferentIris() {
        assertThat(List.of("a b", "a%20b", "a-b", "A b", "a_b"))
                .extracting(Iris::article)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "Ann Lee,ann-lee",
        "José O'Neill-Díaz,jose-oneill-diaz",
        "J.K. Rowland,jk-rowland",
        "St. Clair Ward,st-clair-ward",
        "Guðrún Ósk,guðrun-osk",
        "王 正元,王-正元"
    })
    void slugsNames(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @Test
    void slugsWhatHasNoLetter() {
        assertThat(Slug.of("???")).matches("x-[0-9a-f]{12}").isNotEqualTo(Slug.of("!!!"));
        assertThat(Slug.of("a".repeat(500))).hasSizeLessThan(100).isNotEqualTo(Slug.of("a".repeat(501)));
        assertThat(Slug.withoutArticle("the U.S. Army")).isEqualTo("us-army");
        assertThat(Slug.withoutArticle("The")).isEqualTo("the");
    }

    @Test
    void givesOneIriForAllArticlesToWhatLinkingFinds() {
        assertThat(Iris.actor(ActorType.PERSON, "Ann Lee").getURI()).isEqualTo(Iris.BASE + "person/ann-lee");
        assertThat(Iris.actor(ActorType.COUNTRY, "CN").getURI()).isEqualTo(Iris.BASE + "country/CN");
        assertThat(Iris.actor(ActorType.ORGANIZATION, "the United Nations").getURI())
                .isEqualTo(Iris.BASE + "organization/united-nations");
        assertThat(Iris.issueAcrossArticles("the fishing rights").getURI())
                .isEqualTo(Iris.BASE + "issue/fishing-rights");
        assertThat(iris.place(new Place("Geneva", "CH")).getURI()).isEqualTo(Iris.BASE + "place/ch/geneva");
    }

    @Test
    void keepsWhatAnArticleTellsUnderTheIriOfTheArticle() {
        String article = Iris.article("a.txt");
        assertThat(iris.actor(Fixtures.country("CN", "China")).getURI()).isEqualTo(article + "#country-CN");
        assertThat(iris.issue("fishing rights").getURI()).isEqualTo(article + "#issue-fishing-rights");
        assertThat(iris.actor(Fixtures.actor(ActorType.PERSON, "Smith")).getURI())
                .isEqualTo(article + "#person-smith");
        assertThat(iris.actor(Fixtures.actor(ActorType.GROUP, "business leaders"))
                        .getURI())
                .isEqualTo(article + "#group-business-leaders");
        assertThat(iris.place(new Place("the town hall", null)).getURI()).isEqualTo(article + "#place-town-hall");
    }

    @Test
    void countsEveryFieldOfAnArticleAsItsVersion() {
        Article plain = Article.of("a", "text");
        assertThat(List.of(
                        plain,
                        new Article("a", "u", null, null, null, List.of(), "en", "text"),
                        new Article("a", null, "u", null, null, List.of(), "en", "text"),
                        new Article("a", null, null, null, "u", List.of(), "en", "text"),
                        new Article("a", null, null, null, null, List.of("u"), "en", "text"),
                        new Article("a", null, null, null, null, List.of(), "fr", "text"),
                        Article.of("a", "text ")))
                .extracting(Iris::graph)
                .doesNotHaveDuplicates();
    }
}
