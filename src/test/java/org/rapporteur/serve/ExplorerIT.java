package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.ExampleGraphs;

/**
 * The pages in Chromium: who can use them, what they load, whether the keyboard is enough. Skipped where no browser is
 * installed; screenshots come to {@code target/screenshots}.
 */
class ExplorerIT {
    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

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
