package org.rapporteur.link.correction;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.rapporteur.map.FindingChange;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.vocab.RAP;

/** The kinds of correction: the class of each in the vocabulary, and how one is read again. */
enum CorrectionKind {
    /** Two that are one. */
    MERGE(RAP.Merge) {
        @Override
        Correction read(StatedCorrection stated) {
            return new IdentityCorrection.Merge(
                    stated.number(), stated.about(), stated.one(RAP.into), stated.decision(), stated.undone());
        }
    },

    /** One that is two. */
    SPLIT(RAP.Split) {
        @Override
        Correction read(StatedCorrection stated) {
            SortedSet<String> articles = new TreeSet<>();
            stated.all(RAP.inArticle).forEach(article -> articles.add(article.getURI()));
            return new IdentityCorrection.Split(
                    stated.number(),
                    stated.about(),
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
            return new IdentityCorrection.Rename(
                    stated.number(), stated.about(), stated.text(RAP.newLabel), stated.decision(), stated.undone());
        }
    },

    /** Another type. */
    RETYPE(RAP.Retype) {
        @Override
        Correction read(StatedCorrection stated) {
            return new IdentityCorrection.Retype(
                    stated.number(),
                    stated.about(),
                    ActorType.valueOf(stated.text(RAP.newType).toUpperCase(Locale.ROOT)),
                    stated.decision(),
                    stated.undone());
        }
    },

    /** A name of an actor. */
    ALIAS(RAP.Alias) {
        @Override
        Correction read(StatedCorrection stated) {
            return new IdentityCorrection.Alias(
                    stated.number(), stated.about(), stated.text(RAP.newLabel), stated.decision(), stated.undone());
        }
    },

    /** Two that are never one. */
    DISTINCT(RAP.Distinction) {
        @Override
        Correction read(StatedCorrection stated) {
            return new IdentityCorrection.Distinct(
                    stated.number(),
                    stated.about(),
                    stated.one(RAP.otherActor),
                    stated.one(RAP.into),
                    stated.text(RAP.newLabel),
                    List.of(),
                    stated.decision(),
                    stated.undone());
        }
    },

    /** A finding is wrong. */
    REJECT(RAP.Rejection) {
        @Override
        Correction read(StatedCorrection stated) {
            return new FindingCorrection.Reject(
                    stated.number(), stated.about(), stated.target(), stated.decision(), stated.undone());
        }
    },

    /** A finding is right. */
    CONFIRM(RAP.Confirmation) {
        @Override
        Correction read(StatedCorrection stated) {
            return new FindingCorrection.Confirm(
                    stated.number(), stated.about(), stated.target(), stated.decision(), stated.undone());
        }
    },

    /** Something of a finding is otherwise. */
    CORRECT(RAP.Amendment) {
        @Override
        Correction read(StatedCorrection stated) {
            return new FindingCorrection.Correct(
                    stated.number(),
                    stated.about(),
                    stated.target(),
                    Json.read(stated.one(RAP.changes), new TypeReference<List<FindingChange>>() {}),
                    stated.decision(),
                    stated.undone());
        }
    },

    /** Meetings that are one occasion. */
    MERGE_OCCASIONS(RAP.OccasionMerge) {
        @Override
        Correction read(StatedCorrection stated) {
            return new OccasionCorrection.MergeOccasions(
                    stated.number(), stated.about(), stated.targets(RAP.target), stated.decision(), stated.undone());
        }
    },

    /** Meetings that are two. */
    SPLIT_OCCASION(RAP.OccasionSplit) {
        @Override
        Correction read(StatedCorrection stated) {
            return new OccasionCorrection.SplitOccasion(
                    stated.number(),
                    stated.about(),
                    stated.targets(RAP.target),
                    stated.targets(RAP.otherTarget),
                    stated.decision(),
                    stated.undone());
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
