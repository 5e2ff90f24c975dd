package org.rapporteur.resolve.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Token;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.lexicon.Offices;
import org.rapporteur.resolve.ActorType;

/**
 * Reads persons with their offices from a headline: of "Readout of President Ann Lee's Call with Bo Chen" Ann Lee, who
 * is president. Some articles call such a person by the title alone from their first word to their last.
 *
 * <p>A headline is metadata: it is not annotated, and the persons have no mentions in it. Where a run of capitals may
 * hold more than a name ("President Lee Signs Order") and nothing shows where the name ends, nobody is read.
 */
final class HeadlineNames {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}.\\-\u2010\u2011]*(?:['\u2019][\\p{L}]+)?");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s?$");
    private static final Pattern SUFFIX = Pattern.compile("(?i)jr\\.?|sr\\.?|i{2,3}|iv");
    private static final int LONGEST_NAME = 4;

    private final List<String> words = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();
    private final Set<String> common;
    private final Offices offices;
    private final Lexicon lexicon;

    private HeadlineNames(String headline, AnnotatedArticle article, Offices offices, Lexicon lexicon) {
        this.offices = offices;
        this.lexicon = lexicon;
        this.common = article.tokens().stream()
                .map(Token::text)
                .filter(text -> Character.isLowerCase(text.codePointAt(0)))
                .collect(Collectors.toSet());
        Matcher matcher = WORD.matcher(headline);
        int end = 0;
        while (matcher.find()) {
            gaps.add(headline.substring(end, matcher.start()));
            words.add(matcher.group());
            end = matcher.end();
        }
        gaps.add(headline.substring(end));
    }

    /** The persons whom the article's headline names behind a title, in its order; none without a headline. */
    static List<Entity> in(AnnotatedArticle article, Offices offices, Lexicon lexicon) {
        String headline = article.article().headline();
        return headline == null ? List.of() : new HeadlineNames(headline, article, offices, lexicon).read();
    }

    private List<Entity> read() {
        List<Entity> persons = new ArrayList<>();
        for (int at = 0; at + 1 < words.size(); at++) {
            boolean titled = offices.isOffice(words.get(at))
                    && isCapital(at)
                    && gaps.get(at + 1).isBlank();
            String name = titled && !offices.isOffice(words.get(at + 1)) ? name(at + 1) : null;
            if (name != null) {
                Entity person = new Entity(ActorType.PERSON, name);
                person.offices.add(office(at));
                persons.add(person);
            }
        }
        return persons;
    }

    /** The office that ends at a word, with what belongs to its name: "vice president". */
    private String office(int last) {
        int first = last;
        while (first > 0
                && gaps.get(first).isBlank()
                && (offices.isRankModifier(words.get(first - 1)) || offices.isOffice(words.get(first - 1)))) {
            first--;
        }
        return String.join(" ", words.subList(first, last + 1)).toLowerCase(Locale.ROOT);
    }

    /** The name that begins at a word; null where it cannot be told where it ends. */
    private @Nullable String name(int first) {
        List<String> name = new ArrayList<>();
        for (int at = first; at < words.size(); at++) {
            String word = words.get(at);
            String bare = POSSESSIVE.matcher(word).replaceFirst("");
            boolean breaks = at > first && !gaps.get(at).isBlank();
            if (breaks || !isCapital(at) || SUFFIX.matcher(bare).matches() || isOccasion(word)) {
                break;
            }
            if (common.contains(bare.toLowerCase(Locale.ROOT)) || name.size() == LONGEST_NAME) {
                return null;
            }
            name.add(bare);
            if (bare.length() < word.length()) {
                break;
            }
        }
        return name.isEmpty() ? null : String.join(" ", name);
    }

    private boolean isOccasion(String word) {
        return lexicon.has("HEADLINE_OCCASION", word);
    }

    private boolean isCapital(int at) {
        return Character.isUpperCase(words.get(at).codePointAt(0));
    }
}
