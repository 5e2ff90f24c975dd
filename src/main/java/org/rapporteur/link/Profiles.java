package org.rapporteur.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * What is compared when nodes are linked, as it stands in a store: a record, as JSON. A record has other components
 * when linking compares something else; a store of before says so, and is linked anew from its articles.
 */
public final class Profiles {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private Profiles() {}

    /** The text of a record; equal records have equal texts. */
    public static String write(Record profile) {
        try {
            return JSON.writeValueAsString(profile);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a profile that cannot be written: " + profile, e);
        }
    }

    /**
     * The record of that text.
     *
     * @throws RapporteurException {@code STORE_VERSION} where another version of Rapporteur wrote it
     */
    public static <P extends Record> P read(@Nullable String text, Class<P> type) {
        P profile;
        try {
            profile = text == null ? null : JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw ofAnotherVersion(text, e);
        }
        if (profile == null) {
            throw ofAnotherVersion(text, null);
        }
        return profile;
    }

    /** What is to be said of a store in which a form is otherwise than this version would have it. */
    public static RapporteurException ofAnotherVersion(@Nullable String text, @Nullable Exception cause) {
        return new RapporteurException(
                ErrorCode.STORE_VERSION,
                "The articles of this store were linked by another version of Rapporteur (" + text
                        + "). Link them anew: rapporteur link",
                cause);
    }
}
