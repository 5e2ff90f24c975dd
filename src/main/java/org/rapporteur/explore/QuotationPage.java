package org.rapporteur.explore;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * The page of a quotation: who tells the words, the first first, and what each leaves out of the fullest telling.
 *
 * @param iri the quotation
 * @param fullest the fullest telling
 * @param tellings each telling against it
 * @param tables {@code tellings}
 */
public record QuotationPage(String iri, String fullest, List<Telling> tellings, List<Table> tables)
        implements ExplorerPage {
    private static final int TITLE = 80;

    /** Whether words stand in both, only in the fullest telling, or only in this one. */
    public enum Change {
        KEPT,
        LEFT_OUT,
        ADDED
    }

    /** Words that are all kept, all left out or all added. */
    public record Piece(Change change, String text) {}

    /** How one article tells the words. */
    public record Telling(Said said, List<Piece> pieces) {
        /** The words that are left out or added, an ellipsis between those that do not stand together. */
        public String words(Change change) {
            return pieces.stream()
                    .filter(piece -> piece.change() == change)
                    .map(Piece::text)
                    .collect(Collectors.joining(" … "));
        }

        /** Whether it leaves nothing out and adds nothing. */
        public boolean isWhole() {
            return pieces.stream().allMatch(piece -> piece.change() == Change.KEPT);
        }
    }

    /**
     * The page of that quotation.
     *
     * @throws RapporteurException {@code VALUE_UNKNOWN}
     */
    public static QuotationPage of(Reading reading, String iri) {
        List<Row> rows = reading.rows("quotation-tellings", iri);
        String fullest = (rows.isEmpty()
                        ? reading.through(Lens.NONE).rows("quotation-tellings", iri).stream()
                        : rows.stream())
                .findFirst()
                .map(row -> row.needed("label"))
                .orElseThrow(() ->
                        new RapporteurException(ErrorCode.VALUE_UNKNOWN, "The store has no quotation <" + iri + ">."));
        List<Telling> tellings = new ArrayList<>();
        for (String finding : Said.findings(rows)) {
            Said.of(reading, finding).ifPresent(said -> tellings.add(new Telling(said, pieces(fullest, said.text()))));
        }
        return new QuotationPage(
                iri,
                fullest,
                tellings,
                List.of(new Table(
                        "tellings",
                        "Who tells these words, the first first",
                        List.of("published", "who", "words", "left out", "added", "whose claim", "article"),
                        tellings.stream().map(QuotationPage::cells).toList())));
    }

    /** What became of the fullest telling in another one, word by word. */
    static List<Piece> pieces(String fullest, String text) {
        List<String> from = List.of(fullest.strip().split("\\s+"));
        List<String> to = List.of(text.strip().split("\\s+"));
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
            int position = delta.getSource().getPosition();
            add(pieces, Change.KEPT, from.subList(at, position));
            add(pieces, Change.LEFT_OUT, delta.getSource().getLines());
            add(pieces, Change.ADDED, delta.getTarget().getLines());
            at = position + delta.getSource().size();
        }
        add(pieces, Change.KEPT, from.subList(at, from.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Change change, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(change, String.join(" ", words)));
        }
    }

    private static List<Cell> cells(Telling telling) {
        Said said = telling.said();
        return List.of(
                Cell.of(said.source().published(), Cell.Style.DATE),
                Cell.names(said.speakers()),
                Cell.link(said.words(), said.iri(), Cell.Style.WORDS),
                Cell.of(telling.words(Change.LEFT_OUT)),
                Cell.of(telling.words(Change.ADDED)),
                Cell.names(said.accordingTo()).as(Cell.Style.CLAIM),
                said.source().cell());
    }

    /** How many of the articles leave words out or change them. */
    public long cut() {
        return tellings.stream().filter(telling -> !telling.isWhole()).count();
    }

    @Override
    public String title() {
        return "“"
                + (fullest.codePointCount(0, fullest.length()) <= TITLE
                        ? fullest
                        : fullest.substring(0, fullest.offsetByCodePoints(0, TITLE))
                                        .strip() + "…")
                + "”";
    }
}
