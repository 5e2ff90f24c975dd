/**
 * Reads articles from any file system that Hadoop knows, and gives their graphs and links as N-Quads, worked out by
 * many machines; {@code rapporteur load} makes a store of them.
 *
 * <p>Two jobs of Apache Spark: {@link org.rapporteur.spark.ExtractJob} works on each article by itself, as
 * {@code rapporteur build} does, and {@link org.rapporteur.spark.LinkJob} links them, with the same result as the
 * linker of a store. Only the profile {@code spark} compiles this package.
 */
@NullMarked
package org.rapporteur.spark;

import org.jspecify.annotations.NullMarked;
