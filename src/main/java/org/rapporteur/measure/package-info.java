/**
 * Reads articles, or a store and labels, and measures.
 *
 * <p>Gives figures: {@link org.rapporteur.measure.StageBench} how fast each stage is,
 * {@link org.rapporteur.measure.SideBySide} how much faster than another build,
 * {@link org.rapporteur.measure.Agreement} how far CoreNLP's own annotators agree with ours,
 * {@link org.rapporteur.measure.GrowthBench} how the time of a batch grows with the store,
 * {@link org.rapporteur.measure.QueryBench} how long each question takes, {@link org.rapporteur.measure.ServeBench} how
 * a server bears many clients, and {@link org.rapporteur.measure.ActorScorer} how well actors agree with labels.
 * {@code cli}, which alone uses it, comes next.
 */
@NullMarked
package org.rapporteur.measure;

import org.jspecify.annotations.NullMarked;
