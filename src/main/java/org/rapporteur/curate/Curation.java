package org.rapporteur.curate;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.rapporteur.export.ExportFormat;
import org.rapporteur.index.SearchIndex;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.source.TableFile;
import org.rapporteur.store.NewsStore;

/**
 * What people decide about a graph: which actors, issues and occasions are one, what else somebody is called, and which
 * findings are right, wrong or to be otherwise.
 *
 * <pre>{@code
 * Curation curation = graph.curation();
 * Correction merge = curation.merge("A. Lee", "Ann Lee", Decision.now("jane", "one minister"));
 * curation.reject("data:article/visit.txt#meeting-2", Decision.now("jane", "they never met"));
 * curation.undo(merge.number(), Decision.now("jane", ""));
 * }</pre>
 *
 * <p>Each decision is one transaction, counts at once and for articles that come later, and stays on record when it is
 * taken back. Any number of threads may decide; they and what else writes wait for one another.
 */
public final class Curation {
    private final NewsStore store;
    private final Object writing;
    private final Curator curator;

    /**
     * Of the store, which must not be read-only to decide anything.
     *
     * @param writing what all hold that write to the store
     */
    public Curation(NewsStore store, Object writing) {
        this.store = store;
        this.writing = writing;
        this.curator = new Curator(store);
    }

    /**
     * How much the graph tells of an actor.
     *
     * @param name a name or alias, in any case, or the IRI of the node for all articles
     * @throws org.rapporteur.source.RapporteurException {@code ACTOR_UNKNOWN}, {@code ACTOR_AMBIGUOUS}
     */
    public Footprint footprint(String name) {
        return curator.footprint(name);
    }

    /**
     * What {@link #merge} will do. The parameters and errors are those of {@code merge}.
     *
     * <pre>{@code
     * MergePlan plan = curation.planMerge("Ann M. Lee", "Ann Lee");
     * if (plan.together() == 0) {
     *     curation.merge("Ann M. Lee", "Ann Lee", Decision.now("jane", "the same minister"));
     * }
     * }</pre>
     */
    public MergePlan planMerge(String from, String into) {
        return curator.plan(from, into);
    }

    /**
     * Makes two actors, issues or occasions one, at once and for articles that come later; {@link #undo} takes it back.
     *
     * @param from what goes, by name, alias or IRI; an occasion by its IRI
     * @param into what stays with its label, by name, alias or IRI
     * @throws org.rapporteur.source.RapporteurException {@code ACTOR_UNKNOWN}, {@code ACTOR_AMBIGUOUS},
     *     {@code CORRECTION_EMPTY}
     */
    public Correction merge(String from, String into, Decision decision) {
        synchronized (writing) {
            return curator.merge(from, into, decision);
        }
    }

    /**
     * Gives an actor a further name: what articles call so, and by nothing else, is that actor, at once and for
     * articles that come later. A name that identifies its bearer, such as a full one, takes all with it that linking
     * joined to it. Persons take persons only, and others only others; for the rest there is {@link #merge}.
     *
     * @param name as articles write it; none need do so yet
     * @param actor by name, alias or IRI
     * @throws org.rapporteur.source.RapporteurException {@code ACTOR_UNKNOWN}, {@code ACTOR_AMBIGUOUS}, {@code USAGE},
     *     {@code CORRECTION_EMPTY}
     */
    public Correction alias(String name, String actor, Decision decision) {
        return name(names -> names.alias(name, actor, decision));
    }

    /**
     * Keeps two actors apart for ever, whatever linking finds later; they are no possible duplicates any more, and
     * {@link #merge} refuses them until that is taken back.
     *
     * <pre>{@code
     * curation.distinct("Ann Lee", "Anne Lee", Decision.now("jane", "mother and daughter"));
     * }</pre>
     *
     * @param one by name, alias or IRI
     * @param other in the same way
     * @throws org.rapporteur.source.RapporteurException {@code ACTOR_UNKNOWN}, {@code ACTOR_AMBIGUOUS},
     *     {@code CORRECTION_EMPTY}
     */
    public Correction distinct(String one, String other, Decision decision) {
        return name(names -> names.distinct(one, other, decision));
    }

    /**
     * Does {@link #alias} and {@link #distinct} for each row of a table, in one transaction. The rows that cannot be
     * done are listed in the report, and the others are done; what the graph knows already changes nothing.
     *
     * @param table CSV with the columns {@code kind} ({@code alias} or {@code distinct}), {@code name} and
     *     {@code actor}, and possibly {@code by} and {@code why}
     * @param decision when and, where a row does not say otherwise, by whom and why
     * @throws org.rapporteur.source.RapporteurException {@code INPUT_MISSING}, {@code INPUT_MALFORMED} and what else
     *     keeps the table from being read
     */
    public ReviewReport aliases(Path table, Decision decision) {
        List<TableFile.Row> rows = TableFile.read(table, Set.of("kind", "name", "actor"));
        return name(names -> names.read(rows, table.toString(), decision));
    }

    private <T> T name(Function<NameCurator, T> decision) {
        synchronized (writing) {
            SearchIndex names = SearchIndex.of(store);
            return store.edit((database, linking) -> {
                T made = decision.apply(new NameCurator(database, names));
                linking.corrected();
                return made;
            });
        }
    }

