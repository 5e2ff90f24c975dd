package org.rapporteur.extract.dispute;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.Phrases;
import org.rapporteur.extract.dispute.Chunks.Chunk;
import org.rapporteur.lexicon.English;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.lexicon.People;
import org.rapporteur.lexicon.Relations;

/** Finds who stands against whom around a word: its subject, its possessor, and what "between" or "with" name. */
final class Sides {
    private static final int HIGHEST = 3;

    private final AnnotatedArticle article;
    private final Chunks chunks;
    private final Phrases phrases;
    private final People people;
    private final Pattern subject;
    private final Pattern possessive;
    private final Pattern upward;
    private final Pattern nounClause;
    private final Pattern with;
    private final Pattern apposition;
    private final Pattern setting;

    Sides(AnnotatedArticle article, Chunks chunks, English english) {
        this.article = article;
        this.chunks = chunks;
        this.phrases = new Phrases(article);
        this.people = english.people();
        Relations relations = english.relations();
        subject = relations.pattern("ANY_SUBJECT");
        possessive = relations.pattern("POSSESSIVE");
        upward = relations.pattern("UPWARD");
        nounClause = relations.pattern("ANY_NOUN_CLAUSE");
        with = relations.pattern("WITH");
        apposition = relations.pattern("APPOSITION");
        setting = relations.pattern("SETTING");
    }

    /** The members of the phrase at {@code word}: itself and what is coordinated with it. */
    List<Mention> members(Sentence sentence, IndexedWord word) {
        List<Mention> members = new ArrayList<>();
        for (IndexedWord member : Phrases.coordinated(sentence, word)) {
            String tag = member.tag() == null ? "" : member.tag();
            if (tag.startsWith("NN") || tag.startsWith("PRP") || tag.startsWith("W") || tag.equals("CD")) {
                add(sentence, member, members);
            }
        }
        return members;
    }

    /** The node of a token in the graph of its sentence; null where the parser left it out, as it does punctuation. */
    static @Nullable IndexedWord node(Sentence sentence, Token token) {
        return sentence.graph().getNodeByIndexSafe(token.position());
    }

    /** Who can act; of a thing, such as "his plans", its owner. */
    private void add(Sentence sentence, IndexedWord noun, List<Mention> members) {
        IndexedWord word = byName(sentence, noun);
        Mention mention = phrases.mention(sentence, word);
        if (chunks.isDate(mention.head())) {
            return;
        }
        if (Phrases.canAct(people, mention)) {
            members.add(mention);
            return;
        }
        child(sentence.graph(), word, possessive)
                .map(owner -> phrases.mention(sentence, owner))
                .filter(owner -> Phrases.canAct(people, owner))
                .ifPresent(members::add);
    }

    /** Of "her colleague, Ann Lee" the name: "her colleague" may be taken for somebody else. */
    private IndexedWord byName(Sentence sentence, IndexedWord noun) {
        if (chunks.isName(sentence.token(noun).index())) {
            return noun;
        }
        return child(sentence.graph(), noun, apposition)
                .filter(name -> sentence.token(name).ner().equals("PERSON"))
                .orElse(noun);
    }

    /** The subject of the verb, or of the one above it: "leaving …, Norway accused"; "officials condemning". */
    List<Mention> subjects(Sentence sentence, IndexedWord verb) {
        IndexedWord word = verb;
        for (int i = 0; i < HIGHEST; i++) {
            Optional<IndexedWord> found = child(sentence.graph(), word, subject);
            if (found.isPresent() && found.get().index() != verb.index()) {
                List<Mention> subjects = members(sentence, found.get());
                return subjects.isEmpty() ? before(sentence, verb.index()) : subjects;
            }
            IndexedWord above = null;
            for (SemanticGraphEdge edge : sentence.graph().incomingEdgeList(word)) {
                String relation = edge.getRelation().toString();
                if (nounClause.matcher(relation).matches() && !isFinite(word)) {
                    return describedBy(sentence, word, edge.getGovernor());
                }
                if (upward.matcher(relation).matches()) {
                    above = edge.getGovernor();
                }
            }
            if (above == null) {
                break;
            }
            word = above;
        }
        return before(sentence, verb.index());
    }

    /** A finite verb that hangs on a noun is a slip of the parser, or a relative clause with a subject of its own. */
    private static boolean isFinite(IndexedWord verb) {
        return verb.tag() != null && verb.tag().matches("VB[DZP]");
    }

