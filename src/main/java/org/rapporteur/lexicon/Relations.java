package org.rapporteur.lexicon;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Dependency labels by the name under which rules and readers know them, from {@code relations.yml}.
 *
 * <pre>{@code
 * Pattern subject = english.relations().pattern("SUBJECT");      // nsubj and its subtypes
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param relations each a regular expression over labels as CoreNLP writes them
 */
public record Relations(Map<String, String> relations) {
    private static final String FILE = English.FOLDER + "relations.yml";

    public Relations {
        relations = Map.copyOf(relations);
    }

    static Relations load() {
        ObjectMapper yaml =
                new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try (InputStream in = Table.open(FILE)) {
            return yaml.readValue(in, Relations.class);
        } catch (IOException e) {
            throw new LexiconException(FILE + ": expected names with regular expressions: " + e.getMessage(), e);
        }
    }

    /** The labels known by {@code name}, to be matched whole. Throws a {@link LexiconException} where there is none. */
    public Pattern pattern(String name) {
        String labels = relations.get(name);
        if (labels == null) {
            throw new LexiconException(FILE + " has no " + name + ", only " + relations.keySet());
        }
        return Pattern.compile(labels);
    }
}
