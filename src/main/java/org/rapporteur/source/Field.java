package org.rapporteur.source;

import java.util.Locale;

/** What an article has besides its findings; the names are those of {@code --map}. */
public enum Field {
    TEXT,
    TITLE,
    DATE,
    URL,
    PUBLISHER,
    AUTHOR,
    ID,
    LANGUAGE,
    SECTION;

    /** As people write it: {@code text}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
