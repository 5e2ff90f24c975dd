package org.rapporteur.extract.statement;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Attribution;
import org.rapporteur.annotate.Quotation;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.Evidence;
import org.rapporteur.extract.Extractor;
import org.rapporteur.extract.Mention;
import org.rapporteur.extract.Phrases;
import org.rapporteur.extract.SpeechMode;
import org.rapporteur.extract.StatementFinding;
import org.rapporteur.extract.rule.Lexicon;
import org.rapporteur.extract.rule.Rules;
import org.rapporteur.source.Span;

/**
 * Makes statements of the attributions that the tagger found.
 *
 * <pre>{@code
 * List<StatementFinding> statements = StatementExtractor.load().extract(annotated);
 * }</pre>
 *
 * <p>Safe for any number of threads.
 */
public final class StatementExtractor implements Extractor<StatementFinding> {
    /** The name and version of the model behind the attributions, as evidence has it. */
    static final String FOUND_BY = "statement/attribution-tagger@1";

    private final Lexicon lexicon;
    private final SpeechActs acts;
    private final Pattern objectRelation;
    private final Pattern toRelation;

    private StatementExtractor(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.acts = new SpeechActs(lexicon);
        this.objectRelation = Pattern.compile(Rules.relation("OBJECT"));
        this.toRelation = Pattern.compile(Rules.relation("TO"));
    }

    /** Reads {@code statement/acts.lexicon} from the class path. */
    public static StatementExtractor load() {
        return new StatementExtractor(Lexicon.read("statement/acts.lexicon"));
    }

    @Override
    public List<StatementFinding> extract(AnnotatedArticle article) {
        Phrases phrases = new Phrases(article);
        List<StatementFinding> statements = new ArrayList<>();
        for (Attribution attribution : article.attributions()) {
            List<Span> contents = attribution.contents().stream()
                    .flatMap(content -> trimmed(article, content).stream())
                    .sorted()
                    .toList();
            if (!contents.isEmpty()) {
                statements.add(statement(article, phrases, attribution, contents));
            }
        }
        return statements;
    }

    private StatementFinding statement(
            AnnotatedArticle article, Phrases phrases, Attribution attribution, List<Span> contents) {
        Cue cue = Cue.of(article, attribution.cues()).orElse(null);
        Mention source = attribution.sources().isEmpty()
                ? null
                : phrases.mention(attribution.sources().get(0)).orElse(null);
        List<Token> words = contents.stream()
                .flatMap(content -> article.tokens(content).stream())
                .toList();
        String text = String.join(" ", contents.stream().map(article::text).toList());
        Span evidence = contents.get(0);
        for (Span content : contents) {
            evidence = evidence.union(content);
        }
        evidence = source == null ? evidence : evidence.union(source.span());
        evidence = cue == null ? evidence : evidence.union(cue.span());
        return new StatementFinding(
                new Evidence(evidence, FOUND_BY, attribution.confidence()),
                contents,
                source,
                cue == null ? null : cue.span(),
                cue == null ? List.of() : addressees(article, phrases, cue, contents),
                mode(article, words),
                acts.act(article, cue, words, text),
                cue != null && lexicon.has("ATTITUDE", cue.head().lemma()),
                cue != null && isNegated(article, cue));
    }

    private boolean isNegated(AnnotatedArticle article, Cue cue) {
        return SpeechActs.isNegated(article, cue)
                || cue.tokens().stream().anyMatch(t -> lexicon.has("NOT_SAYING", t.lemma()));
    }

    /** The content without quotation marks and white space at its ends; empty where nothing is left. */
    private static Optional<Span> trimmed(AnnotatedArticle article, Span content) {
        List<Token> tokens = article.tokens(content);
        int first = 0;
        int last = tokens.size() - 1;
        while (first <= last && !isWordLike(tokens.get(first))) {
            first++;
        }
        while (last >= first && isMark(tokens.get(last))) {
            last--;
        }
        if (first > last) {
            return Optional.empty();
        }
        return Optional.of(tokens.get(first).span().union(tokens.get(last).span()));
    }

    private static boolean isWordLike(Token token) {
        return token.text().codePoints().anyMatch(Character::isLetterOrDigit)
                || token.text().matches("[\\[($€£#@].*");
    }

    private static boolean isMark(Token token) {
        return token.text().matches("[\"“”«»‘’'`]+");
    }

    private static SpeechMode mode(AnnotatedArticle article, List<Token> words) {
        int inside = 0;
        int all = 0;
        for (Token word : words) {
            if (word.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
                all++;
                if (isQuoted(article, word)) {
                    inside++;
                }
            }
        }
        if (inside == 0) {
            return SpeechMode.INDIRECT;
        }
        return inside == all ? SpeechMode.DIRECT : SpeechMode.MIXED;
    }

    private static boolean isQuoted(AnnotatedArticle article, Token word) {
        for (Quotation quotation : article.quotations()) {
            if (quotation.outer().begin() > word.span().begin()) {
                return false;
            }
            if (quotation.inner().overlaps(word.span())) {
                return true;
            }
        }
        return false;
    }

    /** "told reporters", "said to the council": never words of the content. */
    private List<Mention> addressees(AnnotatedArticle article, Phrases phrases, Cue cue, List<Span> contents) {
        @Nullable IndexedWord node = cue.node(article).orElse(null);
        if (node == null) {
            return List.of();
        }
        Sentence sentence = article.sentences().get(cue.head().sentence());
        boolean toObject = lexicon.has("TO_OBJECT", cue.head().lemma().toLowerCase(Locale.ROOT));
        List<Mention> addressees = new ArrayList<>();
        sentence.graph().outgoingEdgeList(node).stream()
                .filter(edge -> {
                    String relation = edge.getRelation().toString();
                    return (toObject && objectRelation.matcher(relation).matches())
                            || toRelation.matcher(relation).matches();
                })
                .flatMap(edge -> Phrases.coordinated(sentence, edge.getDependent()).stream())
                .distinct()
                .forEach(word -> {
                    Mention mention = phrases.mention(sentence, word);
                    boolean inContent = contents.stream().anyMatch(c -> c.overlaps(mention.span()));
                    if (!inContent && !addressees.contains(mention)) {
                        addressees.add(mention);
                    }
                });
        return addressees;
    }
}
