package org.rapporteur.annotate;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;

/** All by CoreNLP's own annotators. */
final class CoreNlpGrammar implements Grammar {
    private final StanfordCoreNLP pipeline;

    CoreNlpGrammar() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "pos,lemma,ner,depparse");
        properties.setProperty(
                "ner.model",
                "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz,"
                        + "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz");
        properties.setProperty("ner.applyNumericClassifiers", "false");
        properties.setProperty("ner.applyFineGrained", "false");
        properties.setProperty("ner.statisticalOnly", "true");
        properties.setProperty("ner.useSUTime", "false");
        properties.setProperty("ner.buildEntityMentions", "false");
        pipeline = new StanfordCoreNLP(properties, false);
    }

    @Override
    public void annotate(Annotation text) {
        pipeline.annotate(text);
    }
}
