package org.rapporteur.cli;

import org.apache.jena.graph.Node;
import org.rapporteur.Footprint;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.map.Iris;

/** Writes corrections and what they touch for people to read. */
final class CorrectionText {
    /** What becomes of the actor. */
    private static final Correction.Visitor<String> RESULT = new Correction.Visitor<>() {
        @Override
        public String merge(Correction.Merge merge) {
            return " into " + shortened(merge.into());
        }

        @Override
        public String split(Correction.Split split) {
            return ": " + Wording.count(split.articles().size(), "article") + " of it are about “" + split.label()
                    + "”, " + shortened(split.into());
        }

        @Override
        public String rename(Correction.Rename rename) {
            return " to “" + rename.label() + "”";
        }
    };

    private CorrectionText() {}

    /** {@code 3 merge person/al-lee into person/ann-lee (jane, 2024-05-01T09:30:00Z: the same minister)}. */
    static String of(Correction correction) {
        Decision undone = correction.undone();
        return correction.number() + "  "
                + correction.verb() + " "
                + shortened(correction.actor())
                + correction.accept(RESULT)
                + " (" + decision(correction.decision()) + ")"
                + (undone == null ? "" : ", undone (" + decision(undone) + ")");
    }

    /** {@code Ann Lee (Person, data/person/ann-lee): 4 meetings, 2 statements, 0 disputes in 5 articles}. */
    static String of(Footprint footprint) {
        return footprint.label() + " (" + footprint.type() + ", " + footprint.iri() + "): "
                + Wording.count(footprint.meetings(), "meeting") + ", "
                + Wording.count(footprint.statements(), "statement") + ", "
                + Wording.count(footprint.disputes(), "dispute") + " in "
                + Wording.count(footprint.articles().size(), "article");
    }

    private static String shortened(Node node) {
        return node.getURI().startsWith(Iris.BASE) ? node.getURI().substring(Iris.BASE.length()) : node.getURI();
    }

    private static String decision(Decision decision) {
        return decision.by() + ", " + decision.at() + (decision.why().isBlank() ? "" : ": " + decision.why());
    }
}
