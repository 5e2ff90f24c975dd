package org.rapporteur.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.Iris;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * An actor, issue or occasion that may be two: the articles that tell of it, of which somebody takes those that tell of
 * another one.
 *
 * @param node what may be two
 * @param tellings the articles, the one published first first
 * @param tables {@code articles}
 */
public record SplitPage(Named node, List<Telling> tellings, List<Table> tables) implements ExplorerPage {
    /**
     * What one article tells of it.
     *
     * @param called what it is called there, or null
     * @param finding where it is told, or null where it is only named
     * @param words the words there, or null
     */
    public record Telling(
            Source source,
            @Nullable String called,
            @Nullable String finding,
            @Nullable String words) {}

    /**
     * The page of the node {@code one}, a path such as person/ann-lee.
     *
     * @throws RapporteurException {@code QUERY_PARAMETER}, {@code VALUE_UNKNOWN}
     */
    public static SplitPage of(Reading reading, Choices choices) {
        String one = choices.get("one");
        if (one == null) {
            throw new RapporteurException(
                    ErrorCode.QUERY_PARAMETER,
                    "The parameter one names what may be two, as in the address of its page: person/ann-lee.");
        }
        String iri = Iris.whole(one);
        // Whoever splits decides about all articles, not only about those that the lens lets pass.
        Reading whole = reading.through(Lens.NONE);
        List<Telling> tellings = Rows.by("id", whole.rows("split-articles", iri)).values().stream()
                .map(rows -> telling(rows.get(0)))
                .toList();
        Named node = whole.first("label", iri)
                .filter(row -> !tellings.isEmpty())
                .map(row -> new Named(iri, row.needed("label")))
                .orElseThrow(() -> new RapporteurException(
                        ErrorCode.VALUE_UNKNOWN,
                        "No article tells of " + one + "; write it as in the address of its page: person/ann-lee."));
        return new SplitPage(
                node,
                tellings,
                List.of(new Table(
                        "articles",
                        "Articles that tell of " + node.label(),
                        List.of("article", "named there", "words"),
                        tellings.stream().map(SplitPage::cells).toList())));
    }

    private static Telling telling(Row row) {
        return new Telling(Source.of(row), row.get("called"), row.get("finding"), row.get("words"));
    }

    private static List<Cell> cells(Telling telling) {
        return List.of(
                telling.source().cell(),
                Cell.of(telling.called()),
                telling.words() == null
                        ? Cell.EMPTY
                        : Cell.link("“" + telling.words() + "”", telling.finding(), Cell.Style.WORDS));
    }

    @Override
    public String title() {
        return "Is " + node.label() + " two?";
    }
}
