package org.rapporteur.extract.role;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Name;
import org.rapporteur.annotate.TimeExpression;
import org.rapporteur.annotate.Token;
import org.rapporteur.lexicon.Offices;

/**
 * Reads office phrases off the tokens of one article, in either direction from a known place.
 *
 * <p>Works on tags and names, not on the parse: titles are long noun runs, where a parser errs most.
 */
final class OfficePhrases {
    private static final int LONGEST = 12;
    private static final Set<String> COMPLEMENTS = Set.of("of", "for", "at", "to", "in", "with");

    private static final Set<String> DASHES = Set.of("—", "–", "--");

    private final AnnotatedArticle article;
    private final Offices offices;
    private final Name[] nameAt;
    private final BitSet dates = new BitSet();

    OfficePhrases(AnnotatedArticle article, Offices offices) {
        this.article = article;
        this.offices = offices;
        this.nameAt = new Name[article.tokenCount()];
        for (Name name : article.names()) {
            for (int i = name.first(); i <= name.last(); i++) {
                nameAt[i] = name;
            }
        }
        for (TimeExpression time : article.times()) {
            article.tokens(time.span()).stream()
                    .filter(token -> !offices.isRankModifier(token.text()))
                    .forEach(token -> dates.set(token.index()));
        }
    }

