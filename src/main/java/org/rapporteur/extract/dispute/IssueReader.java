package org.rapporteur.extract.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.dispute.Chunks.Chunk;
import org.rapporteur.lexicon.Lexicon;

/**
 * Reads the phrase that names a subject: a noun run with what hangs on it, or the heart of a clause.
 *
 * <p>"the issue of the strait" gives "strait", "suggestions that they would close the port" gives "close the port",
 * "the move" gives nothing.
 */
final class IssueReader {
    private static final Set<String> CLAUSE_WORDS =
            Set.of("how", "whether", "who", "what", "why", "when", "where", "which", "that", "if");
    private static final Set<String> COMPLEMENTS = Set.of(
            "on", "to", "against", "about", "into", "for", "with", "between", "along", "toward", "towards", "during");
    private static final int DEEPEST = 3;
    private static final int LONGEST_LIST = 6;
    static final Set<String> OVER = Set.of("over", "on", "about");
    private static final int CLAUSE_WINDOW = 14;

    private final Chunks chunks;
    private final SubjectList subjects;
    private final Lexicon lexicon;

    IssueReader(Chunks chunks, Lexicon lexicon) {
        this.chunks = chunks;
        this.subjects = new SubjectList(chunks);
        this.lexicon = lexicon;
    }

    /** The subject whose phrase begins at {@code start}; empty where the words name none. */
    Optional<Mention> from(int start) {
        return from(start, 0);
    }

    /** What a word like "when", "after" or "over" at {@code start} introduces, a clause or a noun run. */
    Optional<Mention> cause(int start) {
        if (start >= chunks.end(start)) {
            return Optional.empty();
        }
        Chunk chunk = chunks.at(start + 1);
        if (chunk != null
                && chunk.last() < chunks.end(start)
                && chunks.token(chunk.last() + 1).tag().matches("VB[DZP]|MD")) {
            return clause(chunk.last() + 1, 0);
        }
        return from(start + 1);
    }

    /**
     * The subjects "A, B and C" of a list that begins at {@code start}. Without an "and" what follows the comma is an
     * apposition: "over the site, a former airfield".
     */
    List<Mention> listFrom(int start) {
        List<Mention> members = new ArrayList<>();
        int joined = 1;
        int at = start;
        while (members.size() < LONGEST_LIST) {
            Optional<Mention> member = from(at);
            if (member.isEmpty()) {
                break;
            }
            if (!members.isEmpty() && isPartOf(members.get(members.size() - 1), member.get())) {
                break;
            }
            members.add(member.get());
            int next = subjects.next(member.get());
            if (next < 0) {
                break;
            }
            for (int i = member.get().last() + 1; i < next; i++) {
                joined = chunks.token(i).tag().equals("CC") ? members.size() + 1 : joined;
            }
            at = next;
        }
        return List.copyOf(members.subList(0, Math.min(joined, members.size())));
    }

    /**
     * Whether what seems the next subject goes with the end of the one before: "Chad" in "the handling of issues with
     * Mali and Chad", "freedoms" in "encroachment on the city's rights and freedoms".
     */
    private boolean isPartOf(Mention before, Mention member) {
        boolean complement = before.head() < before.last();
        boolean name = chunks.isName(before.last()) && chunks.isName(member.head()) && !isPlaceOf(before);
        boolean bare = member.first() == member.last()
                && chunks.token(member.first() - 1).tag().equals("CC");
        return complement
                && (name
                        || bare
                                && chunks.token(before.last())
                                        .tag()
                                        .equals(chunks.token(member.head()).tag()));
    }

    /** "Disputes in the Gulf": each place that follows can be a subject of its own. */
    private boolean isPlaceOf(Mention issue) {
        for (int i = issue.last(); i > issue.head(); i--) {
            if (chunks.token(i).tag().equals("IN") && !chunks.isName(i)) {
                return chunks.token(i).text().equals("in");
            }
        }
        return false;
    }

    /** The subject whose phrase holds the word {@code head}; it does not reach back to {@code after}. */
    Optional<Mention> around(int head, int after) {
        Token token = chunks.token(head);
        if (token.isVerb()) {
            return clause(head, 0);
        }
        int start = chunks.startOf(head, after + 1);
        if (start - 1 > after && chunks.isDeterminer(start - 1)) {
            start--;
        }
        if (start - 1 > after && chunks.token(start - 1).tag().equals("VBG")) {
            start--;
        }
        return from(start);
    }

