package org.rapporteur.measure;

import edu.stanford.nlp.semgraph.SemanticGraph;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Triple;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Annotators;
import org.rapporteur.annotate.NewsAnnotator;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.extract.FindingsExtractor;
import org.rapporteur.lexicon.English;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.resolve.ArticleResolver;
import org.rapporteur.source.Article;

/**
 * How far our own computation and CoreNLP's own annotators agree on the same articles, from the trees to what is
 * stored.
 *
 * <pre>{@code
 * Agreement.Result result = Agreement.measure(articles);
 * double names = result.names().f1();
 * }</pre>
 */
public final class Agreement {
    private final NewsAnnotator ours;
    private final NewsAnnotator theirs;
    private final FindingsExtractor extractor;
    private final ArticleResolver resolver;
    private final ArticleMapper mapper = new ArticleMapper();

    private Agreement(English english, NewsAnnotator ours, NewsAnnotator theirs) {
        this.ours = ours;
        this.theirs = theirs;
        this.extractor = FindingsExtractor.load(english);
        this.resolver = new ArticleResolver(english);
    }

    /**
     * What two sides give, and how much of it both.
     *
     * @param ours how much ours gives
     * @param theirs how much CoreNLP's gives
     * @param both how much of it is the same
     */
    public record Shared(long ours, long theirs, long both) {
        static <T> Shared of(Collection<T> ours, Collection<T> theirs) {
            Set<T> one = new HashSet<>(ours);
            Set<T> other = new HashSet<>(theirs);
            long both = one.stream().filter(other::contains).count();
            return new Shared(one.size(), other.size(), both);
        }

        Shared plus(Shared other) {
            return new Shared(ours + other.ours, theirs + other.theirs, both + other.both);
        }

        /** Twice what both give, of what each gives; 1 where neither gives anything. */
        public double f1() {
            return ours + theirs == 0 ? 1 : 2.0 * both / (ours + theirs);
        }
    }

    /**
     * What was found.
     *
     * @param sentences how many sentences were read
     * @param trees in how many of them the graph of dependencies is the same
     * @param names names, by their place and sort
     * @param times time expressions, by their place and value: ours leaves out those that no stage reads
     * @param triples what is to be stored
     */
    public record Result(int sentences, int trees, Shared names, Shared times, Shared triples) {}

    /**
     * Loads both, which takes about a gigabyte, and reads all articles twice.
     *
     * @param articles at least one
     */
    public static Result measure(List<Article> articles) {
        English english = English.load();
        return new Agreement(english, NewsAnnotator.load(), NewsAnnotator.load(Annotators.CORENLP)).of(articles);
    }

    private Result of(List<Article> articles) {
        int sentences = 0;
        int trees = 0;
        Shared nothing = new Shared(0, 0, 0);
        Shared names = nothing;
        Shared times = nothing;
        Shared triples = nothing;
        for (Article article : articles) {
            AnnotatedArticle one = ours.annotate(article);
            AnnotatedArticle other = theirs.annotate(article);
            sentences += one.sentences().size();
            trees += sameTrees(one.sentences(), other.sentences());
            names = names.plus(shared(one, other, AnnotatedArticle::names));
            times = times.plus(shared(one, other, AnnotatedArticle::times));
            triples = triples.plus(Shared.of(triples(one), triples(other)));
        }
        return new Result(sentences, trees, names, times, triples);
    }

    private static int sameTrees(List<Sentence> ours, List<Sentence> theirs) {
        int same = 0;
        for (int i = 0; i < ours.size(); i++) {
            same += tree(ours.get(i)).equals(tree(theirs.get(i))) ? 1 : 0;
        }
        return same;
    }

    // The marks behind the copy of a word count how many graphs were made of its sentence: CoreNLP makes several.
    private static String tree(Sentence sentence) {
        return sentence.graph().toString(SemanticGraph.OutputFormat.LIST).replaceAll("'+", "'");
    }

    private static <T> Shared shared(
            AnnotatedArticle one, AnnotatedArticle other, Function<AnnotatedArticle, List<T>> part) {
        return Shared.of(part.apply(one), part.apply(other));
    }

    private List<Triple> triples(AnnotatedArticle annotated) {
        return mapper.map(resolver.resolve(extractor.extract(annotated)))
                .graph()
                .find()
                .toList();
    }
}
