package org.rapporteur.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.source.Span;

/**
 * Reads lists of those who were there, as they close a readout or minutes: a line such as "Participants:", and one line
 * for each person under it.
 *
 * <p>The tagger reads sentences, and the lines of such a list are none.
 */
final class RosterReader {
    private static final int LONGEST_HEADING = 14;
    /** "Participants", "List of participants". */
    private static final int LONGEST_BARE_HEADING = 3;

    private static final int LONGEST_LINE = 20;

    private final Lexicon lexicon;

    RosterReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A list of persons.
     *
     * @param heading the word of the line above it that says that they took part
     * @param persons their names, one of each line; at least one
     */
    record Roster(Mention heading, List<Mention> persons) {
        /** From the heading's line to the last name. */
        Span span() {
            return heading.sentence()
                    .span()
                    .union(persons.get(persons.size() - 1).span());
        }
    }

    /** The lists of an article in the order of the text. */
    List<Roster> read(AnnotatedArticle article) {
        List<Roster> rosters = new ArrayList<>();
        List<Sentence> sentences = article.sentences();
        for (int at = 0; at < sentences.size(); at++) {
            Optional<Token> heading = heading(sentences.get(at));
            if (heading.isPresent()) {
                List<Mention> persons = persons(article, at + 1);
                if (!persons.isEmpty()) {
                    rosters.add(new Roster(article.mention(heading.get()), persons));
                }
            }
        }
        return rosters;
    }

    private Optional<Token> heading(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        boolean colon = tokens.get(tokens.size() - 1).text().equals(":");
        boolean opens = tokens.size() <= (colon ? LONGEST_HEADING : LONGEST_BARE_HEADING);
        return opens
                ? tokens.stream()
                        .filter(token -> lexicon.has("ATTENDEE", token.lemma()))
                        .findFirst()
                : Optional.empty();
    }

    /** The persons of the lines from sentence {@code first} on; a line without a known name is passed over. */
    private static List<Mention> persons(AnnotatedArticle article, int first) {
        List<Mention> persons = new ArrayList<>();
        for (Sentence line :
                article.sentences().subList(first, article.sentences().size())) {
            if (!isLine(line)) {
                break;
            }
            article.names().stream()
                    .filter(name -> line.span().contains(name.span()))
                    .filter(name -> name.type().equals("PERSON") && name.last() > name.first())
                    .findFirst()
                    .ifPresent(name -> persons.add(article.mention(name)));
        }
        return persons;
    }

    /** A name with its office or affiliation: short, no sentence, and no heading. */
    private static boolean isLine(Sentence line) {
        List<Token> tokens = line.tokens();
        return tokens.size() <= LONGEST_LINE
                && !tokens.get(tokens.size() - 1).text().matches("[:?!]")
                && tokens.stream()
                        .noneMatch(
                                token -> token.ner().equals("O") && token.tag().matches("VB[DPZ]|MD"));
    }
}
