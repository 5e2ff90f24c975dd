package org.rapporteur.source.web;

import com.chimbori.crux.articles.ArticleExtractor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.rapporteur.source.Article;
import org.rapporteur.source.ReadLimits;

/**
 * Prints how well the text of each page of {@link PageSet} is found, by us and by libraries, how many dates, headlines,
 * publishers and kinds are right, and how many pages a second are read:
 *
 * <pre>{@code
 * mvn -P train test-compile exec:exec -Dtrain.main=org.rapporteur.source.web.MeasurePages
 * }</pre>
 */
final class MeasurePages {
    private static final int ROUNDS = 12;

    /** Gives the text of the article of a page. */
    private interface Finder {
        String text(PageSet.Case page) throws IOException;
    }

    private MeasurePages() {}

    public static void main(String[] args) throws IOException {
        for (PageSet set : PageSet.values()) {
            measure(set);
        }
        speed(articles(PageSet.FIRST));
    }

    private static List<PageSet.Case> articles(PageSet set) throws IOException {
        return set.all().stream().filter(PageSet.Case::isArticle).toList();
    }

    private static void measure(PageSet set) throws IOException {
        List<PageSet.Case> articles = articles(set);
        Map<String, Finder> finders = new LinkedHashMap<>();
        finders.put("ours", page -> {
            Article article = page.article();
            return article == null ? "" : article.body();
        });
        finders.put("readability4j 1.0.8", page -> readability(html(page), page));
        finders.put("… after our cleaning", page -> readability(cleaned(html(page)), page));
        finders.put("Crux 2.1.0", MeasurePages::crux);
        finders.put(
                "jsoup: all paragraphs",
                page -> String.join("\n\n", Jsoup.parse(html(page)).select("p").eachText()));
        System.out.println(set.folder() + ": token F1 on " + articles.size() + " pages with an article");
        for (Map.Entry<String, Finder> finder : finders.entrySet()) {
            double sum = 0;
            double worst = 1;
            String where = "";
            for (PageSet.Case one : articles) {
                double f1 = PageSet.f1(one.text(), finder.getValue().text(one));
                sum += f1;
                where = f1 < worst ? one.toString() : where;
                worst = Math.min(worst, f1);
            }
            System.out.println(String.format(
                    Locale.ROOT, "%-24s %.3f   worst %.3f %s", finder.getKey(), sum / articles.size(), worst, where));
        }
        for (String field : List.of("published", "headline", "publisher")) {
            share(articles, field);
        }
        List<PageSet.Case> told = set.all().stream()
                .filter(page -> !page.expected("kind").isEmpty())
                .toList();
        told.stream()
                .filter(page -> !page.kind().equals(page.expected("kind")))
                .forEach(page -> System.out.println(
                        "  " + page + " is taken for: " + page.kind() + ", is: " + page.expected("kind")));
        if (!told.isEmpty()) {
            System.out.println("right kinds "
                    + told.stream()
                            .filter(page -> page.kind().equals(page.expected("kind")))
                            .count()
                    + " of " + told.size());
        }
    }

    private static String html(PageSet.Case page) throws IOException {
        return PageDecoder.decode(new RawPage(page.bytes(), page.toString(), page.toString(), null, null, null))
                .text();
    }

    private static String address(PageSet.Case page) {
        return "https://site.example/" + page;
    }

    private static String cleaned(String html) {
        Document page = Jsoup.parse(html);
        Cleaning.clean(page);
        return page.outerHtml();
    }

    private static String readability(String html, PageSet.Case page) {
        String content = new Readability4J(address(page), html).parse().getContent();
        return content == null ? "" : Jsoup.parse(content).wholeText();
    }

    private static String crux(PageSet.Case page) throws IOException {
        com.chimbori.crux.articles.Article article = ArticleExtractor.with(address(page), html(page))
                .extractContent()
                .article();
        return article.document == null ? "" : article.document.wholeText();
    }

    /** Prints how many are right, and what is wrong or missing, for pages that say what is expected. */
    private static void share(List<PageSet.Case> articles, String field) {
        List<PageSet.Case> told = articles.stream()
                .filter(one -> one.expected().containsKey(field))
                .toList();
        for (PageSet.Case one : told) {
            if (!one.isRight(field)) {
                System.out.println(
                        "  " + one + " " + field + ": “" + one.found(field) + "”, is “" + one.expected(field) + "”");
            }
        }
        System.out.println("right " + field + " "
                + told.stream().filter(one -> one.isRight(field)).count() + " of " + told.size());
    }

    private static void speed(List<PageSet.Case> articles) throws IOException {
        PageReader reader = new PageReader(new org.rapporteur.source.ArticleCheck(ReadLimits.DEFAULT));
        String filler = "<div class=x><a href=/y>A link in a menu</a> <script>var x = 'y';</script></div>";
        byte[] tail = filler.repeat(500).getBytes(StandardCharsets.US_ASCII);
        long bytes = 0;
        long pages = 0;
        long start = 0;
        // of the processor, for others may use the machine meanwhile
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < ROUNDS; round++) {
            if (round == ROUNDS / 3) {
                start = clock.getCurrentThreadCpuTime(); // what came before was to warm up
                pages = 0;
                bytes = 0;
            }
            for (PageSet.Case one : articles) {
                byte[] page = one.bytes();
                byte[] real = java.util.Arrays.copyOf(page, page.length + tail.length);
                System.arraycopy(tail, 0, real, page.length, tail.length);
                reader.read(new RawPage(real, one.toString(), one.toString(), null, null, null));
                bytes += real.length;
                pages++;
            }
        }
        double seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
        System.out.println(String.format(
                Locale.ROOT,
                "%.0f pages of %.0f kB on average per second of one core; heap in use %d MB",
                pages / seconds,
                bytes / 1e3 / pages,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20));
    }
}
