package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.List;

/** Runs of equally typed tokens, as the name recogniser labelled them. */
final class Names {
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
                if (!type.equals("O")) {
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
}