    /** "Posted a message blaming": who posted it; but "with members blaming": the members. */
    private List<Mention> describedBy(Sentence sentence, IndexedWord verb, IndexedWord noun) {
        String tag = verb.tag() == null ? "" : verb.tag();
        for (SemanticGraphEdge edge : sentence.graph().incomingEdgeList(noun)) {
            String relation = edge.getRelation().toString();
            Optional<IndexedWord> owner = child(sentence.graph(), edge.getGovernor(), subject);
            if (setting.matcher(relation).matches()) {
                return owner.map(doer -> members(sentence, doer)).orElse(List.of()); // "spoke on television blaming"
            }
            if (tag.equals("VBG")
                    && owner.isPresent()
                    && owner.get().index() != noun.index()
                    && !subject.matcher(relation).matches()
                    && !with.matcher(relation).matches()) {
                return members(sentence, owner.get());
            }
        }
        return members(sentence, noun);
    }

    /** The noun run that stands before a verb and its auxiliaries, where the parser found no subject. */
    private List<Mention> before(Sentence sentence, int position) {
        int at = sentence.firstToken() + position - 2;
        while (at >= sentence.firstToken() && chunks.token(at).tag().matches("RB|MD|VB[DZP]|VBN|WP|WDT|,|-RRB-")) {
            boolean bracket = chunks.token(at).tag().equals("-RRB-");
            at--;
            while (bracket
                    && at > sentence.firstToken()
                    && !chunks.token(at + 1).tag().equals("-LRB-")) {
                at--;
            }
        }
        if (at < sentence.firstToken() || !chunks.token(at).isNoun() || chunks.isDate(at)) {
            return List.of();
        }
        Mention mention = chunks.mention(chunks.startOf(at, sentence.firstToken()), at, at);
        return Phrases.canAct(people, mention) ? List.of(mention) : List.of();
    }

    /** Whom "by" or "from" names between {@code first} and {@code last}: "suggestions by the minister that". */
    List<Mention> agents(int first, int last) {
        int end = Math.min(last, chunks.end(first));
        for (int i = first; i < end; i++) {
            if (chunks.token(i).text().equals("by")) {
                List<Mention> named = new ArrayList<>(named(i + 1, chunks.end(i)));
                named.removeIf(mention -> mention.first() > last + 12);
                return named;
            }
            if (chunks.token(i).text().equals(";")) {
                break;
            }
        }
        return List.of();
    }

    /** The word for protesters nearest to a protest of which nobody is named. */
    Optional<Mention> protester(Token trigger, Lexicon lexicon) {
        return article.sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> lexicon.has("PROTESTER", token.lemma()))
                .min(Comparator.comparingInt(token -> Math.abs(token.index() - trigger.index())))
                .map(token -> chunks.mention(token.index(), token.index(), token.index()));
    }

    /** Who owns the noun: "the union's row with". */
    List<Mention> possessors(Sentence sentence, IndexedWord noun) {
        return child(sentence.graph(), noun, possessive)
                .map(word -> members(sentence, word))
                .orElse(List.of());
    }

    /** The noun runs joined by "and" that begin at {@code start}: after "between" or "with". */
    List<Mention> named(int start, int limit) {
        List<Mention> named = new ArrayList<>();
        int at = start;
        while (at <= limit) {
            Chunk chunk = chunks.at(at);
            if (chunk == null || chunk.last() > limit) {
                break;
            }
            int last = chunk.last();
            if (last + 2 <= limit && chunks.token(last + 1).text().equals("of")) {
                Chunk more = chunks.at(last + 2); // "the president of Chile Pedro Soto"
                last = more == null || more.last() > limit ? last : more.last();
            }
            Mention mention = chunks.mention(chunk.first(), last, chunk.last());
            if (Phrases.canAct(people, mention)) {
                named.add(mention);
            }
            at = last + 1;
            boolean joined = false;
            while (at <= limit
                    && (chunks.token(at).text().equals(",")
                            || chunks.token(at).tag().equals("CC"))) {
                joined = true;
                at++;
            }
            if (!joined) {
                break;
            }
        }
        return named;
    }

    private static Optional<IndexedWord> child(SemanticGraph graph, IndexedWord word, Pattern relation) {
        for (SemanticGraphEdge edge : graph.outgoingEdgeList(word)) {
            if (relation.matcher(edge.getRelation().toString()).matches()) {
                return Optional.of(edge.getDependent());
            }
        }
        return Optional.empty();
    }
}