    private Optional<Mention> from(int start, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        Token token = chunks.token(start);
        String word = token.text().toLowerCase(Locale.ROOT);
        if (CLAUSE_WORDS.contains(word) && !token.tag().equals("DT")) {
            return start < chunks.end(start) ? clause(start + 1, depth) : Optional.empty();
        }
        if (token.tag().equals("TO") || token.tag().equals("VBG")) {
            return clause(start, depth);
        }
        return nounPhrase(start, depth);
    }

    private Optional<Mention> nounPhrase(int start, int depth) {
        Chunk chunk = chunks.at(start);
        if (chunk == null) {
            return Optional.empty();
        }
        int end = chunks.end(start);
        Token head = chunks.token(chunk.last());
        String lemma = head.lemma();
        if (lexicon.has("LIGHT_NOUN", lemma) && chunk.last() < end) {
            Optional<Mention> inner = below(chunk.last(), end, depth);
            if (inner.isPresent()) {
                return inner;
            }
        }
        if (isBare(chunk) && lexicon.has("ANAPHOR_NOUN", lemma) || lexicon.has("BAD_TOPIC", lemma)) {
            return Optional.empty();
        }
        int last = shared(chunk, end);
        int ofs = 0;
        boolean other = false;
        while (last + 2 <= end) {
            Token next = chunks.token(last + 1);
            boolean of = next.text().equals("of") && ofs < 2;
            boolean complement = !other
                    && (COMPLEMENTS.contains(next.text())
                            || next.text().equals("in")
                                    && chunks.isName(last + 2 + (chunks.isDeterminer(last + 2) ? 1 : 0)));
            if (!of && !complement) {
                break;
            }
            Chunk more = chunks.at(last + 2);
            if (more == null || !of && chunks.token(last + 2).tag().startsWith("VB")) {
                break;
            }
            ofs += of ? 1 : 0;
            other |= !of;
            last = more.last();
        }
        return Optional.of(chunks.mention(chunk.first(), last, chunk.last()));
    }

    /** "Things", "three different things". */
    private boolean isBare(Chunk chunk) {
        for (int i = chunk.first(); i < chunk.last(); i++) {
            Token token = chunks.token(i);
            if (!token.tag().equals("CD") && !lexicon.has("GENERIC_MODIFIER", token.text())) {
                return false;
            }
        }
        return true;
    }

    /** In "sincerity and effects of the withdrawal" the place of "effects", else the chunk's own end. */
    private int shared(Chunk chunk, int end) {
        int and = chunk.last() + 1;
        if (and + 3 <= end && chunks.token(and).text().equals("and")) {
            Chunk other = chunks.at(and + 1);
            if (other != null
                    && other.first() == and + 1
                    && !hasOwner(other)
                    && other.last() + 2 <= end
                    && chunks.token(other.last() + 1).text().equals("of")) {
                return other.last();
            }
        }
        return chunk.last();
    }

    /** "Norway's quotas": what has an owner of its own shares nothing with what stands before. */
    private boolean hasOwner(Chunk chunk) {
        for (int i = chunk.first(); i < chunk.last(); i++) {
            if (chunks.token(i).tag().equals("POS")) {
                return true;
            }
        }
        return false;
    }

    /** What a light noun is about: "of X", "to do X", "that they would do X". */
    private Optional<Mention> below(int head, int end, int depth) {
        Token next = chunks.token(head + 1);
        String word = next.text().toLowerCase(Locale.ROOT);
        if (Set.of("of", "for", "about", "on", "over", "against", "regarding").contains(word)) {
            return head + 2 <= end ? from(head + 2, depth + 1) : Optional.empty();
        }
        if (next.tag().equals("TO") && head + 2 <= end) {
            return chunks.token(head + 2).tag().startsWith("VB")
                    ? clause(head + 2, depth + 1)
                    : from(head + 2, depth + 1);
        }
        for (int i = head + 1; i < Math.min(end, head + 26); i++) {
            boolean that = chunks.token(i).text().equals("that")
                    && !chunks.token(i).tag().equals("DT");
            if (that && (i == head + 1 || chunks.token(i - 1).text().equals(","))) {
                return clause(i + 1, depth + 1);
            }
            if (chunks.token(i).isVerb()) {
                break;
            }
        }
        return Optional.empty();
    }

