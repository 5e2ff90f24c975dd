package org.rapporteur.extract.statement;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.lexicon.English;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.source.Span;

/**
 * Ends a content where the speaker's next act begins: in "Lee agreed to stay but did not accede to the demand" the
 * second verb is Lee's and no part of what was agreed. Where the second verb is one of saying, it makes a claim of its
 * own.
 */
final class Coordination {
    private static final String FOUND_BY = "statement/coordinated-cue@1";

    private final Lexicon lexicon;
    private final Pattern subject;
    private final Pattern conjunct;

    Coordination(English english) {
        this.lexicon = english.acts();
        this.subject = english.relations().pattern("ANY_SUBJECT");
        this.conjunct = english.relations().pattern("CONJUNCT");
    }

    /** The claim with its content cut, and the claim of the second verb; or the claim alone, as it was. */
    List<Claim> split(AnnotatedArticle article, Claim claim, Cue cue, List<Span> knownCues) {
        Optional<IndexedWord> node = cue.node(article);
        if (node.isEmpty() || !cue.head().isVerb()) {
            return List.of(claim);
        }
        Sentence sentence = article.sentences().get(cue.head().sentence());
        for (SemanticGraphEdge edge : sentence.graph().outgoingEdgeList(node.get())) {
            Token second = sentence.token(edge.getDependent());
            boolean next = conjunct.matcher(edge.getRelation().toString()).matches()
                    && second.isVerb()
                    && second.index() > cue.head().index()
                    && !hasOwnSubject(sentence, edge.getDependent(), cue.head());
            if (next) {
                int start = start(sentence.graph(), edge.getDependent(), sentence, cue.head());
                Optional<Span> holder = claim.contents().stream()
                        .filter(content -> content.contains(second.span()))
                        .filter(content ->
                                content.begin() < article.token(start).span().begin())
                        .findFirst();
                if (holder.isPresent() && !Quoted.is(article, second) && isFinite(article, start, second)) {
                    boolean known = knownCues.stream().anyMatch(other -> other.overlaps(second.span()));
                    return split(article, claim, holder.get(), article.token(start), second, known);
                }
            }
        }
        return List.of(claim);
    }

    /**
     * The first word of the second verb's own: its conjunction, auxiliaries and adverbs, but not the shared subject.
     */
    private static int start(SemanticGraph graph, IndexedWord verb, Sentence sentence, Token cue) {
        int first = sentence.token(verb).index();
        for (IndexedWord child : graph.getChildList(verb)) {
            Token token = sentence.token(child);
            if (token.index() > cue.index()
                    && token.index() < first
                    && graph.getParentList(child).size() == 1) {
                first = token.index();
            }
        }
        return first;
    }

    /** "Lee said rain fell and Chen left": what follows is said as well, or the tagger knows better. */
    private boolean hasOwnSubject(Sentence sentence, IndexedWord verb, Token cue) {
        return sentence.graph().outgoingEdgeList(verb).stream()
                .filter(edge -> subject.matcher(edge.getRelation().toString()).matches())
                .anyMatch(edge -> sentence.token(edge.getDependent()).index() > cue.index());
    }

    /** "Asked them to stay and, if in need, to call", "said that rain fell and that wind rose": this goes on. */
    private static boolean isFinite(AnnotatedArticle article, int start, Token second) {
        for (int at = start; at <= second.index(); at++) {
            Token token = article.token(at);
            if (token.lemma().equals("that")) {
                return false;
            }
            if (token.tag().matches("VB[DPZ]|MD")) {
                return true;
            }
        }
        return false;
    }

    private List<Claim> split(
            AnnotatedArticle article, Claim claim, Span holder, Token start, Token second, boolean known) {
        List<Span> kept = new ArrayList<>();
        for (Span content : claim.contents()) {
            if (content.equals(holder)) {
                kept.add(new Span(
                        holder.begin(), article.token(start.index() - 1).span().end()));
            } else if (content.begin() < holder.begin()) {
                kept.add(content);
            }
        }
        List<Claim> claims = new ArrayList<>();
        claims.add(claim.withContents(kept));
        int rest = second.index() + 1;
        boolean hasObject =
                rest < article.tokenCount() && article.token(rest).span().begin() < holder.end();
        if (hasObject && article.token(rest).tag().matches("IN|TO|RP")) {
            rest++;
        }
        if (hasObject && !known && Cue.says(lexicon, second)) {
            Span content = article.token(rest).span();
            if (content.begin() < holder.end()) {
                claims.add(new Claim(
                        claim.sources(),
                        List.of(start.span().union(second.span())),
                        List.of(new Span(content.begin(), holder.end())),
                        claim.confidence(),
                        FOUND_BY));
            }
        }
        return claims;
    }
}
