package org.rapporteur.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.source.table.FieldMap;

/** What is made to break readers, and what was broken on its way: one rejection, and the batch goes on. */
class HostileInputsTest {
    private static final String TEXT = "The minister met the mayor of the town on Monday, the paper said.";
    private static final ReadLimits SMALL = new ReadLimits(1_000_000, 100_000);
    private static final Duration FUZZED = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    @Test
    void anEntityOfThisMachineIsNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String nitf = "<!DOCTYPE nitf [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<nitf><body><body.content><p>" + TEXT + " &x;</p></body.content></body></nitf>";
        assertThat(items(nitf.getBytes(UTF_8), "a.xml"))
                .allSatisfy(item -> assertThat(item.toString()).doesNotContain("the secret"));
    }

    @Test
    void entitiesThatUnfoldWithoutEndAreNotUnfolded() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE nitf [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        laughs.append("]><nitf><body><body.content><p>").append(TEXT).append(" &l9;</p></body.content></body></nitf>");
        assertThat(items(laughs.toString().getBytes(UTF_8), "a.xml"))
                .singleElement()
                .satisfies(item -> assertThat(item.toString().length()).isLessThan(2_000));
    }

    @Test
    void elementsInElementsInElementsAreRefused() {
        byte[] deep = ("<nitf>" + "<a>".repeat(300_000)).getBytes(UTF_8);
        assertThat(code(deep, "a.xml")).isEqualTo(ErrorCode.INPUT_LIMIT);
        byte[] json = ("{\"articleBody\": " + "[".repeat(300_000)).getBytes(UTF_8);
        assertThat(code(json, "a.json")).isEqualTo(ErrorCode.INPUT_MALFORMED);
    }

    @Test
    void aPartWithoutEndIsRefused() {
        byte[] start = "<nitf><body><body.content><p a=\"".getBytes(UTF_8);
        assertThat(code(endless(start), "a.xml")).isEqualTo(ErrorCode.INPUT_LIMIT);
        assertThat(code(endless("title,text\nA,\"".getBytes(UTF_8)), "a.csv")).isEqualTo(ErrorCode.INPUT_LIMIT);
        assertThat(code(endless("From a@b.example x\n".getBytes(UTF_8)), "a.mbox"))
                .isEqualTo(ErrorCode.INPUT_TOO_LARGE);
        for (String name : List.of("a.txt", "a.json", "a.eml", "a.rtf", "a.pdf")) {
            assertThat(code(endless(new byte[0]), name)).as(name).isEqualTo(ErrorCode.INPUT_TOO_LARGE);
        }
    }

    @Test
    void whatUnfoldsToAThousandTimesItsSizeIsRefused() throws IOException {
        byte[] zeros = new byte[1_000_000];
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            out.putNextEntry(new ZipEntry("a.jsonl"));
            for (int i = 0; i < 60; i++) {
                out.write(zeros);
            }
        }
        assertThat(code(zip.toByteArray(), "a.zip")).isEqualTo(ErrorCode.INPUT_LIMIT);
        ByteArrayOutputStream gz = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gz)) {
            for (int i = 0; i < 60; i++) {
                out.write(" \n".repeat(500_000).getBytes(UTF_8));
            }
        }
        Path bomb = Files.write(folder.resolve("bomb.jsonl.gz"), gz.toByteArray());
        Path sound = Files.writeString(folder.resolve("sound.txt"), TEXT);
        try (Stream<SourceItem> items = new ArticleReader(SMALL).read(List.of(bomb, sound))) {
            assertThat(items.toList())
                    .extracting(item -> item instanceof Rejected rejected ? rejected.code() : "read")
                    .containsExactly(ErrorCode.INPUT_LIMIT, "read");
        }
    }

    /** Each of them is below any limit for itself. */
    @Test
    void manySmallBombsAreOne() throws IOException {
        byte[] blanks = " \n".repeat(500_000).getBytes(UTF_8);
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(inner)) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (int i = 0; i < 15; i++) {
                out.putNextEntry(new ZipEntry(i + ".jsonl"));
                out.write(blanks);
            }
        }
        assertThat(items(inner.toByteArray(), "a.zip"))
                .as("15 million bytes alone are no bomb")
                .noneMatch(item -> ((Rejected) item).code() == ErrorCode.INPUT_LIMIT);
        ByteArrayOutputStream outer = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(outer)) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (int i = 0; i < 20; i++) {
                out.putNextEntry(new ZipEntry(i + ".zip"));
                out.write(inner.toByteArray());
            }
        }
        assertThat(outer.size()).isLessThan(300_000_000 / 500);
        List<SourceItem> items = items(outer.toByteArray(), "a.zip");
        assertThat(items.get(items.size() - 1))
                .isInstanceOfSatisfying(
                        Rejected.class, last -> assertThat(last.code()).isEqualTo(ErrorCode.INPUT_LIMIT));
        assertThat(items.size()).isLessThan(20 * 15);
    }

    @Test
    void archivesInArchivesAreReadToADepthAndNoFurther() throws IOException {
        byte[] inner = zip("a.txt", TEXT.getBytes(UTF_8));
        for (int depth = 2; depth <= Members.DEEPEST; depth++) {
            inner = zip("inner.zip", inner);
        }
        assertThat(items(inner, "a.zip")).singleElement().isInstanceOf(Read.class);
        assertThat(code(zip("inner.zip", inner), "a.zip")).isEqualTo(ErrorCode.INPUT_LIMIT);
    }

    @Test
    void aBrokenMemberHoldsUpNoOther() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.pdf"));
            out.write("%PDF-1.7 nothing".getBytes(UTF_8));
            out.putNextEntry(new ZipEntry("../../etc/b.txt"));
            out.write(TEXT.getBytes(UTF_8));
        }
        assertThat(items(zip.toByteArray(), "a.zip"))
                .extracting(item -> item.getClass().getSimpleName() + " " + item.where())
                .containsExactly("Rejected a.zip!a.pdf", "Read a.zip!etc/b.txt");
    }

    @Test
    void rowsMayEndAsOldMacsEndedThem() {
        byte[] csv = ("title,text\rTalks,\"" + TEXT + "\"\rMore,\"" + TEXT + "\"\r").getBytes(UTF_8);
        assertThat(items(csv, "a.csv")).hasSize(2).allMatch(Read.class::isInstance);
    }

    private static String line(String id) {
        return "{\"identifier\": \"" + id + "\", \"articleBody\": \"" + TEXT + "\"}";
    }

    /** {@code Read a} or {@code Rejected}, and where. */
    private List<String> told(String lines) {
        return items(lines.getBytes(UTF_8), "a.jsonl").stream()
                .map(item ->
                        (item instanceof Read read ? "Read " + read.article().id() : "Rejected") + " at "
                                + item.where())
                .toList();
    }

    @Test
    void linesMayEndAsOldMacsOrWindowsEndedThem() {
        assertThat(told(line("a") + "\r" + line("b") + "\r"))
                .containsExactly("Read a at a.jsonl:1", "Read b at a.jsonl:2");
        assertThat(told(line("a") + "\r\n\r\n" + line("b")))
                .containsExactly("Read a at a.jsonl:1", "Read b at a.jsonl:3");
        assertThat(items(("Riga talks\r\r" + TEXT + "\r" + TEXT).getBytes(UTF_8), "a.txt"))
                .singleElement()
                .isInstanceOf(Read.class);
    }

    @Test
    void nothingOnALineIsLostInSilence() {
        assertThat(told(line("a") + " " + line("b"))).containsExactly("Read a at a.jsonl:1", "Read b at a.jsonl:1#2");
        assertThat(told(line("a") + line("b") + line("c"))).hasSize(3);
        assertThat(told(line("a") + " rubbish\n" + line("b")))
                .containsExactly("Read a at a.jsonl:1", "Rejected at a.jsonl:1", "Read b at a.jsonl:2");
        assertThat(told(line("a") + "}")).containsExactly("Read a at a.jsonl:1", "Rejected at a.jsonl:1");
        assertThat(items((line("a") + " rubbish").getBytes(UTF_8), "a.json"))
                .extracting(item -> item.getClass().getSimpleName())
                .containsExactly("Read", "Rejected");
    }

    /** As {@code rapporteur build <(zcat news.jsonl.gz)}: it is counted on by nobody, for it can be read once only. */
    @ParameterizedTest
    @ValueSource(strings = {"pipe.jsonl", "pipe"})
    void aPipeIsReadOnceWhereItIsNamedAndNeverWhereItIsMet(String name) throws Exception {
        Path pipe = folder.resolve(name);
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        ArticleReader reader = new ArticleReader();
        try (Stream<SourceItem> items = reader.read(List.of(folder))) {
            assertThat(items.map(item -> item.getClass().getSimpleName())).containsExactly("Skipped", "Rejected");
        }
        assertThat(reader.count(List.of(folder))).isZero();
        assertThat(reader.count(List.of(pipe))).isEqualTo(-1);
        Process writer = new ProcessBuilder(
                        "sh", "-c", "printf '%s\\n' \"$1\" > \"$2\"", "sh", line("a"), pipe.toString())
                .start();
        try (Stream<SourceItem> items = reader.read(List.of(pipe))) {
            assertThat(items).singleElement().isInstanceOf(Read.class);
        }
        assertThat(writer.waitFor()).isZero();
    }

    @Test
    void aFileThatVanishesIsNamed() throws IOException {
        Path gone = Files.writeString(folder.resolve("b.txt"), TEXT);
        Files.writeString(folder.resolve("a.txt"), TEXT);
        List<SourceItem> items = new ArrayList<>();
        try (Stream<SourceItem> read = new ArticleReader().read(List.of(folder))) {
            for (SourceItem item : (Iterable<SourceItem>) read::iterator) {
                items.add(item);
                Files.deleteIfExists(gone);
            }
        }
        assertThat(items).hasSize(2);
        assertThat(items.get(1))
                .isInstanceOf(Rejected.class)
                .satisfies(item -> assertThat(item.where()).isEqualTo(gone.toString()));
    }

    /** Changed at random, with seeds that stay the same: whatever comes, it is items and no exception. */
    @TestFactory
    Stream<DynamicTest> noReaderThrowsWhateverItReads() throws IOException {
        return sound().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    long end = System.nanoTime() + FUZZED.toNanos();
                    for (int seed = 0; seed < 300 && System.nanoTime() < end; seed++) {
                        byte[] broken = mutated(file.getValue(), new Random(seed));
                        assertThat(items(broken, file.getKey()))
                                .as("seed " + seed)
                                .doesNotContainNull();
                    }
                }));
    }

    /** A new format is none before random changes of a file of it were survived. */
    @Test
    void eachFormatIsChangedAtRandom() throws IOException {
        Formats formats = new Formats(SMALL, FieldMap.NONE);
        Set<String> changed = new TreeSet<>();
        for (Map.Entry<String, byte[]> file : sound().entrySet()) {
            InputFormat format =
                    formats.of(new Input(new ByteArrayInputStream(file.getValue()), file.getKey(), file.getKey()));
            changed.add(format == null ? "none" : format.title());
        }
        // Archives of the web and their pages have a test of their own, with parts that only they have.
        changed.addAll(formats.titles()
                .filter(title -> title.matches(".*(WARC|WACZ).*"))
                .toList());
        assertThat(changed).containsAll(formats.titles().toList());
    }

    /** A file of each kind by its name; what is compressed also as it is without that, where changes reach further. */
    private static Map<String, byte[]> sound() throws IOException {
        Map<String, byte[]> sound = new TreeMap<>();
        try (Stream<Path> list = Files.list(InputKindsTest.folder())) {
            for (Path file : list.toList()) {
                String name = String.valueOf(file.getFileName());
                sound.put(name, Files.readAllBytes(file));
                try (InputStream plain = InputFile.open(file).stream()) {
                    sound.put(InputFile.plainName(file), plain.readAllBytes());
                }
            }
        }
        sound.put(
                "a.jsonl", ("{\"articleBody\": \"" + TEXT + "\", \"author\": [{\"name\": \"A\"}]}\n").getBytes(UTF_8));
        sound.put(
                "a.html",
                ("<html><head><title>T</title></head><body><p>" + TEXT + "</p></body></html>").getBytes(UTF_8));
        sound.put(
                "a.rss",
                ("<rss version='2.0'><channel><title>T</title><item><title>I</title><link>https://a.example/</link>"
                                + "<description>" + TEXT + "</description></item></channel></rss>")
                        .getBytes(UTF_8));
        assertThat(sound).isNotEmpty();
        return sound;
    }

    private static byte[] mutated(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        int changes = 1 + random.nextInt(20);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /** More than the limits allow of one letter. */
    private static byte[] endless(byte[] start) {
        byte[] letters = "a".repeat(3 * SMALL.wholeBytes()).getBytes(UTF_8);
        byte[] all = Arrays.copyOf(start, start.length + letters.length);
        System.arraycopy(letters, 0, all, start.length, letters.length);
        return all;
    }

    private static ErrorCode code(byte[] bytes, String name) {
        List<SourceItem> items = items(bytes, name);
        assertThat(items).hasSize(1);
        assertThat(items.get(0)).isInstanceOf(Rejected.class);
        return ((Rejected) items.get(0)).code();
    }

    private static List<SourceItem> items(byte[] bytes, String name) {
        InputStream in = new ByteArrayInputStream(bytes);
        try (Stream<SourceItem> items = new ArticleReader(SMALL).read(in, name)) {
            return items.toList();
        }
    }
}
