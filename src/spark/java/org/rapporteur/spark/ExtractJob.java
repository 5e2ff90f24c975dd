package org.rapporteur.spark;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.io.compress.GzipCodec;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.Iris;
import org.rapporteur.source.Read;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.Skipped;
import org.rapporteur.source.SourceItem;
import scala.Tuple2;

/**
 * Works on articles, each by itself, on many machines: what {@code rapporteur build} does before anything is linked.
 *
 * <pre>{@code
 * new ExtractJob(session, Worker::models).run(List.of("hdfs:///news"), "hdfs:///extracted");
 * }</pre>
 *
 * <p>In the folder it writes {@code graphs} (N-Quads, an article's graph in one piece), {@code profiles} (JSON Lines,
 * for {@link LinkJob}) and {@code rejected} (JSON Lines, what did not become a graph, with its error code). The same
 * input gives the same lines with any number of machines. Where a machine is lost Spark does its tasks again.
 */
final class ExtractJob {
    private static final Duration ARTICLE_TIME = Duration.ofMinutes(10);
    /** Tasks for each core, so that the last ones do not wait for one long article. */
    private static final int TASKS_PER_CORE = 8;

    private final SparkSession session;
    private final ArticleWork.Source work;
    private int partitions;
    private Duration articleTime = ARTICLE_TIME;

    /** @param work opened in each task; {@link Worker#models} is what users want */
    ExtractJob(SparkSession session, ArticleWork.Source work) {
        this.session = session;
        this.work = work;
        this.partitions = TASKS_PER_CORE * session.sparkContext().defaultParallelism();
    }

    /** Into how many tasks the work is cut: what is lost with a machine are its unfinished ones. */
    ExtractJob withPartitions(int number) {
        partitions = number;
        return this;
    }

    /** How long one article may take before it is given up; zero is without end. */
    ExtractJob withArticleTime(Duration time) {
        articleTime = time;
        return this;
    }

    /** What a job did. A task that Spark did twice counts twice. */
    record Report(long articles, long rejected) {}

    Report run(List<String> inputs, String output) {
        LongAccumulator articles = session.sparkContext().longAccumulator("articles");
        LongAccumulator rejected = session.sparkContext().longAccumulator("rejected");
        JavaPairRDD<ArticleKey, SourceItem> keyed = Inputs.read(session, inputs)
                .filter(item -> !(item._2() instanceof Skipped))
                .mapToPair(item -> new Tuple2<>(new ArticleKey(id(item._2(), item._1()), item._1()), item._2()));
        keyed.repartitionAndSortWithinPartitions(new ArticleKey.ById(partitions))
                .mapPartitionsToPair(new Partition(work, articleTime, articles, rejected))
                .saveAsHadoopFile(output, String.class, String.class, NamedOutput.class, GzipCodec.class);
        return new Report(articles.value(), rejected.value());
    }

    private static String id(SourceItem item, Place place) {
        return item instanceof Read read ? read.article().id() : item.where() + " " + place;
    }

    /** The items of a partition, sorted by their keys. */
    private static final class Partition
            implements PairFlatMapFunction<Iterator<Tuple2<ArticleKey, SourceItem>>, String, String> {
        private static final long serialVersionUID = 1;

        private final ArticleWork.Source source;
        private final Duration articleTime;
        private final LongAccumulator articles;
        private final LongAccumulator rejected;

        Partition(ArticleWork.Source source, Duration articleTime, LongAccumulator articles, LongAccumulator rejected) {
            this.source = source;
            this.articleTime = articleTime;
            this.articles = articles;
            this.rejected = rejected;
        }

        @Override
        public Iterator<Tuple2<String, String>> call(Iterator<Tuple2<ArticleKey, SourceItem>> items) {
            // Before any article, so that what is missing for all is no article's failure.
            GuardedWork work = new GuardedWork(source.open(), articleTime);
            TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> work.close());
            Duplicates duplicates = new Duplicates();
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED), false)
                    .flatMap(item -> lines(item._2(), duplicates, work))
                    .iterator();
        }

        private Stream<Tuple2<String, String>> lines(SourceItem item, Duplicates duplicates, GuardedWork work) {
            if (item instanceof Rejected known) {
                return Stream.of(line(known));
            }
            Read read = (Read) item;
            if (duplicates.isSecond(read)) {
                return duplicates.isAnother(read) ? Stream.of(line(Rejected.duplicate(read))) : Stream.empty();
            }
            GuardedWork.Outcome outcome = work.work(read);
            if (outcome.rejected() != null) {
                return Stream.of(line(outcome.rejected()));
            }
            articles.add(1);
            return outcome.graph() == null ? Stream.empty() : ArticleLines.of(outcome.graph()).stream();
        }

        private Tuple2<String, String> line(Rejected item) {
            rejected.add(1);
            return new Tuple2<>(NamedOutput.REJECTED, Lines.json(RejectedLine.of(item)));
        }
    }

    /** Knows the article before: those of one identifier follow one another. */
    private static final class Duplicates {
        private @Nullable String id;
        private String version = "";

        /** Whether an article of its identifier came before. */
        boolean isSecond(Read read) {
            boolean second = read.article().id().equals(id);
            if (!second) {
                id = read.article().id();
                version = Iris.graph(read.article());
            }
            return second;
        }

        /** Whether a second one is not the same article once more. */
        boolean isAnother(Read read) {
            return !Iris.graph(read.article()).equals(version);
        }
    }

    /**
     * What did not become a graph, as it is written.
     *
     * @param code such as {@code R-103}: see docs/errors.md
     */
    record RejectedLine(String code, String where, String message) {
        static RejectedLine of(Rejected rejected) {
            return new RejectedLine(rejected.code().id(), rejected.where(), rejected.message());
        }
    }
}
