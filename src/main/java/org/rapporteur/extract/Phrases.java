package org.rapporteur.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Name;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.source.Span;

/**
 * Turns words of a dependency graph into mentions: the noun phrase of a head, and the members of a coordination.
 *
 * <pre>{@code
 * Phrases phrases = new Phrases(article);
 * phrases.mention(sentence, word);         // "Foreign Minister Ann Lee", without ", who …"
 * phrases.coordinated(sentence, word);     // "Lee", "Chen" and "a third official"
 * }</pre>
 */
public final class Phrases {
    private static final Set<String> PRONOMINAL = Set.of(
            "this", "that", "these", "those", "both", "some", "many", "all", "several", "few", "most", "others", "none",
            "each");
    private static final Pattern BEFORE = Pattern.compile(
            "det(:.*)?|amod|compound(:.*)?|nummod|nmod:poss|case|flat" + "|advmod|dep|goeswith|punct|fixed|cc:preconj");
    private static final Pattern AFTER = Pattern.compile("nmod:of|compound|flat|goeswith|fixed");
    private static final Pattern CONJUNCT = Pattern.compile("conj(:.*)?");

    private final AnnotatedArticle article;

    public Phrases(AnnotatedArticle article) {
        this.article = article;
    }

    /**
     * The noun phrase of {@code head} without relative clauses, appositions and coordinated members: determiners and
     * modifiers before it, the rest of its name, and an "of" phrase after it.
     */
    public Mention mention(Sentence sentence, IndexedWord head) {
        Token headToken = sentence.token(head);
        Set<Integer> positions = new TreeSet<>();
        positions.add(headToken.position());
        collect(sentence.graph(), head, positions, new LinkedHashSet<>(Set.of(head.index())));
        int first = headToken.position();
        while (first > 1 && positions.contains(first - 1)) {
            first--;
        }
        int last = headToken.position();
        while (last < sentence.tokens().size() && positions.contains(last + 1)) {
            last++;
        }
        int begin = sentence.tokens().get(first - 1).index();
        int end = sentence.tokens().get(last - 1).index();
        for (Name name : article.names()) {
            if (name.first() <= headToken.index() && headToken.index() <= name.last()) {
                begin = Math.min(begin, name.first());
                end = Math.max(end, name.last());
            }
        }
        while (begin < headToken.index() && isEdge(article.token(begin))) {
            begin++;
        }
        while (end > headToken.index() && isEdge(article.token(end))) {
            end--;
        }
        return article.mention(begin, end, headToken.index());
    }

    private static boolean isEdge(Token token) {
        String tag = token.tag();
        return !Character.isLetterOrDigit(tag.charAt(0)) && !tag.equals("$") || tag.equals("CC") || tag.equals("IN");
    }

    private static void collect(SemanticGraph graph, IndexedWord word, Set<Integer> positions, Set<Integer> seen) {
        for (SemanticGraphEdge edge : graph.outgoingEdgeList(word)) {
            IndexedWord child = edge.getDependent();
            String relation = edge.getRelation().toString();
            boolean before =
                    child.index() < word.index() && BEFORE.matcher(relation).matches();
            boolean after =
                    child.index() > word.index() && AFTER.matcher(relation).matches();
            boolean possessive = child.tag() != null && child.tag().equals("POS");
            if ((before || after || possessive) && seen.add(child.index())) {
                positions.add(child.index());
                collectAll(graph, child, positions, seen);
            }
        }
    }

    private static void collectAll(SemanticGraph graph, IndexedWord word, Set<Integer> positions, Set<Integer> seen) {
        for (SemanticGraphEdge edge : graph.outgoingEdgeList(word)) {
            IndexedWord child = edge.getDependent();
            String relation = edge.getRelation().toString();
            if (relation.startsWith("acl") || relation.equals("appos") || relation.equals("parataxis")) {
                continue;
            }
            if (seen.add(child.index())) {
                positions.add(child.index());
                collectAll(graph, child, positions, seen);
            }
        }
    }

    /** {@code head} and the words that are coordinated with it, in the order of the text. */
    public static List<IndexedWord> coordinated(Sentence sentence, IndexedWord head) {
        Set<IndexedWord> members = new TreeSet<>();
        List<IndexedWord> toVisit = new ArrayList<>(List.of(head));
        Set<Integer> seen = new LinkedHashSet<>();
        while (!toVisit.isEmpty()) {
            IndexedWord word = toVisit.remove(toVisit.size() - 1);
            if (!seen.add(word.index())) {
                continue;
            }
            members.add(word);
            for (SemanticGraphEdge edge : sentence.graph().outgoingEdgeList(word)) {
                if (CONJUNCT.matcher(edge.getRelation().toString()).matches()) {
                    toVisit.add(edge.getDependent());
                }
            }
        }
        return List.copyOf(members);
    }

    /**
     * The mention that a span of words stands for, its head found by the order of words and not by the parser: the last
     * noun before the first preposition, comma, relative clause or verb, or the personal name that ends the span after
     * a title ("director of the institute Ann Lee"). Empty where the span holds no token.
     */
    public Optional<Mention> mention(Span span) {
        List<Token> tokens = article.tokens(span);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        int head = headByOrder(tokens);
        int first = tokens.get(0).index();
        int last = tokens.get(tokens.size() - 1).index();
        return Optional.of(article.mention(first, last, tokens.get(head).index()));
    }

