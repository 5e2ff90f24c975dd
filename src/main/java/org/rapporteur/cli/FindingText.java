package org.rapporteur.cli;

import java.io.PrintWriter;
import org.rapporteur.extract.Evidence;
import org.rapporteur.map.Iris;
import org.rapporteur.query.MarkedParagraphs;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.source.Article;

/** Writes one finding for people to check: its paragraph or paragraphs with the evidence marked, and what found it. */
final class FindingText {
    private final ArticleRecord record;
    private final Article article;
    private final String iri;

    /** Writes the only finding of that record; {@code iri} is its IRI. */
    FindingText(ArticleRecord record, String iri) {
        this.record = record;
        this.article = record.article();
        this.iri = iri;
    }

    void print(PrintWriter out) {
        RecordText text = new RecordText(record, span -> "");
        text.printArticle(out);
        if (article.url() != null) {
            out.println("  " + article.url());
        }
        out.println();
        out.println(Iris.nameInArticle(iri).replace('-', ' '));
        text.printFindings(out);
        MarkedParagraphs marked = MarkedParagraphs.of(record);
        for (String paragraph : marked.texts()) {
            out.println();
            out.println(Wording.wrap(paragraph, 4));
        }
        out.println();
        for (Evidence found : marked.evidence()) {
            out.println(Wording.wrap(
                    found.span().begin() + "-" + found.span().end() + " “" + article.text(found.span()) + "”, "
                            + found.foundBy() + ", " + found.confidence(),
                    4));
        }
        out.println();
    }
}
