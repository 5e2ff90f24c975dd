package org.rapporteur.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a query that seeks by a name to one actor or issue of that name, or turns it to several of other names.
 *
 * <p>The shipped queries seek by {@code ?x rdfs:label|skos:altLabel ?name} with {@code LCASE(?name) = LCASE(?_actor)};
 * to the comparison {@code ?x = <iri>} is added, or for several {@code ?x IN (…)} takes its place. A longer path ends
 * in a variable of its own before the names.
 */
final class OnlyOne {
    private final Map<Var, Set<Node>> named = new HashMap<>();
    private final Map<Var, List<Node>> only;
    private final Set<Var> narrowed = new HashSet<>();

    private OnlyOne(Map<Var, List<Node>> only) {
        this.only = only;
    }

    /**
     * The query, narrowed.
     *
     * @param only the one that is meant, or several, by the variable that stands for the name
     * @return null where the query does not seek by name in that way
     */
    static @Nullable Query narrow(Query query, Map<Var, List<Node>> only) {
        OnlyOne narrowing = new OnlyOne(only);
        Splitting splitting = narrowing.new Splitting();
        Query split = QueryTransformOps.transform(query, splitting, new ExprTransformApplyElementTransform(splitting));
        ElementTransformCopyBase unchanged = new ElementTransformCopyBase();
        Query result = QueryTransformOps.transform(split, unchanged, narrowing.new Comparing(unchanged));
        return narrowing.narrowed.equals(only.keySet()) ? result : null;
    }

    /** Gives whatever has a name a variable. */
    private final class Splitting extends ElementTransformCopyBase {
        @Override
        public Element transform(ElementPathBlock block) {
            ElementPathBlock copy = new ElementPathBlock();
            block.patternElts().forEachRemaining(triple -> split(triple, copy));
            return copy;
        }

        private void split(TriplePath triple, ElementPathBlock copy) {
            Path path = triple.getPath();
            if (!Var.isVar(triple.getObject()) || !endsInNames(path)) {
                copy.addTriplePath(triple);
                return;
            }
            Var name = Var.alloc(triple.getObject());
            Node subject = triple.getSubject();
            if (path instanceof P_Seq longer) {
                subject = Var.alloc(name.getVarName() + "_of");
                copy.addTriplePath(new TriplePath(triple.getSubject(), longer.getLeft(), subject));
                copy.addTriplePath(new TriplePath(subject, longer.getRight(), name));
            } else {
                copy.addTriplePath(triple);
            }
            named.computeIfAbsent(name, key -> new HashSet<>()).add(subject);
        }

        private boolean endsInNames(@Nullable Path path) {
            if (path instanceof P_Seq longer) {
                return endsInNames(longer.getRight());
            }
            return path instanceof P_Alt either
                    && isLink(either.getLeft(), RDFS.Nodes.label)
                    && isLink(either.getRight(), SKOS.altLabel.asNode());
        }

        private boolean isLink(Path path, Node property) {
            return path instanceof P_Link link && link.getNode().equals(property);
        }
    }

    /** Adds to the comparison of names that of IRIs. */
    private final class Comparing extends ExprTransformApplyElementTransform {
        Comparing(ElementTransformCopyBase elements) {
            super(elements);
        }

        @Override
        public Expr transform(ExprFunction2 function, Expr left, Expr right) {
            Expr same = super.transform(function, left, right);
            if (!(function instanceof E_Equals)) {
                return same;
            }
            Var name = lowered(left);
            Var parameter = lowered(right);
            if (name == null || parameter == null || !only.containsKey(parameter)) {
                return same;
            }
            Set<Node> subjects = named.getOrDefault(name, Set.of());
            if (subjects.size() != 1) {
                return same;
            }
            narrowed.add(parameter);
            Expr subject = new ExprVar(subjects.iterator().next());
            List<Node> meant = only.get(parameter);
            if (meant.size() == 1) {
                return new E_LogicalAnd(same, new E_Equals(subject, NodeValue.makeNode(meant.get(0))));
            }
            return new E_OneOf(
                    subject,
                    new ExprList(meant.stream()
                            .map(node -> (Expr) NodeValue.makeNode(node))
                            .toList()));
        }

        private @Nullable Var lowered(Expr expression) {
            return expression instanceof E_StrLowerCase lower && lower.getArg().isVariable()
                    ? lower.getArg().asVar()
                    : null;
        }
    }
}