    /**
     * The mention of somebody that a span of words names: without a preposition or an "and" at its end, and empty where
     * only a scrap of a name is left ("the", "of", "Jr.").
     */
    public Optional<Mention> name(Span span) {
        List<Token> tokens = article.tokens(span);
        int size = tokens.size();
        while (size > 1 && isLink(tokens.get(size - 1))) {
            size--;
        }
        if (size == 0 || (size == 1 && isScrap(tokens.get(0)))) {
            return Optional.empty();
        }
        return mention(tokens.get(0).span().union(tokens.get(size - 1).span()));
    }

    private static boolean isScrap(Token token) {
        return isLink(token)
                || token.tag().matches("POS|[^A-Z].*")
                || token.text().matches("(?i)the|an?")
                || isSuffix(token);
    }

    /** "Of", "and", but not the "both" of "both said". */
    private static boolean isLink(Token token) {
        return token.tag().matches("IN|TO|CC") && !isPronominal(token);
    }

    /** The "Jr." of "Ann Lee, Jr.". */
    static boolean isSuffix(Token token) {
        return token.text().matches("[JS]r\\.?");
    }

    private int headByOrder(List<Token> tokens) {
        int head = -1;
        int end = ownersEnd(tokens);
        while (end < tokens.size() && !(head >= 0 && endsNounPhrase(tokens, end))) {
            Token token = tokens.get(end);
            boolean owned = token.tag().equals("PRP$"); // "his surviving father"
            if (token.isNoun() || (token.isPronoun() && !owned) || isPronominal(token)) {
                head = end;
            }
            end++;
        }
        int last = tokens.size() - 1;
        for (int at = 1; at < tokens.size(); at++) {
            if (tokens.get(at).tag().equals("-LRB-")) {
                last = at - 1; // "Mayor Ann Lee (no relation": the name ends before the remark
                break;
            }
        }
        while (last > 0 && !tokens.get(last).isNoun()) {
            last--;
        }
        if (head >= 0 && head < last && tokens.get(last).ner().equals("PERSON")) {
            int nameBegin = last;
            while (nameBegin > 0 && tokens.get(nameBegin - 1).ner().equals("PERSON")) {
                nameBegin--;
            }
            boolean closeTitle = isTitle(tokens, nameBegin - 1)
                    && tokens.subList(0, nameBegin).stream()
                            .noneMatch(t -> t.tag().equals(",") || t.ner().equals("PERSON"));
            boolean apposed = nameBegin >= 2
                    && tokens.get(nameBegin - 1).tag().equals(",")
                    && tokens.get(nameBegin - 2).isNoun()
                    && !tokens.get(nameBegin - 2).ner().equals("PERSON")
                    && (nameBegin == head + 2 || isOwned(tokens, nameBegin - 2));
            if (closeTitle || apposed) {
                return last;
            }
        }
        boolean branch = head > 0
                && tokens.get(head).ner().equals("LOCATION")
                && tokens.get(head - 1).ner().equals("ORGANIZATION");
        return Math.max(0, branch ? head - 1 : head); // "Amnesty Peru" is no country
    }

    /**
     * Where the words begin that stand behind the owner: "neighbouring countries" of "Peru's neighbouring countries".
     */
    private int ownersEnd(List<Token> tokens) {
        for (int at = 1; at + 1 < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.tag().equals("POS")) {
                return tokens.subList(at + 1, tokens.size()).stream().anyMatch(Token::isNoun) ? at + 1 : 0;
            }
            if (token.tag().matches("IN|TO|,|:|V.*|W.*") && !isInsideName(token)) {
                return 0;
            }
        }
        return 0;
    }

    /** Whether it stands in the middle of a name: the "of" and the comma of "University of Peru, Lima". */
    boolean isInsideName(Token token) {
        return article.names().stream().anyMatch(name -> name.first() < token.index() && token.index() < name.last());
    }

    /** "Official", which may be taken for an adjective, but not "of the late". */
    private static boolean isTitle(List<Token> tokens, int at) {
        return at >= 0
                && (tokens.get(at).isNoun()
                        || (at > 0
                                && tokens.get(at).tag().equals("JJ")
                                && !tokens.get(at - 1).tag().matches("IN|DT|PRP\\$")));
    }

    /** "'s chancellor". */
    private static boolean isOwned(List<Token> tokens, int at) {
        int owner = at;
        while (owner > 0 && tokens.get(owner).tag().matches("NN.*|JJ.*|VB[GN]")) {
            owner--;
        }
        return tokens.get(owner).tag().equals("POS");
    }

    private static boolean endsNounPhrase(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        String tag = token.tag();
        boolean participle = tag.equals("VBG") || tag.equals("VBN") || tag.equals("VBD") || tag.equals("VBZ");
        return tag.equals("IN")
                || tag.equals("TO")
                || tag.equals(",")
                || tag.equals(":")
                || tag.equals("CC")
                || tag.startsWith("W")
                || (participle && !(at + 1 < tokens.size() && tokens.get(at + 1).isNoun() && tag.equals("VBN")))
                || tag.equals("-LRB-");
    }

    private static boolean isPronominal(Token token) {
        return token.tag().equals("CD")
                || token.tag().equals("WP")
                || token.tag().equals("WDT")
                || PRONOMINAL.contains(token.text().toLowerCase(Locale.ROOT))
                || (token.tag().startsWith("JJ")
                        && Character.isUpperCase(token.text().codePointAt(0)));
    }

    /** "According to Ann Lee, the minister resigned": what stands behind the name is no apposition to it. */
    public static boolean isCited(AnnotatedArticle article, int name) {
        int first = article.sentenceOfToken(name).firstToken();
        return name >= first + 2
                && article.token(name - 1).text().equals("to")
                && article.token(name - 2).text().equals("According");
    }
}
