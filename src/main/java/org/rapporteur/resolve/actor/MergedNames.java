package org.rapporteur.resolve.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Name;
import org.rapporteur.annotate.Token;

/**
 * Parts what the name recogniser took for one name: two persons with the verb between them, as in headlines ("Ann Lee
 * Calls Bo Chen"), and an organization with its speaker ("Harbour Watch Ann Lee").
 */
final class MergedNames {
    private static final Set<String> FINITE = Set.of("VBZ", "VBD", "VBP");

    private final AnnotatedArticle article;
    private final Set<String> organizations = new HashSet<>();
    private final Set<String> personalNames = new HashSet<>();

    private MergedNames(AnnotatedArticle article) {
        this.article = article;
        for (Name name : article.names()) {
            if (name.type().equals("ORGANIZATION") && name.last() > name.first()) {
                organizations.add(text(name.first(), name.last()));
            } else if (name.type().equals("PERSON")) {
                personalNames.add(text(name.last(), name.last()));
            }
        }
    }

    /** The names of the article in the order of the text. */
    static List<Name> parted(AnnotatedArticle article) {
        MergedNames merged = new MergedNames(article);
        List<Name> parted = new ArrayList<>();
        article.names().forEach(name -> parted.addAll(merged.part(name)));
        return parted;
    }

    private List<Name> part(Name name) {
        boolean person = name.type().equals("PERSON");
        for (int at = name.first() + 1; at < name.last(); at++) {
            if (person && FINITE.contains(article.token(at).tag()) && !isHyphenated(at)) {
                return List.of(name(name.first(), at - 1, "PERSON"), name(at + 1, name.last(), "PERSON"));
            }
        }
        for (int at = name.last() - 2; at > name.first(); at--) {
            boolean speaker = person || personalNames.contains(text(name.last(), name.last()));
            if (speaker && organizations.contains(text(name.first(), at)) && isProper(at + 1, name.last())) {
                return List.of(name(name.first(), at, "ORGANIZATION"), name(at + 1, name.last(), "PERSON"));
            }
        }
        return List.of(name);
    }

    private boolean isHyphenated(int token) {
        return article.token(token - 1).text().equals("-")
                || article.token(token + 1).text().equals("-");
    }

    private boolean isProper(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(article::token)
                .allMatch(token -> token.isProperNoun() || token.text().equals("-"));
    }

    private Name name(int first, int last, String type) {
        return new Name(first, last, type, article.span(first, last));
    }

    private String text(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(article::token)
                .map(Token::text)
                .collect(Collectors.joining(" "));
    }
}
