package org.rapporteur.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphFactory;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.rapporteur.annotate.dependency.ArcStandardParser;
import org.rapporteur.annotate.name.NameTagger;

/** Tags and lemmas by CoreNLP, names and dependencies by our own computation of its models. */
final class QuickGrammar implements Grammar {
    private final StanfordCoreNLP tagger;
    private final NameTagger names;
    private final ArcStandardParser parser;

    QuickGrammar() {
        CompletableFuture<ArcStandardParser> loadingParser = CompletableFuture.supplyAsync(ArcStandardParser::load);
        CompletableFuture<NameTagger> loadingNames = CompletableFuture.supplyAsync(NameTagger::load);
        Properties properties = new Properties();
        properties.setProperty("annotators", "pos,lemma");
        tagger = new StanfordCoreNLP(properties, false);
        parser = loadingParser.join();
        names = loadingNames.join();
    }

    @Override
    public void annotate(Annotation text) {
        tagger.annotate(text);
        for (CoreMap sentence : text.get(CoreAnnotations.SentencesAnnotation.class)) {
            List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
            names.tag(tokens);
            SemanticGraph graph = SemanticGraphFactory.makeFromTree(
                    parser.parse(tokens),
                    SemanticGraphFactory.Mode.ENHANCED_PLUS_PLUS,
                    GrammaticalStructure.Extras.NONE,
                    null);
            sentence.set(SemanticGraphCoreAnnotations.EnhancedPlusPlusDependenciesAnnotation.class, graph);
        }
    }
}
