package org.rapporteur.resolve;

import org.jspecify.annotations.Nullable;

/**
 * Where something took place.
 *
 * @param label as the article names it
 * @param countryCode the ISO 3166-1 alpha-2 code of its country where that is known, else null
 */
public record Place(String label, @Nullable String countryCode) {}
