package org.rapporteur.resolve.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Name;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.lexicon.English;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.lexicon.Offices;

/**
 * Mends the types that the name recogniser gave, sentence by sentence, with what the whole article shows: "Hoekveld"
 * taken for an organisation is the "Liesbeth Hoekveld" of the first paragraph.
 */
final class NameTypes {
    private final AnnotatedArticle article;
    private final Lexicon lexicon;
    private final Offices offices;
    private final List<Name> names;
    private final Set<String> familyNames = new HashSet<>();
    private final Set<String> partsOfPersons = new HashSet<>();
    private final Set<String> firstWordsOfOrganizations = new HashSet<>();

    private NameTypes(AnnotatedArticle article, English english) {
        this.article = article;
        this.lexicon = english.actors();
        this.offices = english.offices();
        this.names = MergedNames.parted(article);
    }

    /** The article's names, of which some may have another type than in the article. */
    static List<Name> mended(AnnotatedArticle article, English english) {
        return new NameTypes(article, english).mend();
    }

    private List<Name> mend() {
        for (Name name : names) {
            if (name.last() > name.first() && name.type().equals("PERSON")) {
                familyNames.add(word(name.last()));
                for (int at = name.first(); at <= name.last(); at++) {
                    if (!offices.isOffice(article.token(at).lemma())) { // "Mayor-President Ann Lee"
                        partsOfPersons.add(word(at));
                    }
                }
            } else if (name.last() > name.first() && name.type().equals("ORGANIZATION")) {
                firstWordsOfOrganizations.add(word(name.first()));
            } else if (name.type().equals("PERSON") && isTitled(name)) {
                partsOfPersons.add(word(name.first())); // "President Lee", beside "the Lee Administration"
            }
        }
        Map<String, Map<String, Integer>> votes = new HashMap<>();
        for (Name name : names) {
            votes.computeIfAbsent(text(name), t -> new TreeMap<>()).merge(mended(name), 1, Integer::sum);
        }
        List<Name> mended = new ArrayList<>();
        for (Name name : names) {
            String type = winner(votes.getOrDefault(text(name), Map.of()), mended(name));
            mended.add(new Name(name.first(), name.last(), type, name.span()));
        }
        mended.addAll(overlooked());
        mended.sort(Comparator.comparingInt(Name::first));
        return mended;
    }

    /** "Lee" alone, which the recogniser passed over, in an article that names Ann Lee. */
    private List<Name> overlooked() {
        List<Name> overlooked = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            List<Token> tokens = sentence.tokens();
            for (int at = 0; at < tokens.size(); at++) {
                Token token = tokens.get(at);
                boolean alone = !isName(tokens, at - 1) && !isName(tokens, at + 1);
                if (isName(tokens, at)
                        && token.ner().equals("O")
                        && (familyNames.contains(word(token.index()))
                                || (alone && partsOfPersons.contains(word(token.index()))))) {
                    overlooked.add(new Name(token.index(), token.index(), "PERSON", token.span()));
                }
            }
        }
        return overlooked;
    }

    private static boolean isName(List<Token> tokens, int at) {
        return at >= 0
                && at < tokens.size()
                && tokens.get(at).isProperNoun()
                && Character.isUpperCase(tokens.get(at).text().codePointAt(0));
    }

    private String mended(Name name) {
        if (name.first() < name.last()) {
            boolean law = name.type().equals("ORGANIZATION") && lexicon.has("LAW", word(name.last()));
            return law ? "MISC" : name.type(); // "the Clean Harbour Act" does nothing itself
        }
        String word = word(name.first());
        boolean person = name.type().equals("PERSON");
        boolean place = name.type().equals("LOCATION");
        if (!place && isPlural(name.first(), word)) {
            return "MISC"; // "the Lees", "Millennials": no one's name
        }
        if (!person && (familyNames.contains(word) || (!place && partsOfPersons.contains(word)))) {
            return "PERSON";
        }
        if (person && !partsOfPersons.contains(word) && firstWordsOfOrganizations.contains(word)) {
            return "ORGANIZATION";
        }
        return name.type();
    }

    private boolean isTitled(Name name) {
        if (article.token(name.first()).position() == 1) {
            return false;
        }
        String before = article.token(name.first() - 1).lemma();
        return offices.isOffice(before) || offices.isHonorific(before);
    }

    private boolean isPlural(int token, String word) {
        boolean ofFamily = word.endsWith("s") && familyNames.contains(word.substring(0, word.length() - 1));
        boolean tagged = article.token(token).tag().matches("NNPS|NNS")
                && article.token(token).ner().equals("PERSON");
        return (ofFamily || tagged) && !partsOfPersons.contains(word);
    }

    private static String winner(Map<String, Integer> votes, String own) {
        String winner = own;
        int most = votes.getOrDefault(own, 0);
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                winner = vote.getKey();
                most = vote.getValue();
            }
        }
        return winner;
    }

    private String text(Name name) {
        StringBuilder text = new StringBuilder();
        for (int at = name.first(); at <= name.last(); at++) {
            text.append(word(at)).append(' ');
        }
        return text.toString();
    }

    private String word(int token) {
        return article.token(token).text().toLowerCase(Locale.ROOT);
    }
}
