package org.rapporteur.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An occasion on which people meet, as all accounts that the lens lets pass tell it together.
 *
 * @param iri the occasion
 * @param label who and when
 * @param date the most exact that any article gives, or null
 * @param status as the account published last has it
 * @param accordingTo whose claim this status is, where no account says so on its own
 * @param deniedBy who denies what others tell
 * @param participants who takes part, by any account
 * @param places where, by any account
 * @param accounts how the articles tell it, the one published first first
 */
public record Met(
        String iri,
        String label,
        @Nullable String date,
        String status,
        List<Named> accordingTo,
        List<Named> deniedBy,
        List<Named> participants,
        List<String> places,
        List<Account> accounts) {
    /** The headings of {@link #cells}. */
    static final List<String> COLUMNS =
            List.of("date", "status", "who meets", "words", "whose claim", "denied by", "place", "article", "accounts");

    /** Of accounts of one day the strongest counts last, as where occasions are linked. */
    static final List<String> STATUSES = List.of("possible", "scheduled", "denied", "happened", "cancelled");

    /** That occasion; empty where the store has none of that IRI, or no account that the lens lets pass. */
    static Optional<Met> of(Reading reading, String iri) {
        return all(reading, List.of(iri)).stream().findFirst();
    }

    /** Those occasions in that order; those are left out of which the lens lets no account pass. */
    static List<Met> all(Reading reading, List<String> iris) {
        Map<String, List<Row>> accounts = reading.rowsByNode("occasion-accounts", iris);
        Map<String, List<Row>> heads = reading.rowsByNode("occasion-head", iris);
        return iris.stream()
                .filter(iri -> accounts.containsKey(iri) && heads.containsKey(iri))
                .map(iri -> of(
                        iri,
                        heads.getOrDefault(iri, List.of()).get(0),
                        accounts(accounts.getOrDefault(iri, List.of()))))
                .toList();
    }

    private static List<Account> accounts(List<Row> rows) {
        List<Account> accounts = new ArrayList<>();
        Rows.by("finding", rows).forEach((finding, of) -> accounts.add(Account.of(finding, of)));
        accounts.sort(Comparator.comparing(
                        (Account account) -> account.source().published(),
                        Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparingInt(account -> STATUSES.indexOf(account.status()))
                .thenComparing(Account::iri));
        return accounts;
    }

    private static Met of(String iri, Row head, List<Account> accounts) {
        String status = accounts.get(accounts.size() - 1).status();
        List<Account> saySo = accounts.stream()
                .filter(account -> account.status().equals(status))
                .toList();
        boolean plain = saySo.stream().anyMatch(account -> account.accordingTo().isEmpty());
        List<Account> denials = accounts.stream().filter(Account::isDenial).toList();
        return new Met(
                iri,
                head.needed("label"),
                head.get("date"),
                status,
                plain ? List.of() : distinct(saySo.stream().flatMap(account -> account.accordingTo().stream())),
                denials.size() == accounts.size()
                        ? List.of()
                        : distinct(denials.stream().flatMap(Met::denier)),
                distinct(accounts.stream().flatMap(account -> account.participants().stream())),
                accounts.stream()
                        .flatMap(account -> account.places().stream())
                        .distinct()
                        .toList(),
                accounts);
    }

    private static Stream<Named> denier(Account account) {
        return account.accordingTo().isEmpty()
                ? Stream.of(new Named(account.iri(), account.source().byline()))
                : account.accordingTo().stream();
    }

    private static List<Named> distinct(Stream<Named> names) {
        return names.distinct().toList();
    }

    /** The account that shows best what is said of the status now. */
    public Account best() {
        Account best = accounts.get(accounts.size() - 1);
        for (Account account : accounts) {
            if (account.status().equals(status) && account.confidence() > best.confidence()) {
                best = account;
            }
        }
        return best;
    }

    /** How many articles tell of it; copies of one text count once. */
    public long tellings() {
        return accounts.stream().map(Account::original).distinct().count();
    }

    /** The first so many of them, as a table. */
    static Table table(Reading reading, String name, String caption, List<String> occasions, int rows) {
        List<Met> shown = all(reading, occasions.stream().limit(rows).toList());
        return new Table(name, caption, COLUMNS, shown.stream().map(Met::cells).toList(), occasions.size());
    }

    /** These, as a table. */
    static Table table(String name, String caption, List<Met> occasions) {
        return new Table(
                name, caption, COLUMNS, occasions.stream().map(Met::cells).toList());
    }

    /** Whether the status is told without somebody's word for it, and nobody denies what is told. */
    public boolean isPlain() {
        return accordingTo.isEmpty() && deniedBy.isEmpty();
    }

    /** Whether that account of it speaks on its own, and nobody denies what it tells. */
    boolean isPlain(Account account) {
        return account.accordingTo().isEmpty() && (deniedBy.isEmpty() || account.isDenial());
    }

    /** Who denies it, each with the words of the denial; none where all accounts deny it. */
    public List<Named> denials() {
        return deniedBy.isEmpty()
                ? List.of()
                : distinct(accounts.stream()
                        .filter(Account::isDenial)
                        .flatMap(account -> denier(account).map(who -> new Named(account.iri(), who.label()))));
    }

    /** The status, in the shape that says what it rests on. */
    Cell statusCell() {
        return Cell.of(status, isPlain() ? Cell.Style.STATUS : Cell.Style.STATUS_CLAIMED);
    }

    List<Cell> cells() {
        Account best = best();
        return List.of(
                Cell.link(date == null ? "undated" : date, iri, Cell.Style.DATE),
                statusCell(),
                Cell.names(participants),
                Cell.link("“" + best.words() + "”", best.iri(), Cell.Style.WORDS),
                Cell.names(accordingTo).as(Cell.Style.CLAIM),
                Cell.names(denials()).as(Cell.Style.CLAIM),
                Cell.of(String.join(", ", places)),
                Cell.link(
                        best.source().title() + " (" + best.source().byline() + ")",
                        best.source().iri()),
                Cell.link(Long.toString(tellings()), iri, Cell.Style.NUMBER));
    }
}
