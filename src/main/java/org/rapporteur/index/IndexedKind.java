package org.rapporteur.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.vocab.RAP;

/** What can be found, in the order in which it is shown. */
public enum IndexedKind {
    PERSON(RAP.Person),
    ORGANIZATION(RAP.Organization),
    COUNTRY(RAP.Country),
    GROUP(RAP.Group),
    ISSUE(RAP.Issue),
    /** A meeting, however many articles tell of it, by its label. */
    OCCASION(RAP.Occasion),
    /** What somebody said, by its words. */
    STATEMENT(RAP.Statement),
    /** What is told that somebody believes or wishes, by its words. */
    ATTITUDE(RAP.Attitude),
    /** An article, by its headline and body. */
    ARTICLE(RAP.Article);

    /** The four kinds of actors. */
    public static final Set<IndexedKind> ACTORS = Set.of(PERSON, ORGANIZATION, COUNTRY, GROUP);

    private final Node type;

    IndexedKind(Node type) {
        this.type = type;
    }

    /** The class of the ontology. */
    Node type() {
        return type;
    }

    /** As it is written in a field and on a command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Several of them. */
    public String words() {
        return this == COUNTRY ? "countries" : word() + "s";
    }

    /**
     * The kinds of that word; {@code actor} stands for four of them.
     *
     * @throws RapporteurException {@code USAGE} where there is no such kind
     */
    public static Set<IndexedKind> named(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        if (plain.equals("actor")) {
            return ACTORS;
        }
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(plain))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> new RapporteurException(
                        ErrorCode.USAGE,
                        "There is no kind “" + word + "”. The kinds are: actor, "
                                + Arrays.stream(values()).map(IndexedKind::word).collect(Collectors.joining(", "))
                                + "."));
    }
}
