package org.rapporteur.extract.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Name;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.Evidence;
import org.rapporteur.extract.Extractor;
import org.rapporteur.extract.Phrases;
import org.rapporteur.extract.RoleFinding;
import org.rapporteur.lexicon.English;
import org.rapporteur.lexicon.Offices;

/**
 * Finds who holds which office: titles before names, appositions on either side, and "is the president of".
 *
 * <pre>{@code
 * RoleExtractor roles = RoleExtractor.of(English.load());
 * // "Ann Lee, the foreign minister of Norway": Ann Lee, "foreign minister", Norway
 * List<RoleFinding> findings = roles.extract(annotated);
 * }</pre>
 *
 * <p>One name may give several findings. Forms of address ("Mr Lee") give none.
 */
public final class RoleExtractor implements Extractor<RoleFinding> {
    private static final Set<String> COPULAS = Set.of("be", "become", "remain");
    private static final Set<String> CHOSEN = Set.of("named", "appointed", "elected", "as");
    private static final Set<String> PRONOUNS = Set.of("who", "then", "now", "once");

    private final Offices offices;

    private RoleExtractor(Offices offices) {
        this.offices = offices;
    }

    /** With the words for offices. */
    public static RoleExtractor of(English english) {
        return new RoleExtractor(english.offices());
    }

    @Override
    public List<RoleFinding> extract(AnnotatedArticle article) {
        OfficePhrases phrases = new OfficePhrases(article, offices);
        List<RoleFinding> findings = new ArrayList<>();
        for (Name name : article.names()) {
            if (name.type().equals("PERSON")) {
                Sentence sentence = article.sentenceOfToken(name.first());
                before(article, phrases, sentence, name, findings);
                after(article, phrases, sentence, name, findings);
            }
        }
        return List.copyOf(findings);
    }

    private void before(
            AnnotatedArticle article, OfficePhrases phrases, Sentence sentence, Name name, List<RoleFinding> findings) {
        int previous = name.first() - 1;
        if (previous < sentence.firstToken()) {
            return;
        }
        if (!article.token(previous).text().equals(",")) {
            phrases.endingAt(previous).ifPresent(phrase -> add(article, name, phrase, "role/title", 0.95, findings));
        } else if (previous > sentence.firstToken() && closes(article, sentence, name.last() + 1)) {
            // "When she met the president, Ann Lee said" has no comma after the name: no apposition
            phrases.endingAt(previous - 1)
                    .filter(OfficePhrase::definite)
                    .ifPresent(phrase -> add(article, name, phrase, "role/apposed-name", 0.85, findings));
        }
    }

    private void after(
            AnnotatedArticle article, OfficePhrases phrases, Sentence sentence, Name name, List<RoleFinding> findings) {
        int end = sentence.firstToken() + sentence.tokens().size();
        int next = name.last() + 1;
        boolean comma = next < end && article.token(next).text().equals(",");
        if (comma && Phrases.isCited(article, name.first())) {
            return;
        }
        if (comma) {
            next++;
        }
        while (comma && next < end && PRONOUNS.contains(article.token(next).lemma())) {
            next++;
        }
        boolean copula = next < end
                && COPULAS.contains(article.token(next).lemma())
                && !article.token(next).isNoun();
        while (copula
                && next < end
                && (isCopula(article.token(next))
                        || CHOSEN.contains(article.token(next).text()))) {
            next++;
        }
        if (next >= end || !comma && !copula) {
            return;
        }
        phrases.startingAt(next)
                .filter(phrase -> copula || !isListMember(article, sentence, phrase))
                .ifPresent(phrase -> add(
                        article,
                        name,
                        phrase,
                        copula ? "role/copula" : "role/apposition",
                        copula ? 0.8 : 0.9,
                        findings));
    }

    private static boolean isCopula(Token token) {
        return COPULAS.contains(token.lemma());
    }

    /** "Ann Lee, the minister and Bo Chen dined" lists three persons. */
    private static boolean isListMember(AnnotatedArticle article, Sentence sentence, OfficePhrase phrase) {
        int next = phrase.last() + 1;
        return phrase.organization() == null
                && next < sentence.firstToken() + sentence.tokens().size()
                && article.token(next).tag().equals("CC");
    }

    private static boolean closes(AnnotatedArticle article, Sentence sentence, int index) {
        return index >= sentence.firstToken() + sentence.tokens().size()
                || !Character.isLetterOrDigit(article.token(index).text().codePointAt(0));
    }

    private static void add(
            AnnotatedArticle article,
            Name name,
            OfficePhrase phrase,
            String rule,
            double confidence,
            List<RoleFinding> findings) {
        int first = Math.min(name.first(), phrase.first());
        int last = Math.max(name.last(), phrase.last());
        findings.add(new RoleFinding(
                new Evidence(article.span(first, last), rule, confidence),
                article.mention(name),
                phrase.role(),
                phrase.organization()));
    }
}
