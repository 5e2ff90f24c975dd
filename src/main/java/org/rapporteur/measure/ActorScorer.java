package org.rapporteur.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.Span;
import org.rapporteur.store.NewsStore;
import org.rapporteur.vocab.RAP;

/**
 * Compares the actors of a store with labels.
 *
 * <pre>{@code
 * Score score = ActorScorer.score(store, Path.of("labels.tsv"));
 * }</pre>
 */
public final class ActorScorer {
    private static final Pattern POSITION = Pattern.compile(".*#char=(\\d+),(\\d+)");

    private final DatasetGraph database;
    private final Map<String, List<Mention>> mentions = new HashMap<>();

    private record Mention(Span span, String actor) {}

    private record Placed(LabelledName name, String node, boolean missed) {}

    private ActorScorer(DatasetGraph database) {
        this.database = database;
    }

    /**
     * Scores the actors of all articles that are labelled and stored.
     *
     * @param labels a file with a line for each name: article, begin, end and person, separated by tabs
     * @throws RapporteurException where the file is missing or malformed, or labels no article of the store
     */
    public static Score score(NewsStore store, Path labels) {
        List<LabelledName> names = LabelledNames.read(labels);
        return store.read(dataset -> new ActorScorer(dataset.asDatasetGraph()).score(names, labels));
    }

    private Score score(List<LabelledName> names, Path file) {
        TreeSet<String> unknown = new TreeSet<>();
        List<Placed> placed = new ArrayList<>();
        for (LabelledName name : names) {
            List<Mention> known = mentions.computeIfAbsent(name.article(), this::mentions);
            if (known.isEmpty() && graphs(name.article()).isEmpty()) {
                unknown.add(name.article());
            } else {
                placed.add(place(name, known));
            }
        }
        if (placed.isEmpty()) {
            throw new RapporteurException(
                    ErrorCode.ARTICLE_UNKNOWN,
                    "The store holds none of the articles that " + file
                            + " labels. Check the identifiers in its first column.");
        }
        BCubed score = BCubed.of(placed, one -> one.name().person(), Placed::node);
        long persons =
                placed.stream().map(one -> one.name().person()).distinct().count();
        long missed = placed.stream().filter(Placed::missed).count();
        return new Score(
                placed.size(),
                (int) persons,
                score.precision(),
                score.recall(),
                score.f1(),
                (int) missed,
                List.copyOf(unknown),
                mistakes(placed));
    }

    private static Placed place(LabelledName name, List<Mention> known) {
        return known.stream()
                .filter(mention -> mention.span().begin() < name.span().end()
                        && name.span().begin() < mention.span().end())
                .max(Comparator.comparingInt((Mention mention) -> common(mention.span(), name.span()))
                        .thenComparing(Mention::actor))
                .map(mention -> new Placed(name, mention.actor(), false))
                .orElseGet(() -> new Placed(name, name.article() + "#char=" + name.span(), true));
    }

    private static int common(Span one, Span other) {
        return Math.min(one.end(), other.end()) - Math.max(one.begin(), other.begin());
    }

    private List<Node> graphs(String article) {
        Node identifier = NodeFactory.createLiteralString(article);
        return Iter.iter(database.findNG(Node.ANY, Node.ANY, SchemaDO.identifier.asNode(), identifier))
                .map(Quad::getGraph)
                .toList();
    }

    private List<Mention> mentions(String article) {
        List<Mention> found = new ArrayList<>();
        for (Node graph : graphs(article)) {
            for (Quad quad : Iter.toList(database.find(graph, Node.ANY, RAP.mention, Node.ANY))) {
                Matcher position = POSITION.matcher(quad.getObject().getURI());
                String actor = identity(quad.getSubject());
                if (position.matches() && actor != null) {
                    int begin = Integer.parseInt(position.group(1));
                    found.add(new Mention(new Span(begin, Integer.parseInt(position.group(2))), actor));
                }
            }
        }
        return found;
    }

    private @Nullable String identity(Node node) {
        List<Quad> links = Iter.toList(database.findNG(Node.ANY, node, RAP.identity, Node.ANY));
        return links.isEmpty() ? null : links.get(0).getObject().getURI();
    }

    private static List<Score.Mistake> mistakes(List<Placed> placed) {
        List<Placed> found = placed.stream().filter(one -> !one.missed()).toList();
        Map<String, Map<String, Long>> byNode = found.stream()
                .collect(Collectors.groupingBy(
                        Placed::node,
                        TreeMap::new,
                        Collectors.groupingBy(one -> one.name().person(), Collectors.counting())));
        Map<String, Map<String, Long>> byPerson = found.stream()
                .collect(Collectors.groupingBy(
                        one -> one.name().person(),
                        TreeMap::new,
                        Collectors.groupingBy(Placed::node, Collectors.counting())));
        return Stream.concat(mistakes(true, byNode).stream(), mistakes(false, byPerson).stream())
                .sorted(Comparator.comparingInt(Score.Mistake::names).reversed().thenComparing(Score.Mistake::what))
                .toList();
    }

    private static Collection<Score.Mistake> mistakes(boolean merged, Map<String, Map<String, Long>> groups) {
        List<Score.Mistake> mistakes = new ArrayList<>();
        groups.forEach((what, parts) -> {
            if (parts.size() > 1) {
                List<String> inOrder = parts.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(part -> part.getKey() + " (" + part.getValue() + ")")
                        .toList();
                long all = parts.values().stream().mapToLong(Long::longValue).sum();
                long most =
                        parts.values().stream().mapToLong(Long::longValue).max().orElse(0);
                mistakes.add(new Score.Mistake(merged, what, inOrder, (int) (all - most)));
            }
        });
        return mistakes;
    }

    /**
     * How well the actors of a store agree with labels, as B-cubed (Bagga and Baldwin 1998).
     *
     * @param names the number of labelled names
     * @param persons the number of persons that the labels tell apart
     * @param precision from 0 to 1: lower where one node is several persons
     * @param recall from 0 to 1: lower where one person is several nodes
     * @param f1 the harmonic mean of both
     * @param missed the number of names that are no mention of an actor of the store; each counts as a node of its own
     * @param unknownArticles identifiers of labelled articles that the store does not hold; their names are left out
     * @param mistakes the worst first
     */
    public record Score(
            int names,
            int persons,
            double precision,
            double recall,
            double f1,
            int missed,
            List<String> unknownArticles,
            List<Mistake> mistakes) {
        public Score {
            unknownArticles = List.copyOf(unknownArticles);
            mistakes = List.copyOf(mistakes);
        }

        /**
         * Nodes and persons that do not go together one to one.
         *
         * @param merged true where {@code what} is a node that holds several persons, false where it is a person who is
         *     several nodes
         * @param what the IRI of the node, or the person
         * @param parts the persons of the node or the nodes of the person, each with the number of its names, most
         *     first
         * @param names how many names are not with the largest part
         */
        public record Mistake(boolean merged, String what, List<String> parts, int names) {
            public Mistake {
                parts = List.copyOf(parts);
            }
        }
    }
}
