package org.rapporteur.resolve.actor;

import java.util.List;
import org.rapporteur.annotate.Mention;
import org.rapporteur.lexicon.Lexicon;

/**
 * A capital that is also an organisation's seat stands for the organisation where the article names it: "Brussels"
 * beside the European Union is not Belgium's government.
 */
final class Seats {
    private Seats() {}

    /**
     * The countries without the mentions that are given to the organisations seated there.
     *
     * @param seats organisations by name and short form, each with its seat for a class
     */
    static List<Entity> withoutSeats(Lexicon seats, List<Entity> organizations, List<Entity> countries) {
        for (Entity organization : organizations) {
            for (String seat : seats.classes()) {
                if (seats.has(seat, organization.label)) {
                    countries.forEach(country -> give(seat, country, organization));
                }
            }
        }
        return countries.stream().filter(country -> !country.mentions.isEmpty()).toList();
    }

    private static void give(String seat, Entity country, Entity organization) {
        List<Mention> given = country.mentions.stream()
                .filter(mention -> mention.text().equals(seat))
                .toList();
        country.mentions.removeAll(given);
        organization.mentions.addAll(given);
        if (!given.isEmpty()) {
            organization.aliases.add(seat);
            country.aliases.remove(seat);
        }
    }
}
