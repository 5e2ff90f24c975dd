package org.rapporteur.spark;

import java.util.concurrent.Semaphore;
import org.rapporteur.ArticleExtractor;
import org.rapporteur.lexicon.English;
import org.rapporteur.link.LinkageRules;
import org.rapporteur.link.side.SideLinking;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.source.Article;
import org.rapporteur.store.ShapeGate;

/**
 * What each process of a job has once, however many threads work in it: models take 700 MB, and words some tenths of a
 * second. Each is loaded when it is first asked for.
 */
final class Worker {
    /** Articles of more chars than this in all are not worked on at once: a parse needs a thousand times its text. */
    static final int CHARS_AT_ONCE = 1_000_000;

    private Worker() {}

    private static final class Words {
        private static final English ENGLISH = English.load();
        private static final LinkageRules RULES = LinkageRules.load(ENGLISH);
        private static final SideLinking.Known SIDES = SideLinking.Known.load(ENGLISH);
    }

    private static final class Models {
        private static final ArticleExtractor EXTRACTOR = ArticleExtractor.load();
    }

    private static final class Gate {
        private static final ShapeGate SHAPES = new ShapeGate();
        private static final Semaphore CHARS = new Semaphore(CHARS_AT_ONCE, true);
    }

    /** How nodes are linked by blocks. */
    static LinkageRules rules() {
        return Words.RULES;
    }

    /** For which countries bodies act. */
    static SideLinking.Known sides() {
        return Words.SIDES;
    }

    /** The shapes of the ontology. */
    static ShapeGate shapes() {
        return Gate.SHAPES;
    }

    /** The chars that may be worked on in this process. */
    static Semaphore chars() {
        return Gate.CHARS;
    }

    /** Works on articles with the models of this process. */
    static ArticleWork models() {
        ArticleExtractor extractor = Models.EXTRACTOR;
        ArticleMapper mapper = new ArticleMapper();
        return new ArticleWork() {
            @Override
            public ArticleGraph work(Article article) {
                return mapper.map(extractor.extract(article).record());
            }
        };
    }
}