    /** The phrase whose last token is {@code last}: a title before a name. */
    Optional<OfficePhrase> endingAt(int last) {
        if (last < 0) {
            return Optional.empty();
        }
        int start = article.sentenceOfToken(last).firstToken();
        if (isOffice(last)) {
            return sure(around(last, last));
        }
        for (int i = last; i > start && last - i < LONGEST; i--) {
            if (isComplementiser(i) && i < last && isOffice(i - 1)) {
                OfficePhrase phrase = around(i - 1, last);
                return phrase.last() == last ? sure(phrase) : Optional.empty();
            }
            if (!isComplementiser(i) && !isNominal(i) && !isDeterminer(i)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The phrase whose first token is {@code first}: an apposition, or what somebody is. */
    Optional<OfficePhrase> startingAt(int first) {
        int end = sentenceEnd(first);
        int head = -1;
        int noun = -1;
        for (int i = first; i <= end && i - first < LONGEST; i++) {
            if (isPerson(i) && !isPossessed(i)) {
                break;
            }
            if (!isNominal(i) && !(isDeterminer(i) && i == first) && !isJoin(i)) {
                break;
            }
            if (token(i).isNoun()) {
                noun = i;
            }
            if (isOffice(i)) {
                head = i;
            }
        }
        if (head < 0 || head != noun || head + 1 <= end && isPerson(head + 1)) {
            return Optional.empty();
        }
        return sure(around(head, end));
    }

    /** Nothing where the article doubts it: of a "self-proclaimed president" it does not say that he is one. */
    private Optional<OfficePhrase> sure(OfficePhrase phrase) {
        int start = article.sentenceOfToken(phrase.first()).firstToken();
        return IntStream.rangeClosed(Math.max(start, phrase.first() - 1), phrase.last())
                        .anyMatch(last -> offices.isDoubt(compoundEndingAt(last, start)))
                ? Optional.empty()
                : Optional.of(phrase);
    }

    /** "self-proclaimed" where that is the end of it, which is three tokens; else the token. */
    private String compoundEndingAt(int last, int start) {
        return last - 2 >= start && token(last - 1).tag().equals("HYPH")
                ? token(last - 2).text() + token(last - 1).text() + token(last).text()
                : token(last).text();
    }

    private OfficePhrase around(int head, int limit) {
        int left = head;
        int start = article.sentenceOfToken(head).firstToken();
        while (left > start && (isNominal(left - 1) && !isOfficeOfAnother(left - 1) || isJoin(left - 1))) {
            left--;
        }
        while (isJoin(left) || left < head && isLooseParticiple(left)) {
            left++;
        }
        Mention before = organizationBefore(left, head);
        int roleFirst = before == null ? left : before.last() + 1;
        if (roleFirst < head && token(roleFirst).tag().equals("POS")) {
            roleFirst++;
        }
        boolean definite = before != null;
        if (left > start && isDeterminer(left - 1)) {
            left--;
            definite |= token(left).lemma().equalsIgnoreCase("the");
            if (token(left).tag().equals("PRP$")) {
                before = before == null ? mention(left, left, left) : before;
                definite = true;
            }
        }
        int roleLast = head;
        int last = head;
        Mention after = null;
        while (after == null && last + 2 <= limit && isComplementiser(last + 1)) {
            int end = nounPhraseEnd(last + 2, limit);
            if (end < 0) {
                break;
            }
            if (offices.isOfField(token(head).lemma(), token(last + 2).lemma())
                    && last + 3 <= limit
                    && isComplementiser(last + 3)) {
                end = last + 2; // "secretary of state for trade", "editor in chief of the paper"
            }
            boolean field = offices.isOfField(token(head).lemma(), token(end).lemma());
            String preposition = token(last + 1).lemma();
            if (field && (preposition.equals("of") || preposition.equals("in"))) {
                roleLast = end;
            } else if (preposition.equals("in")
                    || offices.isAccredited(token(head).lemma()) && !preposition.equals("of")) {
                last = end;
                break;
            } else {
                int phraseFirst = isDeterminer(last + 2) ? last + 3 : last + 2;
                after = mention(phraseFirst, end, end);
            }
            last = end;
        }
        return new OfficePhrase(
                left,
                last,
                mention(roleFirst, roleLast, head),
                after == null || before != null && !isName(after) ? before : after,
                definite || after != null);
    }

    /** A possessive, or the first name among the modifiers. */
    private @Nullable Mention organizationBefore(int left, int head) {
        for (int i = head - 1; i > left; i--) {
            if (token(i).tag().equals("POS")) {
                return mention(left, i - 1, i - 1);
            }
        }
        for (int i = left; i < head; i++) {
            if (nameAt[i] != null) {
                int last = i;
                while (last + 1 < head && nameAt[last + 1] != null && !isFieldName(last + 1, head)) {
                    last++;
                }
                return isFieldName(i, head) ? null : mention(i, last, last);
            }
        }
        return null;
    }

    /** "Treasury" in "Treasury secretary" is a part of the title. */
    private boolean isFieldName(int index, int head) {
        Name name = nameAt[index];
        return name != null
                && name.last() == head - 1
                && offices.isOfField(token(head).lemma(), token(name.last()).lemma());
    }

    /** The last token of the noun phrase from {@code first}, or -1 where there is none. */
    private int nounPhraseEnd(int first, int limit) {
        int noun = -1;
        for (int i = first; i <= limit && i - first < LONGEST; i++) {
            boolean of = i > first && token(i).lemma().equals("of") && noun == i - 1;
            if (nameAt[i] != null) {
                boolean person = isPerson(i) && i > first && noun >= 0;
                if (person) {
                    break;
                }
            } else if (!isNominal(i) && !(isDeterminer(i) && (i == first || noun < i - 1)) && !isJoin(i) && !of) {
                break;
            }
            if (token(i).isNoun() || nameAt[i] != null) {
                noun = i;
            }
        }
        return noun;
    }

    private boolean isOffice(int index) {
        Token token = token(index);
        return token.isNoun()
                && (offices.isOffice(token.lemma()) || offices.isOffice(token.text()))
                && !isPerson(index)
                && !token.tag().endsWith("S");
    }

    private boolean isOfficeOfAnother(int index) {
        return isPerson(index) && !isPossessed(index);
    }

    private boolean isNominal(int index) {
        Token token = token(index);
        String tag = token.tag();
        return (tag.startsWith("NN")
                        || tag.startsWith("JJ")
                        || tag.equals("POS")
                        || tag.equals("HYPH")
                        || tag.startsWith("VB") && offices.isRankModifier(token.text())
                        || tag.equals("RB") && offices.isRankModifier(token.lemma())
                        || tag.equals("IN") && nameAt[index] != null)
                && !dates.get(index)
                && !DASHES.contains(token.text())
                && !offices.isHonorific(token.lemma());
    }

    /** "tweeted" in "tweeted former governor Hugo Marsh": what somebody does or undergoes, and no part of an office. */
    private boolean isLooseParticiple(int index) {
        String word = token(index).text();
        return !token(index).isNoun()
                && nameAt[index] == null
                && (word.endsWith("ing") || word.endsWith("ed"))
                && !offices.isRankModifier(word);
    }

    private boolean isJoin(int index) {
        return token(index).tag().equals("CC")
                && index > 0
                && index + 1 < article.tokenCount()
                && isNominal(index - 1)
                && isNominal(index + 1)
                && !isOffice(index - 1)
                && nameAt[index - 1] == null
                && !isPerson(index + 1);
    }

    private boolean isComplementiser(int index) {
        return COMPLEMENTS.contains(token(index).lemma()) && !token(index).isNoun();
    }

    private boolean isDeterminer(int index) {
        String tag = token(index).tag();
        return tag.equals("DT") || tag.equals("PRP$");
    }

    private boolean isPerson(int index) {
        return index < nameAt.length
                && nameAt[index] != null
                && nameAt[index].type().equals("PERSON");
    }

    private boolean isPossessed(int index) {
        int after = nameAt[index] == null ? index + 1 : nameAt[index].last() + 1;
        return after < article.tokenCount() && token(after).tag().equals("POS");
    }

    private boolean isName(Mention mention) {
        return nameAt[mention.last()] != null;
    }

    private int sentenceEnd(int index) {
        var sentence = article.sentenceOfToken(index);
        return sentence.firstToken() + sentence.tokens().size() - 1;
    }

    private Token token(int index) {
        return article.token(index);
    }

    private Mention mention(int first, int last, int head) {
        return article.mention(first, last, head);
    }
}
