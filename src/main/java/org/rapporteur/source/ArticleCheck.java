package org.rapporteur.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets an article pass, or says why not: no text, too long, another language. */
public final class ArticleCheck {
    private final ReadLimits limits;

    public ArticleCheck(ReadLimits limits) {
        this.limits = limits;
    }

    /** The article as read, or its rejection. */
    public SourceItem check(String where, Article article, List<String> notes) {
        String body = article.body();
        if (body.isBlank()) {
            return new Rejected(
                    where, ErrorCode.INPUT_EMPTY, where + " holds no text. Give an article, or leave it out.");
        }
        if (body.length() > limits.articleChars()) {
            return new Rejected(
                    where,
                    ErrorCode.ARTICLE_TOO_LONG,
                    where + " is an article of " + body.length() + " characters; at most " + limits.articleChars()
                            + " are annotated at once. Split it, or raise --max-article.");
        }
        if (looksLikeMarkup(body)) {
            return new Rejected(
                    where,
                    ErrorCode.INPUT_MALFORMED,
                    where + " is a page of HTML or XML; expected the text alone. Take the text out of it.");
        }
        String language = language(article);
        if (language != null) {
            return new Rejected(
                    where,
                    ErrorCode.ARTICLE_LANGUAGE,
                    where + " is in " + language + "; only English is read. Translate it, or leave it out.");
        }
        return new Read(where, article, notes);
    }

    private static boolean looksLikeMarkup(String body) {
        String start = body.stripLeading();
        return start.regionMatches(true, 0, "<!doctype", 0, 9)
                || start.regionMatches(true, 0, "<html", 0, 5)
                || start.startsWith("<?xml");
    }

    private static @Nullable String language(Article article) {
        return LanguageCheck.saysEnglish(article.language())
                ? LanguageCheck.otherThanEnglish(article.body())
                : "the language “" + article.language() + "”";
    }
}
