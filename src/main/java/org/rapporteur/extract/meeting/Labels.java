package org.rapporteur.extract.meeting;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    Labels(Map<String, String> relations) {
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

    private static Pattern any(Map<String, String> relations, String... names) {
        return Pattern.compile(Arrays.stream(names)
                .map(name -> {
                    String labels = relations.get(name);
                    if (labels == null) {
                        throw new IllegalStateException("relations.yml has no " + name);
                    }
                    return labels;
                })
                .collect(Collectors.joining("|")));
    }
}
