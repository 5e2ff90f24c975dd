package org.rapporteur.source;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One news article as it was read, before anything is done to its words.
 *
 * <pre>{@code
 * Article article = Article.of("visit.txt", "Ann Lee met Bo Chen on Monday.").withDate(LocalDate.of(2024, 3, 5));
 * }</pre>
 *
 * @param id the identifier: {@code schema:identifier} of a record, or the name of a file
 * @param url where the article was published, or null
 * @param headline the headline when it is known apart from the body, or null; offsets never count it
 * @param published the day of publication in the publisher's own time, or null: then no year is ever invented
 * @param publisher who published it, or null
 * @param authors the names in the byline, possibly none
 * @param language a BCP 47 tag, {@code en} for what is extracted from
 * @param body the text that all offsets refer to, exactly as decoded, but for half surrogate pairs, which are no
 *     characters and cannot be stored: they become U+FFFD, here and in the other parts, one code point for one
 * @param section the part of the paper or site in which it stood, such as {@code Politics}, or null
 * @param provenance from which file the body was taken, or null where the body is all that the file holds
 */
public record Article(
        String id,
        @Nullable String url,
        @Nullable String headline,
        @Nullable LocalDate published,
        @Nullable String publisher,
        List<String> authors,
        String language,
        String body,
        @Nullable String section,
        @Nullable Provenance provenance)
        implements Serializable {
    private static final Pattern HALF_PAIR = Pattern.compile("\\p{Cs}");

    public Article {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an article needs an identifier");
        }
        id = whole(id);
        url = url == null ? null : whole(url);
        headline = headline == null ? null : whole(headline);
        publisher = publisher == null ? null : whole(publisher);
        authors = authors.stream().map(Article::whole).toList();
        body = whole(body);
        section = section == null ? null : whole(section);
    }

    /** An article without section or provenance. */
    public Article(
            String id,
            @Nullable String url,
            @Nullable String headline,
            @Nullable LocalDate published,
            @Nullable String publisher,
            List<String> authors,
            String language,
            String body) {
        this(id, url, headline, published, publisher, authors, language, body, null, null);
    }

    private static String whole(String text) {
        return HALF_PAIR.matcher(text).replaceAll("\uFFFD");
    }

    /** An English article of which only the identifier and the text are known. */
    public static Article of(String id, String body) {
        return new Article(id, null, null, null, null, List.of(), "en", body);
    }

    /** The same article, published on {@code day}. */
    public Article withDate(@Nullable LocalDate day) {
        return new Article(id, url, headline, day, publisher, authors, language, body, section, provenance);
    }

    /** The same article, published on {@code day}, which was found there; it must have a provenance. */
    public Article withDate(LocalDate day, String foundIn) {
        Provenance of = Objects.requireNonNull(provenance);
        Provenance dated = new Provenance(of.file(), of.mediaType(), of.sha256(), of.captured(), foundIn);
        return new Article(id, url, headline, day, publisher, authors, language, body, section, dated);
    }

    /** The words of the body at {@code span}, which must lie inside it. */
    public String text(Span span) {
        int begin = body.offsetByCodePoints(0, span.begin());
        return body.substring(begin, body.offsetByCodePoints(begin, span.length()));
    }
}
