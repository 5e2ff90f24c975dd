package org.rapporteur.train;

import static org.rapporteur.annotate.attribution.ModelFormat.*;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.annotate.attribution.Window;
import org.rapporteur.annotate.attribution.Word;

/** Some windows as arrays: what the encoder reads, what it shall say, and the same for the linker. */
final class Batch {

    private final NDManager manager;
    private final List<LabelledWindow> windows;
    private final int[] firstWords;
    final NDArray words;
    final NDArray shapes;
    final NDArray quotations;
    final NDArray present;
    final NDArray heads;
    final NDArray tags;
    final int wordCount;

    /** An anchor to be shown to the linker. */
    private record Shown(int window, int word, byte[] labels) {}

    /** What the linker reads and shall say. */
    record Links(NDArray anchors, NDArray members, NDList relations, NDArray present, NDArray labels, int wordCount) {}

    Batch(NDManager manager, List<LabelledWindow> windows, WordVectors vectors) {
        this.manager = manager;
        this.windows = windows;
        int count = windows.size();
        int length =
                windows.stream().mapToInt(w -> w.window().pieces().length).max().orElse(0);
        float[] words = new float[count * length * WIDTH];
        long[] shapes = new long[count * length];
        long[] quotations = new long[count * length];
        float[] present = new float[count * length];
        firstWords = new int[count];
        int total = 0;
        for (int i = 0; i < count; i++) {
            Window window = windows.get(i).window();
            vectors.copy(window.pieces(), words, i * length * WIDTH);
            for (int j = 0; j < window.pieces().length; j++) {
                shapes[i * length + j] = window.shapes()[j];
                quotations[i * length + j] = window.quotations()[j];
                present[i * length + j] = 1;
            }
            firstWords[i] = total;
            total += window.words().size();
        }
        wordCount = total;
        long[] heads = new long[total];
        float[] tags = new float[total * SCORES];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < windows.get(i).window().words().size(); j++) {
                int row = firstWords[i] + j;
                heads[row] = (long) i * length + windows.get(i).window().heads()[j];
                for (int kind = 0; kind < 3; kind++) {
                    tags[row * SCORES + kind * 3 + windows.get(i).tags()[j][kind]] = 1;
                }
            }
        }
        this.words = manager.create(words, new Shape(count, length, WIDTH));
        this.shapes = manager.create(shapes, new Shape(count, length));
        this.quotations = manager.create(quotations, new Shape(count, length));
        this.present = manager.create(present, new Shape(count, length));
        this.heads = manager.create(heads, new Shape(total));
        this.tags = manager.create(tags, new Shape(total, 3, 3));
    }

    /**
     * Returns what the linker shall see: all gold anchors, and words that the encoder takes for anchors although they
     * are none, so that the linker learns to turn them down.
     *
     * @param beginnings for each word how likely a cue begins there
     * @param likely from what likelihood on a wrong anchor is shown
     */
    Links links(float[] beginnings, float likely) {
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            LabelledWindow window = windows.get(i);
            for (LabelledWindow.Link link : window.links()) {
                shown.add(new Shown(i, link.anchor(), link.labels()));
            }
            int wrong = 0;
            int most = window.links().size() + 2;
            for (int j = 0; j < window.window().words().size() && wrong < most; j++) {
                if (beginnings[firstWords[i] + j] >= likely && !window.isAnchor(j)) {
                    shown.add(new Shown(i, j, window.labelsAt(j)));
                    wrong++;
                }
            }
        }
        if (shown.isEmpty()) {
            shown.add(new Shown(0, 0, windows.get(0).labelsAt(0)));
        }
        int before = 0;
        int after = 0;
        for (Shown one : shown) {
            int size = windows.get(one.window()).window().words().size();
            before = Math.max(before, Math.min(RADIUS, one.word()));
            after = Math.max(after, Math.min(RADIUS, size - 1 - one.word()));
        }
        int places = before + 1 + after;
        int count = shown.size();
        long[] anchors = new long[count];
        long[] members = new long[count * places];
        long[][] relations = new long[3][count * places];
        float[] present = new float[count * places];
        float[] labels = new float[count * places * LINK_LABELS];
        int total = 0;
        for (int n = 0; n < count; n++) {
            Shown one = shown.get(n);
            List<Word> words = windows.get(one.window()).window().words();
            Word anchor = words.get(one.word());
            anchors[n] = (long) firstWords[one.window()] + one.word();
            for (int place = 0; place < places; place++) {
                int at = one.word() - before + place;
                if (at >= 0 && at < words.size()) {
                    int row = n * places + place;
                    Word word = words.get(at);
                    members[row] = (long) firstWords[one.window()] + at;
                    relations[0][row] = distance(at - one.word());
                    relations[1][row] = sentence(word.sentence() - anchor.sentence());
                    relations[2][row] = region(word.region() - anchor.region());
                    present[row] = 1;
                    labels[row * LINK_LABELS + one.labels()[at]] = 1;
                    total++;
                }
            }
        }
        Shape shape = new Shape(count, places);
        NDList tables = new NDList();
        for (long[] relation : relations) {
            tables.add(manager.create(relation, shape));
        }
        return new Links(
                manager.create(anchors, new Shape(count)),
                manager.create(members, shape),
                tables,
                manager.create(present, shape),
                manager.create(labels, new Shape(count, places, LINK_LABELS)),
                total);
    }
}
