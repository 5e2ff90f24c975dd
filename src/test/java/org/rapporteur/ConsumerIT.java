package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Builds and runs projects of somebody else ({@code src/it/consumer}) that have nothing of Rapporteur but its
 * coordinates, as they would get it from a repository: the jar and the pom that are published.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsumerIT {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
    private static final Path JAR = Path.of("target/rapporteur.jar");
    private static final Path POM = Path.of("target/published-pom.xml");
    private static final int MINUTES = 5;

    @TempDir
    static Path folder;

    private static Path project;

    @BeforeAll
    static void build() throws Exception {
        project = folder.resolve("consumer");
        copy(Path.of("src/it/consumer"), project);
        String version = version();
        Path repository = repository(folder.resolve("repository"), version);
        Run run = run(
                project,
                List.of(
                        "mvn",
                        "-o",
                        "-q",
                        "-B",
                        "-Dmaven.repo.local=" + repository,
                        // what was fetched for this build is there for that one, whichever repository it came from
                        "-Daether.enhancedLocalRepository.trackingFilename=none",
                        "-Drapporteur.version=" + version,
                        "process-classes"));
        assertThat(run.code()).as(run.out()).isZero();
    }

    /** Else the folder's own clearing warns of each link. */
    @AfterAll
    static void unlink() throws IOException {
        for (Path linked : List.of(folder.resolve("repository"), folder.resolve("repository/org"))) {
            try (Stream<Path> children = Files.list(linked)) {
                for (Path child : children.filter(Files::isSymbolicLink).toList()) {
                    Files.delete(child);
                }
            }
        }
    }

    @Test
    @Order(1)
    void theExampleOfTheReadmeRunsWithTheCoordinatesAlone() throws Exception {
        Run run = java("reading", "consumer.Reading");
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out())
                .contains("Bo Chen")
                .contains("2024-03-04")
                .contains("We agree")
                .contains("rap:Meeting");
    }

    @Test
    void theExampleIsTheOneOfTheReadme() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("README.md")));
        assertThat(block.find()).isTrue();
        assertThat(withoutSpace(
                        Files.readString(Path.of("src/it/consumer/reading/src/main/java/consumer/Reading.java"))))
                .contains(withoutSpace(block.group(1)));
    }

    private static String withoutSpace(String code) {
        return code.replaceAll("\\s+", "");
    }

    @Test
    @Order(2)
    void whoOnlyAsksNeedsNoModels() throws Exception {
        assertThat(classPath("asking"))
                .noneMatch(jar -> jar.contains("-models"))
                .noneMatch(jar -> jar.contains("onnxruntime"))
                .noneMatch(jar -> jar.contains("minilm"));
        Run run = java("asking", "consumer.Asking");
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out())
                .contains("meetings [MeetingFact[article=talks-1")
                .contains("said [StatementFact[article=talks-1")
                .contains("articles 1, sound true")
                .contains("served 200 ")
                .contains("sparql 200 ")
                .contains("backup BackupReport[articles=1")
                .contains("restored BackupReport[articles=1");
    }

    /** What is managed in our pom does not reach those who use it: both must have the same libraries all the same. */
    @Test
    void theLibrariesAreThoseOfTheProgram() throws IOException {
        List<String> own;
        try (Stream<Path> files = Files.list(Path.of("target/lib"))) {
            own = files.map(file -> file.getFileName().toString()).toList();
        }
        List<String> others = classPath("reading").stream()
                .map(jar -> jar.substring(jar.lastIndexOf(File.separatorChar) + 1))
                .filter(jar -> !jar.startsWith("rapporteur-"))
                .toList();
        assertThat(own).containsAll(others);
        assertThat(others).noneMatch(jar -> jar.startsWith("logback")).hasSizeGreaterThan(100);
    }

    @Test
    void theJarDecidesNothingForItsHost() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getEntry("logback.xml")).isNull();
            assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName()))
                    .allMatch(name -> name.startsWith("org/rapporteur/") || name.startsWith("META-INF/"));
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("org.rapporteur");
        }
    }

    @Test
    void thePublishedPomSaysWhatARepositoryAsksFor() throws IOException {
        assertThat(Files.readString(POM))
                .contains("<name>", "<description>", "<url>", "<license>", "<developer>", "<scm>")
                .doesNotContain("<build>", "<profile>", "${", "junit", "<dependencyManagement>");
    }

    private static String version() throws IOException {
        Matcher version = Pattern.compile("<version>([^<]+)</version>").matcher(Files.readString(POM));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    /** The repository of the machine, by links, and in it what we would publish. */
    private static Path repository(Path repository, String version) throws IOException {
        Path machine = machineRepository();
        link(machine, repository, "org");
        Path own = Files.createDirectories(repository.resolve("org/rapporteur/rapporteur/" + version));
        link(machine.resolve("org"), repository.resolve("org"), "rapporteur");
        Files.copy(JAR, own.resolve("rapporteur-" + version + ".jar"));
        Files.copy(POM, own.resolve("rapporteur-" + version + ".pom"));
        return repository;
    }

    /** Where the libraries of this test lie: {@code …/info/picocli/picocli/4.7.7/picocli-4.7.7.jar}. */
    private static Path machineRepository() {
        String name = CommandLine.class.getPackageName();
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> jar.contains(File.separator + "info" + File.separator + name + File.separator))
                .map(jar -> Path.of(jar.substring(0, jar.indexOf(File.separator + "info" + File.separator))))
                .findFirst()
                .orElseThrow();
    }

    private static void link(Path from, Path to, String except) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> children = Files.list(from)) {
            for (Path child : children.toList()) {
                if (Files.isDirectory(child) && !child.getFileName().toString().equals(except)) {
                    Files.createSymbolicLink(to.resolve(child.getFileName()), child);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static List<String> classPath(String module) throws IOException {
        return List.of(Files.readString(project.resolve(module + "/target/classpath"))
                .strip()
                .split(File.pathSeparator));
    }

    private static Run java(String module, String main) throws Exception {
        List<String> path = new ArrayList<>(classPath(module));
        path.add(project.resolve(module + "/target/classes").toString());
        return run(
                folder,
                List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx2g",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        String.join(File.pathSeparator, path),
                        main));
    }

    private record Run(int code, String out) {}

    private static Run run(Path in, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".log");
        Process process = new ProcessBuilder(command)
                .directory(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(command + " did not end:\n" + Files.readString(out));
        }
        return new Run(process.exitValue(), Files.readString(out));
    }
}
