package org.rapporteur.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.rapporteur.curate.Footprint;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.link.correction.FindingCorrection;
import org.rapporteur.link.correction.IdentityCorrection;
import org.rapporteur.link.correction.OccasionCorrection;
import org.rapporteur.link.correction.Target;
import org.rapporteur.map.FindingChange;
import org.rapporteur.map.Iris;
import org.rapporteur.vocab.RAP;

/** Writes corrections and what they touch for people to read. */
final class CorrectionText {
    private static final int MOST_SHOWN = 60;

    /** What becomes of the actor. */
    private static final Correction.Visitor<String> RESULT = new Correction.Visitor<>() {
        @Override
        public String merge(IdentityCorrection.Merge merge) {
            return " into " + shortened(merge.into());
        }

        @Override
        public String split(IdentityCorrection.Split split) {
            return ": " + Wording.count(split.articles().size(), "article") + " of it are about “" + split.label()
                    + "”, " + shortened(split.into());
        }

        @Override
        public String rename(IdentityCorrection.Rename rename) {
            return " to “" + rename.label() + "”";
        }

        @Override
        public String retype(IdentityCorrection.Retype retype) {
            return " as " + Wording.withArticle(RAP.actor(retype.type()).getLocalName());
        }

        @Override
        public String alias(IdentityCorrection.Alias alias) {
            return " “" + alias.name() + "”";
        }

        @Override
        public String distinct(IdentityCorrection.Distinct distinct) {
            return " from " + shortened(distinct.other());
        }

        @Override
        public String reject(FindingCorrection.Reject reject) {
            return words(reject.target());
        }

        @Override
        public String confirm(FindingCorrection.Confirm confirm) {
            return words(confirm.target());
        }

        @Override
        public String correct(FindingCorrection.Correct correct) {
            return words(correct.target()) + ": "
                    + correct.changes().stream().map(FindingChange::toString).collect(Collectors.joining(", "));
        }

        @Override
        public String mergeOccasions(OccasionCorrection.MergeOccasions merge) {
            return ": " + Wording.count(merge.meetings().size(), "meeting") + " are one occasion, in "
                    + articles(merge.meetings());
        }

        @Override
        public String splitOccasion(OccasionCorrection.SplitOccasion split) {
            return ": another occasion in " + articles(split.meetings()) + " than in " + articles(split.others());
        }
    };

    private CorrectionText() {}

    /** {@code 3 merge person/al-lee into person/ann-lee (jane, 2024-05-01T09:30:00Z: the same minister)}. */
    static String of(Correction correction) {
        Decision undone = correction.undone();
        return correction.number() + "  "
                + correction.verb() + " "
                + shortened(correction.about())
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

    private static String words(Target target) {
        return " “" + StringUtils.abbreviate(target.words().replaceAll("\\s+", " "), MOST_SHOWN) + "”";
    }

    private static String articles(List<Target> targets) {
        return targets.stream()
                .map(target -> shortened(NodeFactory.createURI(target.article())))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String shortened(Node node) {
        return Iris.shortened(node.getURI());
    }

    private static String decision(Decision decision) {
        return decision.by() + ", " + decision.at() + (decision.why().isBlank() ? "" : ": " + decision.why());
    }
}
