package org.rapporteur.serve;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapporteur.explore.AboutPage;
import org.rapporteur.explore.ActorPage;
import org.rapporteur.explore.ArticlePage;
import org.rapporteur.explore.BetweenPage;
import org.rapporteur.explore.ComparePage;
import org.rapporteur.explore.CorrectionsPage;
import org.rapporteur.explore.DossierPage;
import org.rapporteur.explore.IssuePage;
import org.rapporteur.explore.MergePage;
import org.rapporteur.explore.NetworkPage;
import org.rapporteur.explore.OccasionPage;
import org.rapporteur.explore.OccasionsPage;
import org.rapporteur.explore.QuotationPage;
import org.rapporteur.explore.SearchPage;
import org.rapporteur.explore.SplitPage;
import org.rapporteur.explore.StartPage;
import org.rapporteur.explore.TimelinePage;
import org.rapporteur.export.XmlText;
import org.rapporteur.serve.Route.Form;
import org.rapporteur.serve.Route.Parameter;
import org.rapporteur.serve.html.Links;
import org.rapporteur.serve.html.Templates;

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
        routes.addAll(relations());
        routes.addAll(work());
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

    /** Pages about how actors and outlets stand to each other. */
    private static List<Route> relations() {
        return List.of(
                new Route(
                        "/between/",
                        "between",
                        "What passed between two actors, /between/person/ann-lee/person/bo-chen: occasions, statements about"
                                + " each other, disputes, shared partners.",
                        List.of(),
                        (reading, rest, choices) -> BetweenPage.of(reading, rest, choices)),
                new Route(
                        "/network",
                        "network",
                        "Who has to do with whom: a picture of up to 3,000 actors and the table of its lines.",
                        List.of(
                                new Parameter("kind", "What makes a line: met, disputed, said."),
                                new Parameter(
                                        "status",
                                        "Only what has this status: of occasions happened, scheduled, possible,"
                                                + " cancelled, denied; of disputes past, open, easing, resolved."),
                                new Parameter("n", "How many pairs, from 1 to 5000; 60 where it is left out."),
                                new Parameter("centre", "Only this actor and its neighbours, such as person/ann-lee."),
                                new Parameter("hide", "With any value the centre itself is left out of the picture."),
                                new Parameter(
                                        "groups", "With any value those without a name of their own are in it, too.")),
                        (reading, rest, choices) -> NetworkPage.of(reading, choices),
                        Map.of(
                                "svg",
                                new Form(
                                        "image/svg+xml",
                                        (page, view) -> XmlText.allowed(Templates.render("networkfile", page, view)
                                                        .strip())
                                                .getBytes(StandardCharsets.UTF_8)),
                                "gexf",
                                new Form("application/gexf+xml", (page, view) -> NetworkGexf.of((NetworkPage) page)))),
                new Route(
                        "/timeline",
                        "timeline",
                        "What happened when: occasions, statements and disputes of an actor.",
                        List.of(
                                new Parameter("with", "Whose timeline, such as person/ann-lee."),
                                new Parameter(
                                        "about",
                                        "Only with or about this one: person/bo-chen, or issue/fishing-rights.")),
                        (reading, rest, choices) -> TimelinePage.of(reading, choices)),
                new Route(
                        "/compare",
                        "compare",
                        "Two outlets side by side: occasions, who is quoted, issues, the same words.",
                        List.of(
                                new Parameter("one", "The one outlet, as the store calls it."),
                                new Parameter("other", "The other.")),
                        (reading, rest, choices) -> ComparePage.of(reading, choices)));
    }

    /** Pages for the work with what was found. */
    private static List<Route> work() {
        return List.of(
                new Route(
                        "/dossier",
                        "dossier",
                        "Collected findings as a numbered sheet; the address holds them.",
                        List.of(
                                new Parameter(
                                        Links.REPEATED,
                                        "A finding: the identifier of its article, #, its name there. May be repeated."),
                                new Parameter("note", "What is to stand above them.")),
                        (reading, rest, choices) -> DossierPage.of(reading, choices),
                        Map.of(
                                "md",
                                new Form(
                                        "text/markdown; charset=utf-8",
                                        (page, view) -> DossierForms.markdown((DossierPage) page)),
                                "bib",
                                new Form(
                                        "application/x-bibtex; charset=utf-8",
                                        (page, view) -> DossierForms.bibtex((DossierPage) page)),
                                "ris",
                                new Form(
                                        "application/x-research-info-systems; charset=utf-8",
                                        (page, view) -> DossierForms.ris((DossierPage) page)),
                                "csl",
                                new Form(
                                        "application/vnd.citationstyles.csl+json",
                                        (page, view) -> DossierForms.csl((DossierPage) page)),
                                "jsonld",
                                new Form(
                                        "application/ld+json",
                                        (page, view) -> DossierForms.annotations((DossierPage) page)))),
                new Route(
                        "/corrections",
                        "corrections",
                        "What people decided against what was found, and actors that may be one.",
                        List.of(),
                        (reading, rest, choices) -> CorrectionsPage.of(reading, choices)),
                new Route(
                        "/merge",
                        "merge",
                        "Two actors side by side, before somebody makes them one.",
                        List.of(
                                new Parameter("one", "What goes, such as person/ann-lee."),
                                new Parameter("other", "What stays.")),
                        (reading, rest, choices) -> MergePage.of(reading, choices)),
                new Route(
                        "/split",
                        "split",
                        "An actor, issue or occasion with the articles that tell of it, before somebody makes it two.",
                        List.of(new Parameter("one", "What may be two, such as person/ann-lee.")),
                        (reading, rest, choices) -> SplitPage.of(reading, choices)));
    }
}
