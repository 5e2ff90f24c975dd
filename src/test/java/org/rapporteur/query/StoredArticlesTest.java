package org.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.link.Linked.LINKER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.NewsStore;

class StoredArticlesTest {
    private static final String IRI = "https://w3id.org/rapporteur/data/article/a%2F1.txt";

    private static NewsStore store;

    @BeforeAll
    static void build() {
        store = NewsStore.inMemory(LINKER);
        ArticleMapper mapper = new ArticleMapper();
        store.add(List.of(mapper.map(Fixtures.everything("a/1.txt")), mapper.map(Fixtures.inexact("plain.txt"))));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static List<StoredArticles.Found> find(String text) {
        return store.read(dataset -> new StoredArticles(dataset.asDatasetGraph()).find(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/1.txt",
                " a/1.txt ",
                IRI,
                "<" + IRI + ">",
                "data:article/a%2F1.txt",
                "https://news.example/a/1.txt",
                "ministers meet in geneva",
                "A 1.TXT"
            })
    void findsAnArticleByWhateverItIsCalled(String text) {
        assertThat(find(text)).singleElement().satisfies(found -> {
            assertThat(found.finding()).isNull();
            assertThat(found.record().article())
                    .isEqualTo(Fixtures.everything("a/1.txt").article());
            assertThat(found.record().meetings()).hasSize(1);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "data:article/a%2F1.txt#attitude-4, #attitude-4",
        "data:article/a%2F1.txt#statement-1-content-2, #statement-1",
        "data:article/a%2F1.txt#meeting-1-outcome-1-evidence-1, #meeting-1",
    })
    void findsAFindingByItsIriOrThatOfAPart(String text, String fragment) {
        assertThat(find(text))
                .singleElement()
                .satisfies(found -> assertThat(found.finding()).isEqualTo(IRI + fragment));
        assertThat(find(text.replace("data:", "https://w3id.org/rapporteur/data/")))
                .hasSize(1);
    }

    @Test
    void anOccasionIsAllItsAccounts() {
        String occasion = new QueryRunner(store, Duration.ZERO)
                .rows(NamedQueries.find("occasions"), Map.of("actor", "Bo Chen"))
                .get(0)
                .getOrDefault("node", "");
        assertThat(find(occasion))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.finding()).contains("#meeting-"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plan.txt | R-208 | Did you mean plain.txt?",
                "zzz | R-208 | The store holds no article or finding “zzz”. The column id",
                "data:article/a%2F1.txt#meeting-9 | R-307 | The article a/1.txt has no finding #meeting-9.",
                "data:article/a%2F1.txt#char=0,5 | R-307 | has no finding #char=0,5.",
                "data:person/bo-chen | R-307 | is the actor Bo Chen, no article or finding. Ask: query actor-record",
                "data:issue/fishing-rights | R-307 | is the issue fishing rights",
                "data:issue/nothing | R-208 | no article or finding",
            })
    void whatThereIsNotIsAnErrorThatHelps(String text, String code, String message) {
        assertThatThrownBy(() -> find(text))
                .isInstanceOf(RapporteurException.class)
                .hasMessageContaining(message)
                .extracting(e -> ((RapporteurException) e).code())
                .extracting(ErrorCode::id)
                .isEqualTo(code);
    }
}
