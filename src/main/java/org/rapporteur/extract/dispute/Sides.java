package org.rapporteur.extract.dispute;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.extract.Mention;
import org.rapporteur.extract.Phrases;
import org.rapporteur.extract.dispute.Chunks.Chunk;
import org.rapporteur.extract.rule.Rules;

/** Finds who stands against whom around a word: its subject, its possessor, and what "between" or "with" name. */
final class Sides {
    private static final int HIGHEST = 3;

    private final Chunks chunks;
    private final Phrases phrases;
    private final Pattern subject;
    private final Pattern possessive;
    private final Pattern upward;
    private final Pattern nounClause;

    Sides(Chunks chunks, Phrases phrases) {
        this.chunks = chunks;
        this.phrases = phrases;
        Map<String, String> relations = Rules.relations();
        subject = Pattern.compile(relations.get("ANY_SUBJECT"));
        possessive = Pattern.compile(relations.get("POSSESSIVE"));
        upward = Pattern.compile(relations.get("UPWARD"));
        nounClause = Pattern.compile(relations.get("ANY_NOUN_CLAUSE"));
    }

    /** The members of the phrase at {@code word}: itself and what is coordinated with it. */
    List<Mention> members(Sentence sentence, IndexedWord word) {
        List<Mention> members = new ArrayList<>();
        for (IndexedWord member : Phrases.coordinated(sentence, word)) {
            String tag = member.tag() == null ? "" : member.tag();
            if (tag.startsWith("NN") || tag.startsWith("PRP") || tag.startsWith("W") || tag.equals("CD")) {
                members.add(phrases.mention(sentence, member));
            }
        }
        return members;
    }

    /** The subject of the verb, or of the one above it: "leaving …, Norway accused"; "officials condemning". */
    List<Mention> subjects(Sentence sentence, IndexedWord verb) {
        IndexedWord word = verb;
        for (int i = 0; i < HIGHEST; i++) {
            Optional<IndexedWord> found = child(sentence.graph(), word, subject);
            if (found.isPresent() && found.get().index() != verb.index()) {
                return members(sentence, found.get());
            }
            IndexedWord above = null;
            for (SemanticGraphEdge edge : sentence.graph().incomingEdgeList(word)) {
                String relation = edge.getRelation().toString();
                if (nounClause.matcher(relation).matches()) {
                    return members(sentence, edge.getGovernor());
                }
                if (upward.matcher(relation).matches()) {
                    above = edge.getGovernor();
                }
            }
            if (above == null) {
                return List.of();
            }
            word = above;
        }
        return List.of();
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
            named.add(chunks.mention(chunk.first(), chunk.last(), chunk.last()));
            at = chunk.last() + 1;
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
