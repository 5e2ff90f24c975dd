package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.EventMention;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Token;
import org.rapporteur.source.Span;

/**
 * Turns the arguments of event mentions into mentions of the article.
 *
 * <pre>{@code
 * ArgumentReader arguments = new ArgumentReader(article);
 * arguments.mentions(event.arguments(Role.PARTICIPANT));   // "Ann Lee" and "Bo Chen" for "Ann Lee and Bo Chen"
 * }</pre>
 */
public final class ArgumentReader {
    private final AnnotatedArticle article;
    private final Phrases phrases;

    public ArgumentReader(AnnotatedArticle article) {
        this.article = article;
        this.phrases = new Phrases(article);
    }

    /** The mention that a span stands for; empty where it holds no token. */
    public Optional<Mention> mention(Span span) {
        return phrases.mention(span);
    }

    /** The mentions that arguments stand for, in the order of the text; each member of a list is one. */
    public List<Mention> mentions(List<EventMention.Argument> arguments) {
        return mentions(arguments, 0);
    }

    /** The same for arguments of at least that confidence. */
    public List<Mention> mentions(List<EventMention.Argument> arguments, double least) {
        List<Mention> mentions = new ArrayList<>();
        for (EventMention.Argument argument : arguments) {
            if (argument.confidence() < least) {
                continue;
            }
            for (Span member : members(argument.span())) {
                mention(member).ifPresent(mentions::add);
            }
        }
        return mentions.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Mention::first))
                .toList();
    }

    /** "Ann Lee and Bo Chen" are two: a list of names is cut where it says "and", or at its commas. */
    private List<Span> members(Span span) {
        List<Token> tokens = article.tokens(span);
        List<Span> members = new ArrayList<>();
        int begin = 0;
        for (int at = 1; at < tokens.size() - 1; at++) {
            boolean joint =
                    tokens.get(at).tag().equals("CC") || tokens.get(at).tag().equals(",");
            if (joint
                    && isName(tokens, begin, at)
                    && isName(tokens, at + 1, tokens.size())
                    && !isSuffix(tokens.get(at + 1))) {
                members.add(article.span(
                        tokens.get(begin).index(), tokens.get(at - 1).index()));
                begin = at + 1;
            }
        }
        if (begin == 0) {
            return List.of(span);
        }
        members.add(article.span(
                tokens.get(begin).index(), tokens.get(tokens.size() - 1).index()));
        return members;
    }

    /** The "Jr." of "Ann Lee, Jr.". */
    private static boolean isSuffix(Token token) {
        return token.text().matches("[JS]r\\.?");
    }

    /** Whether the words are or begin with a name of somebody, and not one half of the name of a body. */
    private static boolean isName(List<Token> tokens, int begin, int end) {
        return end > begin
                && tokens.subList(begin, end).stream()
                        .takeWhile(token ->
                                !token.tag().equals("CC") && !token.tag().equals(","))
                        .anyMatch(token ->
                                token.ner().equals("PERSON") || token.ner().equals("LOCATION"));
    }
}
