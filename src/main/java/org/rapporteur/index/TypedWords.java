package org.rapporteur.index;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/** Turns what somebody typed into queries. */
final class TypedWords {
    /** In a shorter word each letter counts. */
    private static final int SHORTEST_MISTYPED = 4;
    /** Of a longer one the beginning is enough. */
    private static final int LONGEST_MISTYPED = 24;

    private static final String AFTER_ALL_DAYS = "~";

    /** No word of a name is longer. */
    private static final int LONGEST = 64;

    private static final int MOST_WORK = 100_000;
    private static final int MOST_WORDS = 32;
    private static final Pattern PART = Pattern.compile("[\"“„]([^\"“”]+)[\"”]|(\\S+)");

    private TypedWords() {}

    /** Each word begins a word of a name. */
    static Query begun(List<String> words) {
        return all(words.stream().map(word -> beginning(Fields.WORDS, word)).toList());
    }

    /** Each word begins a word of a name with a letter too many, too few, another or two swapped, but the first. */
    static Query mistyped(List<String> words) {
        return all(words.stream().map(TypedWords::mistyped).toList());
    }

    private static Query beginning(String field, String word) {
        return new PrefixQuery(new Term(field, word.length() > LONGEST ? word.substring(0, LONGEST) : word));
    }

    private static Query mistyped(String word) {
        if (word.length() < SHORTEST_MISTYPED) {
            return beginning(Fields.WORDS, word);
        }
        String typed = word.length() > LONGEST_MISTYPED ? word.substring(0, LONGEST_MISTYPED) : word;
        String first = typed.substring(0, typed.offsetByCodePoints(0, 1));
        return new AutomatonQuery(
                new Term(Fields.WORDS, word),
                Operations.concatenate(
                        new LevenshteinAutomata(typed.substring(first.length()), true).toAutomaton(1, first),
                        Automata.makeAnyString()),
                MOST_WORK);
    }

    /** Whether each word begins a word of the name. */
    static boolean areBegunIn(String name, List<String> words) {
        List<String> own = List.of(NearNames.plain(name).split(" "));
        return words.stream().allMatch(word -> own.stream().anyMatch(one -> one.startsWith(word)));
    }

    /**
     * All words stand in the text, those in quotation marks next to each other.
     *
     * @throws RapporteurException {@code USAGE} where there is no word
     */
    static Query sought(String text) {
        Matcher parts = PART.matcher(text);
        List<Query> all = parts.results()
                .map(part -> part.group(1) == null ? word(part.group(2)) : next(part.group(1)))
                .flatMap(Stream::ofNullable)
                .limit(MOST_WORDS)
                .toList();
        if (all.isEmpty()) {
            throw new RapporteurException(ErrorCode.USAGE, "There is no word to seek in “" + text + "”.");
        }
        return all(all);
    }

    private static @Nullable Query word(String part) {
        if (part.endsWith("*")) {
            String begin = NearNames.plain(part);
            return begin.isEmpty() || begin.contains(" ") ? next(part) : beginning(Fields.TEXT, begin);
        }
        return next(part);
    }

    private static @Nullable Query next(String part) {
        List<String> words = Analysis.words(part);
        if (words.isEmpty()) {
            return null;
        }
        return words.size() == 1
                ? new TermQuery(new Term(Fields.TEXT, words.get(0)))
                : new PhraseQuery(Fields.TEXT, words.toArray(String[]::new));
    }

    private static Query all(List<Query> queries) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, BooleanClause.Occur.MUST));
        return all.build();
    }

    /** Dates as exact as they are known: all days of a month or year count. */
    static Query within(@Nullable String from, @Nullable String to) {
        return TermRangeQuery.newStringRange(
                Fields.PUBLISHED, from, to == null ? null : to + AFTER_ALL_DAYS, true, true);
    }
}
