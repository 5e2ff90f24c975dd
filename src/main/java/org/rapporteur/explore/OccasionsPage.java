package org.rapporteur.explore;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rapporteur.index.ArticleSummary.Meeting;
import org.rapporteur.map.Iris;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * The list of occasions, newest first.
 *
 * @param with who takes part, where that is chosen; none where it is not
 * @param statuses how many there are of each latest status, whatever status is chosen
 * @param tables {@code occasions}
 */
public record OccasionsPage(List<Named> with, Map<String, Integer> statuses, List<Table> tables)
        implements ExplorerPage {
    /**
     * The occasions of the chosen {@code status}, {@code with} the actor of that path, such as person/ann-lee,
     * {@code and} another one.
     */
    public static OccasionsPage of(Reading reading, Choices choices) {
        List<Named> with = Stream.of("with", "and")
                .map(choices::get)
                .filter(path -> path != null)
                .map(path -> named(reading, path))
                .toList();
        List<Tellings.Of<Meeting>> accounts = reading.told().accounts();
        for (Named each : with) {
            Set<String> theirs = Set.copyOf(Told.occasions(reading.told().accountsWith(each.iri())));
            accounts = accounts.stream()
                    .filter(account -> theirs.contains(account.finding().occasion()))
                    .toList();
        }
        Map<String, Integer> statuses = new TreeMap<>();
        Rows.by(accounts, account -> account.finding().occasion())
                .values()
                .forEach(each -> statuses.merge(each.get(0).finding().latest(), 1, Integer::sum));
        List<Tellings.Of<Meeting>> chosen = accounts.stream()
                .filter(account -> choices.admits("status", account.finding().latest()))
                .toList();
        return new OccasionsPage(
                with,
                statuses,
                List.of(Met.table(reading, "occasions", caption(with), Told.occasions(chosen), choices.rows())));
    }

    private static Named named(Reading reading, String path) {
        String iri = Iris.whole(path);
        return reading.first("actor-head", iri)
                .map(row -> new Named(iri, row.needed("label")))
                .orElseThrow(() -> new RapporteurException(
                        ErrorCode.ACTOR_UNKNOWN,
                        "The store has no actor " + path
                                + "; write it as in the address of its page: person/ann-lee."));
    }

    private static String caption(List<Named> with) {
        return with.isEmpty()
                ? "Occasions"
                : "Occasions with "
                        + String.join(" and ", with.stream().map(Named::label).toList());
    }

    @Override
    public String title() {
        return caption(with);
    }
}
