package org.rapporteur.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.rapporteur.index.Activity;
import org.rapporteur.index.ArticleSummary;
import org.rapporteur.index.SearchIndex;
import org.rapporteur.store.NewsStore;

/**
 * How much is told of each actor, which {@code active-actors} counts: the index keeps what each article tells in short,
 * and adding it up is a matter of milliseconds where counting takes seconds.
 *
 * <p>A query is answered by it that has the very sub-select of {@code active-actors}, as it stands where some
 * parameters or none limit the articles. So the file stays SPARQL that says by itself what is counted, and any engine
 * gives the same answer.
 */
public final class ActivitySummary {
    private static final List<Var> LIMITS =
            Stream.of("_from", "_to", "_publisher").map(Var::alloc).toList();

    /** The sub-select, by the parameters that limit it. */
    private static final Map<Query, Set<Var>> DEFINITIONS = definitions();

    private ActivitySummary() {}

    private static Map<Query, Set<Var>> definitions() {
        Map<Query, Set<Var>> definitions = new HashMap<>();
        for (int which = 0; which < 1 << LIMITS.size(); which++) {
            Set<Var> limits = new HashSet<>();
            for (int i = 0; i < LIMITS.size(); i++) {
                if ((which & 1 << i) != 0) {
                    limits.add(LIMITS.get(i));
                }
            }
            definitions.put(definition(limits), limits);
        }
        return definitions;
    }

    private static Query definition(Set<Var> limits) {
        NamedQuery named = NamedQueries.find("active-actors");
        BindingBuilder given = BindingFactory.builder();
        limits.forEach(limit -> given.add(limit, NodeFactory.createLiteralString("")));
        Query narrowed = Narrowing.of(named, PreparedQuery.parse(named), given.build(), Map.of());
        List<Query> counts = new ArrayList<>();
        ElementWalker.walk(narrowed.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementSubQuery part) {
                counts.add(part.getQuery());
            }
        });
        return counts.get(0);
    }

    /**
     * The query with the rows in the place of what would count them; where it does not count them, as it is.
     *
     * @param values of its parameters
     * @param summaries what each article tells, where it is known
     */
    static Query in(Query query, Binding values, Supplier<Optional<List<ArticleSummary>>> summaries) {
        if (!query.isSelectType()) {
            return query;
        }
        Places places = new Places(values, summaries);
        Query changed = QueryTransformOps.transform(query, places, new ExprTransformApplyElementTransform(places));
        return places.found ? changed : query;
    }

    private static final class Places extends ElementTransformCopyBase {
        private final Binding values;
        private final Supplier<Optional<List<ArticleSummary>>> summaries;
        private boolean found;

        Places(Binding values, Supplier<Optional<List<ArticleSummary>>> summaries) {
            this.values = values;
            this.summaries = summaries;
        }

        // Jena shows sub-selects to no method of their own.
        @Override
        public Element transform(ElementGroup group, List<Element> elements) {
            List<Element> replaced = elements.stream().map(this::replaced).toList();
            if (replaced.equals(elements)) {
                return super.transform(group, elements);
            }
            ElementGroup copy = new ElementGroup();
            replaced.forEach(copy::addElement);
            return copy;
        }

        private Element replaced(Element element) {
            if (!(element instanceof ElementSubQuery part) || !DEFINITIONS.containsKey(part.getQuery())) {
                return element;
            }
            Optional<List<ArticleSummary>> articles = summaries.get();
            if (articles.isEmpty()) {
                return element;
            }
            found = true;
            List<Var> columns = part.getQuery().getProjectVars();
            ElementData rows = new ElementData();
            columns.forEach(rows::add);
            activity(articles.get(), limits(part.getQuery())).forEach(one -> rows.add(row(columns, one)));
            return rows;
        }

        private Map<Var, String> limits(Query query) {
            return DEFINITIONS.getOrDefault(query, Set.of()).stream()
                    .collect(Collectors.toMap(
                            limit -> limit, limit -> values.get(limit).getLiteralLexicalForm()));
        }
    }

    /** Copies of one text count once, unless a publisher is asked for. */
    private static List<Activity> activity(List<ArticleSummary> articles, Map<Var, String> limits) {
        String publisher = limits.get(LIMITS.get(2));
        return Activity.of(articles.stream()
                .filter(article -> ArticleSummary.isWithin(
                        article.published(), limits.get(LIMITS.get(0)), limits.get(LIMITS.get(1))))
                .filter(article -> publisher == null
                        ? !article.isCopy()
                        : article.publishers().contains(publisher))
                .toList());
    }

    private static Binding row(List<Var> columns, Activity one) {
        List<Node> values = List.of(
                NodeFactory.createURI(one.actor()),
                number(one.meetings()),
                number(one.statements()),
                number(one.disputes()),
                number(one.claims()));
        var row = Binding.builder();
        for (int i = 0; i < columns.size(); i++) {
            row.add(columns.get(i), values.get(i));
        }
        return row.build();
    }

    private static Node number(long count) {
        return NodeFactory.createLiteralDT(Long.toString(count), XSDDatatype.XSDinteger);
    }

    /**
     * Whether the index tells of each actor what the articles do, in a transaction of the caller. Counts all, which
     * takes seconds. An index of another state of the store tells nothing, and so nothing wrong.
     */
    public static boolean isRight(DatasetGraph database, SearchIndex index) {
        Map<Node, Binding> counted = new HashMap<>();
        Query query = QueryFactory.create(definition(Set.of()));
        List<Var> columns = query.getProjectVars();
        try (QueryExec execution = QueryExec.dataset(database).query(query).build()) {
            execution.select().forEachRemaining(row -> counted.put(row.get(columns.get(0)), row));
        }
        return index.summaries(NewsStore.version(database))
                .map(articles -> activity(articles, Map.of()))
                .map(kept -> kept.size() == counted.size()
                        && kept.stream()
                                .map(one -> row(columns, one))
                                .allMatch(row -> row.equals(counted.get(row.get(columns.get(0))))))
                .orElse(true);
    }
}
