package org.rapporteur.spark;

import org.apache.hadoop.mapred.lib.MultipleTextOutputFormat;

/**
 * Writes each pair's value, a text of one or more lines, below the folder that its key names, such as
 * {@code graphs/part-00007.nq.gz}: all that a job gives in one pass. The files of a task are there once it has ended.
 */
public final class NamedOutput extends MultipleTextOutputFormat<Object, Object> {
    /** What becomes of an article, by folders; all others are of N-Quads. */
    static final String PROFILES = "profiles";

    static final String REJECTED = "rejected";
    static final String GRAPHS = "graphs";

    @Override
    protected String generateFileNameForKeyValue(Object key, Object value, String part) {
        String folder = String.valueOf(key);
        boolean isJson = folder.equals(PROFILES) || folder.equals(REJECTED);
        return folder + "/" + part + (isJson ? ".jsonl" : ".nq");
    }

    @Override
    @SuppressWarnings("NullAway") // no key: only the value is written
    protected Object generateActualKey(Object key, Object value) {
        return null;
    }
}
