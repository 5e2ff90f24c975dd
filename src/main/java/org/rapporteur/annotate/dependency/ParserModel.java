package org.rapporteur.annotate.dependency;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The weights of CoreNLP's parser as they stand in its model file: what a word, a tag or a relation is as numbers, and
 * the two layers behind them.
 *
 * @param words numbers of the words
 * @param tags numbers of the tags, which go on where the words' end
 * @param relations names of the relations, the root's first
 * @param firstRelation number of the first relation; the others follow
 * @param embeddings for each number its vector
 * @param hidden for each feature, and in it for each place of the vector, the weights towards the hidden units
 * @param bias of the hidden units
 * @param output for each hidden unit its weights towards the transitions: to the left and to the right by each
 *     relation, and the shift
 */
record ParserModel(
        Map<String, Integer> words,
        Map<String, Integer> tags,
        List<String> relations,
        int firstRelation,
        float[][] embeddings,
        float[][] hidden,
        float[] bias,
        float[][] output) {

    static final String UNKNOWN = "-UNKNOWN-";
    static final String MISSING = "-NULL-";
    static final String ROOT = "-ROOT-";

    /**
     * Reads a model in CoreNLP's own format: text, packed with gzip.
     *
     * @throws IOException where it cannot be read or is none
     */
    static ParserModel read(InputStream in) throws IOException {
        ModelScanner scanner = new ModelScanner(new GZIPInputStream(in, 1 << 16));
        int wordCount = count(scanner, "dict");
        int tagCount = count(scanner, "pos");
        int relationCount = count(scanner, "label");
        int width = count(scanner, "embeddingSize");
        int units = count(scanner, "hiddenSize");
        int features = count(scanner, "numTokens");
        count(scanner, "preComputed");
        List<float[]> embeddings = new ArrayList<>();
        Map<String, Integer> words = numbers(named(scanner, wordCount, width, embeddings), 0);
        Map<String, Integer> tags = numbers(named(scanner, tagCount, width, embeddings), wordCount);
        List<String> relations = named(scanner, relationCount, width, embeddings);
        if (!relations.get(0).equals(MISSING) || features != ParserState.FEATURES) {
            throw new IOException("the parser's model is of another kind than this parser knows");
        }
        float[][] hidden = rows(scanner, features * width, units);
        float[] bias = scanner.numbers(units);
        float[][] output = rows(scanner, units, 2 * (relationCount - 1) + 1);
        return new ParserModel(
                words,
                tags,
                List.copyOf(relations.subList(1, relationCount)),
                wordCount + tagCount + 1,
                embeddings.toArray(float[][]::new),
                hidden,
                bias,
                output);
    }

    private static int count(ModelScanner scanner, String name) throws IOException {
        String written = scanner.word();
        if (!written.matches(name + "=\\d{1,7}")) {
            throw new IOException("the parser's model should say " + name + "= and a number where it says " + written);
        }
        return Integer.parseInt(written.substring(name.length() + 1));
    }

    private static List<String> named(ModelScanner scanner, int count, int width, List<float[]> embeddings)
            throws IOException {
        List<String> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            names.add(scanner.word());
            embeddings.add(scanner.numbers(width));
        }
        return names;
    }

    private static Map<String, Integer> numbers(List<String> names, int first) {
        Map<String, Integer> numbers = new HashMap<>(2 * names.size());
        for (int i = 0; i < names.size(); i++) {
            numbers.put(names.get(i), first + i);
        }
        return numbers;
    }

    private static float[][] rows(ModelScanner scanner, int count, int width) throws IOException {
        float[][] rows = new float[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = scanner.numbers(width);
        }
        return rows;
    }

    /** The number of a word; one for all that are unknown. */
    int word(String word) {
        return words.getOrDefault(word, words.getOrDefault(UNKNOWN, 0));
    }

    /** The number of a tag; one for all that are unknown. */
    int tag(String tag) {
        return tags.getOrDefault(tag, tags.getOrDefault(UNKNOWN, 0));
    }
}
