package org.rapporteur.explore;

import org.rapporteur.source.Span;

/**
 * Words of an article that belong to a finding.
 *
 * @param span where they stand
 * @param mark to what they belong
 */
record MarkedSpan(Span span, Mark mark) {}
