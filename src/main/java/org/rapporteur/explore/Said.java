package org.rapporteur.explore;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an article gives to somebody as said, or as believed or wished.
 *
 * @param iri the statement or attitude
 * @param speakers who says it; none where the text leaves it open
 * @param addressees to whom
 * @param text the words or the meaning, an ellipsis between parts
 * @param act what is done by saying it, such as accuse
 * @param mode direct, mixed or indirect
 * @param attitude whether it is reported as a belief or wish, not as said
 * @param negated whether the article says that it was not said
 * @param on the day it was said, or that of the article
 * @param accordingTo whose claim it is that it was said, where the article does not say so on its own
 * @param quotation the quotation across articles, or null where only one article has it
 * @param cue the words that say that it is said, or null
 * @param source the article
 * @param confidence from 0 to 1
 */
public record Said(
        String iri,
        List<Named> speakers,
        List<Named> addressees,
        String text,
        String act,
        String mode,
        boolean attitude,
        boolean negated,
        @Nullable String on,
        List<Named> accordingTo,
        @Nullable String quotation,
        @Nullable String cue,
        Source source,
        double confidence) {
    /** The headings of {@link #cells}. */
    static final List<String> COLUMNS = List.of("date", "words", "who", "act", "whose claim", "article", "confidence");

    /** What that statement says, whatever the lens is; empty where the store has no such statement. */
    static Optional<Said> of(Reading reading, String iri) {
        return all(reading, List.of(iri)).stream().findFirst();
    }

    /** What those statements say, in that order. */
    static List<Said> all(Reading reading, List<String> iris) {
        Map<String, List<Row>> rows = reading.rowsByNode("said", iris);
        return iris.stream()
                .filter(rows::containsKey)
                .map(iri -> of(iri, rows.getOrDefault(iri, List.of())))
                .toList();
    }

    private static Said of(String iri, List<Row> rows) {
        Row row = rows.get(0);
        return new Said(
                iri,
                Rows.named(rows, "speaker"),
                Rows.named(rows, "addressee"),
                row.needed("text"),
                row.local("act"),
                row.local("mode"),
                row.is("attitude"),
                row.is("negated"),
                row.get("on"),
                Rows.named(rows, "claimant"),
                row.get("quotation"),
                row.get("cue"),
                Source.of(row),
                row.decimal("confidence"));
    }

    /** The first so many of them, as a table. */
    static Table table(Reading reading, String name, String caption, List<String> findings, int rows) {
        List<Said> shown = all(reading, findings.stream().limit(rows).toList());
        return new Table(name, caption, COLUMNS, shown.stream().map(Said::cells).toList(), findings.size());
    }

    /** The words as they can be read: in quotation marks where the article has them so. */
    public String words() {
        return mode.equals("direct") ? "“" + text + "”" : text;
    }

    /** What is done, in words: {@code accuse}, {@code believes or wishes}, {@code not: promise}. */
    public String doing() {
        String what = attitude ? "believes or wishes (" + act + ")" : act;
        return negated ? "did not say: " + what : what;
    }

    List<Cell> cells() {
        return List.of(
                Cell.of(on, Cell.Style.DATE),
                Cell.link(words(), iri, Cell.Style.WORDS),
                Cell.names(speakers),
                Cell.of(doing()),
                Cell.names(accordingTo).as(Cell.Style.CLAIM),
                source.cell(),
                Cell.of(Rows.decimal(confidence), Cell.Style.NUMBER));
    }

    /** The findings of the rows, each once, in their order. */
    static List<String> findings(List<Row> rows) {
        Set<String> findings = new LinkedHashSet<>();
        rows.forEach(row -> findings.add(row.needed("finding")));
        return List.copyOf(findings);
    }
}
