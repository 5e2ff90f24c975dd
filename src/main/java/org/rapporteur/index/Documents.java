package org.rapporteur.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.Iris;
import org.rapporteur.map.SharedNode;
import org.rapporteur.vocab.RAP;

/**
 * Makes the documents of the index out of what a store holds, in a transaction of the caller.
 *
 * <p>A document depends on nothing but the state of the store, so that any order of the same changes gives the same.
 */
final class Documents {
    /** A term of Lucene has at most 32,766 bytes. What is longer is no name that anybody asks for. */
    private static final int LONGEST_NAME = 8_000;

    private static final List<IndexedKind> NODES = List.of(
            IndexedKind.PERSON, IndexedKind.ORGANIZATION, IndexedKind.COUNTRY, IndexedKind.GROUP, IndexedKind.ISSUE);

    private final DatasetGraph database;
    private final ToLongFunction<Node> mentions;

    /** @param mentions how many nodes of articles stand for what stands for an actor or an issue in all articles */
    Documents(DatasetGraph database, ToLongFunction<Node> mentions) {
        this.database = database;
        this.mentions = mentions;
    }

    /** Counts those nodes, by reading as many links. */
    static long mentions(DatasetGraph database, Node node) {
        return Iter.iter(database.findNG(Node.ANY, Node.ANY, RAP.identity, node))
                .filter(quad -> !Iris.isLinks(quad.getSubject()))
                .count();
    }

    /** What stands for an actor, an issue or an occasion in all articles; null where the node does not. */
    @Nullable
    Document ofNode(Node node) {
        Set<Node> types = types(node);
        if (types.contains(RAP.Occasion)) {
            return ofOccasion(node);
        }
        if (!types.contains(RAP.Identity)) {
            return null;
        }
        return NODES.stream()
                .filter(kind -> types.contains(kind.type()))
                .findFirst()
                .map(kind -> ofNamed(node, kind))
                .orElse(null);
    }

    private Document ofNamed(Node node, IndexedKind kind) {
        SortedSet<String> labels = new TreeSet<>(texts(Node.ANY, node, RDFS.Nodes.label));
        SortedSet<String> names = new TreeSet<>(labels);
        names.addAll(texts(Node.ANY, node, SKOS.altLabel.asNode()));
        String label = labels.isEmpty() ? node.getURI() : labels.first();
        Document document = begin(kind, node);
        document.add(new StringField(Fields.NODE, node.getURI(), Field.Store.NO));
        document.add(new StoredField(Fields.LABEL, label));
        long activity = mentions.applyAsLong(node);
        document.add(new NumericDocValuesField(Fields.ACTIVITY, activity));
        document.add(new StoredField(Fields.ACTIVITY, activity));
        for (String name : names) {
            document.add(new StoredField(Fields.NAME, name));
            if (name.length() <= LONGEST_NAME) {
                document.add(new StringField(Fields.EXACT, Analysis.caseless(name), Field.Store.NO));
                document.add(new StringField(Fields.PLAIN, NearNames.plain(name), Field.Store.NO));
            }
            document.add(new TextField(Fields.WORDS, NearNames.plain(name), Field.Store.NO));
            document.add(new TextField(Fields.TEXT, name, Field.Store.NO));
        }
        return document;
    }

    private Document ofOccasion(Node node) {
        SortedSet<String> labels = new TreeSet<>(texts(Node.ANY, node, RDFS.Nodes.label));
        Document document = begin(IndexedKind.OCCASION, node);
        document.add(new StringField(Fields.NODE, node.getURI(), Field.Store.NO));
        String label = labels.isEmpty() ? node.getURI() : labels.first();
        document.add(new StoredField(Fields.LABEL, label));
        document.add(new TextField(Fields.TEXT, label, Field.Store.NO));
        texts(Node.ANY, node, RAP.date).stream()
                .sorted()
                .findFirst()
                .ifPresent(date -> day(date).forEach(document::add));
        return document;
    }

    /** An article and what it tells that somebody said; none where there is no article in that graph. */
    List<Document> ofArticle(Node graph) {
        List<Node> articles = subjects(graph, RAP.Article);
        if (articles.size() != 1) {
            return List.of();
        }
        Node article = articles.get(0);
        List<Field> about = about(graph, article);
        List<Document> documents = new ArrayList<>();
        documents.add(ofArticle(graph, article, about));
        for (IndexedKind kind : List.of(IndexedKind.STATEMENT, IndexedKind.ATTITUDE)) {
            for (Node said : subjects(graph, kind.type())) {
                documents.add(ofSaid(graph, said, kind, about));
            }
        }
        return documents;
    }

    /** What an article tells, in short; null where there is no such article. */
    @Nullable
    Document summaryOf(Node article) {
        List<Node> graphs = Iter.iter(database.findNG(Node.ANY, article, RDF.Nodes.type, RAP.Article))
                .map(Quad::getGraph)
                .toList();
        if (graphs.isEmpty()) {
            return null;
        }
        Node graph = graphs.get(0);
        Document document = new Document();
        document.add(new StringField(Fields.GRAPH, graph.getURI(), Field.Store.NO));
        document.add(new StringField(Fields.SUMMARY_OF, article.getURI(), Field.Store.NO));
        document.add(
                new BinaryDocValuesField(Fields.SUMMARY, WrittenSummary.of(Summarizer.of(database, graph, article))));
        return document;
    }

