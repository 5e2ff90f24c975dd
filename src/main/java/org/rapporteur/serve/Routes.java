package org.rapporteur.serve;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.explore.ActorPage;
import org.rapporteur.serve.Route.Parameter;
import org.rapporteur.serve.html.Links;

/** All pages of the explorer. */
final class Routes {
    private static final Parameter STATUS =
            new Parameter("status", "Only occasions of this status: happened, scheduled, possible, cancelled, denied.");

    private Routes() {}

    static List<Route> all() {
        List<Route> routes = new ArrayList<>();
        for (String type : List.of("person", "organization", "country", "group")) {
            routes.add(new Route(
                    "/" + type + "/",
                    "actor",
                    "An actor: whom it met, what it said, its disputes.",
                    List.of(
                            STATUS,
                            new Parameter("act", "Only statements that do this, such as accuse."),
                            new Parameter("subject", "Only statements about the actor or issue of this IRI.")),
                    (reading, rest, choices) -> ActorPage.of(reading, Links.iri(type, rest), choices)));
        }
        return List.copyOf(routes);
    }
}
