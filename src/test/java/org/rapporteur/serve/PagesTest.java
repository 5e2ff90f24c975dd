package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.link.Linked.LINKER;

import java.util.List;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.store.NewsStore;

/** The pages of the questions as a browser shows them: opened, filled in and clicked through. */
class PagesTest {
    private static NewsStore store;
    private static GraphServer server;

    @BeforeAll
    static void serve() {
        store = NewsStore.inMemory(LINKER);
        store.add(List.of(new ArticleMapper().map(Fixtures.everything("visit.txt"))));
        server = GraphServer.start(store, GraphServer.Options.DEFAULT.withPort(0));
    }

    @AfterAll
    static void close() {
        server.close();
        store.close();
    }

    private static WebClient browser() {
        WebClient browser = new WebClient();
        browser.getOptions().setCssEnabled(false);
        return browser;
    }

    private static HtmlPage landing(WebClient browser) throws Exception {
        return browser.getPage(server.url().resolve("questions").toURL());
    }

    private static HtmlForm form(HtmlPage page, String query) {
        return page.getForms().stream()
                .filter(form -> form.getActionAttribute().equals("/questions/" + query))
                .findFirst()
                .orElseThrow();
    }

    private static HtmlPage run(HtmlForm form) throws Exception {
        form.getEnclosingElement("details")
                .getElementsByTagName("summary")
                .get(0)
                .click();
        return form.getElementsByTagName("button").get(0).click();
    }

    @Test
    void everyShippedQueryHasAForm() throws Exception {
        try (WebClient browser = browser()) {
            HtmlPage page = landing(browser);
            NamedQueries.all()
                    .forEach(query -> assertThat(form(page, query.name())).isNotNull());
        }
    }

    @Test
    void aFilledInFormGivesATable() throws Exception {
        try (WebClient browser = browser()) {
            HtmlPage answer = run(form(landing(browser), "who-met-whom"));
            HtmlTable table = answer.getFirstByXPath("//table");
            assertThat(table.getRow(0).getTextContent())
                    .contains("participants")
                    .doesNotContain("begin");
            assertThat(table.getRowCount()).isEqualTo(2);
            assertThat(answer.getAnchorByText("https://news.example/visit.txt").getHrefAttribute())
                    .isEqualTo("https://news.example/visit.txt");

            HtmlTable all = ((HtmlPage) answer.getAnchorByText("All columns").click()).getFirstByXPath("//table");
            assertThat(all.getRow(0).getTextContent()).contains("participantLabel", "begin");
            assertThat(all.getRowCount()).isEqualTo(5);

            HtmlPage back = answer.getAnchorByText("All questions").click();
            assertThat(back.getForms()).isNotEmpty();
        }
    }

    @Test
    void aRequiredFieldThatIsEmptyKeepsTheReaderOnThePage() throws Exception {
        try (WebClient browser = browser()) {
            HtmlPage landing = landing(browser);
            assertThat(run(form(landing, "actor-record"))).isSameAs(landing);

            HtmlForm form = form(landing, "who-met-whom");
            form.getInputByName("_actor").type("Freedonia");
            assertThat(run(form).asNormalizedText()).contains("0 rows");
        }
    }

    @Test
    void aNameThatNobodyBearsSaysWhoIsMeant() throws Exception {
        try (WebClient browser = browser()) {
            browser.getOptions().setThrowExceptionOnFailingStatusCode(false);
            HtmlForm form = form(landing(browser), "actor-record");
            form.getInputByName("_actor").type("<Ann Leee>");
            HtmlPage answer = run(form);
            assertThat(answer.getWebResponse().getStatusCode()).isEqualTo(400);
            assertThat(answer.asNormalizedText()).contains("There is no actor “<Ann Leee>”. Did you mean Ann Lee?");
        }
    }
}
