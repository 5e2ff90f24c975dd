package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.annotate.EventMention.Argument;
import org.rapporteur.annotate.EventMention.Role;
import org.rapporteur.annotate.EventMention.Type;
import org.rapporteur.annotate.attribution.Trait;
import org.rapporteur.source.Span;

/**
 * An article whose meetings, disputes and attributions a test marks by their words, so that what is made of them hangs
 * on no model.
 *
 * <pre>{@code
 * Marked marked = new Marked("2024-03-07-meetings.txt");
 * marked.meeting("Ann Lee met", "met").with(Role.PARTICIPANT, "Ann Lee", "Bo Chen").is("scheduled");
 * AnnotatedArticle article = marked.article();
 * }</pre>
 */
public final class Marked {
    private static final double SURE = 0.9;
    private static final Map<Type, List<Trait>> TRAITS = Map.of(
            Type.MEETING, List.of(Trait.STATUS, Trait.KIND, Trait.DOUBT),
            Type.DISPUTE, List.of(Trait.DISPUTE_ACT, Trait.DOUBT));

    private final AnnotatedArticle article;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Attribution> attributions = new ArrayList<>();

    /** Of a stored article; what a model found in it does not count. */
    public Marked(String id) {
        this.article = StoredAnnotations.of(id);
    }

    /** A meeting that happened; {@code opening} are the words with which its sentence begins. */
    public Mark meeting(String opening, String trigger) {
        return mark(Type.MEETING, opening, trigger);
    }

    /** A dispute in which one accuses; {@code opening} are the words with which its sentence begins. */
    public Mark dispute(String opening, String cue) {
        return mark(Type.DISPUTE, opening, cue);
    }

    /** An attribution; {@code opening} are the words with which its sentence begins. */
    public Marked said(String opening, String source, String cue, String content) {
        List<Token> tokens = sentence(opening).tokens();
        attributions.add(new Attribution(
                List.of(find(tokens, source)), List.of(find(tokens, cue)), List.of(find(tokens, content)), SURE));
        return this;
    }

    private Sentence sentence(String opening) {
        return article.sentences().stream()
                .filter(one -> article.text(one.span()).startsWith(opening))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sentence begins with: " + opening));
    }

    private Mark mark(Type type, String opening, String trigger) {
        Sentence sentence = sentence(opening);
        Mark mark = new Mark(type, sentence, find(sentence.tokens(), trigger));
        marks.add(mark);
        return mark;
    }

    /**
     * The article with what is marked in it, no other meeting or dispute, and where one is marked no other attribution.
     */
    public AnnotatedArticle article() {
        return new AnnotatedArticle(
                article.article(),
                article.sentences(),
                article.names(),
                article.times(),
                article.quotations(),
                attributions.isEmpty() ? article.attributions() : attributions,
                marks.stream()
                        .map(Mark::mention)
                        .sorted(Comparator.comparing(EventMention::trigger))
                        .toList());
    }

    /** Where whole tokens are the words for the first time. */
    private Span find(List<Token> tokens, String words) {
        for (int first = 0; first < tokens.size(); first++) {
            for (int last = first; last < tokens.size(); last++) {
                Span span = tokens.get(first).span().union(tokens.get(last).span());
                if (article.text(span).equals(words)) {
                    return span;
                }
            }
        }
        throw new IllegalArgumentException("not there: " + words);
    }

    /** One mention while its words are marked. */
    public final class Mark {
        private final Type type;
        private final Sentence sentence;
        private final Span trigger;
        private final List<Argument> arguments = new ArrayList<>();
        private final Map<Trait, List<Double>> traits = new EnumMap<>(Trait.class);
        private double confidence = SURE;

        private Mark(Type type, Sentence sentence, Span trigger) {
            this.type = type;
            this.sentence = sentence;
            this.trigger = trigger;
            TRAITS.getOrDefault(type, List.of())
                    .forEach(trait -> set(trait, trait.options().get(0)));
        }

        /** Words of the sentence with a role; implied ones are sought in the whole article. */
        public Mark with(Role role, String... words) {
            List<Token> tokens = role.name().startsWith("IMPLIED") ? article.tokens() : sentence.tokens();
            Arrays.stream(words).forEach(some -> arguments.add(new Argument(role, find(tokens, some), SURE)));
            return this;
        }

        /** Values of traits: "cancelled", "call". */
        public Mark is(String... values) {
            for (String value : values) {
                set(
                        TRAITS.getOrDefault(type, List.of()).stream()
                                .filter(trait -> trait.options().contains(value))
                                .findFirst()
                                .orElseThrow(),
                        value);
            }
            return this;
        }

        /** How sure the mention is, 0.9 if this is not called. */
        public Mark sure(double sure) {
            confidence = sure;
            return this;
        }

        private void set(Trait trait, String value) {
            traits.put(
                    trait,
                    trait.options().stream()
                            .map(option -> option.equals(value) ? 1.0 : 0.0)
                            .toList());
        }

        private EventMention mention() {
            return new EventMention(type, trigger, arguments, traits, confidence);
        }
    }
}
