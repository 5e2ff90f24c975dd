package org.rapporteur.curate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.rapporteur.index.SearchIndex;
import org.rapporteur.map.FindingChange;
import org.rapporteur.map.FindingEditor;
import org.rapporteur.query.StoredNames;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.vocab.RAP;

/** Reads what people wish to change about one finding: who is meant by a name, and whether a value makes sense. */
final class WishReader {
    private final DatasetGraph database;
    private final SearchIndex names;
    private final Graph all;
    private final Graph article;
    private final Node finding;

    /** About a finding in the graph of its article. */
    WishReader(DatasetGraph database, SearchIndex names, Graph article, Node finding) {
        this.database = database;
        this.names = names;
        this.all = database.getUnionGraph();
        this.article = article;
        this.finding = finding;
    }

    /**
     * The change that is wished.
     *
     * @throws RapporteurException {@code USAGE} where the finding has no such field, or the field no such value;
     *     {@code ACTOR_UNKNOWN}, {@code ACTOR_AMBIGUOUS}
     */
    FindingChange read(Wish wish) {
        FindingChange.Field field = wish.field();
        FindingEditor editor = new FindingEditor(article, finding);
        Node type = editor.findingClass();
        if (type == null || !field.classes().contains(type)) {
            throw usage("A " + noun(type) + " has no " + field.label() + ".");
        }
        String value = wish.value().strip();
        String was = String.join(", ", editor.values(field));
        return switch (field.sort()) {
            case CHOICE -> new FindingChange(field, choice(value, type), was, null, null);
            case DATE -> new FindingChange(field, date(value), was, null, null);
            case PLACE -> new FindingChange(field, label(value), was, null, countryOfPlace(label(value)));
            case ISSUE -> new FindingChange(field, label(value), was, null, null);
            case ACTOR -> actor(field, value, field == FindingChange.Field.SPEAKER ? was : "");
        };
    }

    private static String noun(@Nullable Node type) {
        return type == null ? "finding" : type.getLocalName().toLowerCase(Locale.ROOT);
    }

    private static String choice(String value, Node type) {
        String lower = value.toLowerCase(Locale.ROOT);
        List<String> choices = FindingChange.Field.choices(type);
        if (!choices.contains(lower)) {
            throw usage("“" + value + "” is none of " + String.join(", ", choices) + ".");
        }
        return lower;
    }

    private static String date(String value) {
        try {
            PartialDate date = new PartialDate(value);
            if (value.length() == "2024-03-05".length()) {
                LocalDate.parse(value);
            }
            return date.iso();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new RapporteurException(
                    ErrorCode.USAGE,
                    "“" + value + "” is no date. Write one as exact as it is known: 2024-05-31, 2024-05 or 2024.",
                    e);
        }
    }

    /** The name, or of an IRI the label. */
    private String label(String value) {
        if (value.isEmpty()) {
            throw usage("A name is missing.");
        }
        Node node = NodeFactory.createURI(StoredNames.expanded(value));
        return value.contains(":") ? texts(node, RDFS.Nodes.label).findFirst().orElse(value) : value;
    }

    /** The country in which all places of that name lie that the store knows, or null. */
    private @Nullable String countryOfPlace(String name) {
        List<String> codes = G.listPO(all, RDFS.Nodes.label, NodeFactory.createLiteralString(name)).stream()
                .filter(node -> all.contains(node, RDF.Nodes.type, RAP.Place))
                .flatMap(node -> texts(node, RAP.countryCode))
                .distinct()
                .toList();
        return codes.size() == 1 ? codes.get(0) : null;
    }

    private FindingChange actor(FindingChange.Field field, String value, String was) {
        for (ActorType type : ActorType.values()) {
            String prefix = type.name().toLowerCase(Locale.ROOT) + ":";
            if (value.toLowerCase(Locale.ROOT).startsWith(prefix)) {
                String name = value.substring(prefix.length()).strip();
                if (name.isEmpty()) {
                    throw usage("A name is missing behind " + prefix);
                }
                return new FindingChange(field, name, was, type, null);
            }
        }
        boolean removes = field == FindingChange.Field.REMOVE_PARTICIPANT || field == FindingChange.Field.REMOVE_PARTY;
        Node here = removes ? among(field, value) : null;
        if (here == null) {
            Node identity = new StoredNames(database, names).actor(value);
            here = inArticle(field, identity);
            if (here == null && removes) {
                throw new RapporteurException(
                        ErrorCode.CORRECTION_EMPTY,
                        value + " is none of these: "
                                + String.join(", ", new FindingEditor(article, finding).values(field)) + ".");
            }
            here = here == null ? identity : here;
        }
        return new FindingChange(
                field, texts(here, RDFS.Nodes.label).findFirst().orElse(value), was, type(here), code(here));
    }

    /** Who of the finding bears the name in its article, if only one does: the words that people see there. */
    private @Nullable Node among(FindingChange.Field field, String name) {
        List<Node> called = objects(field).stream()
                .filter(node -> Stream.of(RDFS.Nodes.label, SKOS.altLabel.asNode())
                        .flatMap(property -> texts(node, property))
                        .anyMatch(name::equalsIgnoreCase))
                .toList();
        return called.size() == 1 ? called.get(0) : null;
    }

    /** What stands for the actor in this article: in the finding itself, else anywhere; or null. */
    private @Nullable Node inArticle(FindingChange.Field field, Node identity) {
        List<Node> nodes = G.listPO(all, RAP.identity, identity).stream()
                .filter(node -> article.contains(node, RDF.Nodes.type, RAP.Actor))
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
        boolean removes = field == FindingChange.Field.REMOVE_PARTICIPANT || field == FindingChange.Field.REMOVE_PARTY;
        List<Node> own = objects(field);
        return nodes.stream()
                .filter(node -> !removes || own.contains(node))
                .findFirst()
                .orElse(null);
    }

    private List<Node> objects(FindingChange.Field field) {
        return G.listSP(article, finding, field.property());
    }

    private @Nullable ActorType type(Node actor) {
        return Stream.of(ActorType.values())
                .filter(type -> all.contains(actor, RDF.Nodes.type, RAP.actor(type)))
                .findFirst()
                .orElse(null);
    }

    /** The code of a country, which articles have and the one node for all of them has not. */
    private @Nullable String code(Node actor) {
        return Stream.concat(Stream.of(actor), G.listPO(all, RAP.identity, actor).stream())
                .flatMap(node -> texts(node, RAP.countryCode))
                .findFirst()
                .orElse(null);
    }

    private Stream<String> texts(Node node, Node property) {
        return G.listSP(all, node, property).stream()
                .map(Node::getLiteralLexicalForm)
                .sorted();
    }

    private static RapporteurException usage(String message) {
        return new RapporteurException(ErrorCode.USAGE, message);
    }
}
