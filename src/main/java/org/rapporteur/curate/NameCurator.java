package org.rapporteur.curate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL2;
import org.rapporteur.index.IndexedKind;
import org.rapporteur.index.SearchIndex;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.CorrectionGraph;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.link.correction.IdentityCorrection;
import org.rapporteur.map.Iris;
import org.rapporteur.query.StoredNames;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.TableFile;

/**
 * Lets people say what else an actor is called, and which actors are never one: looks at the graph, writes corrections.
 */
final class NameCurator {
    private final DatasetGraph database;
    private final SearchIndex names;
    /** The names given in this transaction, in small letters: the index does not know them yet. */
    private final Map<String, Node> given = new HashMap<>();

    /**
     * Works in that database, in a transaction that the caller holds.
     *
     * @param names the names of its last commit
     */
    NameCurator(DatasetGraph database, SearchIndex names) {
        this.database = database;
        this.names = names;
    }

    Correction alias(String name, String actor, Decision decision) {
        Node about = find(actor);
        String alias = name.strip();
        if (alias.isEmpty()) {
            throw new RapporteurException(ErrorCode.USAGE, "The name of " + actor + " is empty.");
        }
        for (IdentityCorrection.Alias known : aliases(alias)) {
            throw Curator.empty("“" + alias + "” is a name of " + known.about().getURI() + " already, by correction "
                    + known.number() + ".");
        }
        Correction made =
                Curator.record(database, number -> new IdentityCorrection.Alias(number, about, alias, decision, null));
        given.put(alias.toLowerCase(Locale.ROOT), about);
        return made;
    }

    /**
     * The actor of that name or IRI, be the name one that an earlier row gave.
     *
     * @throws RapporteurException {@code ACTOR_UNKNOWN}; {@code ACTOR_AMBIGUOUS}, also where the name is that of
     *     another actor in the last commit, for only linking tells which of them bears it from now on
     */
    private Node find(String name) {
        Node earlier = given.get(name.strip().toLowerCase(Locale.ROOT));
        if (earlier == null) {
            return new StoredNames(database, names).actor(name);
        }
        List<Node> bearers = Stream.concat(
                        Stream.of(earlier),
                        names.bearing(name.strip(), IndexedKind.ACTORS).stream()
                                .map(one -> NodeFactory.createURI(one.iri())))
                .distinct()
                .toList();
        if (bearers.size() > 1) {
            throw new StoredNames(database, names).ambiguousActor(name, bearers);
        }
        return earlier;
    }

    Correction distinct(String one, String other, Decision decision) {
        Node first = find(one);
        Node second = find(other);
        if (first.equals(second)) {
            throw Curator.empty("“" + one + "” and “" + other + "” are one, " + first.getURI()
                    + ". To make two of it, name the articles that tell of the other: rapporteur split");
        }
        if (areDistinct(database, first, second)) {
            throw Curator.empty("“" + one + "” and “" + other + "” are kept apart already.");
        }
        String label = Curator.label(database, second);
        return Curator.record(
                database,
                number -> new IdentityCorrection.Distinct(
                        number, first, second, Iris.splitOff(second, number), label, List.of(), decision, null));
    }

    /** Does what the rows of a table say; what a store knows already changes nothing. */
    ReviewReport read(List<TableFile.Row> rows, String file, Decision decision) {
        List<Correction> made = new ArrayList<>();
        List<Rejected> problems = new ArrayList<>();
        int unchanged = 0;
        for (TableFile.Row row : rows) {
            try {
                if (isKnown(row)) {
                    unchanged++;
                } else {
                    made.add(read(row, decision));
                }
            } catch (RapporteurException e) {
                problems.add(new Rejected(file, e.code(), file + ", line " + row.line() + ": " + e.getMessage()));
            }
        }
        return new ReviewReport(made, unchanged, problems);
    }

    private Correction read(TableFile.Row row, Decision decision) {
        String by = row.cell("by");
        String why = row.cell("why");
        Decision own =
                new Decision(by.isEmpty() ? decision.by() : by, decision.at(), why.isEmpty() ? decision.why() : why);
        return isAlias(row)
                ? alias(row.cell("name"), row.cell("actor"), own)
                : distinct(row.cell("name"), row.cell("actor"), own);
    }

    private boolean isKnown(TableFile.Row row) {
        Node actor = find(row.cell("actor"));
        return isAlias(row)
                ? aliases(row.cell("name")).stream()
                        .anyMatch(alias -> alias.about().equals(actor))
                : areDistinct(database, find(row.cell("name")), actor);
    }

    private static boolean isAlias(TableFile.Row row) {
        return switch (row.cell("kind").toLowerCase(Locale.ROOT)) {
            case "alias" -> true;
            case "distinct" -> false;
            default ->
                throw new RapporteurException(
                        ErrorCode.USAGE, "“" + row.cell("kind") + "” is no kind. Write alias or distinct.");
        };
    }

    /** Refuses what would make one of two that people keep apart. */
    static void requireNotDistinct(DatasetGraph database, Node one, Node other) {
        if (areDistinct(database, one, other)) {
            throw Curator.empty("<" + one.getURI() + "> and <" + other.getURI()
                    + "> are kept apart by a correction. Take it back first: rapporteur corrections lists it.");
        }
    }

    private static boolean areDistinct(DatasetGraph database, Node one, Node other) {
        Graph union = database.getUnionGraph();
        Node differs = OWL2.differentFrom.asNode();
        return union.contains(one, differs, other) || union.contains(other, differs, one);
    }

    private List<IdentityCorrection.Alias> aliases(String name) {
        return new CorrectionGraph(database)
                .current().all().stream()
                        .filter(correction -> correction.undone() == null)
                        .filter(IdentityCorrection.Alias.class::isInstance)
                        .map(IdentityCorrection.Alias.class::cast)
                        .filter(alias -> alias.name().equals(name))
                        .toList();
    }
}
