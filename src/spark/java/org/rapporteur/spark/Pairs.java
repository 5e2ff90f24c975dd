package org.rapporteur.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * Finds which items share a key, as pairs. A key that too many share is cut into pieces, and each two pieces are
 * compared by a task of their own (BlockSplit: L. Kolb, A. Thor, E. Rahm, "Load Balancing for MapReduce-based Entity
 * Resolution", 2012), so that no task waits for the one that has the largest block.
 */
final class Pairs {
    private Pairs() {}

    private record Piece(String key, int one, int other) implements Serializable {}

    /**
     * All pairs of items that share a key, each once, the first in the alphabet first.
     *
     * @param keyed items by their keys
     * @param most so many items of one key are compared by one task
     */
    static JavaPairRDD<String, String> candidates(JavaPairRDD<String, String> keyed, int most) {
        Map<String, Integer> pieces = new HashMap<>();
        keyed.mapToPair(item -> new Tuple2<>(item._1(), 1))
                .reduceByKey(Integer::sum)
                .filter(key -> key._2() > most)
                .mapValues(count -> (count + most - 1) / most)
                .collect()
                .forEach(key -> pieces.put(key._1(), key._2()));
        Broadcast<Map<String, Integer>> shared =
                JavaSparkContext.fromSparkContext(keyed.context()).broadcast(pieces);
        return keyed.flatMapToPair(item -> pieces(
                                item._1(), item._2(), shared.value().getOrDefault(item._1(), 1))
                        .iterator())
                .groupByKey()
                .flatMapToPair(piece -> pairs(piece._1(), piece._2()).iterator())
                .distinct();
    }

    /** The item in its piece, once for each piece with which that one is compared. */
    private static List<Tuple2<Piece, Tuple2<Integer, String>>> pieces(String key, String item, int pieces) {
        int own = Math.floorMod(item.hashCode(), pieces);
        List<Tuple2<Piece, Tuple2<Integer, String>>> all = new ArrayList<>();
        for (int other = 0; other < pieces; other++) {
            Piece piece = new Piece(key, Math.min(own, other), Math.max(own, other));
            all.add(new Tuple2<>(piece, new Tuple2<>(own, item)));
        }
        return all;
    }

    private static List<Tuple2<String, String>> pairs(Piece piece, Iterable<Tuple2<Integer, String>> items) {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        items.forEach(item -> (item._1() == piece.one() ? first : second).add(item._2()));
        List<Tuple2<String, String>> pairs = new ArrayList<>();
        for (int one = 0; one < first.size(); one++) {
            List<String> others = piece.one() == piece.other() ? first.subList(one + 1, first.size()) : second;
            for (String other : others) {
                int order = first.get(one).compareTo(other);
                if (order != 0) {
                    pairs.add(order < 0 ? new Tuple2<>(first.get(one), other) : new Tuple2<>(other, first.get(one)));
                }
            }
        }
        return pairs;
    }
}
