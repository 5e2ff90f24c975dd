package org.rapporteur.spark;

import java.io.Serializable;
import java.util.Comparator;
import org.apache.spark.Partitioner;

/**
 * What items are sorted by: those of one identifier stand together, in the order in which they are read.
 *
 * @param id the identifier of an article, or the place of what is none
 * @param place where it was read
 */
record ArticleKey(String id, Place place) implements Comparable<ArticleKey>, Serializable {
    private static final Comparator<ArticleKey> IN_ORDER =
            Comparator.comparing(ArticleKey::id).thenComparing(ArticleKey::place);

    @Override
    public int compareTo(ArticleKey other) {
        return IN_ORDER.compare(this, other);
    }

    /** Puts items of one identifier into one partition. */
    static final class ById extends Partitioner {
        private static final long serialVersionUID = 1;

        private final int partitions;

        ById(int partitions) {
            this.partitions = partitions;
        }

        @Override
        public int numPartitions() {
            return partitions;
        }

        @Override
        public int getPartition(Object key) {
            return Math.floorMod(((ArticleKey) key).id().hashCode(), partitions);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ById that && that.partitions == partitions;
        }

        @Override
        public int hashCode() {
            return partitions;
        }
    }
}
