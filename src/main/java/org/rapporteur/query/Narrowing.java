package org.rapporteur.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * Turns a query as a file holds it into the one that runs, now that it is known which parameters are given and for
 * which nodes names stand. What limits the answer most comes first, so that a question about one actor reads what is
 * told of that actor, and not all there is.
 *
 * <ul>
 *   <li>{@code FILTER(!BOUND(?_p) || X)} becomes {@code FILTER(X)} where the parameter is given; else it goes.
 *       {@code FILTER(BOUND(?_p) || X)} the other way round.
 *   <li>{@code FILTER(?x = ?_p)}, or a pattern with {@code ?_p}, where names stand for nodes, gets {@code VALUES ?x { …
 *       }} at the head of its group.
 *   <li>{@code FILTER EXISTS} with such a pattern becomes a sub-select of the variables that it shares with its group,
 *       at the head of that: the same rows, found the other way round.
 * </ul>
 */
final class Narrowing {
    private final Set<Var> parameters;
    private final Binding terms;
    private final Map<Var, List<Node>> nodes;
    private final Set<Var> misused = new LinkedHashSet<>();
    /** The comparisons and groups that were made here: others mean what their author wrote. */
    private final Set<Object> made = Collections.newSetFromMap(new IdentityHashMap<>());

    private Narrowing(Set<Var> parameters, Binding terms, Map<Var, List<Node>> nodes) {
        this.parameters = parameters;
        this.terms = terms;
        this.nodes = nodes;
    }

    /**
     * The query that runs.
     *
     * @param terms the parameters that stand for one term, which is bound when it runs
     * @param nodes the parameters that stand for any of some nodes
     * @throws RapporteurException {@code QUERY_PARAMETER} where it takes the latter for names
     */
    static Query of(NamedQuery named, Query query, Binding terms, Map<Var, List<Node>> nodes) {
        Set<Var> parameters = named.parameters().stream()
                .flatMap(one -> Stream.of(one.variable(), one.variableOfNamed(), one.variableOfSaid()))
                .flatMap(Stream::ofNullable)
                .map(Var::alloc)
                .collect(Collectors.toSet());
        if (parameters.isEmpty()) {
            return query;
        }
        Narrowing narrowing = new Narrowing(parameters, terms, nodes);
        Patterns patterns = narrowing.new Patterns();
        Query narrowed = QueryTransformOps.transform(query, patterns, narrowing.new Expressions(patterns));
        if (!narrowing.misused.isEmpty()) {
            String variable = narrowing.misused.iterator().next().toString();
            throw new RapporteurException(
                    ErrorCode.QUERY_PARAMETER,
                    "The query " + named.name() + " takes " + variable + " for a name, and it stands for the node of "
                            + "all articles. Write ?mention rap:identity " + variable + ", or declare the parameter as "
                            + "@name where the query seeks by names.");
        }
        return narrowed;
    }

    private boolean isGiven(Var parameter) {
        return terms.contains(parameter) || nodes.containsKey(parameter);
    }

    private @Nullable Var node(Expr expression) {
        return expression.isVariable() && nodes.containsKey(expression.asVar()) ? expression.asVar() : null;
    }

    private ElementData values(Var variable, List<Node> meant) {
        ElementData data = new ElementData();
        data.add(variable);
        meant.forEach(one -> data.add(BindingFactory.binding(variable, one)));
        return data;
    }

    private final class Expressions extends ExprTransformApplyElementTransform {
        Expressions(ElementTransformCopyBase elements) {
            super(elements);
        }

        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            Var parameter = node(argument);
            if (parameter != null) {
                if (function instanceof E_Bound) {
                    return NodeValue.TRUE;
                }
                misused.add(parameter);
            }
            return super.transform(function, argument);
        }

        @Override
        public Expr transform(ExprFunction2 function, Expr left, Expr right) {
            if (function instanceof E_LogicalOr) {
                Var parameter = unboundness(function.getArg1());
                if (parameter != null) {
                    return isGiven(parameter) ? right : NodeValue.TRUE;
                }
                Var other = bound(function.getArg1());
                if (other != null) {
                    return isGiven(other) ? NodeValue.TRUE : right;
                }
            }
            Var parameter = node(right);
            if (parameter != null && function instanceof E_Equals) {
                Expr one = new E_OneOf(left, list(parameter));
                made.add(one);
                return one;
            }
            if (parameter != null && function instanceof E_NotEquals) {
                return new E_NotOneOf(left, list(parameter));
            }
            for (Expr argument : List.of(left, right)) {
                Var other = node(argument);
                if (other != null) {
                    misused.add(other);
                }
            }
            return super.transform(function, left, right);
        }

        /** The parameter of {@code !BOUND(?_p)}, as it stood before its own arguments were looked at. */
        private @Nullable Var unboundness(Expr expression) {
            return expression instanceof E_LogicalNot not ? bound(not.getArg()) : null;
        }

