package org.rapporteur.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.Iris;
import org.rapporteur.store.Linker;
import org.rapporteur.vocab.RAP;

/** Articles by lot, of few people and bodies with names that are hard to tell apart, who say and do much the same. */
final class RandomArticles {
    private static final List<String> PERSONS = List.of(
            "Ann Reed",
            "Paul Reed",
            "Paul A. Reed",
            "Paul B. Reed",
            "P. Reed",
            "Reed",
            "Reed",
            "Joe Reed",
            "Joseph Reed",
            "Eva Lund",
            "Bo Lund",
            "Lund",
            "Lund",
            "E. Lund",
            "Cem Oral",
            "Dia Roth",
            "Finn Moe");
    private static final List<String> BODIES =
            List.of("Harbour Council", "Hill Council", "HC", "Fisheries Board", "Ferry Board", "foreign ministry");
    private static final List<String> OFFICES = List.of("mayor", "foreign minister", "judge");
    private static final List<String> ISSUES = List.of(
            "fishing rights", "rights of fishing", "the dam", "dam on the river", "ferry fares", "fares of ferries");
    private static final List<String> SAYINGS = List.of(
            "We will not sign a paper that says that the herring carry passports and nobody here will ask them to",
            "We will not sign a paper that says otherwise, for the sea is wide and the boats of the bay are few",
            "Whoever takes more takes it from his neighbour and will hear of it before the winter is over");
    private static final LocalDate SPRING = LocalDate.of(2024, 3, 20);

    private RandomArticles() {}

    static ArticleGraph article(String id, Random random) {
        Draft draft = new Draft(id);
        LocalDate published = SPRING.plusDays(random.nextInt(120));
        draft.published(published.toString());
        List<Node> persons = new ArrayList<>();
        for (String name : some(PERSONS, 2 + random.nextInt(4), random)) {
            Node person = draft.actor("person", RAP.Person, name);
            if (random.nextInt(4) == 0) {
                draft.office(person, OFFICES.get(random.nextInt(OFFICES.size())));
            }
            if (name.equals("Paul A. Reed") && random.nextInt(3) == 0) {
                draft.alias(person, "Reed");
            }
            persons.add(person);
        }
        for (String name : some(BODIES, random.nextInt(4), random)) {
            Node body = draft.actor("organization", RAP.Organization, name);
            if (name.equals("Harbour Council") && random.nextInt(3) == 0) {
                draft.alias(body, "HC");
            }
        }
        some(ISSUES, random.nextInt(3), random).forEach(draft::issue);
        for (int count = random.nextInt(3); count > 0; count--) {
            draft.statement(persons.get(random.nextInt(persons.size())), cut(random));
        }
        if (persons.size() > 2) {
            draft.meeting(persons.subList(0, 2 + random.nextInt(2)), date(published, random), random.nextBoolean());
        }
        return draft.done();
    }

    /** An article in which Ann Reed says that. */
    static ArticleGraph saying(String id, String text) {
        Draft draft = new Draft(id);
        draft.published(SPRING.toString());
        draft.statement(draft.actor("person", RAP.Person, "Ann Reed"), text);
        return draft.done();
    }

    /** An article of which these persons, and nobody else, held talks on its day. */
    static ArticleGraph talks(String id, String... persons) {
        Draft draft = new Draft(id);
        draft.published(SPRING.toString());
        List<Node> participants = new ArrayList<>();
        for (String person : persons) {
            participants.add(draft.actor("person", RAP.Person, person));
        }
        draft.meeting(participants, SPRING.toString(), true);
        return draft.done();
    }

    /** One of many sentences that begin alike and go on in ways of their own, the same twice with a word more. */
    static String habit(int number) {
        String own = "x" + number;
        return "We will see " + own + "a " + own + "b " + own + "c" + (number % 2 == 0 ? " in the end " : " ") + own
                + "d and " + own + "e before the ice goes";
    }

    /** A saying with a few words less, or of another one's beginning. */
    private static String cut(Random random) {
        List<String> words = new ArrayList<>(
                List.of(SAYINGS.get(random.nextInt(SAYINGS.size())).split(" ")));
        for (int less = random.nextInt(5); less > 0; less--) {
            words.remove(random.nextInt(words.size()));
        }
        return String.join(" ", words);
    }

