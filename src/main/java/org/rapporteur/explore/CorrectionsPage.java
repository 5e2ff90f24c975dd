package org.rapporteur.explore;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.CorrectionGraph;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.link.correction.FindingCorrection;
import org.rapporteur.link.correction.IdentityCorrection;
import org.rapporteur.map.FindingChange;

/**
 * What people decided, the last first, and actors that may be one.
 *
 * @param decided the corrections, those taken back among them
 * @param doubles pairs to look at
 * @param tables {@code corrections}, {@code doubles}
 */
public record CorrectionsPage(List<Decided> decided, List<Twin> doubles, List<Table> tables) implements ExplorerPage {
    /**
     * A correction.
     *
     * @param what merge, rename, confirm and so on
     * @param about what it is about
     * @param result what comes of it, in words; may be empty
     * @param into what the actor goes into, or null
     * @param undone who took it back and when, or null
     */
    public record Decided(
            int number,
            String what,
            Named about,
            String result,
            @Nullable Named into,
            String by,
            String at,
            String why,
            @Nullable String undone) {}

    /** Two actors that articles call by one name. */
    public record Twin(String name, Named one, Named other, String reason) {}

    /** All corrections of the store. */
    public static CorrectionsPage of(Reading reading, Choices choices) {
        List<Decided> decided = new CorrectionGraph(reading.database())
                .read().all().stream()
                        .sorted(Comparator.comparingInt(Correction::number).reversed())
                        .map(correction -> decided(reading, correction))
                        .toList();
        List<Twin> doubles = doubles(reading);
        int rows = choices.rows();
        return new CorrectionsPage(
                decided.stream().limit(rows).toList(),
                doubles.stream().limit(rows).toList(),
                List.of(
                        new Table(
                                "corrections",
                                "What people decided",
                                List.of("number", "what", "about", "result", "by", "when", "why", "taken back"),
                                decided.stream()
                                        .limit(rows)
                                        .map(CorrectionsPage::cells)
                                        .toList(),
                                decided.size()),
                        new Table(
                                "doubles",
                                "Actors that may be one",
                                List.of("name", "one", "other", "why the one stands where it does"),
                                doubles.stream()
                                        .limit(rows)
                                        .map(CorrectionsPage::cells)
                                        .toList(),
                                doubles.size())));
    }

    private static Decided decided(Reading reading, Correction correction) {
        Decision decision = correction.decision();
        Decision undone = correction.undone();
        Named into = correction instanceof IdentityCorrection.Merge merge
                ? named(reading, merge.into().getURI())
                : null;
        return new Decided(
                correction.number(),
                correction.verb(),
                named(reading, correction.about().getURI()),
                result(correction),
                into,
                decision.by(),
                decision.at().toString(),
                decision.why(),
                undone == null ? null : undone.by() + ", " + undone.at());
    }

    private static String result(Correction correction) {
        if (correction instanceof IdentityCorrection.Rename rename) {
            return "to “" + rename.label() + "”";
        }
        if (correction instanceof IdentityCorrection.Split split) {
            return "another one, “" + split.label() + "”, in "
                    + split.articles().size() + " articles";
        }
        if (correction instanceof FindingCorrection.Correct correct) {
            return String.join(
                    ", ",
                    correct.changes().stream().map(FindingChange::toString).toList());
        }
        return correction.targets().isEmpty()
                ? ""
                : "“" + correction.targets().get(0).words() + "”";
    }

    private static Named named(Reading reading, String iri) {
        return reading.first("label", iri)
                .map(row -> new Named(iri, row.needed("label")))
                .orElse(new Named(iri, iri.substring(iri.indexOf("/data/") < 0 ? 0 : iri.indexOf("/data/") + 6)));
    }

    private static List<Twin> doubles(Reading reading) {
        Set<String> seen = new HashSet<>();
        return reading.rows("doubles", Map.of()).stream()
                .filter(row -> seen.add(row.needed("one") + "\n" + row.needed("other")))
                .map(row -> new Twin(
                        row.needed("name"),
                        new Named(row.needed("one"), row.needed("oneLabel")),
                        new Named(row.needed("other"), row.needed("otherLabel")),
                        row.text("reason")))
                .toList();
    }

    private static List<Cell> cells(Decided decided) {
        Named into = decided.into();
        return List.of(
                Cell.of(decided.number()),
                Cell.of(decided.what()),
                Cell.link(decided.about().label(), decided.about().iri()),
                into == null ? Cell.of(decided.result()) : Cell.link("into " + into.label(), into.iri()),
                Cell.of(decided.by()),
                Cell.of(decided.at(), Cell.Style.DATE),
                Cell.of(decided.why()),
                Cell.of(decided.undone()));
    }

    private static List<Cell> cells(Twin pair) {
        return List.of(
                Cell.of(pair.name()),
                Cell.link(pair.one().label(), pair.one().iri()),
                Cell.link(pair.other().label(), pair.other().iri()),
                Cell.of(pair.reason()));
    }

    @Override
    public String title() {
        return "Corrections";
    }
}
