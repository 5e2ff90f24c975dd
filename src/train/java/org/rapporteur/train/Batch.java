package org.rapporteur.train;

import static org.rapporteur.annotate.attribution.ModelFormat.*;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapporteur.annotate.attribution.Task;
import org.rapporteur.annotate.attribution.Trait;
import org.rapporteur.annotate.attribution.Window;
import org.rapporteur.annotate.attribution.Word;

/** Some windows as arrays: what the encoder reads, what it shall say, and the same for the linker. */
final class Batch {

    /** There are few meetings and disputes for many attributions. */
    private static final float EVENT_WEIGHT = 3;

    private final NDManager manager;
    private final List<LabelledWindow> windows;
    private final int[] firstWords;
    final NDArray words;
    final NDArray shapes;
    final NDArray quotations;
    final NDArray present;
    final NDArray heads;

    /** One in the column of what the encoder shall say, in all columns zero where that is not known. */
    final NDArray tags;

    final int wordCount;

    /** For each task how many words are labelled for it. */
    final int[] known = new int[Task.values().length];

    /** An anchor to be shown to the linker. */
    private record Shown(int window, LabelledWindow.Link link) {}

    /**
     * What the linker reads and shall say.
     *
     * @param place where the anchor stands among the members of each
     * @param issues for the two columns of the issue what the linker shall say, zero where that is not known
     * @param traits the same for the columns of traits, for each anchor
     */
    record Links(
            NDArray anchors,
            NDArray tasks,
            NDArray members,
            NDList relations,
            NDArray present,
            int place,
            NDArray labels,
            NDArray issues,
            NDArray traits,
            int wordCount) {}

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
            for (Task task : windows.get(i).known()) {
                known[task.ordinal()] += window.words().size();
            }
        }
        wordCount = total;
        long[] heads = new long[total];
        float[] tags = new float[total * SCORES];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < windows.get(i).window().words().size(); j++) {
                int row = firstWords[i] + j;
                heads[row] = (long) i * length + windows.get(i).window().heads()[j];
                for (int tag = 0; tag < TAGS; tag++) {
                    if (windows.get(i).known().contains(taskOf(tag))) {
                        tags[row * SCORES + tag * 3 + windows.get(i).tags()[j][tag]] = 1;
                    }
                }
            }
        }
        this.words = manager.create(words, new Shape(count, length, WIDTH));
        this.shapes = manager.create(shapes, new Shape(count, length));
        this.quotations = manager.create(quotations, new Shape(count, length));
        this.present = manager.create(present, new Shape(count, length));
        this.heads = manager.create(heads, new Shape(total));
        this.tags = manager.create(tags, new Shape(total, TAGS, 3));
    }

    /** How many windows it holds. */
    int windows() {
        return windows.size();
    }

    private static Task taskOf(int tag) {
        return switch (tag) {
            case MEETING -> Task.MEETING;
            case DISPUTE -> Task.DISPUTE;
            default -> Task.ATTRIBUTION;
        };
    }

    /**
     * Returns what the linker shall see: all gold anchors, and words that the encoder takes for anchors although they
     * are none, so that the linker learns to turn them down.
     *
     * @param beginnings for each word and each tag how likely it begins there
     * @param likely from what likelihood on a wrong anchor is shown
     */
    Links links(float[] beginnings, float likely) {
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            LabelledWindow window = windows.get(i);
            for (LabelledWindow.Link link : window.links()) {
                shown.add(new Shown(i, link));
            }
            for (Task task : window.known().stream().sorted().toList()) {
                int wrong = 0;
                int most = 2
                        + (int) window.links().stream()
                                .filter(link -> link.task() == task)
                                .count();
                for (int j = 0; j < window.window().words().size() && wrong < most; j++) {
                    if (beginnings[(firstWords[i] + j) * TAGS + task.tag()] >= likely
                            && window.anchoredAt(task, j) == null) {
                        shown.add(new Shown(i, window.linkAt(task, j)));
                        wrong++;
                    }
                }
            }
        }
        if (shown.isEmpty()) {
            Task task = windows.get(0).known().stream().sorted().findFirst().orElseThrow();
            shown.add(new Shown(0, windows.get(0).linkAt(task, 0)));
        }
        int before = 0;
        int after = 0;
        for (Shown one : shown) {
            int size = windows.get(one.window()).window().words().size();
            before = Math.max(before, Math.min(RADIUS, one.link().anchor()));
            after = Math.max(after, Math.min(RADIUS, size - 1 - one.link().anchor()));
        }
        int places = before + 1 + after;
        int count = shown.size();
        long[] anchors = new long[count];
        long[] tasks = new long[count];
        long[] members = new long[count * places];
        long[][] relations = new long[3][count * places];
        float[] present = new float[count * places];
        float[] labels = new float[count * places * LINK_LABELS];
        float[] issues = new float[count * places * 2];
        float[] traits = new float[count * Trait.total()];
        int total = 0;
        for (int n = 0; n < count; n++) {
            LabelledWindow.Link link = shown.get(n).link();
            int firstWord = firstWords[shown.get(n).window()];
            List<Word> words = windows.get(shown.get(n).window()).window().words();
            Word anchor = words.get(link.anchor());
            anchors[n] = (long) firstWord + link.anchor();
            tasks[n] = link.task().ordinal();
            float weight = link.task() == Task.ATTRIBUTION ? 1 : EVENT_WEIGHT;
            for (Map.Entry<Trait, Integer> trait : link.traits().entrySet()) {
                traits[n * Trait.total() + trait.getKey().offset() + trait.getValue()] = 1;
            }
            for (int place = 0; place < places; place++) {
                int at = link.anchor() - before + place;
                if (at >= 0 && at < words.size()) {
                    int row = n * places + place;
                    Word word = words.get(at);
                    members[row] = (long) firstWord + at;
                    relations[0][row] = distance(at - link.anchor());
                    relations[1][row] = sentence(word.sentence() - anchor.sentence());
                    relations[2][row] = region(word.region() - anchor.region());
                    present[row] = 1;
                    labels[row * LINK_LABELS + link.labels()[at]] = weight;
                    if (link.task() == Task.DISPUTE) {
                        issues[row * 2 + (link.issue()[at] ? 1 : 0)] = weight;
                    }
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
                manager.create(tasks, new Shape(count)),
                manager.create(members, shape),
                tables,
                manager.create(present, shape),
                before,
                manager.create(labels, new Shape(count, places, LINK_LABELS)),
                manager.create(issues, new Shape(count, places, 2)),
                manager.create(traits, new Shape(count, Trait.total())),
                total);
    }
}
