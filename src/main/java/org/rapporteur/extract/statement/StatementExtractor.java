package org.rapporteur.extract.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Attribution;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Token;
import org.rapporteur.annotate.Turns;
import org.rapporteur.extract.Evidence;
import org.rapporteur.extract.Extractor;
import org.rapporteur.extract.Phrases;
import org.rapporteur.extract.SpeechAct;
import org.rapporteur.extract.SpeechMode;
import org.rapporteur.extract.StatementFinding;
import org.rapporteur.lexicon.English;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.source.Span;

/**
 * Makes statements of the attributions that the tagger found, and of those that follow from them by rule.
 *
 * <pre>{@code
 * List<StatementFinding> statements = StatementExtractor.load(English.load()).extract(annotated);
 * }</pre>
 *
 * <p>Safe for any number of threads.
 */
public final class StatementExtractor implements Extractor<StatementFinding> {
    /** The name and version of the model behind the attributions, as evidence has it. */
    static final String FOUND_BY = "statement/tagger@2";

    /** "To comment on". */
    private static final int OPENING = 2;

    private final Lexicon lexicon;
    private final SpeechActs acts;
    private final Confidence confidence;
    private final Admission admission;
    private final Coordination coordination;
    private final InnerClaims innerClaims;
    private final LedInQuotations ledInQuotations;
    private final CueGrammar.Words words;

    private StatementExtractor(English english, Confidence confidence) {
        this.lexicon = english.acts();
        this.confidence = confidence;
        this.acts = new SpeechActs(lexicon);
        this.admission = new Admission(lexicon);
        this.coordination = new Coordination(english);
        this.innerClaims = new InnerClaims(english);
        this.ledInQuotations = new LedInQuotations(english);
        this.words = CueGrammar.Words.of(english);
    }

    /** Reads the table of confidence from the class path. */
    public static StatementExtractor load(English english) {
        return new StatementExtractor(english, Confidence.load());
    }

    @Override
    public List<StatementFinding> extract(AnnotatedArticle article) {
        Phrases phrases = new Phrases(article);
        CueGrammar grammar = new CueGrammar(article, phrases, words);
        List<StatementFinding> statements = new ArrayList<>();
        for (Claim claim : claims(article, phrases)) {
            Cue cue = Cue.of(article, claim.cues()).orElse(null);
            List<Mention> told = cue == null ? List.of() : grammar.addressees(cue, claim.contents());
            Mention source = claim.sources().stream()
                    .findFirst()
                    .flatMap(phrases::name)
                    .flatMap(named -> cue == null ? Optional.of(named) : grammar.speaker(cue, told, named))
                    .orElse(null);
            if (admission.admits(article, claim, cue, source)) {
                statements.add(statement(article, claim, cue, source, told));
            }
        }
        return statements;
    }

    /** What the tagger found and what rules add to it, in the order of the text. */
    private List<Claim> claims(AnnotatedArticle article, Phrases phrases) {
        List<Span> cues = article.attributions().stream()
                .flatMap(attribution -> attribution.cues().stream())
                .toList();
        Turns turns = Turns.of(article.article().body());
        List<Claim> claims = new ArrayList<>();
        for (Attribution attribution : article.attributions()) {
            Claim claim = trimmed(article, Claim.of(attribution, FOUND_BY).within(turns));
            if (!claim.contents().isEmpty()) {
                Optional<Cue> cue = Cue.of(article, claim.cues());
                claims.addAll(cue.map(c -> coordination.split(article, claim, c, cues))
                        .orElse(List.of(claim)));
            }
        }
        for (Claim claim : List.copyOf(claims)) {
            innerClaims.in(article, phrases, claim, cues).ifPresent(claims::add);
        }
        claims.addAll(ledInQuotations.find(article, phrases, claims));
        return claims.stream()
                .map(claim -> trimmed(article, claim))
                .filter(claim -> !claim.contents().isEmpty())
                .sorted(Comparator.comparing(claim -> claim.contents().get(0)))
                .toList();
    }

    private static Claim trimmed(AnnotatedArticle article, Claim claim) {
        return claim.withContents(claim.contents().stream()
                .flatMap(content -> trimmed(article, content).stream())
                .sorted()
                .toList());
    }

    private StatementFinding statement(
            AnnotatedArticle article,
            Claim claim,
            @Nullable Cue cue,
            @Nullable Mention source,
            List<Mention> addressees) {
        List<Span> contents = claim.contents();
        List<Token> said = claim.words(article);
        String text = String.join(" ", contents.stream().map(article::text).toList());
        Span evidence = contents.get(0);
        for (Span content : contents) {
            evidence = evidence.union(content);
        }
        evidence = source == null ? evidence : evidence.union(source.span());
        evidence = cue == null ? evidence : evidence.union(cue.span());
        SpeechMode mode = Quoted.mode(article, said);
        SpeechAct act = acts.act(article, cue, said, text);
        return new StatementFinding(
                new Evidence(evidence, claim.foundBy(), confidence.of(mode, claim.confidence())),
                contents,
                source,
                cue == null ? null : cue.span(),
                addressees,
                mode,
                act,
                cue != null && lexicon.has("ATTITUDE", cue.head().lemma()),
                cue != null && isNegated(article, cue, said, act));
    }

    /**
     * Whether it was not said. Of a denial only where it is denied itself, or "declined to comment": "refused" and
     * "could not agree" say in the act that they deny.
     */
    private boolean isNegated(AnnotatedArticle article, Cue cue, List<Token> content, SpeechAct act) {
        boolean negated = Negation.isOf(article, cue, content);
        boolean notSaying = cue.tokens().stream().anyMatch(t -> lexicon.has("NOT_SAYING", t.lemma()));
        if (act != SpeechAct.DENY) {
            return negated || notSaying;
        }
        boolean ofSpeech = Stream.concat(cue.tokens().stream(), content.stream().limit(OPENING))
                .anyMatch(token -> lexicon.has("UTTERANCE", token.lemma()) || lexicon.has("ASSESS", token.lemma()));
        return (negated && lexicon.has("DENY", cue.head().lemma())) || (notSaying && ofSpeech);
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
}