    private static String date(LocalDate published, Random random) {
        String day = published.plusDays(random.nextInt(5) - 2L).toString();
        return switch (random.nextInt(4)) {
            case 0 -> day;
            case 1 -> day.substring(0, 7);
            case 2 -> day.substring(0, 4);
            default -> "";
        };
    }

    private static List<String> some(List<String> all, int count, Random random) {
        List<String> some = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            String one = all.get(random.nextInt(all.size()));
            if (!some.contains(one)) {
                some.add(one);
            }
        }
        return some;
    }

    static void write(ArticleGraph article, DatasetGraph database, Linker.Linking linking) {
        Node name = NodeFactory.createURI(article.graphIri());
        article.graph()
                .find()
                .forEachRemaining(t -> database.add(name, t.getSubject(), t.getPredicate(), t.getObject()));
        linking.added(name);
    }

    static void erase(ArticleGraph article, DatasetGraph database, Linker.Linking linking) {
        Node name = NodeFactory.createURI(article.graphIri());
        linking.removing(name);
        database.removeGraph(name);
    }

    private static final class Draft {
        private final Graph graph = GraphFactory.createDefaultGraph();
        private final String id;
        private final Node article;
        private int nodes;

        Draft(String id) {
            this.id = id;
            this.article = NodeFactory.createURI(Iris.article(id));
            graph.add(article, RDF.Nodes.type, RAP.Article);
            graph.add(article, SchemaDO.identifier.asNode(), text(id));
            graph.add(article, SchemaDO.articleBody.asNode(), text("what " + id + " tells"));
        }

        void published(String day) {
            graph.add(article, SchemaDO.datePublished.asNode(), NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate));
        }

        private Node node(String kind) {
            return NodeFactory.createURI(article.getURI() + "#" + kind + "-" + nodes++);
        }

        Node actor(String kind, Node type, String label) {
            Node actor = node(kind);
            graph.add(actor, RDF.Nodes.type, RAP.Actor);
            graph.add(actor, RDF.Nodes.type, type);
            graph.add(actor, RDFS.Nodes.label, text(label));
            return actor;
        }

        void alias(Node actor, String alias) {
            graph.add(actor, SKOS.altLabel.asNode(), text(alias));
        }

        void office(Node person, String office) {
            Node role = node("role");
            graph.add(role, RDF.Nodes.type, RAP.Role);
            graph.add(role, RAP.holder, person);
            graph.add(role, RAP.roleName, text(office));
        }

        void issue(String label) {
            Node issue = node("issue");
            graph.add(issue, RDF.Nodes.type, RAP.Issue);
            graph.add(issue, RDFS.Nodes.label, text(label));
        }

        void statement(Node speaker, String words) {
            Node statement = node("statement");
            graph.add(statement, RDF.Nodes.type, RAP.Statement);
            graph.add(statement, RAP.mode, RAP.concept("direct"));
            graph.add(statement, RAP.text, text(words));
            graph.add(statement, RAP.speaker, speaker);
        }

        void meeting(List<Node> participants, String date, boolean isHeld) {
            Node meeting = node("meeting");
            graph.add(meeting, RDF.Nodes.type, RAP.Meeting);
            graph.add(meeting, RAP.article, article);
            participants.forEach(actor -> graph.add(meeting, RAP.participant, actor));
            graph.add(meeting, RAP.kind, RAP.concept("talks"));
            graph.add(meeting, RAP.status, RAP.concept(isHeld ? "happened" : "scheduled"));
            if (!date.isEmpty()) {
                XSDDatatype type = date.length() == 4
                        ? XSDDatatype.XSDgYear
                        : date.length() == 7 ? XSDDatatype.XSDgYearMonth : XSDDatatype.XSDdate;
                graph.add(meeting, RAP.date, NodeFactory.createLiteralDT(date, type));
            }
        }

        ArticleGraph done() {
            return new ArticleGraph(id, article.getURI(), article.getURI() + "/version/1", graph);
        }

        private static Node text(String text) {
            return NodeFactory.createLiteralString(text);
        }
    }
}
