package org.rapporteur.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * Runs {@code rapporteur bench} in a process of its own, be it of this build or of another, and reads what it prints.
 *
 * <pre>{@code
 * BenchProcess bench = BenchProcess.of(Path.of("../before"), List.of("articles", "--words", "12000"));
 * double wordsPerSecond = bench.run().of(StageBench.Stage.WHOLE).one();
 * }</pre>
 */
public final class BenchProcess {
    private static final String MAIN = "org.rapporteur.cli.Rapporteur";
    private static final Pattern ROW = Pattern.compile("(?m)^([a-z]+) +([\\d,]+) +([\\d,]+) ");

    /** Where a build or a release has its jar. */
    private static final List<String> JARS = List.of("target/rapporteur.jar", "lib/rapporteur.jar", "rapporteur.jar");

    private final List<String> command;

    private BenchProcess(String classPath, List<String> arguments) {
        command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        // The same for both sides, whatever their launchers would choose.
        command.add("-Xmx" + (Runtime.getRuntime().maxMemory() >> 20) + "m");
        command.add("-XX:+UseParallelGC");
        command.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr"));
        command.addAll(List.of("-cp", classPath, MAIN, "bench"));
        command.addAll(arguments);
    }

    /** Of the build that this process runs. */
    public static BenchProcess ofThis(List<String> arguments) {
        return new BenchProcess(System.getProperty("java.class.path"), arguments);
    }

    /**
     * Of the build or the release in that folder.
     *
     * @throws RapporteurException {@code BENCH_FAILED} where there is none, or it is not built
     */
    public static BenchProcess of(Path folder, List<String> arguments) {
        return JARS.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(jar -> new BenchProcess(jar.toAbsolutePath().toString(), arguments))
                .orElseThrow(() -> new RapporteurException(
                        ErrorCode.BENCH_FAILED,
                        "There is no build of Rapporteur in " + folder
                                + ": it has no target/rapporteur.jar, which mvn package makes, nor a release's."));
    }

    /**
     * Words a second.
     *
     * @param one on one thread
     * @param several on several
     */
    public record Rate(double one, double several) {}

    /** The rate of each stage. */
    public record Rates(Map<StageBench.Stage, Rate> all) {
        public Rates {
            all = Map.copyOf(all);
        }

        /** Of one stage; 0 where nothing was printed of it. */
        public Rate of(StageBench.Stage stage) {
            return all.getOrDefault(stage, new Rate(0, 0));
        }

        /** Reads the table that {@code bench} prints; stages that this build does not know are left out. */
        static Rates parse(String table) {
            Map<StageBench.Stage, Rate> rates = new EnumMap<>(StageBench.Stage.class);
            Matcher row = ROW.matcher(table);
            while (row.find()) {
                String name = row.group(1);
                Stream.of(StageBench.Stage.values())
                        .filter(stage -> stage.name().toLowerCase(Locale.ROOT).equals(name))
                        .forEach(stage -> rates.put(stage, new Rate(number(row.group(2)), number(row.group(3)))));
            }
            return new Rates(rates);
        }

        private static double number(String written) {
            return Double.parseDouble(written.replace(",", ""));
        }
    }

    /**
     * Runs it and waits for its end.
     *
     * @throws RapporteurException {@code BENCH_FAILED} with what it says, where it fails
     */
    public Rates run() throws IOException {
        return atOnce(1).get(0);
    }

    /** Runs it so many times at once and waits for the last to end. */
    public List<Rates> atOnce(int times) throws IOException {
        List<Process> started = new ArrayList<>();
        try {
            for (int i = 0; i < times; i++) {
                started.add(
                        new ProcessBuilder(command).redirectErrorStream(true).start());
            }
            List<Rates> rates = new ArrayList<>();
            for (Process process : started) {
                rates.add(rates(process));
            }
            return rates;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        } finally {
            started.forEach(Process::destroy);
        }
    }

    private static Rates rates(Process process) throws IOException, InterruptedException {
        String printed;
        try (InputStream out = process.getInputStream()) {
            printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        Rates rates = Rates.parse(printed);
        if (process.waitFor() != 0 || rates.of(StageBench.Stage.WHOLE).one() == 0) {
            throw new RapporteurException(
                    ErrorCode.BENCH_FAILED, "A bench in a process of its own failed. It says: " + printed.strip());
        }
        return rates;
    }
}
