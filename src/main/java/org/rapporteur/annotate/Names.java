package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs of equally typed tokens, as the name recogniser labelled them. */
final class Names {
    private static final Set<String> GENERATIONS = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV");

    private Names() {}

    static List<Name> in(List<Sentence> sentences) {
        List<Name> names = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            int start = 0;
            while (start < tokens.size()) {
                String type = tokens.get(start).ner();
                int end = start + 1;
                while (end < tokens.size() && tokens.get(end).ner().equals(type)) {
                    end++;
                }
                if (!type.equals("O") && !isGeneration(tokens, start, end)) {
                    Token first = tokens.get(start);
                    Token last = tokens.get(end - 1);
                    names.add(new Name(
                            first.index(), last.index(), type, first.span().union(last.span())));
                }
                start = end;
            }
        }
        return names;
    }

    /** "Ann Lee, Jr.": behind a comma it is nobody's name by itself. */
    private static boolean isGeneration(List<Token> tokens, int start, int end) {
        return end == start + 1
                && start > 0
                && GENERATIONS.contains(tokens.get(start).text());
    }
}
