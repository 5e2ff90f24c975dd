package org.rapporteur.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Finds what pairs connect, in rounds of large stars and small stars (R. Kiveris and others, "Connected Components in
 * MapReduce and Beyond", 2014): a chain of a thousand takes some ten rounds, and not a thousand.
 *
 * <pre>{@code
 * Components.of(pairs("b a", "c b", "e d"));   // b → a, c → a, e → d
 * }</pre>
 */
final class Components {
    private Components() {}

    /**
     * What is said of all pairs, to see whether a round changed any: how many there are, and the sum of their hashes.
     */
    private record State(long pairs, long hashes) {
        static State of(JavaPairRDD<String, String> pairs) {
            List<Tuple2<Long, Long>> parts = pairs.mapPartitions(part -> {
                        long count = 0;
                        long hashes = 0;
                        while (part.hasNext()) {
                            Tuple2<String, String> pair = part.next();
                            count++;
                            hashes += mixed(pair._1().hashCode() * 0x1_0000_0001L
                                    + pair._2().hashCode());
                        }
                        return List.of(new Tuple2<>(count, hashes)).iterator();
                    })
                    .collect();
            return new State(
                    parts.stream().mapToLong(Tuple2::_1).sum(),
                    parts.stream().mapToLong(Tuple2::_2).sum());
        }

        /** SplitMix64, by S. Vigna. */
        private static long mixed(long value) {
            long z = value + 0x9E3779B97F4A7C15L;
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            return z ^ (z >>> 31);
        }
    }

    /**
     * Of each item that stands in a pair, but for the first of each component, the first of its component in the
     * alphabet.
     *
     * @param pairs which items belong together, in any order
     */
    static JavaPairRDD<String, String> of(JavaPairRDD<String, String> pairs) {
        JavaPairRDD<String, String> now = pairs.filter(pair -> !pair._1().equals(pair._2()))
                .mapToPair(Components::largerFirst)
                .distinct()
                .persist(StorageLevel.MEMORY_AND_DISK());
        State state = State.of(now);
        while (true) {
            JavaPairRDD<String, String> next = round(now).persist(StorageLevel.MEMORY_AND_DISK());
            State after = State.of(next);
            now.unpersist();
            if (after.equals(state)) {
                return next;
            }
            now = next;
            state = after;
        }
    }

    private static JavaPairRDD<String, String> round(JavaPairRDD<String, String> pairs) {
        JavaPairRDD<String, String> large = pairs.flatMapToPair(
                        pair -> List.of(pair, pair.swap()).iterator())
                .groupByKey()
                .flatMapToPair(star -> star(star._1(), star._2(), true).iterator())
                .distinct();
        return large.groupByKey()
                .flatMapToPair(star -> star(star._1(), star._2(), false).iterator())
                .distinct();
    }

    /** Ties the neighbours, the larger ones or all with the centre, to the first of the star. */
    private static List<Tuple2<String, String>> star(String centre, Iterable<String> neighbours, boolean large) {
        String first = centre;
        for (String neighbour : neighbours) {
            first = neighbour.compareTo(first) < 0 ? neighbour : first;
        }
        List<Tuple2<String, String>> tied = new ArrayList<>();
        for (String neighbour : neighbours) {
            if (!neighbour.equals(first) && (!large || neighbour.compareTo(centre) > 0)) {
                tied.add(new Tuple2<>(neighbour, first));
            }
        }
        if (!large && !centre.equals(first)) {
            tied.add(new Tuple2<>(centre, first));
        }
        return tied;
    }

    private static Tuple2<String, String> largerFirst(Tuple2<String, String> pair) {
        return pair._1().compareTo(pair._2()) > 0 ? pair : pair.swap();
    }
}