        private @Nullable Var bound(Expr expression) {
            return expression instanceof E_Bound bound
                            && bound.getArg().isVariable()
                            && parameters.contains(bound.getArg().asVar())
                    ? bound.getArg().asVar()
                    : null;
        }

        private ExprList list(Var parameter) {
            return new ExprList(nodes.getOrDefault(parameter, List.of()).stream()
                    .map(one -> (Expr) NodeValue.makeNode(one))
                    .toList());
        }
    }

    private final class Patterns extends ElementTransformCopyBase {
        @Override
        public Element transform(ElementGroup group, List<Element> elements) {
            List<Element> head = new ArrayList<>();
            List<Element> rest = new ArrayList<>();
            List<Expr> exist = new ArrayList<>();
            Set<Var> named = new LinkedHashSet<>();
            for (Element element : elements) {
                if (element instanceof ElementFilter filter) {
                    conditions(filter.getExpr()).forEach(one -> sort(one, head, rest, exist));
                    continue;
                }
                if (element instanceof ElementPathBlock block) {
                    block.patternElts().forEachRemaining(triple -> note(triple, named));
                }
                rest.add(element);
            }
            named.forEach(parameter -> head.add(values(parameter, nodes.getOrDefault(parameter, List.of()))));
            Set<Var> outside = new HashSet<>();
            rest.stream()
                    .filter(element -> !(element instanceof ElementFilter))
                    .forEach(element -> outside.addAll(PatternVars.vars(element)));
            boolean narrows = !head.isEmpty();
            for (Expr one : exist) {
                Element shared = shared(((E_Exists) one).getElement(), outside);
                if (shared == null) {
                    rest.add(new ElementFilter(one));
                } else {
                    head.add(shared);
                }
            }
            ElementGroup copy = new ElementGroup();
            head.forEach(copy::addElement);
            rest.forEach(copy::addElement);
            if (narrows) {
                made.add(copy);
            }
            return copy;
        }

        private void sort(Expr condition, List<Element> head, List<Element> rest, List<Expr> exist) {
            if (condition.equals(NodeValue.TRUE)) {
                return;
            }
            if (made.contains(condition)
                    && condition instanceof E_OneOf one
                    && one.getLHS().isVariable()) {
                head.add(values(
                        one.getLHS().asVar(),
                        one.getRHS().getList().stream()
                                .map(node -> node.getConstant().asNode())
                                .toList()));
            } else if (condition instanceof E_Exists exists && made.contains(exists.getElement())) {
                exist.add(condition);
            } else {
                rest.add(new ElementFilter(condition));
            }
        }

        private List<Expr> conditions(Expr expression) {
            if (expression instanceof E_LogicalAnd both) {
                List<Expr> all = new ArrayList<>(conditions(both.getArg1()));
                all.addAll(conditions(both.getArg2()));
                return all;
            }
            return List.of(expression);
        }

        private void note(TriplePath triple, Set<Var> named) {
            for (Node node : new Node[] {triple.getSubject(), triple.getObject()}) {
                if (Var.isVar(node) && nodes.containsKey(Var.alloc(node))) {
                    named.add(Var.alloc(node));
                    if (node.equals(triple.getObject()) && endsInName(triple)) {
                        misused.add(Var.alloc(node));
                    }
                }
            }
        }

        private boolean endsInName(TriplePath triple) {
            return triple.isTriple() ? isName(triple.getPredicate()) : endsInName(triple.getPath());
        }

        private boolean endsInName(Path path) {
            if (path instanceof P_Seq longer) {
                return endsInName(longer.getRight());
            }
            if (path instanceof P_Alt either) {
                return endsInName(either.getLeft()) || endsInName(either.getRight());
            }
            return path instanceof P_Link link && isName(link.getNode());
        }

        private boolean isName(@Nullable Node property) {
            return RDFS.Nodes.label.equals(property) || SKOS.altLabel.asNode().equals(property);
        }

        /** The pattern as a sub-select of what it shares; null where the rows would be others. */
        private @Nullable Element shared(Element pattern, Set<Var> outside) {
            Set<Var> inside = new LinkedHashSet<>(PatternVars.vars(pattern));
            Set<Var> shared = new LinkedHashSet<>(inside);
            shared.retainAll(outside);
            shared.removeAll(parameters);
            Set<Var> needed = mentioned(pattern);
            needed.retainAll(outside);
            if (shared.isEmpty() || !inside.containsAll(needed)) {
                return null;
            }
            Query select = QueryFactory.make();
            select.setQuerySelectType();
            select.setDistinct(true);
            shared.forEach(select::addResultVar);
            select.setQueryPattern(pattern);
            return new ElementSubQuery(select);
        }

        /** The variables of its filters: what they mean must be bound inside. */
        private Set<Var> mentioned(Element pattern) {
            Set<Var> mentioned = new HashSet<>();
            ElementWalker.walk(pattern, new ElementVisitorBase() {
                @Override
                public void visit(ElementFilter filter) {
                    mentioned.addAll(filter.getExpr().getVarsMentioned());
                }
            });
            return mentioned;
        }
    }
}
