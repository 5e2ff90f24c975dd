package org.rapporteur.annotate;

import org.jspecify.annotations.Nullable;

/** One annotator for all tests that need the models: they take seconds to load, and 700 MB. */
public final class SharedAnnotator {
    private static @Nullable NewsAnnotator annotator;

    private SharedAnnotator() {}

    public static synchronized NewsAnnotator get() {
        if (annotator == null) {
            annotator = NewsAnnotator.load();
        }
        return annotator;
    }
}
