package org.rapporteur.source.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article.
 *
 * @param address its canonical address, or null
 * @param headline its headline without the name of the site, or null
 * @param published the day of publication, or null
 * @param dateFoundIn where that day was found, or null
 * @param publisher the name of the site or its owner, or null
 * @param authors the names in the byline
 * @param language the language that the page declares, or null
 * @param section the section, or null
 * @param next the address of the article's next page, or null
 * @param body the text that the page gives to programs beside what people read, or null
 * @param free false where the page says that its article is for subscribers
 */
record PageMetadata(
        @Nullable String address,
        @Nullable String headline,
        @Nullable LocalDate published,
        @Nullable String dateFoundIn,
        @Nullable String publisher,
        List<String> authors,
        @Nullable String language,
        @Nullable String section,
        @Nullable String next,
        @Nullable String body,
        boolean free) {}
