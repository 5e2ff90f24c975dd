package org.rapporteur.curate;

import org.rapporteur.map.FindingChange;

/**
 * One thing that is to be otherwise about a finding.
 *
 * <pre>{@code
 * curation.correct(
 *         "data:article/visit.txt#meeting-1",
 *         List.of(new Wish(FindingChange.Field.STATUS, "cancelled"), new Wish(FindingChange.Field.DATE, "2024-05")),
 *         Decision.now("jane", "the embassy called it off"));
 * }</pre>
 *
 * @param field what is to change
 * @param value what it is to be: a status or an act by its name, a date as exact as known, an actor by name, alias or
 *     IRI, or as {@code person:Ann Lee} where the graph does not know the person yet, a place or an issue by its name
 */
public record Wish(FindingChange.Field field, String value) {}
