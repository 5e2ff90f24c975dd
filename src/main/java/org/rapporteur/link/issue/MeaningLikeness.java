package org.rapporteur.link.issue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.embedding.SentenceEmbedder;

/**
 * Compares phrases by the vectors of their meaning.
 *
 * <p>The model is loaded when the first two phrases are compared, for most articles bring none to compare. The vectors
 * of some thousand phrases are kept. There is one for all stores that a process links, and it stays until the process
 * ends. Thread-safe.
 */
final class MeaningLikeness implements Likeness {
    private static final int KEPT = 20_000;

    private static @Nullable SentenceEmbedder embedder;

    private final Map<String, float[]> vectors = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > KEPT;
        }
    };

    @Override
    public synchronized double between(String one, String other) {
        return SentenceEmbedder.cosine(vector(one), vector(other));
    }

    private float[] vector(String phrase) {
        float[] vector = vectors.get(phrase);
        if (vector == null) {
            vector = embedder().embed(phrase);
            vectors.put(phrase, vector);
        }
        return vector;
    }

    private static synchronized SentenceEmbedder embedder() {
        if (embedder == null) {
            embedder = SentenceEmbedder.load();
        }
        return embedder;
    }
}
