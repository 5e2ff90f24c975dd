package org.rapporteur.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * The page of an occasion: how each article tells of it, what they differ in, and whose claim each telling is.
 *
 * @param occasion all accounts together
 * @param sentence the sentence that shows best what is told now
 * @param denials who denies it, in whole sentences
 * @param differs in what the accounts differ: status, date, place, who
 * @param course the statuses in the order of publication, those that stay the same once
 * @param tables {@code accounts}, {@code said}, {@code outcomes}
 */
public record OccasionPage(
        Met occasion,
        String sentence,
        List<Denial> denials,
        List<String> differs,
        List<Step> course,
        List<Table> tables)
        implements ExplorerPage {
    /** An account that denies it, with its sentence: the words alone may be those of what is denied. */
    public record Denial(Account account, String sentence) {}

    /**
     * From that day on it is told so.
     *
     * @param isPlain whether the article says so on its own, and nobody denies it
     */
    public record Step(String status, String on, Named account, boolean isPlain) {}

    /**
     * The page of that occasion.
     *
     * @throws RapporteurException {@code VALUE_UNKNOWN}
     */
    public static OccasionPage of(Reading reading, String iri, Choices choices) {
        Met occasion = Met.of(reading, iri)
                .or(() -> Met.of(reading.through(Lens.NONE), iri))
                .orElseThrow(() ->
                        new RapporteurException(ErrorCode.VALUE_UNKNOWN, "The store has no occasion <" + iri + ">."));
        // Through a lens that lets no account pass the page still says what it is about.
        List<Account> accounts = Met.of(reading, iri).map(Met::accounts).orElse(List.of());
        List<String> differs = new ArrayList<>();
        boolean statuses = differ(accounts, Account::status);
        boolean dates = differ(accounts, account -> String.valueOf(account.date()));
        boolean places = differ(accounts, account -> new TreeSet<>(account.places()).toString());
        boolean people = differ(accounts, OccasionPage::people);
        add(differs, statuses, "status");
        add(differs, dates, "date");
        add(differs, places, "place");
        add(differs, people, "who");
        return new OccasionPage(
                occasion,
                sentence(reading, occasion.best()),
                accounts.stream()
                        .filter(Account::isDenial)
                        .map(account -> new Denial(account, sentence(reading, account)))
                        .toList(),
                differs,
                course(accounts, occasion),
                List.of(
                        new Table(
                                "accounts",
                                "How each article tells it",
                                List.of(
                                        "published",
                                        "outlet",
                                        "status",
                                        "date",
                                        "place",
                                        "who",
                                        "says so",
                                        "words",
                                        "article",
                                        "confidence"),
                                accounts.stream()
                                        .map(account -> cells(account, occasion, statuses, dates, places, people))
                                        .toList()),
                        Said.table(
                                reading,
                                "said",
                                "What was said there",
                                Said.findings(reading.rows("occasion-said", iri)),
                                choices.rows()),
                        outcomes(reading.rows("occasion-outcome", iri))));
    }

    private static String sentence(Reading reading, Account account) {
        return reading.first("sentence", account.iri())
                .map(row -> row.get("sentence"))
                .filter(sentence -> !sentence.isEmpty())
                .orElse(account.words());
    }

    private static boolean differ(List<Account> accounts, Function<Account, String> what) {
        return accounts.stream().map(what).distinct().count() > 1;
    }

    private static String people(Account account) {
        Set<String> people = new TreeSet<>();
        account.participants().forEach(participant -> people.add(participant.iri()));
        return people.toString();
    }

    private static void add(List<String> differs, boolean differ, String what) {
        if (differ) {
            differs.add(what);
        }
    }

    private static List<Step> course(List<Account> accounts, Met occasion) {
        List<Step> course = new ArrayList<>();
        for (Account account : accounts) {
            if (course.isEmpty() || !course.get(course.size() - 1).status().equals(account.status())) {
                String published = account.source().published();
                course.add(new Step(
                        account.status(),
                        published == null ? "undated" : published,
                        new Named(account.iri(), account.whoSaysSo()),
                        occasion.isPlain(account)));
            }
        }
        return course;
    }

    private static List<Cell> cells(
            Account account, Met occasion, boolean statuses, boolean dates, boolean places, boolean people) {
        return List.of(
                Cell.of(account.source().published(), Cell.Style.DATE),
                Cell.of(account.source().publisher()),
                Cell.of(account.status(), style(occasion.isPlain(account), statuses)),
                Cell.of(account.date(), dates ? Cell.Style.DIFFERS : Cell.Style.DATE),
                Cell.of(String.join(", ", account.places()), places ? Cell.Style.DIFFERS : Cell.Style.PLAIN),
                Cell.names(account.participants()).as(people ? Cell.Style.DIFFERS : Cell.Style.PLAIN),
                account.whoCell(),
                Cell.link("“" + account.words() + "”", account.iri(), Cell.Style.WORDS),
                account.source().cell(),
                Cell.of(Rows.decimal(account.confidence()), Cell.Style.NUMBER));
    }

    private static Cell.Style style(boolean isPlain, boolean differs) {
        if (isPlain) {
            return differs ? Cell.Style.STATUS_DIFFERS : Cell.Style.STATUS;
        }
        return differs ? Cell.Style.STATUS_CLAIMED_DIFFERS : Cell.Style.STATUS_CLAIMED;
    }

    private static Table outcomes(List<Row> rows) {
        return new Table(
                "outcomes",
                "What came of it",
                List.of("result", "words", "article"),
                rows.stream()
                        .map(row -> List.of(
                                Cell.of(row.local("result")),
                                Cell.link("“" + row.needed("words") + "”", row.needed("finding"), Cell.Style.WORDS),
                                Source.of(row).cell()))
                        .toList());
    }

    @Override
    public String title() {
        return occasion.label();
    }
}
