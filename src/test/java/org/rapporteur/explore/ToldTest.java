package org.rapporteur.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.index.ArticleSummary.Finding;
import org.rapporteur.index.ArticleSummary.Meeting;
import org.rapporteur.index.ArticleSummary.Said;

/**
 * What is told in short is what SPARQL finds in the store, through whatever lens: the queries stand beside the tests.
 */
class ToldTest {
    static List<Map<String, String>> lenses() {
        return List.of(
                Map.of(),
                Map.of("from", "2024-09"),
                Map.of("from", "2024-05-03", "to", "2024"),
                Map.of("to", "2025-01-20"),
                Map.of("from", "2024-09-11", "to", "2024-09-11"),
                Map.of("least", "0.8"),
                Map.of("claims", "none"),
                Map.of("claims", "only"),
                Map.of("named", "1"),
                Map.of("claims", "all", "least", ".5", "from", "2023"));
    }

    private static void through(Map<String, String> lens, Consumer<Reading> look) {
        new Explorer(ExampleGraphs.store(), Duration.ZERO).read(Lens.of(lens), reading -> {
            look.accept(reading);
            return true;
        });
    }

    /** Through that lens, and through it of each outlet and without each who claims something. */
    private static void throughAll(Map<String, String> lens, Consumer<Reading> look) {
        through(lens, reading -> {
            look.accept(reading);
            outlets(reading)
                    .forEach(
                            outlet -> look.accept(reading.through(reading.lens().of(outlet))));
            Lens first = reading.lens();
            reading.told().accounts().stream()
                    .flatMap(each -> each.finding().basis().claimants().stream())
                    .distinct()
                    .forEach(who -> look.accept(reading.through(new Lens(
                            first.from(),
                            first.to(),
                            first.outlet(),
                            first.least(),
                            first.claims(),
                            who,
                            first.named()))));
        });
    }

