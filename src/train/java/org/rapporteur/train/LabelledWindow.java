package org.rapporteur.train;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.annotate.attribution.ModelFormat;
import org.rapporteur.annotate.attribution.Window;
import org.rapporteur.annotate.attribution.Word;
import org.rapporteur.annotate.attribution.WordPieces;
import org.rapporteur.source.Span;

/**
 * A window with the labels that the network shall learn.
 *
 * @param window the window
 * @param tags for each word and each of cue, source, content: 0 outside, 1 begins, 2 goes on
 * @param links the attributions that have a cue in the window
 */
record LabelledWindow(Window window, int[][] tags, List<Link> links) {

    /**
     * One attribution as the linker shall see it.
     *
     * @param anchor the first word of the cue, counted in the window
     * @param labels for each word of the window its part in this attribution
     */
    public record Link(int anchor, byte[] labels) {}

    /** Cuts an article into labelled windows of at most {@code room} pieces, the first of at most {@code firstRoom}. */
    static List<LabelledWindow> label(
            PolnearArticle article, List<Word> words, WordPieces vocabulary, int firstRoom, int room) {
        List<LabelledWindow> labelled = new ArrayList<>();
        for (Window window : Window.pack(words, vocabulary, firstRoom, room)) {
            labelled.add(label(window, article));
        }
        return labelled;
    }

    private static LabelledWindow label(Window window, PolnearArticle article) {
        List<Word> words = window.words();
        int[][] tags = new int[words.size()][3];
        List<Link> links = new ArrayList<>();
        for (PolnearArticle.Gold gold : article.attributions()) {
            byte[] labels = new byte[words.size()];
            mark(words, gold.contents(), labels, ModelFormat.LINK_CONTENT, tags, ModelFormat.CONTENT);
            mark(words, gold.sources(), labels, ModelFormat.LINK_SOURCE, tags, ModelFormat.SOURCE);
            int anchor = mark(words, gold.cues(), labels, ModelFormat.LINK_CUE, tags, ModelFormat.CUE);
            if (anchor >= 0 && !gold.contents().isEmpty()) {
                links.add(new Link(anchor, labels));
            }
        }
        return new LabelledWindow(window, tags, links);
    }

    /** Labels the words of the spans and returns the first of them, or -1 if none is in the window. */
    private static int mark(List<Word> words, List<Span> spans, byte[] labels, int label, int[][] tags, int kind) {
        int first = -1;
        for (Span span : spans) {
            boolean begun = false;
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).span().overlaps(span)) {
                    labels[i] = (byte) label;
                    if (!begun) {
                        tags[i][kind] = 1;
                    } else if (tags[i][kind] == 0) {
                        tags[i][kind] = 2;
                    }
                    if (first < 0) {
                        first = i;
                    }
                    begun = true;
                }
            }
        }
        return first;
    }

    /** Returns the labels that the linker shall give when it is shown an anchor that is not the first word of a cue. */
    byte[] labelsAt(int anchor) {
        for (Link link : links) {
            if (link.labels()[anchor] == ModelFormat.LINK_CUE) {
                return link.labels();
            }
        }
        return new byte[tags.length];
    }

    boolean isAnchor(int word) {
        return links.stream().anyMatch(link -> link.anchor() == word);
    }
}
