package org.rapporteur.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.io.compress.GzipCodec;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.rapporteur.link.LinkageRule;
import org.rapporteur.link.Member;
import org.rapporteur.link.copy.CopyLinks;
import org.rapporteur.link.issue.SchemeConcept;
import org.rapporteur.link.occasion.OccasionLinks;
import org.rapporteur.map.Iris;
import scala.Tuple2;

/**
 * Links articles on many machines: which actors, issues, quotations and meetings of different articles are one, and
 * which texts are copies. It gives the graphs of links that a store has which holds the same articles.
 *
 * <pre>{@code
 * new LinkJob(session).run("hdfs:///extracted/profiles", "hdfs:///linked");
 * }</pre>
 *
 * <p>It links all articles each time. What people decide is no part of it: that stands in a store.
 */
final class LinkJob {
    private static final String SCHEME = "issue-scheme";
    /** More members than this make one task wait for another; fewer make needless tasks. */
    private static final int MOST = 20_000;

    private final SparkSession session;
    private int most = MOST;

    LinkJob(SparkSession session) {
        this.session = session;
    }

    /** How many members of a block are left to one task. */
    LinkJob withMost(int number) {
        most = number;
        return this;
    }

    /**
     * What linking one sort by blocks gives.
     *
     * @param quads its links
     * @param identities of each node of an article
     * @param labels of each identity
     */
    record Linked(JavaRDD<String> quads, JavaPairRDD<String, String> identities, JavaPairRDD<String, String> labels) {}

