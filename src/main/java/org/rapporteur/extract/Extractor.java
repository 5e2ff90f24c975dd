package org.rapporteur.extract;

import java.util.List;
import org.rapporteur.annotate.AnnotatedArticle;

/**
 * Finds one kind of finding in an article. Safe for any number of threads.
 *
 * @param <F> the kind
 */
public interface Extractor<F extends MentionFinding> {
    /** The findings in the order of the text; possibly none, never null. */
    List<F> extract(AnnotatedArticle article);
}
