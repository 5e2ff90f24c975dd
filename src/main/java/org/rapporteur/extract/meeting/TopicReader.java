package org.rapporteur.extract.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.annotate.Mention;

/** Finds what an occasion is about: the phrase behind "about", "on" or "to discuss". */
final class TopicReader {
    private static final Set<String> VERBS_OF_TOPIC =
            Set.of("discuss", "address", "negotiate", "review", "consider", "explore", "debate");
    private static final Set<String> TOPIC = Set.of("about", "over", "regarding", "concerning", "aimed", "focused");
    private static final int LONGEST = 12;
    private static final int FARTHEST = 20;

    /**
     * Returns the words for the topic, or none.
     *
     * @param last the position of the last word that says who meets whom
     */
    List<Mention> read(SentenceView view, int last) {
        int at = beginning(view, last);
        if (at == 0) {
            return List.of();
        }
        int start = view.tag(at).equals("TO") ? topicOfVerb(view, at + 1) : at + 1;
        Optional<NounGroup> group = start > 0 ? view.groupStarting(start) : Optional.empty();
        if (group.isEmpty()
                || group.get().person()
                || view.tag(start).equals("CD") // "about 35 minutes": how long, and not what about
                || !view.token(group.get().head()).isNoun()) {
            return List.of();
        }
        int end = group.get().last();
        while (end < view.size() && end - start < LONGEST && view.lemma(end + 1).matches("of|in|between|to|on|for")) {
            Optional<NounGroup> more = view.groupStarting(end + 2);
            if (more.isEmpty()) {
                break;
            }
            end = more.get().last();
        }
        return List.of(view.mention(start, end, group.get().head()));
    }

    /** Where behind {@code last} and in its clause the topic begins, or 0. */
    private static int beginning(SentenceView view, int last) {
        for (int at = last + 1; at <= Math.min(view.size(), last + FARTHEST); at++) {
            boolean aim = view.tag(at).equals("TO") && view.tag(at + 1).startsWith("VB");
            boolean onSubject = view.word(at).equals("on")
                    && !view.isTime(at + 1)
                    && !view.lemma(at + 2).matches("sideline|margin")
                    && !view.isPlace(at + 1);
            if (aim || onSubject || TOPIC.contains(view.word(at))) {
                return at;
            }
            if (view.isFiniteVerb(at)
                    || view.tag(at).startsWith("W")
                    || view.tag(at).equals("``")
                    || view.word(at).equals(";")) {
                return 0;
            }
        }
        return 0;
    }

    private static int topicOfVerb(SentenceView view, int verb) {
        return VERBS_OF_TOPIC.contains(view.lemma(verb)) ? verb + 1 : 0;
    }
}