    private static List<String> outlets(Reading reading) {
        return reading.told().outlets().stream()
                .map(Told.Outlet::name)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static Set<String> actors(Reading reading) {
        Set<String> actors = new TreeSet<>();
        reading.told().accounts().forEach(each -> actors.addAll(each.finding().participants()));
        reading.told().said().forEach(each -> {
            actors.addAll(each.finding().speakers());
            actors.addAll(each.finding().about());
        });
        reading.told().disputes().forEach(each -> actors.addAll(each.finding().parties()));
        return actors;
    }

    private static List<List<String>> rows(List<Row> rows, String... variables) {
        return rows.stream()
                .map(row -> Stream.of(variables).map(row::text).toList())
                .distinct()
                .toList();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static <F extends Finding> List<List<String>> told(
            List<Tellings.Of<F>> findings, Function<Tellings.Of<F>, List<String>> row) {
        return findings.stream().map(row).toList();
    }

    @ParameterizedTest
    @MethodSource("lenses")
    void accountsAreThoseThatSparqlFindsInItsOrder(Map<String, String> lens) {
        throughAll(lens, reading -> {
            Function<Tellings.Of<Meeting>, List<String>> row =
                    each -> List.of(each.finding().occasion(), text(each.on()), each.iri());
            assertThat(told(reading.told().accounts(), row))
                    .isEqualTo(rows(reading.rows("occasions", Map.of()), "occasion", "on", "finding"));
        });
    }

    @ParameterizedTest
    @MethodSource("lenses")
    void accountsWithAnActorAreThoseThatSparqlFindsInItsOrder(Map<String, String> lens) {
        through(lens, reading -> {
            for (String actor : actors(reading)) {
                assertThat(told(
                                reading.told().accountsWith(actor),
                                each -> List.of(each.finding().occasion(), text(each.on()), each.iri())))
                        .as(actor)
                        .isEqualTo(rows(reading.rows("actor-meetings", actor), "occasion", "on", "finding"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("lenses")
    void statusesAreThoseOfTheOccasion(Map<String, String> lens) {
        through(
                lens,
                reading -> assertThat(reading.told().accounts().stream()
                                .map(each -> List.of(each.iri(), each.finding().latest()))
                                .toList())
                        .isEqualTo(reading.rows("occasions", Map.of()).stream()
                                .map(row -> List.of(row.needed("finding"), row.local("status")))
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("lenses")
    void whatIsSaidIsWhatSparqlFindsInItsOrder(Map<String, String> lens) {
        through(lens, reading -> {
            Function<Tellings.Of<Said>, List<String>> row =
                    each -> List.of(each.iri(), text(each.on()), each.finding().act());
            for (String actor : actors(reading)) {
                assertThat(told(reading.told().saidBy(actor), row))
                        .as(actor)
                        .isEqualTo(said(reading.rows("actor-said", actor)));
                assertThat(told(reading.told().saidAbout(actor), row))
                        .as(actor)
                        .isEqualTo(said(reading.rows("actor-mentioned", actor)));
                assertThat(reading.told().saidBy(actor).stream()
                                .flatMap(each -> each.finding().about().stream().map(about -> each.iri() + about))
                                .collect(Collectors.toSet()))
                        .isEqualTo(reading.rows("actor-said", actor).stream()
                                .filter(each -> each.get("about") != null)
                                .map(each -> each.needed("finding") + each.needed("about"))
                                .collect(Collectors.toSet()));
            }
        });
    }

    private static List<List<String>> said(List<Row> rows) {
        return rows.stream()
                .map(each -> List.of(each.needed("finding"), each.text("on"), each.local("act")))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lenses")
    void whatPassesBetweenTwoIsWhatSparqlFinds(Map<String, String> lens) {
        through(lens, reading -> {
            for (String one : actors(reading)) {
                for (String other : reading.told().partners(one).keySet()) {
                    Map<String, Node> pair = BetweenPage.pair(reading.named(one), reading.named(other));
                    assertThat(Told.iris(reading.told().accountsWith(one, other)))
                            .isEqualTo(Rows.texts(reading.rows("between-met", pair), "finding"));
                    assertThat(Told.iris(reading.told().saidBetween(one, other)))
                            .isEqualTo(Rows.texts(reading.rows("between-said", pair), "finding"));
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("lenses")
    void theStatusOfAnOccasionIsThatOfTheAccountPublishedLast(Map<String, String> lens) {
        through(lens, reading -> {
            List<String> occasions = Told.occasions(reading.told().accounts());
            Map<String, Met> met = Met.all(reading, occasions).stream().collect(Collectors.toMap(Met::iri, one -> one));
            assertThat(met.keySet()).containsExactlyInAnyOrderElementsOf(occasions);
            met.forEach((occasion, one) ->
                    assertThat(reading.told().status(occasion)).isEqualTo(one.status()));
        });
    }

    @ParameterizedTest
    @MethodSource("lenses")
    void disputesRolesAndPartnersAreThoseThatSparqlFinds(Map<String, String> lens) {
        through(lens, reading -> {
            for (String actor : actors(reading)) {
                assertThat(Told.iris(reading.told().disputesOf(actor)))
                        .as(actor)
                        .isEqualTo(org.rapporteur.explore.Said.findings(reading.rows("actor-issues", actor)));
                assertThat(told(
                                reading.told().rolesOf(actor),
                                each -> List.of(each.iri(), each.finding().name(), text(each.on()))))
                        .as(actor)
                        .isEqualTo(rows(reading.rows("actor-roles", actor), "finding", "roleName", "on"));
                assertThat(ActorPaths.mostFirst(reading, reading.told().partners(actor)).stream()
                                .map(other -> List.of(
                                        other.iri(),
                                        other.label(),
                                        String.valueOf(
                                                reading.told().partners(actor).get(other.iri()))))
                                .toList())
                        .as(actor)
                        .isEqualTo(rows(reading.rows("actor-partners", actor), "other", "otherLabel", "occasions"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("lenses")
    void aNetworkHasThePairsThatSparqlFinds(Map<String, String> lens) {
        through(lens, reading -> {
            for (String kind : NetworkPage.KINDS) {
                List<Row> rows = reading.rows("network-" + kind, Map.of());
                Set<List<String>> pairs = rows.stream()
                        .map(row -> row.needed("one").compareTo(row.needed("other")) < 0
                                ? List.of(row.needed("one"), row.needed("other"))
                                : List.of(row.needed("other"), row.needed("one")))
                        .collect(Collectors.toSet());
                NetworkPage page =
                        NetworkPage.of(reading, new Choices(Map.of("kind", kind, "groups", "1", "n", "5000")));
                assertThat(page.edges().stream()
                                .map(edge ->
                                        List.of(edge.one().iri(), edge.other().iri()))
                                .collect(Collectors.toSet()))
                        .as(kind)
                        .isEqualTo(pairs);
                for (NetworkPage.Edge edge : page.edges()) {
                    Set<String> what = new LinkedHashSet<>();
                    List<String> reported = new ArrayList<>();
                    for (Row row : rows) {
                        Set<String> both = Set.of(row.needed("one"), row.needed("other"));
                        if (both.equals(Set.of(edge.one().iri(), edge.other().iri()))) {
                            what.add(row.needed("what"));
                            if (!row.is("claim")) {
                                reported.add(row.needed("what"));
                            }
                        }
                    }
                    assertThat(edge.weight()).isEqualTo(what.size());
                    assertThat(edge.weight() - edge.claims())
                            .isEqualTo(Set.copyOf(reported).size());
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("lenses")
    void whatTwoOutletsAreComparedByIsWhatSparqlFinds(Map<String, String> lens) {
        throughAll(lens, reading -> {
            ComparePage.Side side = new ComparePage.Side("an outlet", reading);
            assertThat(side.articles())
                    .isEqualTo(reading.through(ofArticles(reading.lens()))
                            .rows("compare-articles", Map.of())
                            .get(0)
                            .number("articles"));
            assertThat(side.quoted()).isEqualTo(times(reading.rows("compare-quoted", Map.of())));
            assertThat(side.issues()).isEqualTo(times(reading.rows("compare-issues", Map.of())));
            assertThat(List.copyOf(side.quotations().keySet()))
                    .isEqualTo(Rows.texts(reading.rows("compare-quotations", Map.of()), "node"));
            reading.rows("compare-quotations", Map.of())
                    .forEach(row ->
                            assertThat(reading.words(row.needed("finding"))).isEqualTo(row.needed("text")));
        });
    }

    /** The same as far as it chooses articles, and not what is told in them. */
    private static Lens ofArticles(Lens lens) {
        return new Lens(lens.from(), lens.to(), lens.outlet(), null, Lens.Claims.ALL, null, false);
    }

    private static Map<String, Integer> times(List<Row> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.needed("node"), row -> row.number("times")));
    }

    @ParameterizedTest
    @MethodSource("lenses")
    void theStartShowsWhatSparqlFinds(Map<String, String> lens) {
        through(lens, reading -> {
            StartPage start = StartPage.of(reading);
            assertThat(start.differing().stream().map(Met::iri).toList())
                    .isEqualTo(Rows.texts(reading.rows("start-differing", Map.of()), "occasion").stream()
                            .limit(5)
                            .toList());
            assertThat(start.quotations().stream()
                            .map(each -> List.of(each.iri(), each.words(), String.valueOf(each.articles())))
                            .toList())
                    .isEqualTo(rows(reading.rows("start-quotations", Map.of()), "quotation", "label", "articles"));
            assertThat(start.disputes().stream()
                            .map(StartPage.Disputed::finding)
                            .toList())
                    .isEqualTo(Rows.by("issue", reading.rows("start-disputes", Map.of())).values().stream()
                            .map(rows -> rows.get(0).needed("finding"))
                            .limit(5)
                            .toList());
            reading.rows("start-busiest", Map.of()).stream()
                    .findFirst()
                    .ifPresent(row -> assertThat(Guide.busiest(reading.told())).contains(row.needed("actor")));
        });
    }

    @Test
    void outletsAndCountsAreThoseThatSparqlFinds() {
        through(Map.of(), reading -> {
            assertThat(reading.told().outlets().stream()
                            .map(each -> List.of(
                                    text(each.name()),
                                    String.valueOf(each.articles()),
                                    text(each.first()),
                                    text(each.last())))
                            .toList())
                    .isEqualTo(rows(reading.rows("about-outlets", Map.of()), "publisher", "articles", "first", "last"));
            assertThat(AboutPage.of(reading).tables().get(1).rows().stream()
                            .map(cells ->
                                    List.of(cells.get(0).text(), cells.get(1).text()))
                            .toList())
                    .isEqualTo(reading.rows("about-counts", Map.of()).stream()
                            .map(row ->
                                    List.of(row.local("class").toLowerCase(java.util.Locale.ROOT), row.text("count")))
                            .toList());
        });
    }
}
