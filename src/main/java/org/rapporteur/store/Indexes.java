package org.rapporteur.store;

import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.tdb2.loader.main.LoaderPlan;
import org.apache.jena.tdb2.loader.main.LoaderPlans;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsCodec;

/**
 * Which indexes of quads a database has: four of TDB2's six, 32 bytes a quad each.
 *
 * <p>Where a pattern knows its graph and its subject, the two that are left out, {@code GSPO} and {@code GOSP}, would
 * be quicker only for a subject or object of very many graphs; ours stand in one or in few, for each article names its
 * own. <b>The order counts</b>: where two serve a pattern equally well, TDB2 takes the first, and to find what a graph
 * says of a subject {@code SPOG} reads what is said of the subject, but {@code GPOS} the whole graph.
 */
final class Indexes {
    private static final String[] OF_QUADS = {"SPOG", "POSG", "OSPG", "GPOS"};

    static final StoreParams PARAMETERS =
            StoreParams.builder("rapporteur").quadIndexes(OF_QUADS.clone()).build();

    private Indexes() {}

    /** Says in the folder of a database that is to be made which indexes it has. */
    static void write(Path generation) {
        StoreParamsCodec.write(Location.create(generation), PARAMETERS);
    }

    /** How TDB2's bulk loader fills them all at once, each by a thread of its own. */
    static LoaderPlan loaderPlan() {
        LoaderPlan parallel = LoaderPlans.loaderPlanParallel;
        return new LoaderPlan(
                parallel.dataInputType(),
                parallel.primaryLoad3(),
                OF_QUADS.clone(),
                parallel.secondaryIndex3(),
                new String[0][]);
    }

    /** What the database in that folder has; six indexes where nothing is said, as older programs made it. */
    static StoreParams read(Path generation) {
        StoreParams said = StoreParamsCodec.read(Location.create(generation));
        return said == null ? StoreParams.getDftStoreParams() : said;
    }
}
