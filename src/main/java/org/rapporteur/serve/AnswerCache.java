package org.rapporteur.serve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers to what many ask: kept while the store stays as it is, and made once where many ask at the same time.
 *
 * <pre>{@code
 * if (cache.ask(key, state, answer -> …)) {      // true: nobody is at it, so the caller is
 *     cache.give(key, state, answer);            // or null where the answer is not to be kept
 * }
 * }</pre>
 */
final class AnswerCache {
    private final long mostBytes;
    // In the order of use, so that the one that was not asked for longest goes first.
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    // Whoever asks after a change must not be given what was begun before it.
    private final Map<Asked, List<Consumer<@Nullable Answer>>> asked = new HashMap<>();
    private long bytes;
    private long hits;

    private record Kept(long state, Answer answer) {}

    private record Asked(String key, long state) {}

    AnswerCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * Asks for an answer.
     *
     * @param state what the store was like; an answer about another state is not given
     * @param taker gets the answer now, or when another has made it, or null if that other has none to share
     * @return whether the caller is to make it; the taker is then not called
     */
    boolean ask(String key, long state, Consumer<@Nullable Answer> taker) {
        Answer known;
        synchronized (this) {
            Kept found = kept.get(key);
            if (found == null || found.state() != state) {
                List<Consumer<@Nullable Answer>> others = asked.get(new Asked(key, state));
                if (others == null) {
                    asked.put(new Asked(key, state), new ArrayList<>());
                    return true;
                }
                others.add(taker);
                return false;
            }
            hits++;
            known = found.answer();
        }
        taker.accept(known);
        return false;
    }

    /**
     * Gives the answer to all who asked meanwhile, and keeps it if it is a good one. Whoever was to make an answer must
     * call this whatever happens, for all who ask later wait for it.
     */
    void give(String key, long state, @Nullable Answer answer) {
        List<Consumer<@Nullable Answer>> takers;
        synchronized (this) {
            takers = asked.remove(new Asked(key, state));
            if (answer != null && answer.status() == 200) {
                keep(key, new Kept(state, answer));
            }
        }
        if (takers != null) {
            takers.forEach(taker -> taker.accept(answer));
        }
    }

    private void keep(String key, Kept fresh) {
        Kept old = kept.put(key, fresh);
        bytes += cost(key, fresh) - (old == null ? 0 : cost(key, old));
        var oldest = kept.entrySet().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            Map.Entry<String, Kept> entry = oldest.next();
            bytes -= cost(entry.getKey(), entry.getValue());
            oldest.remove();
        }
    }

    private static long cost(String key, Kept one) {
        return one.answer().body().length + 2L * key.length() + 1000;
    }

    synchronized long hits() {
        return hits;
    }

    synchronized long bytes() {
        return bytes;
    }
}
