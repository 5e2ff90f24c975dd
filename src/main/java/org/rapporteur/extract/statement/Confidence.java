package org.rapporteur.extract.statement;

import org.rapporteur.extract.Calibration;
import org.rapporteur.extract.SpeechMode;

/** What the tagger's confidence in a statement is worth, which differs between quoted and indirect ones. */
record Confidence(Calibration indirect, Calibration quoted) {
    private static final String TABLE = "/org/rapporteur/extract/statement/confidence.tsv";

    /** Reads the table from the class path. */
    static Confidence load() {
        return new Confidence(Calibration.read(TABLE, "indirect"), Calibration.read(TABLE, "quoted"));
    }

    /** The share of right statements among those of this mode of which the tagger is as sure. */
    double of(SpeechMode mode, double raw) {
        return (mode == SpeechMode.INDIRECT ? indirect : quoted).of(raw);
    }
}
