package org.rapporteur.source.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed.
 *
 * @param where the place for messages: the feed and the number of the entry
 * @param id its identifier: its address, else what the feed calls it, else the place
 * @param address the address of its page, or null
 * @param headline its headline, or null
 * @param published when it was published, or null
 * @param publisher the title of the feed, or null
 * @param authors who wrote it
 * @param language the language of the feed, or null
 * @param section its category, or null
 * @param text the whole text as the feed holds it, or empty where the feed has only a summary
 * @param fingerprint changes when the feed says something else of the entry
 */
record FeedEntry(
        String where,
        String id,
        @Nullable String address,
        @Nullable String headline,
        @Nullable LocalDate published,
        @Nullable String publisher,
        List<String> authors,
        @Nullable String language,
        @Nullable String section,
        String text,
        String fingerprint) {}
