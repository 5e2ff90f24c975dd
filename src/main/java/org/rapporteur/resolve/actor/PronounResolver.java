package org.rapporteur.resolve.actor;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Quotation;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.lexicon.Gender;
import org.rapporteur.lexicon.People;
import org.rapporteur.source.Span;

/**
 * Finds the person that "he" or "she" means: of the right gender, named shortly before, a subject rather than an
 * object, and not inside a quotation that the pronoun stands outside of (the salience factors of Lappin and Leass 1994,
 * as far as a flat list of names carries them).
 */
final class PronounResolver {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    /** Tagged as prepositions, they open a clause with a subject. */
    private static final Set<String> CONJUNCTIONS = Set.of(
            "while",
            "although",
            "though",
            "because",
            "if",
            "since",
            "as",
            "after",
            "before",
            "until",
            "unless",
            "whether",
            "that");

    private static final int SENTENCES_BACK = 6;
    private static final double SENTENCE_DISTANCE = 2.0;
    private static final double SUBJECT = 1.6;
    private static final double OTHER_SIDE_OF_QUOTATION = 3.0;
    private static final double PARAGRAPH_DISTANCE = 0.5;
    private static final double UNSURE_GENDER = 0.8;
    private static final double KNOWN_OFFICE = 0.7;
    private static final double SPOKEN_OF = 3.0;
    private static final double FRONTED = 3.5;

    private final AnnotatedArticle article;
    private final List<Entity> persons;
    private final People people;
    private final Set<Integer> subjects;
    private final Floor floor;

    PronounResolver(AnnotatedArticle article, List<Entity> persons, People people, Floor floor) {
        this.article = article;
        this.persons = persons;
        this.people = people;
        this.subjects = subjects(article, persons);
        this.floor = floor;
    }

    /** The person behind a singular third-person pronoun; empty where none fits. */
    Optional<Entity> resolve(Token pronoun) {
        Gender gender = Gender.ofPronoun(pronoun.text());
        if (gender == Gender.UNKNOWN) {
            return Optional.empty();
        }
        Optional<Token> same = sameAsBefore(pronoun, gender);
        if (same.isPresent()) {
            return resolve(same.get());
        }
        Optional<Entity> subject = mainSubjectAfter(pronoun, gender);
        if (subject.isPresent() && !holdsTurn(subject.get(), pronoun)) {
            return subject;
        }
        record Candidate(Entity entity, double salience) {}
        return persons.stream()
                .filter(person -> mayBe(person, gender))
                .map(person -> new Candidate(person, salience(person, pronoun, gender)))
                .filter(candidate -> candidate.salience() > Double.NEGATIVE_INFINITY)
                .max(Comparator.comparingDouble(Candidate::salience))
                .map(Candidate::entity);
    }

    /** "He called it a gift, but 'no more', he added": whoever the sentence is about already goes on speaking. */
    private Optional<Token> sameAsBefore(Token pronoun, Gender gender) {
        List<Token> tokens = article.sentences().get(pronoun.sentence()).tokens();
        int at = pronoun.position() - 1;
        int before = at > 0 && tokens.get(at - 1).tag().equals(",") ? at - 2 : at - 1;
        boolean afterQuotation = before >= 0 && tokens.get(before).tag().equals("''");
        if (!afterQuotation || !subjects.contains(pronoun.index())) {
            return Optional.empty();
        }
        return tokens.subList(0, at).stream()
                .filter(token -> token.isPronoun()
                        && Gender.ofPronoun(token.text()) == gender
                        && subjects.contains(token.index())
                        && quotation(token) == quotation(pronoun))
                .findFirst();
    }

