package org.rapporteur.source.document;

import java.io.IOException;
import java.util.List;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.ArticleDraft;
import org.rapporteur.source.Input;
import org.rapporteur.source.InputFormat;
import org.rapporteur.source.ItemSource;
import org.rapporteur.source.ReadLimits;

/** A file that is read whole and is one article. */
abstract class DocumentFormat implements InputFormat {
    private final ReadLimits limits;
    private final ArticleCheck check;

    DocumentFormat(ReadLimits limits, ArticleCheck check) {
        this.limits = limits;
        this.check = check;
    }

    /** The article in {@code input}, which the caller closes. */
    abstract ArticleDraft read(Input input, ReadLimits limits) throws IOException;

    @Override
    public ItemSource open(Input input) throws IOException {
        try (input) {
            return ItemSource.of(List.of(read(input, limits).finish(check, input.where(), input.name())));
        }
    }
}
