package org.rapporteur.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.rapporteur.source.ArticleReader;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.SourceItem;
import scala.Tuple2;

/**
 * The items of files and folders of any file system that Hadoop knows.
 *
 * <p>Parquet is read by Spark, each row as a line of JSON Lines is; all else (JSON Lines, WARC, archives, documents) by
 * {@link ArticleReader}, a file by one task, for neither a line of a compressed file nor its number is known without
 * those before it. Files whose names begin with a dot or an underscore are passed over, as Hadoop does.
 */
final class Inputs {
    private static final int MOST_SLICES = 10_000;

    private final JavaSparkContext context;
    private final SparkSession session;
    private final List<String> files = new ArrayList<>();

    private Inputs(SparkSession session) {
        this.session = session;
        this.context = JavaSparkContext.fromSparkContext(session.sparkContext());
    }

    /**
     * The items of all inputs.
     *
     * @throws RapporteurException {@code INPUT_MISSING}, {@code INPUT_EMPTY}, {@code INPUT_UNREADABLE}
     */
    static JavaPairRDD<Place, SourceItem> read(SparkSession session, List<String> inputs) {
        Inputs all = new Inputs(session);
        for (String input : inputs) {
            all.list(input);
        }
        return all.read();
    }

    private void list(String input) {
        List<String> found = new ArrayList<>();
        try {
            Path path = new Path(input);
            FileSystem system = path.getFileSystem(context.hadoopConfiguration());
            if (!system.exists(path)) {
                throw new RapporteurException(
                        ErrorCode.INPUT_MISSING, "There is no file or folder " + input + ". Check the path.");
            }
            Path root = system.makeQualified(path);
            RemoteIterator<LocatedFileStatus> statuses = system.listFiles(path, true);
            while (statuses.hasNext()) {
                Path file = statuses.next().getPath();
                if (!isHidden(root, file)) {
                    found.add(file.toString());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new RapporteurException(
                    ErrorCode.INPUT_UNREADABLE, input + " cannot be listed (" + e + "). Check its permissions.", e);
        }
        if (found.isEmpty()) {
            throw new RapporteurException(ErrorCode.INPUT_EMPTY, "There is no file in " + input + ".");
        }
        // A folder stands where its name does, as when it is read from a disk.
        found.sort(Comparator.comparing(file -> file.replace('/', '\0')));
        files.addAll(found);
    }

    private static boolean isHidden(Path root, Path file) {
        for (Path path = file; path != null && !path.equals(root); path = path.getParent()) {
            if (path.getName().startsWith(".") || path.getName().startsWith("_")) {
                return true;
            }
        }
        return false;
    }

    private JavaPairRDD<Place, SourceItem> read() {
        Map<String, Integer> tables = new HashMap<>();
        List<Tuple2<Integer, String>> others = new ArrayList<>();
        for (int number = 0; number < files.size(); number++) {
            String file = files.get(number);
            if (file.toLowerCase(Locale.ROOT).endsWith(".parquet")) {
                tables.put(file, number);
            } else {
                others.add(new Tuple2<>(number, file));
            }
        }
        JavaPairRDD<Place, SourceItem> items = context.parallelizePairs(new ArrayList<>(), 1);
        if (!others.isEmpty()) {
            items = items.union(readFiles(others));
        }
        return tables.isEmpty() ? items : items.union(readTables(tables));
    }

    private JavaPairRDD<Place, SourceItem> readFiles(List<Tuple2<Integer, String>> numbered) {
        HashMap<String, String> settings = new HashMap<>();
        context.hadoopConfiguration().forEach(setting -> settings.put(setting.getKey(), setting.getValue()));
        Broadcast<HashMap<String, String>> shared = context.broadcast(settings);
        return context.parallelizePairs(numbered, Math.min(MOST_SLICES, numbered.size()))
                .mapPartitionsToPair(files -> {
                    Configuration configuration = new Configuration(false);
                    shared.value().forEach(configuration::set);
                    List<Tuple2<Integer, String>> ofTask = new ArrayList<>();
                    files.forEachRemaining(ofTask::add);
                    return ofTask.stream()
                            .flatMap(file -> items(file._1(), file._2(), configuration))
                            .iterator();
                });
    }

    private static Stream<Tuple2<Place, SourceItem>> items(int number, String file, Configuration configuration) {
        Path path = new Path(file);
        long[] count = {0};
        try {
            InputStream bytes = path.getFileSystem(configuration).open(path);
            return new ArticleReader()
                    .read(bytes, file, path.getName())
                    .map(item -> new Tuple2<>(new Place(number, count[0]++), item))
                    .onClose(() -> close(bytes));
        } catch (IOException e) {
            return Stream.of(new Tuple2<>(
                    new Place(number, 0),
                    new Rejected(
                            file,
                            ErrorCode.INPUT_UNREADABLE,
                            file + " cannot be read (" + e + "). Check its permissions, and that it is whole.")));
        }
    }

    private static void close(InputStream bytes) {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JavaPairRDD<Place, SourceItem> readTables(Map<String, Integer> numbers) {
        Broadcast<Map<String, Integer>> shared = context.broadcast(numbers);
        return session.read()
                .option("mergeSchema", "true")
                .parquet(numbers.keySet().stream().sorted().toArray(String[]::new))
                .select(
                        to_json(struct(col("*"))).as("json"),
                        col("_metadata.file_path").as("file"),
                        col("_metadata.row_index").as("row"))
                .javaRDD()
                .flatMapToPair(row -> rows(row, shared.value()).iterator());
    }

    /** A row, whose number from 1 stands for the line. */
    private static List<Tuple2<Place, SourceItem>> rows(Row row, Map<String, Integer> numbers) {
        Path file = new Path(URI.create(row.getString(1)));
        long number = row.getLong(2);
        String suffix = ":" + (number + 1);
        List<Tuple2<Place, SourceItem>> items = new ArrayList<>();
        new ArticleReader()
                .readRecord(row.getString(0), file + suffix, file.getName() + suffix)
                .forEach(item -> items.add(new Tuple2<>(
                        new Place(numbers.getOrDefault(file.toString(), Integer.MAX_VALUE), number), item)));
        return items;
    }
}