    /**
     * Makes two of one actor, issue or occasion: what {@code articles} tell of it, they tell of another one.
     *
     * @param name what is split, by name, alias or IRI
     * @param articles the identifiers of some, but not all, articles that tell of it
     * @param label the label of the new one; it may be the same. An occasion is called after who met when
     * @throws org.rapporteur.source.RapporteurException {@code ACTOR_UNKNOWN}, {@code ACTOR_AMBIGUOUS},
     *     {@code ARTICLE_UNKNOWN}, {@code CORRECTION_EMPTY}
     */
    public Correction split(String name, List<String> articles, String label, Decision decision) {
        synchronized (writing) {
            return curator.split(name, articles, label, decision);
        }
    }

    /**
     * Gives an actor another label; the old one becomes an alias.
     *
     * @throws org.rapporteur.source.RapporteurException {@code ACTOR_UNKNOWN}, {@code ACTOR_AMBIGUOUS},
     *     {@code CORRECTION_EMPTY}
     */
    public Correction rename(String name, String label, Decision decision) {
        synchronized (writing) {
            return curator.rename(name, label, decision);
        }
    }

    /**
     * Makes an actor one of another type, such as a person of what was taken for an organization.
     *
     * @throws org.rapporteur.source.RapporteurException {@code ACTOR_UNKNOWN}, {@code ACTOR_AMBIGUOUS},
     *     {@code CORRECTION_EMPTY}
     */
    public Correction retype(String name, ActorType type, Decision decision) {
        synchronized (writing) {
            return curator.retype(name, type, decision);
        }
    }

    /**
     * Says that a finding is wrong: no question, export or network has it any more, until that is taken back.
     *
     * <pre>{@code
     * curation.reject("data:article/visit.txt#meeting-2", Decision.now("jane", "they never met"));
     * }</pre>
     *
     * @param finding the IRI of a meeting, statement, attitude, dispute or role, whole or short
     * @throws org.rapporteur.source.RapporteurException {@code VALUE_UNKNOWN}, {@code CORRECTION_EMPTY}
     */
    public Correction reject(String finding, Decision decision) {
        return decide(curator -> curator.reject(finding, decision));
    }

    /**
     * Says that a finding is right as it stands; a rejection before this no longer counts.
     *
     * @param finding the IRI of a meeting, statement, attitude, dispute or role, whole or short
     * @throws org.rapporteur.source.RapporteurException {@code VALUE_UNKNOWN}, {@code CORRECTION_EMPTY}
     */
    public Correction confirm(String finding, Decision decision) {
        return decide(curator -> curator.confirm(finding, decision));
    }

    /**
     * Changes something of a finding. What it was stays on record.
     *
     * @param finding the IRI of a meeting, statement, attitude or dispute, whole or short
     * @param wishes what is to be otherwise; all of it or, where one makes no sense, nothing
     * @throws org.rapporteur.source.RapporteurException {@code VALUE_UNKNOWN}, {@code USAGE}, {@code ACTOR_UNKNOWN},
     *     {@code ACTOR_AMBIGUOUS}, {@code CORRECTION_EMPTY}
     */
    public Correction correct(String finding, List<Wish> wishes, Decision decision) {
        return decide(curator -> curator.correct(finding, wishes, decision));
    }

    private Correction decide(Function<FindingCurator, Correction> decision) {
        synchronized (writing) {
            SearchIndex names = SearchIndex.of(store);
            return store.edit((database, linking) -> {
                FindingCurator curator = new FindingCurator(database, names);
                Correction made = decision.apply(curator);
                curator.renew(List.of(made), linking);
                return made;
            });
        }
    }

    /**
     * Reads the verdicts that people wrote into a table of {@link ExportFormat#REVIEW}, in one transaction. What
     * spreadsheets make of such a table is understood; the rows that are not are listed in the report, and the others
     * are done.
     *
     * @param table CSV with the columns {@code finding} and {@code verdict}, and possibly {@code checked by} and
     *     {@code why}
     * @param decision when and, where a row does not say otherwise, by whom and why
     * @throws org.rapporteur.source.RapporteurException {@code INPUT_MISSING}, {@code INPUT_MALFORMED} and what else
     *     keeps the table from being read
     */
    public ReviewReport review(Path table, Decision decision) {
        List<TableFile.Row> rows = TableFile.read(table, Set.of("finding", "verdict"));
        synchronized (writing) {
            SearchIndex names = SearchIndex.of(store);
            return store.edit((database, linking) -> {
                FindingCurator curator = new FindingCurator(database, names);
                ReviewReport report = new Review(curator, decision, table.toString()).of(rows);
                curator.renew(report.made(), linking);
                return report;
            });
        }
    }

    /**
     * What people decided about a finding and is in force, in the order in which it applies.
     *
     * @param finding the IRI of a meeting, statement, attitude, dispute or role, whole or short, be it rejected
     * @throws org.rapporteur.source.RapporteurException {@code VALUE_UNKNOWN}
     */
    public List<Correction> checksOf(String finding) {
        SearchIndex names = SearchIndex.of(store);
        return store.read(dataset -> {
            FindingCurator curator = new FindingCurator(dataset.asDatasetGraph(), names);
            return curator.checks(curator.find(finding));
        });
    }

    /**
     * The corrections in force that do not find what they are about: the article is not there, or it tells otherwise
     * than when that was decided. They apply again when it comes back.
     */
    public List<Correction> lostCorrections() {
        return curator.lost();
    }

    /** What people decided, in the order in which it applies; also what was taken back. */
    public List<Correction> corrections() {
        return curator.corrections();
    }

    /**
     * Takes a correction back. It stays on record, with who took it back and when.
     *
     * @throws org.rapporteur.source.RapporteurException {@code CORRECTION_UNKNOWN}
     */
    public Correction undo(int number, Decision undoing) {
        synchronized (writing) {
            return curator.undo(number, undoing);
        }
    }
}
