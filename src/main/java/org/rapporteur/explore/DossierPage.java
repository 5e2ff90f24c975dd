package org.rapporteur.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.Iris;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * Findings that somebody collected, as a numbered sheet. The address holds them, and nothing else does.
 *
 * @param note what the collector wrote above them, or null
 * @param entries the findings, in the order of the address
 * @param missing what the address names and the store does not have
 * @param tables {@code dossier}
 */
public record DossierPage(@Nullable String note, List<Entry> entries, List<String> missing, List<Table> tables)
        implements ExplorerPage {
    /** How many findings a dossier has at most. */
    public static final int MOST = 300;

    private static final int AROUND = 160;

    /**
     * A finding with its words in context.
     *
     * @param number from 1
     * @param key as it stands in the address: the identifier of the article, #, the name of the finding
     * @param before what stands before the words in the text; empty where they are not in it
     * @param after what follows
     * @param outside the publisher's page at these words, or null
     */
    public record Entry(
            int number,
            String key,
            ArticleFinding finding,
            Source source,
            String before,
            String after,
            @Nullable String outside) {
        /** Who says so, in words. */
        public String whoSaysSo() {
            return finding.accordingTo().isEmpty() ? "the article" : Named.labels(finding.accordingTo());
        }
    }

    /**
     * The findings {@code f}, a line each: {@code visit.txt#statement-3}.
     *
     * @throws RapporteurException {@code QUERY_PARAMETER} for more than {@link #MOST}
     */
    public static DossierPage of(Reading reading, Choices choices) {
        String collected = choices.get("f");
        LinkedHashSet<String> keys = new LinkedHashSet<>();
        if (collected != null) {
            collected
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(DossierPage::key)
                    .forEach(keys::add);
        }
        if (keys.size() > MOST) {
            throw new RapporteurException(
                    ErrorCode.QUERY_PARAMETER,
                    "A dossier holds " + MOST + " findings at most, and these are " + keys.size() + ".");
        }
        // What was collected is shown whatever the lens is.
        Reading whole = reading.through(Lens.NONE);
        Map<String, @Nullable ArticlePage> articles = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String key : keys) {
            int hash = key.lastIndexOf('#');
            String id = key.substring(0, Math.max(0, hash));
            ArticlePage article = articles.containsKey(id) ? articles.get(id) : article(whole, id);
            articles.put(id, article);
            ArticleFinding finding = article == null
                    ? null
                    : article.findings().stream()
                            .filter(each -> each.name().equals(key.substring(hash + 1)))
                            .findFirst()
                            .orElse(null);
            if (article == null || finding == null) {
                missing.add(key);
            } else {
                entries.add(entry(entries.size() + 1, key, article, finding));
            }
        }
        return new DossierPage(choices.get("note"), entries, missing, List.of(table(entries)));
    }

    /** The same for the IRI of a finding. */
    private static String key(String text) {
        return text.startsWith(Iris.BASE + "article/") ? text.substring((Iris.BASE + "article/").length()) : text;
    }

    private static @Nullable ArticlePage article(Reading reading, String id) {
        if (id.isEmpty() || reading.rows("article-head", Iris.article(id)).isEmpty()) {
            return null;
        }
        return ArticlePage.of(reading, new Choices(Map.of("id", id)));
    }

    private static Entry entry(int number, String key, ArticlePage article, ArticleFinding finding) {
        String before = "";
        String after = "";
        if (finding.isPlaced()) {
            String body = article.body();
            String head = body.substring(0, body.offsetByCodePoints(0, finding.begin()));
            String tail = body.substring(body.offsetByCodePoints(0, finding.end()));
            String line = head.substring(head.lastIndexOf('\n') + 1);
            String rest = tail.split("\n", 2)[0];
            before = line.length() <= AROUND
                    ? line
                    : "…" + line.substring(line.indexOf(' ', line.length() - AROUND) + 1);
            int cut = rest.lastIndexOf(' ', AROUND);
            after = rest.length() <= AROUND ? rest : rest.substring(0, Math.max(0, cut)) + "…";
        }
        return new Entry(number, key, finding, article.source(), before, after, article.publishersPage(finding));
    }

    private static Table table(List<Entry> entries) {
        return new Table(
                "dossier",
                "Findings of this dossier",
                List.of(
                        "number",
                        "kind",
                        "reading",
                        "who",
                        "who says so",
                        "words",
                        "outlet",
                        "date",
                        "headline",
                        "url",
                        "confidence"),
                entries.stream().map(DossierPage::cells).toList());
    }

    private static List<Cell> cells(Entry entry) {
        ArticleFinding finding = entry.finding();
        Source source = entry.source();
        return List.of(
                Cell.of(entry.number()),
                Cell.of(finding.type()),
                Cell.of(finding.reading()),
                Cell.names(finding.actors().stream()
                        .map(part -> new Named(
                                part.actor().iri(),
                                part.role() + ": " + part.actor().label()))
                        .toList()),
                Cell.of(entry.whoSaysSo(), Cell.Style.CLAIM),
                Cell.link("“" + finding.words() + "”", finding.iri(), Cell.Style.WORDS),
                Cell.of(source.publisher()),
                Cell.of(source.published(), Cell.Style.DATE),
                Cell.link(source.title(), source.iri()),
                Cell.link(source.url(), source.url()),
                Cell.of(Rows.decimal(finding.confidence()), Cell.Style.NUMBER));
    }

    /** The findings of the address without that one, a line each; null where none is left. */
    public @Nullable String without(String key) {
        String others = String.join(
                "\n",
                entries.stream()
                        .map(Entry::key)
                        .filter(each -> !each.equals(key))
                        .toList());
        return others.isEmpty() ? null : others;
    }

    @Override
    public String title() {
        return entries.isEmpty()
                ? "Dossier"
                : "Dossier of " + entries.size() + (entries.size() == 1 ? " finding" : " findings");
    }
}
