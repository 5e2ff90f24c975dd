package org.rapporteur.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolnearArticleTest {
    @TempDir
    private Path folder;

    private List<PolnearArticle> read(String... lines) throws IOException {
        return PolnearArticle.read(Files.write(folder.resolve("articles.jsonl"), List.of(lines)));
    }

    /** The fish is one code point and two chars. */
    @Test
    void offsetsAreCodePoints() throws IOException {
        PolnearArticle article = read("""
                {"id": "a", "text": "🐟 Ann Lee said 🐟 rain would fall", "attributions": [
                {"sources": [[2, 9]], "cues": [[10, 14]], "contents": [[15, 16], [17, 32]]}]}
                """.replace("\n", "")).get(0);
        assertThat(article.id()).isEqualTo("a");
        assertThat(article.attributions()).singleElement().satisfies(gold -> {
            assertThat(Toy.words(article, gold.sources())).containsExactly("Ann Lee");
            assertThat(Toy.words(article, gold.cues())).containsExactly("said");
            assertThat(Toy.words(article, gold.contents())).containsExactly("🐟", "rain would fall");
        });
    }

    @Test
    void whatIsEmptyOrMissingIsNone() throws IOException {
        PolnearArticle article = read("", """
                {"id": "a", "text": "Rain fell", "attributions": [{"cues": [[3, 3]], "contents": [[0, 4]]}]}""").get(0);
        assertThat(article.attributions()).singleElement().satisfies(gold -> {
            assertThat(gold.sources()).isEmpty();
            assertThat(gold.cues()).isEmpty();
            assertThat(Toy.words(article, gold.contents())).containsExactly("Rain");
        });
        assertThat(read("{\"id\": \"b\", \"text\": \"\"}").get(0).attributions())
                .isEmpty();
    }
}
