package org.rapporteur.resolve.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.Phrases;
import org.rapporteur.lexicon.English;
import org.rapporteur.lexicon.Gender;
import org.rapporteur.lexicon.Offices;
import org.rapporteur.lexicon.Parties;

/**
 * Notes with each person the offices that stand beside the name, so that "the minister" can be told later, and the name
 * with its title as an alias.
 */
final class Titles {
    private static final int FARTHEST_APPOSITION = 14;

    private final AnnotatedArticle article;
    private final NamedActors named;
    private final Offices offices;
    private final Parties parties;

    private Titles(AnnotatedArticle article, NamedActors named, English english) {
        this.article = article;
        this.named = named;
        this.offices = english.offices();
        this.parties = english.parties();
    }

    static void gather(AnnotatedArticle article, NamedActors named, English english) {
        Titles titles = new Titles(article, named, english);
        for (Entity person : named.persons()) {
            for (Mention mention : person.mentions) {
                titles.before(person, mention);
                titles.after(person, mention);
            }
        }
    }

    /** "Foreign Minister Ann Lee". */
    private void before(Entity person, Mention mention) {
        Sentence sentence = article.sentenceOfToken(mention.first());
        int at = mention.first() - sentence.firstToken() - 1;
        int first = mention.first();
        List<String> office = new ArrayList<>();
        while (at >= 0) {
            Token token = sentence.tokens().get(at);
            boolean atName = office.isEmpty();
            if (atName ? !endsTitle(token) : !continuesTitle(token)) {
                break;
            }
            office.add(0, token.lemma().toLowerCase(Locale.ROOT));
            first = token.index();
            at--;
        }
        if (!office.isEmpty()) {
            person.offices.add(String.join(" ", office));
            person.aliases.add(article.text(article.span(first, mention.last())).replaceAll("\\s+", " "));
            noteGender(person, office);
        }
    }

    /** The word next to the name: an office, or the field of one ("Secretary of State Ann Lee"). */
    private boolean endsTitle(Token token) {
        Sentence sentence = article.sentences().get(token.sentence());
        int before = token.position() - 2;
        return offices.isOffice(token.lemma())
                || (before >= 0 && isOfField(sentence.tokens().get(before)));
    }

    private boolean continuesTitle(Token token) {
        return offices.isOffice(token.lemma())
                || offices.isRankModifier(token.lemma())
                || (token.tag().matches("NNP|NN|JJ")
                        && (named.at(token.index()).isEmpty() || parties.isParty(token.text())))
                || isOfField(token);
    }

    /** The "of" of "secretary of state". */
    private boolean isOfField(Token token) {
        Sentence sentence = article.sentences().get(token.sentence());
        int at = token.position() - 1;
        return token.lemma().equals("of")
                && at > 0
                && at + 1 < sentence.tokens().size()
                && offices.isOfField(
                        sentence.tokens().get(at - 1).lemma(),
                        sentence.tokens().get(at + 1).lemma());
    }

    /** "Ann Lee, the foreign minister of the republic,". */
    private void after(Entity person, Mention mention) {
        if (Phrases.isCited(article, mention.first())) {
            return;
        }
        Sentence sentence = article.sentenceOfToken(mention.last());
        List<Token> tokens = sentence.tokens();
        int at = mention.last() - sentence.firstToken() + 1;
        if (at >= tokens.size() || !tokens.get(at).text().equals(",")) {
            return;
        }
        List<String> office = new ArrayList<>();
        for (int next = at + 1; next < Math.min(tokens.size(), at + FARTHEST_APPOSITION); next++) {
            Token token = tokens.get(next);
            if (token.tag().equals(",")
                    || token.isVerb()
                    || token.tag().startsWith("W")
                    || token.tag().equals("IN")) {
                break;
            }
            if (token.tag().matches("NNP?|JJ")) {
                office.add(token.lemma().toLowerCase(Locale.ROOT));
            }
            boolean phraseGoesOn =
                    next + 1 < tokens.size() && tokens.get(next + 1).isNoun();
            if (offices.isOffice(token.lemma()) && !phraseGoesOn) {
                person.offices.add(String.join(" ", office));
                noteGender(person, office);
                return;
            }
        }
    }

    private void noteGender(Entity person, List<String> office) {
        if (person.gender == Gender.UNKNOWN && !office.isEmpty()) {
            person.gender = offices.gender(office.get(office.size() - 1));
        }
    }
}
