package org.rapporteur.extract.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.annotate.Mention;

/** Finds what an occasion is about: the phrase behind "about", "on" or "to discuss". */
final class TopicReader {
    private static final Set<String> VERBS_OF_TOPIC =
            Set.of("discuss", "address", "negotiate", "review", "consider", "explore", "debate");
    private static final int LONGEST = 12;

    List<Mention> read(SentenceView view, Scope scope) {
        int at = scope.topic();
        if (at > scope.right()) {
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

    private static int topicOfVerb(SentenceView view, int verb) {
        return VERBS_OF_TOPIC.contains(view.lemma(verb)) ? verb + 1 : 0;
    }
}