    /** "When he arrived, Lee said": a pronoun in a clause before the main one means the subject of the main one. */
    private Optional<Entity> mainSubjectAfter(Token pronoun, Gender gender) {
        Sentence sentence = article.sentences().get(pronoun.sentence());
        boolean namedBefore = persons.stream()
                .filter(person -> mayBe(person, gender))
                .flatMap(person -> person.mentions.stream())
                .anyMatch(mention -> mention.first() >= sentence.firstToken() && mention.last() < pronoun.index());
        if (namedBefore || !sentence.tokens().get(0).tag().matches("IN|WRB")) {
            return Optional.empty();
        }
        return sentence.graph().getRoots().stream()
                .flatMap(root -> sentence.graph().childPairs(root).stream())
                .filter(child -> child.first.getShortName().startsWith("nsubj"))
                .map(child -> sentence.token(child.second))
                .filter(subject -> subject.index() > pronoun.index() && quotation(subject) == quotation(pronoun))
                .flatMap(subject -> persons.stream()
                        .filter(person -> mayBe(person, gender))
                        .filter(person -> person.mentions.stream()
                                .anyMatch(mention ->
                                        mention.first() <= subject.index() && subject.index() <= mention.last())))
                .findFirst();
    }

    /** Of several persons the one that a title alone or a pronoun at {@code anaphor} means: the most salient one. */
    Optional<Entity> mostSalient(List<Entity> candidates, Token anaphor) {
        return candidates.stream()
                .filter(person -> salience(person, anaphor, Gender.UNKNOWN) > Double.NEGATIVE_INFINITY)
                .max(Comparator.comparingDouble(person -> salience(person, anaphor, Gender.UNKNOWN)));
    }

    private double salience(Entity person, Token pronoun, Gender gender) {
        double best = Double.NEGATIVE_INFINITY;
        Sentence sentence = article.sentences().get(pronoun.sentence());
        boolean isBarred = isSpeakerAround(person, pronoun) || holdsTurn(person, pronoun);
        for (Mention mention : person.mentions) {
            Token name = mention.headToken();
            int back = pronoun.sentence() - name.sentence();
            if (mention.last() >= pronoun.index() || back > SENTENCES_BACK || isBarred || isLabel(mention)) {
                continue;
            }
            Sentence other = article.sentences().get(name.sentence());
            double salience = -SENTENCE_DISTANCE * back
                    - PARAGRAPH_DISTANCE * Math.min(4, sentence.paragraph() - other.paragraph())
                    + (subjects.contains(name.index()) ? SUBJECT : 0)
                    - (quotation(name) == quotation(pronoun) ? 0 : OTHER_SIDE_OF_QUOTATION)
                    - (isSpokenOf(name, pronoun) ? SPOKEN_OF : 0)
                    - (isFronted(name, pronoun) ? FRONTED : 0)
                    - (person.gender == gender ? 0 : UNSURE_GENDER)
                    + (person.offices.isEmpty() ? 0 : KNOWN_OFFICE)
                    + 0.001 * name.position();
            best = Math.max(best, salience);
        }
        return best;
    }

    /** "The bridge that Lee built will fall, he said": of whom somebody speaks is seldom the speaker. */
    private boolean isSpokenOf(Token name, Token pronoun) {
        return article.attributions().stream()
                .filter(said -> said.sources().stream().anyMatch(source -> source.contains(pronoun.span())))
                .anyMatch(said -> said.contents().stream().anyMatch(content -> content.contains(name.span())));
    }

    /** "'He is wrong', Lee said": who speaks of himself says "I". */
    private boolean isSpeakerAround(Entity person, Token pronoun) {
        return quotation(pronoun) >= 0
                && article.attributions().stream()
                        .filter(said -> said.contents().stream().anyMatch(content -> content.contains(pronoun.span())))
                        .flatMap(said -> said.sources().stream())
                        .anyMatch(source ->
                                person.mentions.stream().anyMatch(mention -> source.overlaps(mention.span())));
    }

    /** "Thank you, Ann": whom a transcript calls by a given name alone has its gender; news calls by family names. */
    private boolean mayBe(Entity person, Gender gender) {
        Gender known =
                person.gender == Gender.UNKNOWN && floor.isTranscript() ? people.genderOf(person.label) : person.gender;
        return known.agrees(gender);
    }

