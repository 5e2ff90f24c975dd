package org.rapporteur.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.vocabulary.RDFS;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.rapporteur.link.BlockLinks;
import org.rapporteur.link.LinkageRule;
import org.rapporteur.link.Member;
import org.rapporteur.link.actor.Sighting;
import org.rapporteur.map.Iris;
import org.rapporteur.spark.LinkJob.Linked;
import scala.Tuple2;

/**
 * Links the nodes of one sort by blocks.
 *
 * <p>Nodes with one profile are counted before they meet, so that a block is as large as its profiles are many, however
 * many articles name a minister. Where the nodes get what their profile stands for, a profile that too many have is
 * spread over several tasks (salting).
 */
final class BlockStage {
    private final String sort;
    private final int most;
    private final JavaRDD<Member> members;

    /** @param most so many nodes of one profile, and quotations of one block, are left to one task */
    BlockStage(LinkageRule<?> rule, int most, JavaRDD<Member> all) {
        String name = rule.sort();
        this.sort = name;
        this.most = most;
        this.members = all.filter(member -> member.sort().equals(name));
    }

    private static LinkageRule<?> rule(String sort) {
        return Worker.rules().of(sort);
    }

    /**
     * What the links of a block are.
     *
     * @param quads those of its forms and identities
     * @param identities of each form
     * @param labels of each identity
     */
    private record Block(String quads, Map<String, String> identities, Map<String, String> labels)
            implements Serializable {}

    /** A form of a block, with how many nodes have it. */
    private record FormCount(String profile, int nodes) implements Serializable {}

    Linked link() {
        String name = sort;
        JavaPairRDD<String, FormCount> forms = members.mapToPair(
                        member -> new Tuple2<>(new Tuple2<>(member.block(), member.profile()), 1))
                .reduceByKey(Integer::sum)
                .mapToPair(form ->
                        new Tuple2<>(form._1()._1(), new FormCount(form._1()._2(), form._2())))
                .persist(StorageLevel.MEMORY_AND_DISK());
        JavaRDD<Block> blocks;
        if (name.equals(Worker.rules().quotations().sort())) {
            Broadcast<Set<String>> large = largeBlocks(forms);
            blocks = byBlock(forms.filter(form -> !large.value().contains(form._1())))
                    .union(byComponent(forms.filter(form -> large.value().contains(form._1()))));
        } else {
            blocks = byBlock(forms);
        }
        blocks = blocks.persist(StorageLevel.MEMORY_AND_DISK());
        JavaPairRDD<String, Tuple2<String, String>> nodes =
                nodes(forms, blocks).persist(StorageLevel.MEMORY_AND_DISK());
        JavaRDD<String> quads = blocks.map(Block::quads)
                .union(nodes.map(node -> Lines.quads(
                        Iris.links(name),
                        BlockLinks.ofNode(node._1(), node._2()._1(), node._2()._2()))));
        return new Linked(
                quads,
                nodes.mapToPair(node -> new Tuple2<>(node._1(), node._2()._2())),
                blocks.flatMapToPair(block -> block.labels().entrySet().stream()
                        .map(label -> new Tuple2<>(label.getKey(), label.getValue()))
                        .iterator()));
    }

    private JavaRDD<Block> byBlock(JavaPairRDD<String, FormCount> forms) {
        String name = sort;
        JavaPairRDD<String, Iterable<FormCount>> blocks = forms.groupByKey();
        JavaPairRDD<String, Boolean> open =
                blocks.filter(block -> isOpen(name, block._2())).mapValues(block -> true);
        JavaPairRDD<String, Iterable<Tuple2<String, Sighting>>> sightings = members.filter(
                        member -> member.sighting() != null)
                .mapToPair(member -> new Tuple2<>(member.block(), new Tuple2<>(member.profile(), member.sighting())))
                .join(open)
                .mapToPair(sighting -> new Tuple2<>(sighting._1(), sighting._2()._1()))
                .distinct()
                .groupByKey();
        return blocks.leftOuterJoin(sightings)
                .map(block -> links(
                        name,
                        block._2()._1(),
                        block._2()._2().isPresent() ? block._2()._2().get() : List.of()));
    }

    private static boolean isOpen(String sort, Iterable<FormCount> forms) {
        List<String> profiles = new ArrayList<>();
        forms.forEach(form -> profiles.add(form.profile()));
        return BlockLinks.isOpen(rule(sort), profiles);
    }

