/**
 * Reads rule files, and gives what their patterns match in a sentence.
 *
 * <p>Rules are data for what language looks like: which words in which dependency pattern stand for a finding and its
 * parts. What a match means is decided by the extractors, which come next.
 */
@NullMarked
package org.rapporteur.extract.rule;

import org.jspecify.annotations.NullMarked;
