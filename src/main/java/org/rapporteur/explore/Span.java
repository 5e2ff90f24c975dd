package org.rapporteur.explore;

/**
 * Words of an article that belong to a finding.
 *
 * @param begin the first code point
 * @param end after the last code point
 * @param mark to what they belong
 */
record Span(int begin, int end, Mark mark) {}