    /** "MS. ROE: He will sail": who has the floor says "I" as well, and the label may give the family name alone. */
    private boolean holdsTurn(Entity person, Token pronoun) {
        return floor.label(pronoun.span().begin())
                .filter(label -> person.mentions.stream().anyMatch(mention -> label.overlaps(mention.span()))
                        || isNamedIn(label, person))
                .isPresent();
    }

    /** Who speaks is not spoken of, only because a label says who it is. */
    private boolean isLabel(Mention mention) {
        return floor.label(mention.span().begin())
                .filter(label -> label.overlaps(mention.span()))
                .isPresent();
    }

    private boolean isNamedIn(Span label, Entity person) {
        List<Token> words = article.tokens(label);
        return person.mentions.stream()
                .map(mention -> article.token(mention.last()).text())
                .anyMatch(family -> words.stream().anyMatch(word -> word.text().equalsIgnoreCase(family)));
    }

    /** "In an interview with Lee, she said": the name hangs on the verb whose subject the pronoun is. */
    private boolean isFronted(Token name, Token pronoun) {
        Sentence sentence = article.sentences().get(pronoun.sentence());
        boolean possessor = article.token(name.index() + 1).tag().equals("POS");
        if (name.sentence() != pronoun.sentence() || possessor || isSubject(sentence, name)) {
            return false;
        }
        return sentence.graph().edgeListSorted().stream()
                .filter(edge -> edge.getRelation().getShortName().startsWith("nsubj"))
                .filter(edge -> sentence.token(edge.getDependent()).index() == pronoun.index())
                .anyMatch(edge -> hangsOn(sentence, name, edge.getGovernor(), pronoun));
    }

    private static boolean isSubject(Sentence sentence, Token name) {
        return sentence.graph().edgeListSorted().stream()
                .filter(edge -> edge.getRelation().getShortName().startsWith("nsubj"))
                .anyMatch(edge -> edge.getDependent().index() == name.position());
    }

    private static boolean hangsOn(Sentence sentence, Token name, IndexedWord verb, Token pronoun) {
        return sentence.graph().outgoingEdgeList(verb).stream()
                .filter(edge -> edge.getRelation().getShortName().matches("obl|advcl"))
                .map(SemanticGraphEdge::getDependent)
                .filter(adjunct -> adjunct.index() < pronoun.position())
                .flatMap(adjunct -> Stream.concat(Stream.of(adjunct), sentence.graph().descendants(adjunct).stream()))
                .anyMatch(word -> word.index() == name.position());
    }

    private int quotation(Token token) {
        for (int at = 0; at < article.quotations().size(); at++) {
            Quotation quotation = article.quotations().get(at);
            if (quotation.depth() == 0 && quotation.inner().contains(token.span())) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isPreposition(Token token) {
        return token.tag().equals("IN") && !CONJUNCTIONS.contains(token.lemma().toLowerCase(Locale.ROOT));
    }

    /**
     * The tokens that are subjects of a verb, and the first person's name where it stands before the first finite verb:
     * the parser may take a title or a "Jr." for the head.
     */
    private static Set<Integer> subjects(AnnotatedArticle article, List<Entity> persons) {
        Set<Integer> subjects = new HashSet<>();
        Set<Integer> names = new HashSet<>();
        persons.forEach(person -> person.mentions.forEach(mention -> names.add(mention.head())));
        for (Sentence sentence : article.sentences()) {
            for (SemanticGraphEdge edge : sentence.graph().edgeIterable()) {
                if (edge.getRelation().getShortName().startsWith("nsubj")) {
                    subjects.add(sentence.token(edge.getDependent()).index());
                }
            }
            boolean afterPreposition = false;
            for (Token token : sentence.tokens()) {
                if (names.contains(token.index()) && !afterPreposition) {
                    subjects.add(token.index());
                }
                if (names.contains(token.index()) || FINITE.contains(token.tag())) {
                    break;
                }
                // Titles do not count: "like Mr. Lee".
                afterPreposition = token.isProperNoun() ? afterPreposition : isPreposition(token);
            }
        }
        return subjects;
    }
}
