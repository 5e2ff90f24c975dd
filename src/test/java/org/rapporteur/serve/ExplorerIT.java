package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.Expected;
import org.rapporteur.explore.Lens;
import org.rapporteur.explore.NetworkLayout;
import org.rapporteur.explore.NetworkPage;
import org.rapporteur.serve.html.Templates;
import org.rapporteur.serve.html.View;

/**
 * The pages in Chromium: who can use them, what they load, whether the keyboard is enough. Skipped where no browser is
 * installed; screenshots come to {@code target/screenshots}.
 */
class ExplorerIT {
    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private static final int MOST_COLOURS = 256;

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;
    private static @Nullable GraphServer server;

    @BeforeAll
    static void start() {
        Optional<Path> chromium = Stream.of(BROWSERS.toArray(String[]::new))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(
                chromium.isPresent(),
                "no Chromium is installed at " + BROWSERS + ": the pages are not looked at in one");
        server = GraphServer.start(ExampleGraphs.store(), GraphServer.Options.DEFAULT.withPort(0));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (server != null) {
            server.close();
        }
    }

    /** A page that notes what it asks other hosts for and what the policy refuses. */
    private static final class Watched implements AutoCloseable {
        private final BrowserContext context =
                Objects.requireNonNull(browser).newContext(new Browser.NewContextOptions().setAcceptDownloads(true));
        private final Page page = context.newPage();
        private final List<String> outside = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();

