/**
 * Reads PolNeAR's training articles and gives the model that {@link org.rapporteur.annotate.attribution} runs.
 *
 * <p>{@link org.rapporteur.train.TrainAttributionTagger} fine-tunes a small transformer with DJL's PyTorch engine and
 * writes a checkpoint; {@link org.rapporteur.train.ExportAttributionModel} makes quantised ONNX graphs of it and
 * chooses thresholds; {@link org.rapporteur.train.EvaluateAttributionTagger} prints the scores, and
 * {@link org.rapporteur.train.CalibrateConfidence} says what the model's confidence is worth. Compiled and tested with
 * the tests, run under the Maven profile {@code train}, and no part of the product.
 */
@NullMarked
package org.rapporteur.train;

import org.jspecify.annotations.NullMarked;