    /** @param profiles what {@link ExtractJob} wrote, one folder or several with commas between them */
    void run(String profiles, String output) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        JavaRDD<Member> members = context.textFile(profiles).map(Lines::member).persist(StorageLevel.MEMORY_AND_DISK());
        JavaPairRDD<String, String> quads = context.parallelizePairs(new ArrayList<>(), 1);
        for (Map.Entry<String, JavaRDD<String>> graph : link(members).entrySet()) {
            String sort = graph.getKey();
            quads = quads.union(graph.getValue().mapToPair(lines -> new Tuple2<>(sort, lines)));
        }
        quads.saveAsHadoopFile(output, String.class, String.class, NamedOutput.class, GzipCodec.class);
        members.unpersist();
    }

    /** The lines of each graph of links, by the end of its name; an element may be several lines. */
    Map<String, JavaRDD<String>> link(JavaRDD<Member> members) {
        Map<String, JavaRDD<String>> graphs = new HashMap<>();
        Map<String, Linked> linked = new HashMap<>();
        for (LinkageRule<?> rule : Worker.rules().all()) {
            Linked sort = new BlockStage(rule, most, members).link();
            linked.put(rule.sort(), sort);
            graphs.put(rule.sort(), sort.quads());
        }
        graphs.put(SCHEME, scheme(of(linked, Worker.rules().issues()).labels()));
        graphs.put(
                ArticleLines.OCCASIONS,
                occasions(
                        ofSort(members, ArticleLines.OCCASIONS),
                        of(linked, Worker.rules().actors()).identities()));
        graphs.put(ArticleLines.COPIES, copies(ofSort(members, ArticleLines.COPIES)));
        graphs.put(ArticleLines.SIDES, ofSort(members, ArticleLines.SIDES).map(Member::profile));
        return graphs;
    }

    private static Linked of(Map<String, Linked> linked, LinkageRule<?> rule) {
        Linked sort = linked.get(rule.sort());
        if (sort == null) {
            throw new IllegalStateException("nothing was linked as " + rule.sort());
        }
        return sort;
    }

    private static JavaRDD<Member> ofSort(JavaRDD<Member> members, String sort) {
        return members.filter(member -> member.sort().equals(sort));
    }

    /** Which issues are broader than which: those whose words together are a part of the other's. */
    private static JavaRDD<String> scheme(JavaPairRDD<String, String> labels) {
        JavaPairRDD<String, SchemeConcept> concepts = labels.reduceByKey((one, other) -> one)
                .mapToPair(label ->
                        new Tuple2<>(label._1(), Worker.rules().issues().concept(label._1(), label._2())))
                .persist(StorageLevel.MEMORY_AND_DISK());
        JavaPairRDD<String, String> byNotation = concepts.values()
                .filter(concept -> concept.notation() != null)
                .mapToPair(concept -> new Tuple2<>(concept.notation(), concept.concept()));
        JavaPairRDD<String, Iterable<Tuple2<String, String>>> broader = concepts.values()
                .flatMapToPair(concept -> concept.broaderNotations().stream()
                        .map(notation -> new Tuple2<>(notation, concept.concept()))
                        .iterator())
                .join(byNotation)
                .mapToPair(found -> new Tuple2<>(
                        found._2()._1(), new Tuple2<>(found._1(), found._2()._2())))
                .groupByKey();
        JavaRDD<String> quads = concepts.leftOuterJoin(broader)
                .map(concept -> place(
                        concept._2()._1(),
                        concept._2()._2().isPresent() ? concept._2()._2().get() : List.of()));
        return concepts.isEmpty()
                ? quads
                : quads.union(JavaSparkContext.fromSparkContext(labels.context())
                        .parallelize(List.of(Lines.quads(Iris.links(SCHEME), SchemeConcept.scheme())), 1));
    }

    private static String place(SchemeConcept concept, Iterable<Tuple2<String, String>> broader) {
        Map<String, List<String>> having = new HashMap<>();
        broader.forEach(found ->
                having.computeIfAbsent(found._1(), key -> new ArrayList<>()).add(found._2()));
        var triples = concept.entry();
        triples.addAll(concept.place(notation -> having.getOrDefault(notation, List.of())));
        return Lines.quads(Iris.links(SCHEME), triples);
    }

    private JavaRDD<String> occasions(JavaRDD<Member> meetings, JavaPairRDD<String, String> actors) {
        JavaPairRDD<String, String> read =
                meetings.mapToPair(meeting -> new Tuple2<>(meeting.node(), meeting.profile()));
        JavaPairRDD<String, Iterable<Tuple2<String, String>>> identities = read.flatMapToPair(
                        meeting -> OccasionLinks.participants(meeting._2()).stream()
                                .map(actor -> new Tuple2<>(actor, meeting._1()))
                                .iterator())
                .join(actors)
                .mapToPair(known -> new Tuple2<>(
                        known._2()._1(), new Tuple2<>(known._1(), known._2()._2())))
                .groupByKey();
        JavaPairRDD<String, String> profiles = read.leftOuterJoin(identities)
                .mapValues(meeting -> identified(
                        meeting._1(), meeting._2().isPresent() ? meeting._2().get() : List.of()))
                .persist(StorageLevel.MEMORY_AND_DISK());
        JavaPairRDD<String, String> keyed =
                profiles.flatMapToPair(meeting -> OccasionLinks.blocks(meeting._2()).stream()
                        .map(block -> new Tuple2<>(block, meeting._1()))
                        .iterator());
        JavaPairRDD<String, String> matches = with(Pairs.candidates(keyed, most), profiles)
                .filter(pair -> OccasionLinks.isMatch(pair._2()._1(), pair._2()._2()))
                .mapToPair(Tuple2::_1);
        return profiles.leftOuterJoin(Components.of(matches))
                .mapToPair(meeting -> new Tuple2<>(
                        meeting._2()._2().orElse(meeting._1()), meeting._2()._1()))
                .groupByKey()
                .map(component -> {
                    List<String> connected = new ArrayList<>();
                    component._2().forEach(connected::add);
                    return Lines.quads(Iris.links(ArticleLines.OCCASIONS), OccasionLinks.of(connected));
                });
    }

    private static String identified(String profile, Iterable<Tuple2<String, String>> identities) {
        Map<String, String> known = new HashMap<>();
        identities.forEach(identity -> known.put(identity._1(), identity._2()));
        return OccasionLinks.identified(profile, actor -> known.getOrDefault(actor, actor));
    }

    /** The pairs with what is known of both. */
    private static JavaPairRDD<Tuple2<String, String>, Tuple2<String, String>> with(
            JavaPairRDD<String, String> pairs, JavaPairRDD<String, String> texts) {
        return pairs.join(texts)
                .mapToPair(pair -> new Tuple2<>(
                        pair._2()._1(), new Tuple2<>(pair._1(), pair._2()._2())))
                .join(texts)
                .mapToPair(pair -> new Tuple2<>(
                        new Tuple2<>(pair._2()._1()._1(), pair._1()),
                        new Tuple2<>(pair._2()._1()._2(), pair._2()._2())));
    }

    private JavaRDD<String> copies(JavaRDD<Member> articles) {
        JavaPairRDD<String, String> bodies =
                articles.mapToPair(article -> new Tuple2<>(article.node(), article.profile()));
        JavaPairRDD<String, List<String>> bands = bodies.mapValues(CopyLinks::bands)
                .mapValues(keys -> (List<String>) new ArrayList<>(keys))
                .persist(StorageLevel.MEMORY_AND_DISK());
        JavaPairRDD<String, String> keyed = bands.flatMapToPair(article -> article._2().stream()
                .map(band -> new Tuple2<>(band, article._1()))
                .iterator());
        JavaPairRDD<String, String> nearly = with(Pairs.candidates(keyed, most), bodies)
                .filter(pair -> CopyLinks.isNearly(pair._2()._1(), pair._2()._2()))
                .mapToPair(Tuple2::_1)
                .persist(StorageLevel.MEMORY_AND_DISK());
        JavaRDD<String> counted = articles.mapToPair(article -> new Tuple2<>(article.node(), article.block()))
                .leftOuterJoin(Components.of(nearly))
                .mapToPair(article -> new Tuple2<>(
                        article._2()._2().orElse(article._1()),
                        new Tuple2<>(article._1(), article._2()._1())))
                .groupByKey()
                .map(group -> {
                    Map<String, String> published = new HashMap<>();
                    group._2().forEach(article -> published.put(article._1(), article._2()));
                    return Lines.quads(Iris.links(ArticleLines.COPIES), CopyLinks.ofGroup(published));
                });
        return bands.filter(article -> !article._2().isEmpty())
                .map(article ->
                        Lines.quads(Iris.links(ArticleLines.COPIES), CopyLinks.ofArticle(article._1(), article._2())))
                .union(nearly.map(
                        pair -> Lines.quads(Iris.links(ArticleLines.COPIES), CopyLinks.ofPair(pair._1(), pair._2()))))
                .union(counted);
    }
}