    private static Block links(String sort, Iterable<FormCount> forms, Iterable<Tuple2<String, Sighting>> sightings) {
        Map<String, Integer> nodes = new HashMap<>();
        forms.forEach(form -> nodes.put(form.profile(), form.nodes()));
        Map<String, List<Sighting>> seen = new HashMap<>();
        sightings.forEach(sighting ->
                seen.computeIfAbsent(sighting._1(), key -> new ArrayList<>()).add(sighting._2()));
        BlockLinks links = BlockLinks.of(rule(sort), nodes, profile -> seen.getOrDefault(profile, List.of()));
        Map<String, String> labels = new HashMap<>();
        links.triples().stream()
                .filter(triple -> triple.getPredicate().equals(RDFS.Nodes.label))
                .forEach(triple -> labels.put(
                        triple.getSubject().getURI(), triple.getObject().getLiteralLexicalForm()));
        return new Block(Lines.quads(Iris.links(sort), links.triples()), new HashMap<>(links.identities()), labels);
    }

    private Broadcast<Set<String>> largeBlocks(JavaPairRDD<String, FormCount> forms) {
        int limit = most;
        return JavaSparkContext.fromSparkContext(forms.context())
                .broadcast(new HashSet<>(forms.mapToPair(form -> new Tuple2<>(form._1(), 1))
                        .reduceByKey(Integer::sum)
                        .filter(block -> block._2() > limit)
                        .keys()
                        .collect()));
    }

    /**
     * Quotations of blocks that are too large for one task, such as of those whose speaker is left open: which of them
     * are one follows from pairs, and what pairs connect is a block of its own.
     */
    private JavaRDD<Block> byComponent(JavaPairRDD<String, FormCount> forms) {
        String name = sort;
        int sharers = Worker.rules().quotations().mostSharers();
        JavaPairRDD<String, String> keyed = forms.flatMapToPair(form ->
                Worker.rules().quotations().keys(form._2().profile()).stream()
                        .map(key ->
                                new Tuple2<>(form._1() + "\n" + key, form._2().profile()))
                        .iterator());
        JavaPairRDD<String, Boolean> fewEnough = keyed.mapToPair(item -> new Tuple2<>(item._1(), 1))
                .reduceByKey(Integer::sum)
                .filter(key -> key._2() > 1 && key._2() <= sharers)
                .mapValues(count -> true);
        JavaPairRDD<String, String> same = Pairs.candidates(
                        keyed.join(fewEnough).mapValues(Tuple2::_1), Math.max(sharers, 1))
                .filter(pair -> Worker.rules().quotations().isSame(pair._1(), pair._2()));
        JavaPairRDD<String, String> firsts = Components.of(same);
        return forms.mapToPair(form -> new Tuple2<>(form._2().profile(), form._2()))
                .leftOuterJoin(firsts)
                .mapToPair(form ->
                        new Tuple2<>(form._2()._2().orElse(form._1()), form._2()._1()))
                .groupByKey()
                .map(component -> links(name, component._2(), List.of()));
    }

    /** Of each node its form and its identity. */
    private JavaPairRDD<String, Tuple2<String, String>> nodes(
            JavaPairRDD<String, FormCount> forms, JavaRDD<Block> blocks) {
        String name = sort;
        int limit = most;
        Map<String, Integer> salts = new HashMap<>();
        forms.values()
                .filter(form -> form.nodes() > limit)
                .collect()
                .forEach(form ->
                        salts.put(BlockLinks.form(rule(name), form.profile()), (form.nodes() + limit - 1) / limit));
        Broadcast<Map<String, Integer>> shared =
                JavaSparkContext.fromSparkContext(forms.context()).broadcast(salts);
        JavaPairRDD<Tuple2<String, Integer>, String> identities = blocks.flatMapToPair(
                block -> salted(block.identities(), shared.value()).iterator());
        return members.mapToPair(member -> {
                    String form = BlockLinks.form(rule(name), member.profile());
                    int salt = Math.floorMod(
                            member.node().hashCode(), shared.value().getOrDefault(form, 1));
                    return new Tuple2<>(new Tuple2<>(form, salt), member.node());
                })
                .join(identities)
                .mapToPair(node -> new Tuple2<>(
                        node._2()._1(), new Tuple2<>(node._1()._1(), node._2()._2())));
    }

    private static List<Tuple2<Tuple2<String, Integer>, String>> salted(
            Map<String, String> identities, Map<String, Integer> salts) {
        List<Tuple2<Tuple2<String, Integer>, String>> all = new ArrayList<>();
        identities.forEach((form, identity) -> {
            for (int salt = 0; salt < salts.getOrDefault(form, 1); salt++) {
                all.add(new Tuple2<>(new Tuple2<>(form, salt), identity));
            }
        });
        return all;
    }
}
