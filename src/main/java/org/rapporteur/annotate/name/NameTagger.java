package org.rapporteur.annotate.name;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.RuntimeInterruptedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Finds the names in English sentences, as CoreNLP's two models do one after the other and with their weights, at
 * several times the speed.
 *
 * <pre>{@code
 * NameTagger tagger = NameTagger.load();
 * tagger.tag(sentence.get(CoreAnnotations.TokensAnnotation.class));
 * String type = token.ner();      // PERSON, ORGANIZATION, LOCATION, MISC or O
 * }</pre>
 *
 * <p>CoreNLP's own class writes each feature of each word as a string, some seventy, and looks it up in a table of
 * strings, for each of the models. Here a word's own part in all sums is looked up once for all its occurrences, and
 * only what two words make together is looked up where they meet. {@code NameTaggerIT} holds both to the same names.
 *
 * <p>Thread-safe.
 */
public final class NameTagger {
    static final String PEOPLE_BODIES_PLACES = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";
    static final String OTHERS = "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz";

    private static final String NO_NAME = "O";
    private static final String OTHER = "MISC";

    private final NameModel first;
    private final NameModel second;

    private NameTagger(NameModel first, NameModel second) {
        this.first = first;
        this.second = second;
    }

    /**
     * Loads both models.
     *
     * @throws IllegalStateException where one is not on the class path
     */
    public static NameTagger load() {
        CompletableFuture<NameModel> second = CompletableFuture.supplyAsync(() -> load(OTHERS));
        return new NameTagger(load(PEOPLE_BODIES_PLACES), second.join());
    }

    private static NameModel load(String path) {
        try (InputStream in = NameTagger.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return NameModelReader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the name model " + path + " cannot be read", e);
        }
    }

    /**
     * Says of each token what it names.
     *
     * @param tokens those of one sentence, which have tags
     * @throws RuntimeInterruptedException where the thread is interrupted before
     */
    public void tag(List<CoreLabel> tokens) {
        if (Thread.interrupted()) {
            throw new RuntimeInterruptedException();
        }
        NameTokens words = NameTokens.of(tokens);
        String[] labels = first.labels(words);
        addOthers(labels, second.labels(words));
        for (int i = 0; i < tokens.size(); i++) {
            tokens.get(i).setNER(labels[words.of()[i]]);
        }
    }

    /** Names of other things that only the second model knows stay where the first sees no name in any of its words. */
    private static void addOthers(String[] labels, String[] others) {
        int end;
        for (int begin = 0; begin < labels.length; begin = end) {
            boolean free = true;
            end = begin;
            while (end < labels.length && others[end].equals(OTHER)) {
                free &= labels[end].equals(NO_NAME);
                end++;
            }
            for (int i = begin; free && i < end; i++) {
                labels[i] = OTHER;
            }
            end = Math.max(end, begin + 1);
        }
    }
}
