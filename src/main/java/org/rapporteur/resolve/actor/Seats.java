package org.rapporteur.resolve.actor;

import java.util.List;
import java.util.Map;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.extract.Mention;

/**
 * A capital that is also an organisation's seat stands for the organisation where the article names it: "Brussels"
 * beside the European Union is not Belgium's government.
 */
final class Seats {
    /** The seat by the organisation's name and by its short form. */
    private static final Map<String, String> SEATS =
            Map.of("European Union", "Brussels", "EU", "Brussels", "European Commission", "Brussels");

    private Seats() {}

    /** The countries without the mentions that are given to the organisations seated there. */
    static List<Entity> withoutSeats(List<Entity> organizations, List<Entity> countries, AnnotatedArticle article) {
        for (Entity organization : organizations) {
            String seat = SEATS.get(organization.label);
            if (seat == null) {
                continue;
            }
            for (Entity country : countries) {
                List<Mention> given = country.mentions.stream()
                        .filter(mention -> article.text(mention.span()).equals(seat))
                        .toList();
                country.mentions.removeAll(given);
                organization.mentions.addAll(given);
                if (!given.isEmpty()) {
                    organization.aliases.add(seat);
                    country.aliases.remove(seat);
                }
            }
        }
        return countries.stream().filter(country -> !country.mentions.isEmpty()).toList();
    }
}
