package org.rapporteur.query;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be given to a query. In the SPARQL the parameter {@code actor} is the variable {@code ?_actor}, so that it
 * never gets in the way of a column.
 *
 * @param name as the user writes it
 * @param description what it is, without the example
 * @param example a value that it may have, as the user writes it; empty where the file gives none
 * @param type of which type its values are, as the file declares or the example shows
 * @param required whether the query has no answer without it
 */
public record QueryParameter(String name, String description, String example, ValueType type, boolean required) {
    /** The types that a value can have. A value that the store cannot have is an error that says what is near. */
    public enum ValueType {
        /** Any text. */
        TEXT,
        /** A number, such as 0.8. */
        NUMBER,
        /** A number from 0 to 1; declared by {@code @probability}. */
        PROBABILITY,
        /** An IRI, without its angle brackets. */
        IRI,
        /** The IRI of a finding of the store; {@code @finding}. */
        FINDING,
        /** An occasion of the store, by its IRI or that of a meeting that is an account of it; {@code @occasion}. */
        OCCASION,
        /**
         * An actor of the store by name, alias or IRI; {@code @actor}. The query gets the IRI of the node for all
         * articles; where several bear the name, the answer is about all of them.
         */
        ACTOR,
        /** An issue of the store in the same way, or issues by words of their names; {@code @issue}. */
        ISSUE,
        /** An actor or an issue in the same way; {@code @topic}. */
        TOPIC,
        /**
         * Any words; {@code @words}. Where they are a name of actors or issues, {@code ?_about_named} stands for these
         * beside {@code ?_about} for the words, and {@code ?_about_said} for the statements and attitudes that may hold
         * them: all that do, and perhaps some that do not.
         */
        WORDS,
        /** A name that actors of the store have, whichever; {@code @name}. */
        NAME,
        /** One of the words that follow the colon of the description; {@code @choice}. */
        CHOICE,
        /** A year and month, such as 2024-05; {@code @month}. */
        MONTH,
        /** A date as exact as it is known: 2024-05-03, 2024-05 or 2024; {@code @date}. */
        DATE,
        /** A number of days or weeks, such as 30d or 4w; {@code @duration}. The query gets a duration in days. */
        DURATION,
        /** A publisher of articles of the store by name; {@code @publisher}. */
        PUBLISHER,
        /** A place of the store by name or words of it; {@code @place}. */
        PLACE
    }

    /** The name of the variable, without its question mark. */
    public String variable() {
        return "_" + name;
    }

    /** The name of the variable for what is named, where that for the words is another one. */
    String variableOfNamed() {
        return type == ValueType.WORDS ? variable() + "_named" : variable();
    }

    /** The name of the variable for the statements that may hold the words; null where it stands for no words. */
    @Nullable
    String variableOfSaid() {
        return type == ValueType.WORDS ? variable() + "_said" : null;
    }

    /** The words of which a {@link ValueType#CHOICE} is one, in the order of the file; of other types none. */
    public List<String> choices() {
        return type == ValueType.CHOICE
                ? Arrays.stream(description
                                .substring(description.lastIndexOf(':') + 1)
                                .split(","))
                        .map(String::strip)
                        .toList()
                : List.of();
    }
}
