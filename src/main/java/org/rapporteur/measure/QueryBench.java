package org.rapporteur.measure;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.index.IndexedKind;
import org.rapporteur.index.SearchIndex;
import org.rapporteur.index.SearchRequest;
import org.rapporteur.index.Suggestion;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.NamedQuery;
import org.rapporteur.query.QueryParameter;
import org.rapporteur.query.QueryRunner;
import org.rapporteur.query.ResultFormat;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.NewsStore;

/**
 * Takes the time of every shipped question over a store, warm: about those of whom most is told, and about others.
 *
 * <pre>{@code
 * new QueryBench(store, Duration.ofSeconds(60), 10).run(Set.of(), time -> System.out.println(time));
 * }</pre>
 */
public final class QueryBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Set<IndexedKind> ISSUES = Set.of(IndexedKind.ISSUE);

    private final QueryRunner runner;
    private final SearchIndex index;
    private final Sample actors;
    private final Sample issues;
    private final List<String> publishers;
    private final List<String> days;
    private final Map<String, String> iris = new LinkedHashMap<>();

    /**
     * Prepares the questions.
     *
     * @param timeout how long one may take; what takes longer is counted as that long
     * @param most so many different values each question is asked with
     */
    public QueryBench(NewsStore store, Duration timeout, int most) {
        this.runner = new QueryRunner(store, timeout);
        this.index = SearchIndex.of(store);
        this.actors = Sample.of(index.mostTold(IndexedKind.ACTORS, Integer.MAX_VALUE), most);
        this.issues = Sample.of(index.mostTold(ISSUES, Integer.MAX_VALUE), most);
        this.publishers = List.copyOf(index.publishers());
        this.days = List.copyOf(index.days());
        String finding = Stream.concat(actors.mostTold().stream(), actors.others().stream())
                .flatMap(actor -> rows("who-met-whom", Map.of("actor", actor)).stream())
                .map(row -> row.get("meeting"))
                .findFirst()
                .orElse(null);
        if (finding != null) {
            iris.put("finding", finding);
        }
    }

    /**
     * Values for questions.
     *
     * @param mostTold those of whom most is told
     * @param others as many others at equal distances, by what is told of them; none where there are no more
     */
    private record Sample(List<String> mostTold, List<String> others) {
        static Sample of(List<Suggestion> all, int most) {
            List<String> labels = all.stream().map(Suggestion::label).distinct().toList();
            int first = Math.min(labels.size(), (most + 1) / 2);
            int rest = labels.size() > most ? most - first : 0;
            List<String> others = new ArrayList<>();
            for (int i = 1; i <= rest; i++) {
                others.add(labels.get(first + (int) ((long) (labels.size() - first - 1) * i / rest)));
            }
            return new Sample(List.copyOf(labels.subList(0, first)), others);
        }

        List<String> some(boolean ofMostTold) {
            return ofMostTold ? mostTold : others;
        }
    }

    /**
     * What one question took.
     *
     * @param question its name, with the parameters that were given
     * @param rows the most rows of any answer
     * @param others asked about others than those of whom most is told, each for the first time; null where there are
     *     none, or it is not about somebody
     * @param mostTold asked about those of whom most is told, each for the first time; or not about somebody
     * @param again the same, asked once more; null where it was stopped
     * @param stopped how many were stopped by the timeout
     */
    public record Time(
            String question,
            long rows,
            @Nullable Spread others,
            @Nullable Spread mostTold,
            @Nullable Spread again,
            int stopped) {}

    /**
     * What some answers took, in milliseconds.
     *
     * @param median half of them took no longer
     * @param p95 all but the slowest twentieth took no longer
     * @param processor the same of the processor's time, which others who use the machine do not lengthen
     */
    public record Spread(double median, double p95, double processor) {
        private static @Nullable Spread of(List<Took> all) {
            if (all.isEmpty()) {
                return null;
            }
            double[] elapsed = all.stream().mapToDouble(Took::elapsed).sorted().toArray();
            double[] processor =
                    all.stream().mapToDouble(Took::processor).sorted().toArray();
            return new Spread(at(elapsed, 0.5), at(elapsed, 0.95), at(processor, 0.95));
        }

        private static double at(double[] sorted, double share) {
            return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
        }
    }

    /** What one answer took, in milliseconds, and whether it was stopped. */
    private record Took(double elapsed, double processor, long rows, boolean isStopped) {}

    /** What takes each time as it comes. */
    @FunctionalInterface
    public interface Listener {
        void taken(Time time);
    }

    /**
     * Asks every question, with what it must be given or, where it may be, with an actor; and those that count all.
     *
     * @param only the names of those that are asked; all of them, and the index, where it is empty
     */
    public void run(Set<String> only, Listener listener) {
        for (NamedQuery query : NamedQueries.all()) {
            if (!only.isEmpty() && !only.contains(query.name())) {
                continue;
            }
            List<QueryParameter> given = given(query);
            if (iris.isEmpty() && given.stream().anyMatch(one -> one.type() == QueryParameter.ValueType.FINDING)) {
                continue; // of those that are asked about none met anybody
            }
            listener.taken(time(query, given));
            if (query.parameters().stream().noneMatch(QueryParameter::required) && !given.isEmpty()) {
                listener.taken(time(query, List.of()));
            }
        }
        if (only.isEmpty()) {
            index(listener);
        }
    }

    private void index(Listener listener) {
        listener.taken(time(
                "suggest", actors.mostTold(), actors.others(), name -> (long) index.suggest(
                                name.substring(0, Math.min(4, name.length())), Set.of(IndexedKind.values()), 10)
                        .size()));
        listener.taken(time("suggest, mistyped", actors.mostTold(), actors.others(), name -> (long)
                index.suggest(swapped(name), Set.of(IndexedKind.values()), 10).size()));
        listener.taken(time("search", issues.mostTold(), issues.others(), words ->
                (long) index.search(SearchRequest.of(words)).hits().size()));
    }

    private static String swapped(String name) {
        return name.length() < 4 ? name : name.substring(0, 2) + name.charAt(3) + name.charAt(2) + name.substring(4);
    }

    private static List<QueryParameter> given(NamedQuery query) {
        List<QueryParameter> required =
                query.parameters().stream().filter(QueryParameter::required).toList();
        return required.isEmpty()
                ? query.parameters().stream()
                        .filter(one -> switch (one.type()) {
                            case ACTOR, ISSUE, OCCASION -> true;
                            default -> false;
                        })
                        .limit(1)
                        .toList()
                : required;
    }

    private Time time(NamedQuery query, List<QueryParameter> given) {
        StringBuilder name = new StringBuilder(query.name());
        given.forEach(parameter -> name.append(" --").append(parameter.name()));
        boolean isAboutSomebody = given.stream().anyMatch(parameter -> sample(parameter) != null);
        return time(
                name.toString(),
                isAboutSomebody ? values(given, true) : List.of(values(given, 0, true)),
                isAboutSomebody ? values(given, false) : List.of(),
                values -> ask(query, values));
    }

    private List<Map<String, String>> values(List<QueryParameter> given, boolean mostTold) {
        int different = given.stream()
                .map(this::sample)
                .filter(Objects::nonNull)
                .mapToInt(sample -> sample.some(mostTold).size())
                .max()
                .orElse(0);
        return IntStream.range(0, different)
                .mapToObj(number -> values(given, number, mostTold))
                .toList();
    }

    private Map<String, String> values(List<QueryParameter> given, int number, boolean mostTold) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int place = 0; place < given.size(); place++) {
            Sample sample = sample(given.get(place));
            String value = sample == null ? value(given.get(place), place) : at(sample.some(mostTold), number + place);
            if (value != null) {
                values.put(given.get(place).name(), value);
            }
        }
        return values;
    }

    /** What a parameter is given in turn; null where it is the same each time. */
    private @Nullable Sample sample(QueryParameter parameter) {
        return switch (parameter.type()) {
            case ACTOR, TOPIC, WORDS -> actors;
            case ISSUE -> issues;
            default -> null;
        };
    }

    private @Nullable String value(QueryParameter parameter, int place) {
        return switch (parameter.type()) {
            case PUBLISHER -> at(publishers, place);
            case DATE -> days.get(days.size() * 9 / 10);
            case MONTH -> days.get(days.size() / 2).substring(0, "2024-05".length());
            case FINDING, OCCASION -> iris.get("finding");
            default -> parameter.example();
        };
    }

    private static @Nullable String at(List<String> values, int number) {
        return values.isEmpty() ? null : values.get(number % values.size());
    }

    private interface Asking<T> {
        long ask(T value);
    }

    /** Once to warm up, then those of whom most is told twice, and the others. */
    private static <T> Time time(String name, List<T> mostTold, List<T> others, Asking<T> asking) {
        take(others.isEmpty() ? mostTold.get(0) : others.get(0), asking);
        List<Took> first = take(mostTold, asking);
        boolean isStopped = first.stream().anyMatch(Took::isStopped);
        List<Took> again = isStopped ? List.of() : take(mostTold, asking);
        List<Took> ofOthers = take(others, asking);
        List<Took> all = Stream.of(first, again, ofOthers).flatMap(List::stream).toList();
        return new Time(
                name,
                all.stream().mapToLong(Took::rows).max().orElse(0),
                Spread.of(ofOthers),
                Spread.of(first),
                Spread.of(again),
                (int) all.stream().filter(Took::isStopped).count());
    }

    /** Until one is stopped: the next would be, too, and each takes as long as it may. */
    private static <T> List<Took> take(List<T> values, Asking<T> asking) {
        List<Took> all = new ArrayList<>();
        for (T value : values) {
            all.add(take(value, asking));
            if (all.get(all.size() - 1).isStopped()) {
                break;
            }
        }
        return all;
    }

    private static <T> Took take(T value, Asking<T> asking) {
        long begin = System.nanoTime();
        long used = THREADS.getCurrentThreadCpuTime();
        long rows = 0;
        boolean isStopped = false;
        try {
            rows = asking.ask(value);
        } catch (RapporteurException e) {
            isStopped = isStopped(e);
        }
        return new Took(
                (System.nanoTime() - begin) / 1e6, (THREADS.getCurrentThreadCpuTime() - used) / 1e6, rows, isStopped);
    }

    private static boolean isStopped(RapporteurException e) {
        if (e.code() == ErrorCode.QUERY_TIMEOUT) {
            return true;
        }
        if (e.code() == ErrorCode.VALUE_UNKNOWN || e.code() == ErrorCode.ACTOR_UNKNOWN) {
            return false; // what the sample names need not be told of in every respect
        }
        throw e;
    }

    private long ask(NamedQuery query, Map<String, String> values) {
        Lines lines = new Lines();
        runner.run(query, values, ResultFormat.TSV, lines);
        return Math.max(0, lines.count - 1);
    }

    private List<Map<String, String>> rows(String query, Map<String, String> values) {
        try {
            return runner.rows(NamedQueries.find(query), values);
        } catch (RapporteurException e) {
            isStopped(e);
            return List.of(); // stopped: what is measured with a finding of it takes that of another actor
        }
    }

    /** Counts the lines of an answer and lets them go. */
    private static final class Lines extends OutputStream {
        private long count;

        @Override
        public void write(int one) {
            count += one == '\n' ? 1 : 0;
        }

        @Override
        public void write(byte[] bytes, int begin, int length) {
            for (byte one : Arrays.copyOfRange(bytes, begin, begin + length)) {
                write(one);
            }
        }
    }
}
