package org.rapporteur.cli;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.rapporteur.Footprint;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.map.Iris;

/** Writes corrections and what they touch for people to read. */
final class CorrectionText {
    private CorrectionText() {}

    /** {@code 3 merge person/al-lee into person/ann-lee (jane, 2024-05-01T09:30:00Z: the same minister)}. */
    static String of(Correction correction) {
        StringBuilder line = new StringBuilder()
                .append(correction.number())
                .append("  ")
                .append(correction.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .append(' ')
                .append(shortened(correction.actor()));
        if (correction instanceof Correction.Merge merge) {
            line.append(" into ").append(shortened(merge.into()));
        } else if (correction instanceof Correction.Split split) {
            line.append(": ")
                    .append(Wording.count(split.articles().size(), "article"))
                    .append(" of it are about “")
                    .append(split.label())
                    .append("”, ")
                    .append(shortened(split.into()));
        } else if (correction instanceof Correction.Rename rename) {
            line.append(" to “").append(rename.label()).append('”');
        }
        line.append(" (").append(decision(correction.decision())).append(')');
        Decision undone = correction.undone();
        if (undone != null) {
            line.append(", undone (").append(decision(undone)).append(')');
        }
        return line.toString();
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
