package org.rapporteur.link.correction;

import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.rapporteur.vocab.RAP;

/** The kinds of correction: the class of each in the vocabulary, and how one is read again. */
enum CorrectionKind {
    /** Two that are one. */
    MERGE(RAP.Merge) {
        @Override
        Correction read(StatedCorrection stated) {
            return new Correction.Merge(
                    stated.number(), stated.actor(), stated.one(RAP.into), stated.decision(), stated.undone());
        }
    },

    /** One that is two. */
    SPLIT(RAP.Split) {
        @Override
        Correction read(StatedCorrection stated) {
            SortedSet<String> articles = new TreeSet<>();
            stated.all(RAP.inArticle).forEach(article -> articles.add(article.getURI()));
            return new Correction.Split(
                    stated.number(),
                    stated.actor(),
                    stated.one(RAP.into),
                    stated.text(RAP.newLabel),
                    articles,
                    stated.decision(),
                    stated.undone());
        }
    },

    /** Another label. */
    RENAME(RAP.Rename) {
        @Override
        Correction read(StatedCorrection stated) {
            return new Correction.Rename(
                    stated.number(), stated.actor(), stated.text(RAP.newLabel), stated.decision(), stated.undone());
        }
    };

    private final Node type;

    CorrectionKind(Node type) {
        this.type = type;
    }

    /** Its class in the vocabulary. */
    public Node type() {
        return type;
    }

    /** The correction of this kind that is stated. */
    abstract Correction read(StatedCorrection stated);
}
