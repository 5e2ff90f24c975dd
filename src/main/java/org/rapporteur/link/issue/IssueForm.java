package org.rapporteur.link.issue;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is left of a label when spelling, endings, word order and synonyms no longer count.
 *
 * @param label the label
 * @param head the stem of what it is, of "ban on beef imports" that of "ban"
 * @param written by the stems of all words that say something, names among them: how the label writes them
 * @param names the names with the part that each plays; a country by its code
 * @param numbers the numbers in digits
 * @param definiteHead whether its head is the name of one of many, as in "dam on the river"
 * @param definite whether it names one of many without saying which: "dam"
 */
record IssueForm(
        String label,
        String head,
        SortedMap<String, String> written,
        SortedMap<String, Part> names,
        SortedSet<String> numbers,
        boolean definiteHead,
        boolean definite) {
    /** The part of a name: "Iran's attack", "attack on Iran" or "Iran deal". */
    enum Part {
        DOER,
        TARGET,
        EITHER
    }

    IssueForm {
        written = new TreeMap<>(written);
        names = new TreeMap<>(names);
        numbers = new TreeSet<>(numbers);
    }

    Set<String> words() {
        return written.keySet();
    }

    /** Whether it is the same words, with no name as doer here and as target there. */
    boolean equalWords(IssueForm other) {
        return words().equals(other.words()) && agrees(other);
    }

    /** Whether both name the same, in the same parts, and no numbers differ. */
    boolean agrees(IssueForm other) {
        return names.keySet().equals(other.names.keySet())
                && (numbers.isEmpty() || other.numbers.isEmpty() || numbers.equals(other.numbers))
                && names.entrySet().stream().allMatch(name -> agree(name, other.names));
    }

    private static boolean agree(Map.Entry<String, Part> name, Map<String, Part> others) {
        Part one = name.getValue();
        Part other = Objects.requireNonNull(others.get(name.getKey()));
        return one == other || one == Part.EITHER || other == Part.EITHER;
    }

    /** Whether the other says all that this one says, and more. */
    boolean holds(IssueForm other) {
        return other.words().size() > words().size() && other.words().containsAll(words());
    }

    /** The words that the other has not, as the label writes them. */
    String beyond(IssueForm other) {
        return written.entrySet().stream()
                .filter(word -> !other.written.containsKey(word.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" "));
    }
}
