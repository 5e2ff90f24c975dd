package org.rapporteur.train;

import static org.rapporteur.annotate.attribution.ModelFormat.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.attribution.Task;
import org.rapporteur.annotate.attribution.Trait;
import org.rapporteur.annotate.attribution.Window;
import org.rapporteur.annotate.attribution.Word;
import org.rapporteur.annotate.attribution.WordPieces;
import org.rapporteur.source.Span;

/**
 * A window with the labels that the network shall learn.
 *
 * @param window the window
 * @param known the tasks for which it is labelled
 * @param tags for each word and each of the encoder's tags: 0 outside, 1 begins, 2 goes on
 * @param links what has its anchor in the window
 */
record LabelledWindow(Window window, Set<Task> known, int[][] tags, List<Link> links) {

    /**
     * One attribution or mention as the linker shall see it. Mentions with one anchor are one.
     *
     * @param task what it is
     * @param anchor the first word of the cue, counted in the window
     * @param labels for each word of the window its part
     * @param issue for each word of the window whether it belongs to the issue
     * @param traits what is known of it as a whole
     */
    public record Link(Task task, int anchor, byte[] labels, boolean[] issue, Map<Trait, Integer> traits) {}

    /** Cuts an example into labelled windows of at most {@code room} pieces, the first of at most {@code firstRoom}. */
    static List<LabelledWindow> label(
            Example example, List<Word> words, WordPieces vocabulary, int firstRoom, int room) {
        List<LabelledWindow> labelled = new ArrayList<>();
        for (Window window : Window.pack(words, vocabulary, firstRoom, room)) {
            labelled.add(label(window, example));
        }
        return labelled;
    }

    private static LabelledWindow label(Window window, Example example) {
        List<Word> words = window.words();
        int[][] tags = new int[words.size()][TAGS];
        List<Link> links = new ArrayList<>();
        for (Example.Mark mark : example.marks()) {
            Task task = mark.task();
            byte[] labels = new byte[words.size()];
            boolean[] issue = new boolean[words.size()];
            mark.parts().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(part -> {
                byte label = part.getKey().byteValue();
                part.getValue().forEach(span -> mark(words, span, labels, label));
            });
            for (Span span : mark.issue()) {
                for (int i = first(words, span); i >= 0 && i < issue.length && in(words, i, span); i++) {
                    issue[i] = true;
                }
            }
            if (task == Task.ATTRIBUTION) {
                tag(words, mark.parts().getOrDefault((int) LINK_CONTENT, List.of()), tags, CONTENT);
                tag(words, mark.parts().getOrDefault((int) LINK_SOURCE, List.of()), tags, SOURCE);
            }
            tag(words, mark.cues(), tags, task.tag());
            int anchor = -1;
            for (Span cue : mark.cues()) {
                mark(words, cue, labels, (byte) LINK_CUE);
                anchor = anchor < 0 ? first(words, cue) : anchor;
            }
            boolean complete = task != Task.ATTRIBUTION
                    || !mark.parts().getOrDefault((int) LINK_CONTENT, List.of()).isEmpty();
            if (anchor >= 0 && complete) {
                add(links, new Link(task, anchor, labels, issue, mark.traits()));
            }
        }
        return new LabelledWindow(window, example.known(), tags, links);
    }

    private static void add(List<Link> links, Link link) {
        for (Link other : links) {
            if (other.task() == link.task() && other.anchor() == link.anchor() && link.task() != Task.ATTRIBUTION) {
                for (int i = 0; i < other.labels().length; i++) {
                    if (other.labels()[i] == 0) {
                        other.labels()[i] = link.labels()[i];
                    }
                    other.issue()[i] |= link.issue()[i];
                }
                return;
            }
        }
        links.add(link);
    }

    private static boolean in(List<Word> words, int word, Span span) {
        return words.get(word).span().overlaps(span);
    }

    /** Returns the first word of the span, or -1 if none is in the window. */
    private static int first(List<Word> words, Span span) {
        for (int i = 0; i < words.size(); i++) {
            if (in(words, i, span)) {
                return i;
            }
        }
        return -1;
    }

    private static void mark(List<Word> words, Span span, byte[] labels, byte label) {
        for (int i = first(words, span); i >= 0 && i < labels.length && in(words, i, span); i++) {
            labels[i] = label;
        }
    }

    private static void tag(List<Word> words, List<Span> spans, int[][] tags, int kind) {
        for (Span span : spans) {
            int first = first(words, span);
            for (int i = first; i >= 0 && i < tags.length && in(words, i, span); i++) {
                if (i == first) {
                    tags[i][kind] = 1;
                } else if (tags[i][kind] == 0) {
                    tags[i][kind] = 2;
                }
            }
        }
    }

    /** Returns what the linker shall give when it is shown a word as an anchor of the task that is none. */
    Link linkAt(Task task, int word) {
        for (Link link : links) {
            if (link.task() == task && link.labels()[word] == LINK_CUE) {
                return new Link(task, word, link.labels(), link.issue(), link.traits());
            }
        }
        return new Link(task, word, new byte[tags.length], new boolean[tags.length], new EnumMap<>(Trait.class));
    }

    /** Returns what has that word as its anchor. */
    @Nullable
    Link anchoredAt(Task task, int word) {
        return links.stream()
                .filter(link -> link.task() == task && link.anchor() == word)
                .findFirst()
                .orElse(null);
    }
}
