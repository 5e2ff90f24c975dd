package org.rapporteur.extract.meeting;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.lexicon.Relations;

/** The dependency labels that the readers follow, compiled once from {@code relations.yml}. */
final class Labels {
    final Pattern activeSubject;
    final Pattern subjectOrOwner;
    final Pattern subjectOrObject;
    final Pattern oblique;
    final Pattern nominal;
    final Pattern aim;
    final Pattern reported;
    final Pattern told;
    final Pattern openClause;

    Labels(Relations relations) {
        activeSubject = any(relations, "SUBJECT");
        subjectOrOwner = any(relations, "ANY_SUBJECT", "POSSESSIVE");
        subjectOrObject = any(relations, "ANY_SUBJECT", "OBJECT");
        oblique = any(relations, "OBLIQUE");
        nominal = any(relations, "OBJECT", "ANY_SUBJECT", "OBLIQUE");
        aim = any(relations, "ADVERBIAL_CLAUSE", "OPEN_CLAUSE", "NOUN_CLAUSE", "CONJUNCT");
        openClause = any(relations, "OPEN_CLAUSE");
        told = any(relations, "COMPLEMENT_CLAUSE", "ANY_NOUN_CLAUSE");
        reported = any(relations, "COMPLEMENT_CLAUSE");
    }

    private static Pattern any(Relations relations, String... names) {
        return Pattern.compile(Arrays.stream(names)
                .map(name -> relations.pattern(name).pattern())
                .collect(Collectors.joining("|")));
    }
}
