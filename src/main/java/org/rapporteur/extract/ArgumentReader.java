package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.BitSet;
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
    /** The words of times and of persons' names. */
    private final BitSet elsewhere = new BitSet();

    public ArgumentReader(AnnotatedArticle article) {
        this.article = article;
        this.phrases = new Phrases(article);
        article.times().forEach(time -> article.tokens(time.span()).forEach(token -> elsewhere.set(token.index())));
        article.names().stream()
                .filter(name -> name.type().equals("PERSON"))
                .forEach(name -> elsewhere.set(name.first(), name.last() + 1));
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
                phrases.name(member).ifPresent(mentions::add);
            }
        }
        return mentions.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Mention::first))
                .toList();
    }

    /** The same without what only tells whose office a person has, who is among them: "White House counsel Ann Lee". */
    public List<Mention> participants(List<EventMention.Argument> arguments, double least) {
        List<Mention> mentions = mentions(arguments, least);
        return mentions.stream()
                .filter(mention -> mentions.stream().noneMatch(person -> isInTitle(mention, person)))
                .toList();
    }

    /** "White House" in "White House counsel Ann Lee", "Peru" in "Peru's new minister Ann Lee". */
    private boolean isInTitle(Mention mention, Mention person) {
        List<Token> between =
                mention.last() < person.first() && mention.sentence().equals(person.sentence())
                        ? article.tokens().subList(mention.last() + 1, person.first())
                        : List.of();
        return person.headToken().ner().equals("PERSON")
                && !mention.headToken().ner().equals("PERSON")
                && between.stream().anyMatch(token -> token.isNoun() && !token.isProperNoun())
                && between.stream().allMatch(token -> token.tag().matches("NN.*|JJ|POS"));
    }

    /** The mentions that arguments stand for, each with the whole of the name that its words are part of. */
    public List<Mention> names(List<EventMention.Argument> arguments) {
        List<Mention> mentions = mentions(arguments);
        return mentions.stream()
                .map(mention -> {
                    Mention whole = widened(mention);
                    boolean free = mentions.stream()
                            .noneMatch(other ->
                                    !other.equals(mention) && other.span().overlaps(whole.span()));
                    return free
                            ? whole
                            : mention; // "the port city" of "the port city of Arica", which is there as well
                })
                .distinct()
                .toList();
    }

    /** "The Great Hall of the People" where the words are but "Hall". */
    private Mention widened(Mention mention) {
        List<Token> tokens = mention.sentence().tokens();
        int offset = mention.sentence().firstToken();
        int first = mention.first() - offset;
        int last = mention.last() - offset;
        while (first > 0 && isOfName(tokens.get(first)) && isOfName(tokens.get(first - 1))) {
            first--;
        }
        last = endOfName(tokens, last);
        if (last + 1 < tokens.size() && tokens.get(last + 1).lemma().equals("of")) {
            int next = last + 2;
            next += next < tokens.size() && tokens.get(next).lemma().equals("the") ? 1 : 0;
            if (next < tokens.size() && tokens.get(next).isNoun() && isCapital(tokens.get(next))) {
                last = endOfName(tokens, next);
            }
        }
        return article.mention(first + offset, last + offset, mention.head());
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0));
    }

    private int endOfName(List<Token> tokens, int at) {
        int end = at;
        while (end + 1 < tokens.size() && isOfName(tokens.get(end)) && isOfName(tokens.get(end + 1))) {
            end++;
        }
        return end;
    }

    /**
     * Whether a name of a place may go on with it: in "met in Vienna Monday" it does not, nor in "in Vienna Ann Lee".
     */
    private boolean isOfName(Token token) {
        return token.isProperNoun() && !elsewhere.get(token.index());
    }

    /**
     * "Ann Lee and Bo Chen" are two: a list of names is cut where it says "and", or at its commas; what is in
     * apposition to a name is left out.
     */
    private List<Span> members(Span span) {
        List<Token> tokens = article.tokens(span);
        List<Span> members = new ArrayList<>();
        int begin = 0;
        for (int at = 1; at < tokens.size() - 1; at++) {
            if (at > begin
                    && isJoint(tokens.get(at))
                    && isName(tokens, begin, at)
                    && isName(tokens, at + 1, tokens.size())
                    && !Phrases.isSuffix(tokens.get(at + 1))) {
                members.add(span(tokens, begin, at));
                int end = endOfMember(tokens, at + 1);
                boolean apposition = tokens.get(at).tag().equals(",") && isApposition(tokens.subList(at + 1, end));
                begin = apposition ? end : at + 1;
                while (begin < tokens.size() && isJoint(tokens.get(begin))) {
                    begin++;
                }
            }
        }
        if (members.isEmpty()) {
            return List.of(span);
        }
        if (begin < tokens.size()) {
            members.add(span(tokens, begin, tokens.size()));
        }
        return members;
    }

    private Span span(List<Token> tokens, int begin, int end) {
        return article.span(tokens.get(begin).index(), tokens.get(end - 1).index());
    }

    private int endOfMember(List<Token> tokens, int begin) {
        int end = begin;
        while (end < tokens.size() && !isJoint(tokens.get(end))) {
            end++;
        }
        return end;
    }

    /** "Wife of Bo Chen", "President of Peru": what names somebody else says who the one before the comma is. */
    private boolean isApposition(List<Token> phrase) {
        boolean namesAnother = !isCapital(phrase.get(0))
                && phrase.stream()
                        .takeWhile(token -> !isOfSomebody(token))
                        .anyMatch(token -> token.tag().equals("IN"));
        return namesAnother
                || mention(span(phrase, 0, phrase.size()))
                        .filter(mention -> isOfSomebody(mention.headToken()))
                        .isEmpty();
    }

    /** Whether the words are or begin with a name of somebody, and not one half of the name of a body. */
    private boolean isName(List<Token> tokens, int begin, int end) {
        return end > begin
                && tokens.subList(begin, end).stream()
                        .takeWhile(token -> !isJoint(token))
                        .anyMatch(ArgumentReader::isOfSomebody);
    }

    /** A comma or an "and", and not one of the name of a body. */
    private boolean isJoint(Token token) {
        return (token.tag().equals("CC") || token.tag().equals(",")) && !phrases.isInsideName(token);
    }

    private static boolean isOfSomebody(Token token) {
        return token.ner().equals("PERSON") || token.ner().equals("LOCATION");
    }
}
