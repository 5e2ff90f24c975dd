package org.rapporteur.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.source.Article;
import org.rapporteur.source.Span;

class NamedSpansTest {
    private static final String TEXT =
            "😀 Bo Chen left. Bo Chen’s friend Lee wept. They met. Leeward blew; Ann Lee slept.";

    private NamedSpans names;

    @BeforeEach
    void read() {
        ObjectNode article = new ObjectMapper().createObjectNode().put("text", TEXT);
        ObjectNode actors = article.putObject("actors");
        actors.putObject("a").put("name", "Ann Lee").putArray("aliases").add("Lee");
        actors.putObject("b").put("name", "Bo Chen");
        actors.putObject("c").put("name", "friend");
        names = NamedSpans.of(article);
    }

    private static Span at(String words) {
        return Toy.spans(TEXT, words).get(0);
    }

    private List<String> outside(String sentence, String... actors) {
        return names.outside(at(sentence), Set.copyOf(List.of(actors)), at("met")).stream()
                .map(Article.of("toy", TEXT)::text)
                .toList();
    }

    @Test
    void eachActorIsNamedOnceNearestBefore() {
        assertThat(names.outside(at("They met."), Set.of("b"), at("met"))).containsExactly(new Span(16, 23));
        assertThat(outside("They met.", "a")).containsExactly("Lee");
    }

    @Test
    void whoIsNotNamedBeforeIsNamedBehind() {
        List<Span> spans = names.outside(at("😀 Bo Chen left."), Set.of("a"), at("left"));
        assertThat(spans).containsExactly(at("Lee"));
    }

    @Test
    void whoIsNamedInTheSentenceOrHasNoNameIsNotOutside() {
        assertThat(outside("😀 Bo Chen left.", "b")).isEmpty();
        assertThat(outside("They met.", "c", "d")).isEmpty();
    }
}