    /** "they would close the port": from the verb that says something to the end of its object. */
    private Optional<Mention> clause(int start, int depth) {
        int end = chunks.end(start);
        int verb = -1;
        int plain = -1;
        for (int i = start; i <= Math.min(end, start + CLAUSE_WINDOW); i++) {
            Token token = chunks.token(i);
            if (token.isVerb() && !lexicon.has("PLAIN_VERB", token.lemma())) {
                verb = i;
                break;
            }
            if (token.isVerb()
                    && i > start
                    && i < end
                    && chunks.token(i + 1).tag().equals("IN")) {
                return from(i + 2 <= end ? i + 2 : i + 1, depth + 1); // "was behind the release"
            }
            if (Set.of(";", ":", ".").contains(token.text())) {
                break;
            }
            plain = plain < 0 && token.isVerb() && i < end && chunks.at(i + 1) != null ? i : plain;
        }
        if (plain >= 0 && (verb < 0 || verb > plain + 2)) {
            return nounPhrase(plain + 1, depth + 1); // "made a deal about"
        }
        if (verb < 0) {
            Chunk chunk = chunks.at(start);
            return chunk == null ? Optional.empty() : nounPhrase(start, depth + 1);
        }
        int last = verb;
        int at = verb + 1;
        while (at <= end
                && (Set.of("RP", "TO", "IN", "RB").contains(chunks.token(at).tag()) || isInfinitive(at))
                && at - verb <= 3) {
            at++;
        }
        if (at <= end && at == verb + 2 && depth < DEEPEST && isThat(verb + 1)) {
            return clause(at, depth + 1); // "for saying that they would close the port"
        }
        if (at <= end) {
            if (at - 1 > verb && chunks.token(at - 1).isVerb()) {
                last = at - 1;
            }
            Chunk chunk = chunks.at(at);
            if (chunk != null
                    && chunk.last() < end
                    && lexicon.has("LIGHT_NOUN", chunks.token(chunk.last()).lemma())) {
                Optional<Mention> inner = below(chunk.last(), end, depth + 1);
                if (inner.isPresent()) {
                    return inner; // "voicing concerns that they would close the port"
                }
            }
            Optional<Mention> object =
                    depth < DEEPEST && chunks.at(at) != null ? nounPhrase(at, DEEPEST) : Optional.empty();
            if (object.isPresent()) {
                last = object.get().last();
                Chunk second = last < end && chunks.isDeterminer(last + 1) ? chunks.at(last + 1) : null;
                last = second == null ? last : second.last(); // "granting the judge a hearing"
            }
        }
        if (last == verb) {
            // "covering up and protecting abusers": the second verb has the object
            boolean coordinated = at + 1 <= end
                    && chunks.token(at).tag().equals("CC")
                    && chunks.token(at + 1).tag().equals("VBG");
            return coordinated && depth < DEEPEST ? clause(at + 1, depth + 1) : Optional.empty();
        }
        return Optional.of(chunks.mention(verb, last, verb));
    }

    private boolean isThat(int index) {
        return chunks.token(index).text().equals("that")
                && chunks.token(index).tag().equals("IN");
    }

    private boolean isInfinitive(int index) {
        return chunks.token(index).tag().equals("VB")
                && chunks.token(index - 1).text().equalsIgnoreCase("to");
    }

    /** What was last announced or demanded from {@code from} to {@code before}: the antecedent of "the move". */
    Optional<Antecedent> announced(int from, int before) {
        for (int i = before - 1; i >= from; i--) {
            Token token = chunks.token(i);
            boolean demand = lexicon.has("DEMAND_VERB", token.lemma());
            if (token.isVerb() && i + 1 < chunks.end(i) && (demand || lexicon.has("ANNOUNCE_VERB", token.lemma()))) {
                boolean called = chunks.token(i + 1).text().equals("for");
                Optional<Mention> phrase = from(called ? i + 2 : i + 1);
                if (phrase.isPresent() && phrase.get().last() > phrase.get().first()) {
                    return Optional.of(new Antecedent(phrase.get(), token));
                }
            }
        }
        return Optional.empty();
    }

    /** What "the move" stands for, and the verb that announced it. */
    record Antecedent(Mention phrase, Token verb) {}

    /** Whether the word only points back: "the move". */
    boolean pointsBack(Token head) {
        return lexicon.has("ANAPHOR_NOUN", head.lemma()) || head.text().equalsIgnoreCase("it");
    }
}