        Watched() {
            page.setDefaultTimeout(60_000);
            page.onRequest(request -> {
                if (!request.url().startsWith(url("/")) && !request.url().startsWith("data:")) {
                    outside.add(request.url());
                }
            });
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    refused.add(message.text());
                }
            });
            page.onPageError(refused::add);
        }

        Page open(String path) {
            page.navigate(url(path));
            return page;
        }

        void requireClean() {
            assertThat(outside).isEmpty();
            assertThat(refused).isEmpty();
        }

        @Override
        public void close() {
            context.close();
        }
    }

    private static String url(String path) {
        return "http://localhost:" + Objects.requireNonNull(server).port() + path;
    }

    private static List<String> violations(Page page, String... except) {
        AxeBuilder axe = new AxeBuilder(page);
        Stream.of(except).forEach(axe::exclude);
        return axe.analyze().getViolations().stream().map(ExplorerIT::told).toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=mackerel",
                "/person/torgeir-hvamsvik",
                "/occasions",
                "/article?id=2024-10-15-mackerel-talks.txt&at=statement-1",
                "/network",
                "/network?kind=disputed",
                "/timeline?with=person/torgeir-hvamsvik",
                "/timeline?with=person/torgeir-hvamsvik&about=person/rannveig-kolbeinsdottir",
                "/between/person/torgeir-hvamsvik/person/rannveig-kolbeinsdottir",
                "/issue/mackerel-quotas",
                "/occasions?with=person/maarika-tonso&status=denied",
                "/merge?one=person/torgeir-hvamsvik&other=person/rannveig-kolbeinsdottir",
                "/compare",
                "/dossier?f=2024-10-15-mackerel-talks.txt%23statement-1",
                "/corrections",
                "/split?one=person/torgeir-hvamsvik",
                "/search?q=denied",
                "/questions",
                "/about",
                "/nothing-here"
            })
    void everybodyCanUseAPageAndItLoadsNothingFromElsewhere(String path) {
        try (Watched watched = new Watched()) {
            Page page = watched.open(path);
            assertThat(violations(page)).isEmpty();
            if (!path.equals("/nothing-here")) {
                watched.requireClean();
            }
            String name = path.equals("/") ? "start" : path.substring(1).replaceAll("\\W+", "-");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
            page.setViewportSize(320, 640);
            int wide = (int) page.evaluate("document.documentElement.scrollWidth");
            assertThat(wide)
                    .as("a page of 320 pixels is read without scrolling sideways")
                    .isLessThanOrEqualTo(320);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/occasions?with=person/maarika-tonso&and=person/jorma-kettukangas|td.date a",
                "/|#quotations li a"
            })
    void everybodyCanUseWhatOneComesToByALink(String way) {
        String[] steps = way.split("\\|");
        try (Watched watched = new Watched()) {
            Page page = watched.open(steps[0]);
            String from = page.url();
            press(page, steps[1]);
            page.waitForURL(to -> !to.equals(from));
            assertThat(violations(page)).isEmpty();
            watched.requireClean();
        }
    }

    /**
     * Where the pages correct, their forms are for everybody, too, and a browser's own headers are what is asked for.
     */
    @ParameterizedTest
    @CsvSource({
        "/person/torgeir-hvamsvik, //details[@class='correct']//button[text()='Rename'], rename",
        "/split?one=person/torgeir-hvamsvik, //button, split",
        "/merge?one=person/torgeir-hvamsvik&other=person/rannveig-kolbeinsdottir, //button[@value='distinct'], distinct",
        "/article?id=2024-10-15-mackerel-talks.txt&at=meeting-1, //form[@id='change']//button, correct",
        "/corrections, , "
    })
    void everybodyCanCorrect(String path, @Nullable String button, @Nullable String asked) {
        NotedEdits edits = new NotedEdits();
        try (GraphServer editing =
                        GraphServer.start(ExampleGraphs.store(), GraphServer.Options.DEFAULT.withPort(0), edits);
                BrowserContext context = Objects.requireNonNull(browser).newContext()) {
            Page page = context.newPage();
            page.setDefaultTimeout(60_000);
            page.navigate(editing.url().resolve(path).toString());
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
            assertThat(violations(page)).isEmpty();
            page.setViewportSize(320, 640);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
            if (button == null || asked == null) {
                return;
            }
            page.locator("main input[name=article]").all().stream().limit(1).forEach(Locator::check);
            page.locator("#change select[name=status]").all().forEach(each -> each.selectOption("cancelled"));
            page.locator("main").locator("xpath=." + button).first().click();
            page.waitForSelector(".notice");
            assertThat(page.locator(".notice").textContent()).contains("Done: correction 1");
            assertThat(edits.asked()).singleElement().asString().startsWith(asked);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/person/torgeir-hvamsvik", "/network", "/occasions?status=denied"})
    void inTheDarkEverythingIsReadAsWell(String path) {
        try (Watched watched = new Watched()) {
            watched.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Page page = watched.open(path);
            assertThat(violations(page)).isEmpty();
        }
    }

    /** Whoever has never been here: whom somebody met in a month, the exact words, and who denies it. */
    @Test
    void whoHasNeverBeenHereFindsWhoDeniesAMeeting() {
        try (Watched watched = new Watched()) {
            Page page = watched.open("/");
            page.click("#asks a:has-text('Whom did ')");
            page.waitForURL("**/person/**");
            assertThat(page.locator("#met tbody tr").count()).isPositive();
            page.fill("#q", "Maarika");
            page.waitForSelector("[role=option]");
            page.click("[role=option]");
            page.waitForURL("**/person/maarika-tonso*");
            page.locator(".chips a", new Page.LocatorOptions().setHasText("2025-01"))
                    .first()
                    .click();
            page.waitForURL("**from=2025-01**");
            // From the line of the meeting one click leads to the words of the denial.
            page.locator("#met td[data-column='denied by'] a").first().click();
            page.waitForURL("**/article?**");
            assertThat(page.locator(".chosen").textContent()).contains("denied", "Finnish ministry");
            assertThat(page.locator("mark.selected").count()).isPositive();
            watched.requireClean();
        }
    }

    /** A network of 3,000 actors is laid out by the server and drawn by the browser once; one moves in it smoothly. */
    @Test
    void aNetworkOfThousandsIsDrawn() {
        List<String> actors = new ArrayList<>();
        Set<List<String>> lines = new LinkedHashSet<>();
        Random random = new Random(7);
        for (int actor = 0; actor < 3000; actor++) {
            actors.add(String.format("person/a-%04d", actor));
            // As in networks of people: a few meet many, and a fifth meets nobody of the rest.
            int others = actor % 5 == 4 ? 0 : 1 + random.nextInt(2);
            for (int other = 0; other < others && actor > 0; other++) {
                int near = (int) (actor * Math.pow(random.nextDouble(), 2));
                lines.add(List.of(actors.get(near), actors.get(actor)));
            }
        }
        // Of the processor, which others who use the machine do not lengthen.
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long begin = clock.getCurrentThreadCpuTime();
        NetworkLayout layout = NetworkLayout.of(actors, lines);
        long laidOut = (clock.getCurrentThreadCpuTime() - begin) / 1_000_000;
        Map<String, NetworkPage.Node> nodes = new LinkedHashMap<>();
        for (String actor : actors) {
            NetworkLayout.Place place = Objects.requireNonNull(layout.places().get(actor));
            String iri = "https://w3id.org/rapporteur/data/" + actor;
            nodes.put(actor, new NetworkPage.Node(iri, "Somebody " + actor, "person", 2, place.x(), place.y()));
        }
        List<NetworkPage.Edge> edges = lines.stream()
                .map(line -> new NetworkPage.Edge(
                        Objects.requireNonNull(nodes.get(line.get(0))),
                        Objects.requireNonNull(nodes.get(line.get(1))),
                        1,
                        0,
                        Map.of("happened", 1),
                        "2024-05",
                        "2024-05",
                        List.of("2024-05"),
                        "https://w3id.org/rapporteur/data/between/" + line.get(0) + "/" + line.get(1)))
                .toList();
        NetworkPage made = new NetworkPage(
                "met",
                null,
                layout.width(),
                layout.height(),
                List.copyOf(nodes.values()),
                edges,
                edges.size(),
                List.of());
        begin = clock.getCurrentThreadCpuTime();
        String html = Templates.render("network", made, new View("/network", Map.of(), Lens.NONE, null));
        long written = (clock.getCurrentThreadCpuTime() - begin) / 1_000_000;
        try (Watched watched = new Watched()) {
            watched.page.route(
                    "**/made",
                    route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                            .setContentType("text/html; charset=utf-8")
                            .setBody(html)));
            Page page = watched.open("/made");
            Number drawn =
                    (Number) page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame("
                            + "() => done(performance.now()))))");
            Number frame = (Number) page.evaluate("new Promise(done => {"
                    + " const box = document.querySelector('.network .scroll'); const times = []; let last = 0;"
                    + " const step = now => { if (last) times.push(now - last); last = now;"
                    + " box.scrollLeft += 15; box.scrollTop += 10;"
                    + " if (times.length < 100) requestAnimationFrame(step);"
                    + " else done(times.sort((a, b) => a - b)[95]); }; requestAnimationFrame(step); })");
            System.out.printf(
                    Locale.ROOT,
                    "3,000 actors, %,d lines: laid out in %,d ms of one core, written in %,d, %,d KB;"
                            + " shown by Chromium after %,.0f ms, 95 of 100 frames within %,.0f ms%n",
                    edges.size(),
                    laidOut,
                    written,
                    html.length() / 1000,
                    drawn.doubleValue(),
                    frame.doubleValue());
            assertThat(laidOut).isLessThan(20_000);
            assertThat(drawn.doubleValue()).isLessThan(20_000);
            assertThat(frame.doubleValue()).isLessThan(2_000);
        }
    }

    /**
     * The pictures of {@code docs/explorer.md}: each is there, and of a page that there is. Pixels differ from one
     * browser to the next, so that they are taken anew when somebody asks for it:
     * {@code -Drapporteur.update=screenshots}.
     */
    @ParameterizedTest
    @CsvSource({
        "start, /, 1000, 700",
        "actor, /person/torgeir-hvamsvik, 1000, 900",
        "occasion, '/occasions?with=person/maarika-tonso&and=person/jorma-kettukangas|td.date a >> nth=-1', 1000, 700",
        "article, /article?id=2024-10-15-mackerel-talks.txt&at=statement-3, 1000, 760",
        "issue, /issue/mackerel-quotas, 1000, 640",
        "network, /network, 1000, 1000",
        "phone, /person/maarika-tonso?from=2025-01&to=2025-01#met, 375, 700"
    })
    void thePageAboutTheExplorerShowsIt(String name, String way, int width, int height) throws Exception {
        Path file = Path.of("docs/screenshots", name + ".png");
        assertThat(Path.of("docs/explorer.md")).content().contains("(screenshots/" + name + ".png)");
        try (Watched watched = new Watched()) {
            String[] steps = way.split("\\|");
            watched.page.setViewportSize(width, height);
            watched.page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            Page page = watched.open(steps[0]);
            if (steps.length > 1) {
                press(page, steps[1]);
                page.waitForLoadState();
            }
            byte[] picture = page.screenshot();
            Expected.SCREENSHOTS.update(file, small(picture));
            assertThat(small(picture)).hasSizeBetween(5_000, 100_000);
            assertThat(file).isRegularFile();
            assertThat(Files.size(file)).isLessThan(100_000);
        }
    }

    /**
     * The same picture in the few colours that a page has: a quarter of the bytes, which stay in the history for ever.
     */
    private static byte[] small(byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        Map<Integer, Integer> palette = Map.of();
        int steps = 0;
        for (int finer : List.of(7, 10, 15, 31)) {
            Map<Integer, Integer> found = palette(picture, finer);
            if (found.size() <= MOST_COLOURS) {
                palette = found;
                steps = finer;
            }
        }
        assertThat(palette).isNotEmpty();
        int[] colours = palette.keySet().stream().mapToInt(Integer::intValue).toArray();
        IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage few =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = coarse(picture.getRGB(x, y), steps);
                few.getRaster().setSample(x, y, 0, Objects.requireNonNull(palette.get(colour)));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(few, "png", out);
        return out.toByteArray();
    }

    private static Map<Integer, Integer> palette(BufferedImage picture, int steps) {
        Map<Integer, Integer> palette = new LinkedHashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                palette.putIfAbsent(coarse(picture.getRGB(x, y), steps), palette.size());
            }
        }
        return palette;
    }

    /** So many steps of each of the three colours instead of 255, white and black among them. */
    private static int coarse(int rgb, int steps) {
        int coarse = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            coarse |= (Math.round(((rgb >> shift) & 0xff) / 255f * steps) * 255 / steps) << shift;
        }
        return coarse;
    }

    @Test
    void everyControlIsReachedByTheTabKeyAndShowsIt() {
        try (Watched watched = new Watched()) {
            Page page = watched.open("/person/torgeir-hvamsvik");
            Number controls =
                    (Number) page.evaluate("[...document.querySelectorAll('a[href],button,input,select,summary')]"
                            + ".filter(e => e.checkVisibility() && e.type != 'hidden' && e.tabIndex >= 0).length");
            int reached = 0;
            for (int i = 0; i < controls.intValue() * 2; i++) {
                page.keyboard().press("Tab");
                Object outline =
                        page.evaluate("document.activeElement === document.body || !document.activeElement.matches("
                                + "'a[href],button,input,select,summary') ? null"
                                + " : getComputedStyle(document.activeElement).outlineStyle");
                if (outline == null) {
                    continue;
                }
                assertThat(outline).isEqualTo("solid");
                if (page.evaluate(
                                "document.activeElement.dataset.reached ? null : (document.activeElement.dataset.reached = 1)")
                        == null) {
                    break;
                }
                reached++;
            }
            assertThat(reached).isEqualTo(controls.intValue());
        }
    }

    @Test
    void theKeyboardLeadsFromANameToTheWords() {
        try (Watched watched = new Watched()) {
            Page page = watched.open("/");
            page.focus("#q");
            page.keyboard().type("Torgeir Hv");
            page.waitForSelector("[role=option]");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**/person/torgeir-hvamsvik*");
            press(page, "#met td.date a");
            page.waitForURL("**/occasion/**");
            press(page, "td.words a");
            page.waitForURL("**/article?**");
            assertThat(page.locator("mark.selected").count()).isPositive();
            watched.requireClean();
        }
    }

    /** As somebody does who has come to that link by the Tab key. */
    private static void press(Page page, String link) {
        page.locator(link).first().focus();
        page.keyboard().press("Enter");
    }

    @Test
    void whatIsCollectedGoesAlong() {
        try (Watched watched = new Watched()) {
            Page page = watched.open("/article?id=2024-10-15-mackerel-talks.txt&at=statement-1");
            press(page, "a.collect");
            page.navigate(url("/article?id=2024-05-14-mackerel-quotas.txt&at=dispute-1"));
            press(page, "a.collect");
            press(page, "#dossier");
            page.waitForURL("**/dossier?**");
            assertThat(page.locator(".sheet li").count()).isEqualTo(2);
            watched.requireClean();
        }
    }

    @Test
    void aNetworkIsAPicture() throws Exception {
        try (Watched watched = new Watched()) {
            Page page = watched.open("/network");
            Download picture = page.waitForDownload(() -> page.click("#png"));
            byte[] bytes = Files.readAllBytes(picture.path());
            assertThat(bytes).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(10_000);
            watched.requireClean();
        }
    }

    @Test
    void theEditorAsksTheEndpoint() {
        try (Watched watched = new Watched()) {
            Page page = watched.open("/sparql");
            page.waitForSelector(".yasqe_queryButton");
            page.click(".yasqe_queryButton");
            page.waitForSelector(".yasr table");
            assertThat(page.locator(".yasr a[href*='/data/occasion/']").count()).isPositive();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/sparql.png")));
            // The editor is another's; what is around it is ours.
            assertThat(violations(page, "#yasgui")).isEmpty();
            watched.requireClean();
        }
    }
}
