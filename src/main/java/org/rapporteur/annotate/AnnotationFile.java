package org.rapporteur.annotate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.trees.GrammaticalRelation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.rapporteur.source.Article;

/**
 * Keeps an annotated article as compressed JSON, so that later stages can be run and tested without any model.
 *
 * <pre>{@code
 * AnnotationFile.write(annotated, out);
 * AnnotatedArticle same = AnnotationFile.read(in);
 * }</pre>
 */
final class AnnotationFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build()
            .registerModule(new JavaTimeModule())
            .setSerializationInclusion(JsonInclude.Include.NON_NULL);

    private AnnotationFile() {}

    private record Stored(
            Article article,
            List<StoredSentence> sentences,
            List<Name> names,
            List<TimeExpression> times,
            List<Quotation> quotations,
            List<Attribution> attributions,
            List<EventMention> events) {}

    private record StoredSentence(int paragraph, List<Token> tokens, List<Node> roots, List<Edge> edges) {}

    /** A node of the enhanced graph: a token, or its copy where ellipsis is spelt out. */
    private record Node(int position, int copy) {}

    private record Edge(Node governor, Node dependent, String relation, boolean extra) {}

    /** Writes to {@code out}, which stays open. */
    public static void write(AnnotatedArticle annotated, OutputStream out) throws IOException {
        List<StoredSentence> sentences = new ArrayList<>();
        for (Sentence sentence : annotated.sentences()) {
            List<Edge> edges = new ArrayList<>();
            for (SemanticGraphEdge edge : sentence.graph().edgeListSorted()) {
                edges.add(new Edge(
                        node(edge.getGovernor()),
                        node(edge.getDependent()),
                        edge.getRelation().toString(),
                        edge.isExtra()));
            }
            List<Node> roots = sentence.graph().getRoots().stream()
                    .map(AnnotationFile::node)
                    .toList();
            sentences.add(new StoredSentence(sentence.paragraph(), sentence.tokens(), roots, edges));
        }
        GZIPOutputStream zip = new GZIPOutputStream(out);
        zip.write(JSON.writeValueAsBytes(new Stored(
                annotated.article(),
                sentences,
                annotated.names(),
                annotated.times(),
                annotated.quotations(),
                annotated.attributions(),
                annotated.events())));
        zip.finish();
    }

    /** Reads what {@link #write} wrote. */
    public static AnnotatedArticle read(InputStream in) throws IOException {
        Stored stored = JSON.readValue(new GZIPInputStream(in), Stored.class);
        List<Sentence> sentences = new ArrayList<>();
        for (StoredSentence sentence : stored.sentences()) {
            sentences.add(new Sentence(sentences.size(), sentence.paragraph(), sentence.tokens(), graph(sentence)));
        }
        return new AnnotatedArticle(
                stored.article(),
                sentences,
                stored.names(),
                stored.times(),
                stored.quotations(),
                stored.attributions(),
                stored.events());
    }

    private static Node node(IndexedWord word) {
        return new Node(word.index(), word.copyCount());
    }

    private static SemanticGraph graph(StoredSentence sentence) {
        SemanticGraph graph = new SemanticGraph();
        Map<Node, IndexedWord> words = new HashMap<>();
        sentence.roots().forEach(root -> graph.addRoot(words.computeIfAbsent(root, n -> word(sentence, n))));
        for (Edge edge : sentence.edges()) {
            IndexedWord governor = words.computeIfAbsent(edge.governor(), n -> word(sentence, n));
            IndexedWord dependent = words.computeIfAbsent(edge.dependent(), n -> word(sentence, n));
            graph.addEdge(
                    governor,
                    dependent,
                    GrammaticalRelation.valueOf(Language.UniversalEnglish, edge.relation()),
                    Double.NEGATIVE_INFINITY,
                    edge.extra());
        }
        return graph;
    }

    private static IndexedWord word(StoredSentence sentence, Node node) {
        Token token = sentence.tokens().get(node.position() - 1);
        CoreLabel label = new CoreLabel();
        label.setWord(token.text());
        label.setValue(token.text());
        label.setLemma(token.lemma());
        label.setTag(token.tag());
        label.setNER(token.ner());
        label.setIndex(token.position());
        label.setSentIndex(token.sentence());
        IndexedWord word = new IndexedWord(label);
        word.setCopyCount(node.copy());
        return word;
    }
}
