package org.rapporteur.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Dependency labels by the name under which readers know them, from {@code relations.tsv}.
 *
 * <pre>{@code
 * Pattern subject = english.relations().pattern("SUBJECT");      // nsubj and its subtypes
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param relations each a regular expression over labels as CoreNLP writes them
 */
public record Relations(Map<String, Pattern> relations) {
    private static final String FILE = English.FOLDER + "relations.tsv";

    public Relations {
        relations = Map.copyOf(relations);
    }

    static Relations load() {
        Map<String, Pattern> relations = new HashMap<>();
        for (Table.Row row : Table.read(FILE, "name", "labels").rows()) {
            relations.put(row.text("name"), row.value("labels", Pattern::compile, "a regular expression"));
        }
        return new Relations(relations);
    }

    /** The labels known by {@code name}, to be matched whole. Throws a {@link LexiconException} where there is none. */
    public Pattern pattern(String name) {
        Pattern labels = relations.get(name);
        if (labels == null) {
            throw new LexiconException(FILE + " has no " + name + ", only " + relations.keySet());
        }
        return labels;
    }
}
