package org.rapporteur.explore;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.index.IndexedKind;
import org.rapporteur.index.Named;
import org.rapporteur.index.NearNames;
import org.rapporteur.index.Passage;
import org.rapporteur.index.SearchIndex;
import org.rapporteur.index.SearchRequest;
import org.rapporteur.index.SearchResult;
import org.rapporteur.index.Suggestion;

/** Finds for pages by the index of the store. */
final class IndexFinder implements Finder {
    private static final Set<IndexedKind> NAMED = EnumSet.of(
            IndexedKind.PERSON, IndexedKind.ORGANIZATION, IndexedKind.COUNTRY, IndexedKind.GROUP, IndexedKind.ISSUE);

    /** So many who bear one name are told apart. */
    private static final int NAMESAKES = 50;

    private final SearchIndex index;

    IndexFinder(SearchIndex index) {
        this.index = index;
    }

    @Override
    public List<Hit> suggest(String typed, int most) {
        return index.suggest(typed, NAMED, most).stream().map(IndexFinder::hit).toList();
    }

    @Override
    public Hits search(String words, Kind kind, int most) {
        if (NearNames.plain(words).isEmpty()) {
            return new Hits(List.of(), 0);
        }
        Set<IndexedKind> kinds = kinds(kind);
        SearchResult found =
                index.search(SearchRequest.of(begun(words)).withKinds(kinds).withMost(most));
        int total = found.total().values().stream().mapToInt(Integer::intValue).sum();
        if (total == 0 && NAMED.containsAll(kinds)) {
            List<Hit> likely = index.suggest(words, kinds, most).stream()
                    .map(IndexFinder::hit)
                    .toList();
            return new Hits(likely, likely.size());
        }
        return new Hits(
                found.hits().stream().map(one -> hit(one, kind)).limit(most).toList(), total);
    }

    /** The last word may be only begun. */
    private static String begun(String words) {
        String typed = words.strip();
        return Character.isLetterOrDigit(typed.codePointBefore(typed.length())) ? typed + "*" : typed;
    }

    @Override
    public List<Hit> called(String name) {
        Set<String> bearers =
                index.bearing(name, NAMED).stream().map(Named::iri).collect(Collectors.toSet());
        return suggest(name, NAMESAKES).stream()
                .filter(hit -> bearers.contains(hit.iri()))
                .toList();
    }

    @Override
    public List<Hit> near(String typed, int most) {
        return index.near(typed, NAMED).stream()
                .flatMap(label -> called(label).stream())
                .distinct()
                .limit(most)
                .toList();
    }

    private static Hit hit(Suggestion one) {
        return new Hit(one.iri(), kind(one.kind()), one.label(), one.alias(), (int) one.activity());
    }

    private static Hit hit(org.rapporteur.index.Hit one, Kind kind) {
        return new Hit(one.iri(), kind, label(one), note(one), (int) Math.max(1, one.activity()));
    }

    /** What was said has no label but its words; an article without a headline is called by its identifier. */
    private static String label(org.rapporteur.index.Hit one) {
        String words = one.passages().stream().map(Passage::text).collect(Collectors.joining(" … "));
        boolean said = one.kind() == IndexedKind.STATEMENT || one.kind() == IndexedKind.ATTITUDE;
        return Stream.of(said ? words : null, one.label(), one.article(), one.iri())
                .filter(text -> text != null && !text.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String note(org.rapporteur.index.Hit one) {
        String note = Stream.of(one.speaker(), one.publisher(), one.published())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return note.isEmpty() ? null : note;
    }

    private static Set<IndexedKind> kinds(Kind kind) {
        return kind == Kind.SAID
                ? EnumSet.of(IndexedKind.STATEMENT, IndexedKind.ATTITUDE)
                : IndexedKind.named(kind.name().toLowerCase(Locale.ROOT));
    }

    private static Kind kind(IndexedKind kind) {
        return switch (kind) {
            case PERSON -> Kind.PERSON;
            case ORGANIZATION -> Kind.ORGANIZATION;
            case COUNTRY -> Kind.COUNTRY;
            case GROUP -> Kind.GROUP;
            case ISSUE -> Kind.ISSUE;
            case OCCASION -> Kind.OCCASION;
            case STATEMENT, ATTITUDE -> Kind.SAID;
            case ARTICLE -> Kind.ARTICLE;
        };
    }
}
