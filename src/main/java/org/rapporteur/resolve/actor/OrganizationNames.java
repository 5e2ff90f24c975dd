package org.rapporteur.resolve.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Name;
import org.rapporteur.lexicon.Countries;
import org.rapporteur.lexicon.English;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.lexicon.Parties;
import org.rapporteur.resolve.ActorType;

/**
 * Gathers the names of organizations: equal names, acronyms with what they stand for, and a short form with the one
 * longer name that begins or ends with it.
 */
final class OrganizationNames {
    private static final Pattern MARKS = Pattern.compile("[.,'’]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\-]+");
    private static final Set<String> SMALL_WORDS = Set.of("of", "the", "and", "for", "in", "on", "to", "at", "de", "&");

    private final AnnotatedArticle article;
    private final List<Name> names;
    private final Countries countries;
    private final Parties parties;
    private final Lexicon lexicon;
    private final List<Entity> organizations = new ArrayList<>();

    private OrganizationNames(AnnotatedArticle article, List<Name> names, English english) {
        this.article = article;
        this.names = names;
        this.countries = english.countries();
        this.parties = english.parties();
        this.lexicon = english.actors();
    }

    static List<Entity> in(AnnotatedArticle article, List<Name> names, English english) {
        return new OrganizationNames(article, names, english).gather();
    }

    private List<Entity> gather() {
        List<Mention> mentions = names.stream()
                .filter(name -> name.type().equals("ORGANIZATION"))
                .map(this::mention)
                .sorted(Comparator.comparingInt((Mention m) -> words(surface(m)).size())
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (Mention mention : mentions) {
            String name = surface(mention);
            if (name.isEmpty() || parties.isParty(name)) {
                continue;
            }
            Entity entity = find(name).orElseGet(() -> {
                Entity fresh = new Entity(ActorType.ORGANIZATION, name);
                organizations.add(fresh);
                return fresh;
            });
            entity.aliases.add(name);
            entity.mentions.add(mention);
        }
        organizations.addAll(PartyNames.in(article, names, parties));
        organizations.forEach(o -> o.mentions.sort(Comparator.naturalOrder()));
        organizations.sort(Comparator.comparingInt(Entity::firstToken));
        return organizations;
    }

    private Mention mention(Name name) {
        int last = name.last();
        while (last > name.first() && article.token(last).tag().equals("POS")) {
            last--;
        }
        return article.mention(name.first(), last, last);
    }

    private static String surface(Mention mention) {
        return mention.words()
                .replaceFirst("(?i)^the ", "")
                .replaceFirst("['’]s?$", "")
                .strip();
    }

    private Optional<Entity> find(String name) {
        String folded = fold(name);
        Optional<Entity> equal = organizations.stream()
                .filter(o -> o.aliases.stream().anyMatch(a -> fold(a).equals(folded)))
                .findFirst();
        if (equal.isPresent()) {
            return equal;
        }
        List<String> words = words(name);
        List<Entity> longer = organizations.stream()
                .filter(o -> isAcronym(name, o.label) || isShortForm(words, words(o.label)))
                .toList();
        return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
    }

    private static boolean isAcronym(String name, String full) {
        String letters = name.replace(".", "");
        if (letters.length() < 2 || !letters.equals(letters.toUpperCase(Locale.ROOT)) || letters.contains(" ")) {
            return false;
        }
        String initials = words(full).stream()
                .filter(w -> !SMALL_WORDS.contains(w))
                .map(w -> w.substring(0, 1))
                .collect(Collectors.joining());
        return initials.equalsIgnoreCase(letters);
    }

    /** "Amnesty" for "Amnesty International", "State Department" for "US State Department". */
    private boolean isShortForm(List<String> name, List<String> full) {
        if (name.size() >= full.size()) {
            return false;
        }
        if (full.subList(0, name.size()).equals(name)) {
            String next = full.get(name.size());
            boolean whole = name.size() == 1 && lexicon.has("WHOLE_BODY", name.get(0)); // "House Judiciary Committee"
            return !whole && !SMALL_WORDS.contains(next) && !isCountry(String.join(" ", name));
        }
        int extra = full.size() - name.size();
        return full.subList(extra, full.size()).equals(name)
                && name.size() > 1
                && isCountry(String.join(" ", full.subList(0, extra)));
    }

    private static List<String> words(String name) {
        return BETWEEN_WORDS
                .splitAsStream(name)
                .map(OrganizationNames::fold)
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static String fold(String name) {
        String plain = MARKS.matcher(name).replaceAll("");
        return plain.length() <= 3 ? plain : plain.toLowerCase(Locale.ROOT);
    }

    private boolean isCountry(String words) {
        return countries.byName(words).isPresent() || countries.byDemonym(words).isPresent();
    }
}
