package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.link.Linked.LINKER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.map.Iris;
import org.rapporteur.store.NewsStore;

/** What OpenAleph gets, held to the model of FollowTheMoney. */
class FollowTheMoneyWriterTest {
    private static final Path MODEL = Path.of("src/test/resources/org/rapporteur/export/followthemoney.tsv");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What FollowTheMoney says of a property of a schema. */
    private record Property(String type, String range, boolean required) {}

    private static <T> T known(Map<String, T> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    private record Entity(String id, String schema, Map<String, List<String>> properties) {
        List<String> all(String property) {
            return known(properties, property);
        }

        String one(String property) {
            return all(property).get(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2023-06-19-beijing-visit.txt"})
    void everyEntityIsOfTheModel(String article) throws IOException {
        Map<String, Map<String, Property>> model = model();
        List<Entity> entities = export(ExampleGraphs.store(), article, Iris.BASE);
        Map<String, Entity> byId = entities.stream().collect(Collectors.toMap(Entity::id, entity -> entity));
        assertThat(entities).hasSizeGreaterThan(10);
        assertThat(entities).allSatisfy(entity -> {
            Map<String, Property> properties = known(model, entity.schema());
            assertThat(entity.id()).matches("[A-Za-z0-9._-]+");
            properties.forEach((name, property) -> {
                if (property.required()) {
                    assertThat(entity.properties()).as(entity.toString()).containsKey(name);
                }
            });
            entity.properties()
                    .forEach((name, values) ->
                            values.forEach(value -> assertValue(known(properties, name), value, byId)));
        });
    }

    private static void assertValue(Property property, String value, Map<String, Entity> byId) {
        switch (property.type()) {
            case "date" -> assertThat(value).matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
            case "country" -> assertThat(value).matches("[a-z]{2}");
            case "language" -> assertThat(value).matches("[a-z]{3}");
            case "url" -> assertThat(value).startsWith("http");
            case "identifier" -> assertThat(value).matches("Q[0-9]+");
            case "entity" -> {
                Entity target = known(byId, value);
                assertThat(ranges(target.schema())).contains(property.range());
            }
            default -> assertThat(value).isNotBlank();
        }
    }

    /** A schema with those above it that are a range here. */
    private static Set<String> ranges(String schema) {
        return switch (schema) {
            case "Person", "LegalEntity" -> Set.of("LegalEntity");
            case "Organization", "PublicBody" -> Set.of("LegalEntity", "Organization");
            case "Article" -> Set.of("Document");
            default -> Set.of();
        };
    }

    @Test
    void anOccasionIsAnEventWithThoseWhoMet() throws IOException {
        try (NewsStore store = NewsStore.inMemory(LINKER)) {
            store.add(List.of(
                    new ArticleMapper().map(Fixtures.everything("a.txt")),
                    new ArticleMapper().map(Fixtures.everything("b.txt"))));
            List<Entity> entities = export(store, "", Iris.BASE);
            Map<String, Entity> byId = entities.stream().collect(Collectors.toMap(Entity::id, entity -> entity));

            assertThat(ofSchema(entities, "Event")).singleElement().satisfies(event -> {
                assertThat(event.one("date")).isEqualTo("2024-03-05");
                assertThat(event.all("keywords")).containsExactly("happened", "talks");
                assertThat(names(event.all("involved"), byId)).containsExactlyInAnyOrder("Ann Lee", "Bo Chen");
                assertThat(names(event.all("organizer"), byId)).containsExactly("Ann Lee");
                assertThat(event.all("proof")).hasSize(2);
                assertThat(event.one("description")).isEqualTo("According to Bo Chen.");
            });
            assertThat(ofSchema(entities, "Article")).hasSize(2).allSatisfy(article -> {
                assertThat(article.one("title")).isEqualTo("Ministers meet in Geneva");
                assertThat(article.one("bodyText")).isEqualTo(Fixtures.BODY);
                assertThat(article.one("language")).isEqualTo("eng");
            });
            assertThat(ofSchema(entities, "Person")).hasSize(2);
            assertThat(ofSchema(entities, "PublicBody"))
                    .singleElement()
                    .satisfies(country -> assertThat(country.one("country")).isEqualTo("qf"));
            assertThat(ofSchema(entities, "Membership")).hasSize(2);
            assertThat(ofSchema(entities, "Mention")).hasSize(10);
        }
    }

    @Test
    void anOccasionThatDidNotHappenSaysSoInItsName() throws IOException {
        assertThat(ofSchema(export(ExampleGraphs.store(), "", Iris.BASE), "Event"))
                .anySatisfy(event -> assertThat(event.one("name")).endsWith("(denied)"))
                .allSatisfy(event -> assertThat(event.one("name").endsWith(")"))
                        .isEqualTo(!event.all("keywords").contains("happened")));
    }

    @Test
    void anotherBaseGivesOtherEntities() throws IOException {
        Set<String> ours = ids(export(ExampleGraphs.store(), "", Iris.BASE));
        Set<String> theirs = ids(export(ExampleGraphs.store(), "", "https://other.example/"));
        assertThat(ours).hasSameSizeAs(theirs).doesNotContainAnyElementsOf(theirs);
    }

    private static Set<String> ids(List<Entity> entities) {
        return entities.stream().map(Entity::id).collect(Collectors.toSet());
    }

    private static List<Entity> ofSchema(List<Entity> entities, String schema) {
        return entities.stream()
                .filter(entity -> entity.schema().equals(schema))
                .toList();
    }

    private static List<String> names(List<String> ids, Map<String, Entity> byId) {
        return ids.stream().map(id -> known(byId, id).one("name")).toList();
    }

    private static Map<String, Map<String, Property>> model() throws IOException {
        Map<String, Map<String, Property>> model = new LinkedHashMap<>();
        for (String line : Files.readAllLines(MODEL)) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                model.computeIfAbsent(cells[0], key -> new LinkedHashMap<>())
                        .put(cells[1], new Property(cells[2], cells[3], cells[4].equals("required")));
            }
        }
        assertThat(model).isNotEmpty();
        return model;
    }

    private static List<Entity> export(NewsStore store, String article, String base) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GraphExporter(store).export(ExportFormat.FOLLOW_THE_MONEY, article.isEmpty() ? null : article, base, out);
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(FollowTheMoneyWriterTest::entity)
                .toList();
    }

    private static Entity entity(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            Map<String, List<String>> properties = new LinkedHashMap<>();
            node.path("properties").fields().forEachRemaining(field -> {
                List<String> values = new ArrayList<>();
                field.getValue().forEach(value -> values.add(value.textValue()));
                properties.put(field.getKey(), values);
            });
            return new Entity(node.path("id").textValue(), node.path("schema").textValue(), properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
