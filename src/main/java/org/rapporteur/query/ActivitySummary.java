package org.rapporteur.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
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
import org.rapporteur.index.SearchIndex;
import org.rapporteur.store.NewsStore;

/**
 * How much is told of each actor, which {@code active-actors} counts: the index keeps it for each article, and adding
 * it up is a matter of milliseconds where counting takes seconds.
 *
 * <p>A query is answered by it that has the very sub-select of {@code active-actors} as it stands where no parameter
 * limits the articles. So the file stays SPARQL that says by itself what is counted, and any engine gives the same
 * answer.
 */
public final class ActivitySummary {
    private static final Query DEFINITION = definition();

    private ActivitySummary() {}

    private static Query definition() {
        NamedQuery named = NamedQueries.find("active-actors");
        Query narrowed = Narrowing.of(named, PreparedQuery.parse(named), BindingFactory.empty(), Map.of());
        List<Query> counts = new ArrayList<>();
        ElementWalker.walk(narrowed.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementSubQuery part) {
                counts.add(part.getQuery());
            }
        });
        return counts.get(0);
    }

    /** The query with the rows in the place of what would count them; where it does not count them, as it is. */
    static Query in(Query query, Supplier<Optional<List<Activity>>> activity) {
        if (!query.isSelectType()) {
            return query;
        }
        Places places = new Places(activity);
        Query changed = QueryTransformOps.transform(query, places, new ExprTransformApplyElementTransform(places));
        return places.found ? changed : query;
    }

    private static final class Places extends ElementTransformCopyBase {
        private final Supplier<Optional<List<Activity>>> activity;
        private boolean found;

        Places(Supplier<Optional<List<Activity>>> activity) {
            this.activity = activity;
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
            Optional<List<Activity>> kept =
                    element instanceof ElementSubQuery part && part.getQuery().equals(DEFINITION)
                            ? activity.get()
                            : Optional.empty();
            if (kept.isEmpty()) {
                return element;
            }
            found = true;
            ElementData rows = new ElementData();
            DEFINITION.getProjectVars().forEach(rows::add);
            kept.get().forEach(one -> rows.add(row(one)));
            return rows;
        }
    }

    private static Binding row(Activity one) {
        List<Var> columns = DEFINITION.getProjectVars();
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
        Query query = QueryFactory.create(DEFINITION);
        Var actor = query.getProjectVars().get(0);
        try (QueryExec execution = QueryExec.dataset(database).query(query).build()) {
            execution.select().forEachRemaining(row -> counted.put(row.get(actor), row));
        }
        return index.activity(NewsStore.version(database))
                .map(kept -> kept.size() == counted.size()
                        && kept.stream()
                                .map(ActivitySummary::row)
                                .allMatch(row -> row.equals(counted.get(row.get(actor)))))
                .orElse(true);
    }
}
