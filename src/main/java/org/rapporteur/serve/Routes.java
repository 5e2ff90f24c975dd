package org.rapporteur.serve;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.explore.AboutPage;
import org.rapporteur.explore.ActorPage;
import org.rapporteur.explore.ArticlePage;
import org.rapporteur.explore.IssuePage;
import org.rapporteur.explore.OccasionPage;
import org.rapporteur.explore.OccasionsPage;
import org.rapporteur.explore.QuotationPage;
import org.rapporteur.explore.SearchPage;
import org.rapporteur.explore.StartPage;
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
        routes.add(new Route(
                "/occasion/",
                "occasion",
                "An occasion: how each article tells of it, and whose claim that is.",
                List.of(),
                (reading, rest, choices) -> OccasionPage.of(reading, Links.iri("occasion", rest), choices)));
        routes.add(new Route(
                "/issue/",
                "issue",
                "An issue: its parties side by side, the course of the dispute, what is said about it.",
                List.of(),
                (reading, rest, choices) -> IssuePage.of(reading, Links.iri("issue", rest), choices)));
        routes.add(new Route(
                "/quotation/",
                "quotation",
                "A quotation: who tells the words, and what each leaves out.",
                List.of(),
                (reading, rest, choices) -> QuotationPage.of(reading, Links.iri("quotation", rest))));
        routes.add(new Route(
                "/article",
                "article",
                "An article: its text with all that is found in it.",
                List.of(
                        new Parameter("id", "The identifier of the article."),
                        new Parameter("at", "The finding that is looked at, such as statement-3.")),
                (reading, rest, choices) -> ArticlePage.of(reading, choices)));
        routes.add(new Route(
                "/occasions",
                "occasions",
                "All occasions, newest first.",
                List.of(
                        STATUS,
                        new Parameter("with", "Only those on which this actor takes part, such as person/ann-lee."),
                        new Parameter("and", "And this one, too.")),
                (reading, rest, choices) -> OccasionsPage.of(reading, choices)));
        routes.add(new Route(
                "/search",
                "search",
                "What is found by words: actors, issues, occasions, statements, articles.",
                List.of(
                        new Parameter("q", "The words."),
                        new Parameter(
                                "kind",
                                "Only of this kind: person, organization, country, group, issue, occasion, said,"
                                        + " article.")),
                (reading, rest, choices) -> SearchPage.of(reading, choices)));
        routes.add(new Route(
                "/about",
                "about",
                "What the store holds: outlets, dates, counts.",
                List.of(),
                (reading, rest, choices) -> AboutPage.of(reading)));
        routes.add(new Route(
                "/",
                "start",
                "What is worth a look: met last, announced, told differently, in dispute.",
                List.of(),
                (reading, rest, choices) -> StartPage.of(reading)));
        return List.copyOf(routes);
    }
}
