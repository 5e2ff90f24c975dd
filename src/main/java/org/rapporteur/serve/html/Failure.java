package org.rapporteur.serve.html;

import org.jspecify.annotations.Nullable;

/**
 * What stands on a page that tells of an error.
 *
 * @param title what went wrong, in a few words
 * @param report the code and what it means
 * @param search words to look for instead, or null
 * @param back the page with the form that could not be heeded, or null
 */
public record Failure(
        String title,
        String report,
        @Nullable String search,
        @Nullable String back) {}
