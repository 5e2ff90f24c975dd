package org.rapporteur.link.actor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rapporteur.resolve.ActorType;

/** The article of Wikipedia on an actor, from all that articles say of it. The table is read at the first actor. */
final class WikipediaLinks {
    private static final class Table {
        private static final WikipediaTitles TITLES = WikipediaTitles.load();
    }

    private WikipediaLinks() {}

    static Optional<String> title(ActorType type, Collection<ActorProfile> profiles) {
        List<String> names =
                profiles.stream().map(profile -> profile.names().label()).toList();
        return switch (type) {
            case PERSON ->
                Table.TITLES.person(
                        names,
                        profiles.stream()
                                .flatMap(profile -> profile.offices().stream())
                                .toList());
            case ORGANIZATION -> Table.TITLES.organization(names);
            case COUNTRY, GROUP -> Optional.empty();
        };
    }
}