    /** The meetings of articles that are that occasion; none where the node is something else. */
    List<Node> tellingOf(Node occasion) {
        if (Iris.isOfArticle(occasion) || !types(occasion).contains(RAP.Occasion)) {
            return List.of();
        }
        return Iter.iter(database.findNG(Node.ANY, Node.ANY, RAP.identity, occasion))
                .map(Quad::getSubject)
                .filter(node -> !Iris.isLinks(node))
                .toList();
    }

    /** The articles in that graph: one, or none where it was removed. */
    List<Node> articlesIn(Node graph) {
        return subjects(graph, RAP.Article);
    }

    private Document ofArticle(Node graph, Node article, List<Field> about) {
        Document document = begin(IndexedKind.ARTICLE, article);
        about.forEach(document::add);
        texts(graph, article, SchemaDO.datePublished.asNode())
                .forEach(day -> document.add(new StringField(Fields.DAY, day, Field.Store.NO)));
        for (String headline : texts(graph, article, SchemaDO.headline.asNode())) {
            document.add(new StoredField(Fields.LABEL, headline));
            document.add(new TextField(Fields.TEXT, headline, Field.Store.NO));
        }
        // The body stands in the store; a passage of it is read there.
        texts(graph, article, SchemaDO.articleBody.asNode())
                .forEach(body -> document.add(new TextField(Fields.TEXT, body, Field.Store.NO)));
        for (Node place : subjects(graph, RAP.Place)) {
            SharedNode.texts(database.getGraph(graph), place, RDFS.Nodes.label)
                    .filter(label -> label.length() <= LONGEST_NAME)
                    .forEach(label -> document.add(new StringField(Fields.PLACE, label, Field.Store.NO)));
        }
        return document;
    }

    private Document ofSaid(Node graph, Node said, IndexedKind kind, List<Field> about) {
        Document document = begin(kind, said);
        about.forEach(document::add);
        texts(graph, said, RAP.text).forEach(text -> document.add(new TextField(Fields.TEXT, text, Field.Store.YES)));
        SortedSet<String> speakers = new TreeSet<>();
        database.find(graph, said, RAP.speaker, Node.ANY)
                .forEachRemaining(quad -> speakers.addAll(texts(graph, quad.getObject(), RDFS.Nodes.label)));
        if (!speakers.isEmpty()) {
            document.add(new StoredField(Fields.SPEAKER, String.join(", ", speakers)));
        }
        return document;
    }

    /** What is said of the article in each of its documents. */
    private List<Field> about(Node graph, Node article) {
        List<Field> about = new ArrayList<>();
        about.add(new StringField(Fields.GRAPH, graph.getURI(), Field.Store.NO));
        texts(graph, article, SchemaDO.identifier.asNode())
                .forEach(id -> about.add(new StoredField(Fields.ARTICLE, id)));
        texts(graph, article, SchemaDO.datePublished.asNode()).forEach(day -> about.addAll(day(day)));
        texts(graph, article, SchemaDO.url.asNode()).forEach(url -> about.add(new StoredField(Fields.URL, url)));
        for (Quad publisher : Iter.toList(database.find(graph, article, SchemaDO.publisher.asNode(), Node.ANY))) {
            SharedNode.texts(database.getGraph(graph), publisher.getObject(), SchemaDO.name.asNode())
                    .filter(name -> name.length() <= LONGEST_NAME)
                    .forEach(name -> about.add(keyword(Fields.PUBLISHER, name)));
        }
        return about;
    }

    private static Document begin(IndexedKind kind, Node node) {
        Document document = new Document();
        document.add(keyword(Fields.KIND, kind.word()));
        document.add(new StoredField(Fields.IRI, node.getURI()));
        String key = node.getURI();
        document.add(new SortedDocValuesField(
                Fields.IRI, new BytesRef(key.length() <= LONGEST_NAME ? key : key.substring(0, LONGEST_NAME))));
        return document;
    }

    private static List<Field> day(String day) {
        return List.of(keyword(Fields.PUBLISHED, day), new SortedDocValuesField(Fields.PUBLISHED, new BytesRef(day)));
    }

    private static Field keyword(String field, String value) {
        return new StringField(field, value, Field.Store.YES);
    }

    private Set<Node> types(Node node) {
        return Iter.toSet(Iter.map(database.findNG(Node.ANY, node, RDF.Nodes.type, Node.ANY), Quad::getObject));
    }

    private List<Node> subjects(Node graph, Node type) {
        return Iter.iter(database.find(graph, Node.ANY, RDF.Nodes.type, type))
                .map(Quad::getSubject)
                .toList();
    }

    private List<String> texts(Node graph, Node subject, Node property) {
        return Iter.iter(
                        graph.isConcrete()
                                ? database.find(graph, subject, property, Node.ANY)
                                : database.findNG(Node.ANY, subject, property, Node.ANY))
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .toList();
    }
}
