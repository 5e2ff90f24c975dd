package org.rapporteur.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article while its parts are being read, in whatever order a format has them.
 *
 * <pre>{@code
 * ArticleDraft draft = new ArticleDraft();
 * draft.set(Field.TITLE, "Talks in Geneva");
 * draft.paragraph("Ann Lee met Bo Chen on Monday.");
 * SourceItem item = draft.finish(check, "wire.zip!talks.xml", "talks.xml");
 * }</pre>
 *
 * <p>Of a part that comes twice the first value stands, of authors all.
 */
public final class ArticleDraft {
    private static final int ISO_DATE = "2024-03-05".length();

    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private final List<String> authors = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private String dateline = "";

    /** Takes {@code value}, with single spaces, for that part; a blank one is none. */
    public void set(Field field, @Nullable String value) {
        if (value == null) {
            return;
        }
        if (field == Field.TEXT) {
            text(value);
            return;
        }
        String clean = singleSpaced(value);
        if (clean.isEmpty()) {
            return;
        }
        if (field == Field.AUTHOR) {
            authors.add(clean);
        } else {
            values.putIfAbsent(field, clean);
        }
    }

    /** What the part is, or null. */
    public @Nullable String get(Field field) {
        return values.get(field);
    }

    /** The text as it is, where it comes whole. */
    public void text(String whole) {
        body.append(whole);
    }

    /** One more paragraph of the text. */
    public void paragraph(String text) {
        String clean = singleSpaced(text);
        if (!clean.isEmpty()) {
            if (body.isEmpty() && !dateline.isEmpty()) {
                clean = dateline + " — " + clean;
            } else if (!body.isEmpty()) {
                body.append("\n\n");
            }
            body.append(clean);
        }
    }

    /** Paragraphs with blank lines between them, whose other line ends are those of a screen. */
    public void paragraphs(String plain) {
        StringBuilder paragraph = new StringBuilder();
        plain.lines().forEach(line -> {
            if (line.isBlank()) {
                paragraph(paragraph.toString());
                paragraph.setLength(0);
            } else {
                paragraph.append(line).append(' ');
            }
        });
        paragraph(paragraph.toString());
    }

    /** The place and day that newspapers print before the first paragraph; there it is put. */
    public void dateline(String text) {
        if (dateline.isEmpty()) {
            dateline = singleSpaced(text).replaceFirst("\\s*[—–-]+$", "");
        }
    }

    /** What the reader should know. */
    public void note(String note) {
        notes.add(note);
    }

    /** Whether it has any text yet. */
    public boolean isEmpty() {
        return body.isEmpty();
    }

    /**
     * The article, or why it is none.
     *
     * @param name the identifier where there is neither an identifier nor a url; its leading ISO date is the day of
     *     publication where there is no other
     */
    public SourceItem finish(ArticleCheck check, String where, String name) {
        String url = values.get(Field.URL);
        String id = values.getOrDefault(Field.ID, url == null ? name : url);
        Article article = new Article(
                id,
                url,
                values.get(Field.TITLE),
                published(where, name),
                values.get(Field.PUBLISHER),
                List.copyOf(authors),
                language(),
                body.toString(),
                values.get(Field.SECTION),
                null);
        return check.check(where, article, notes);
    }

    private @Nullable LocalDate published(String where, String name) {
        String date = values.get(Field.DATE);
        if (date == null) {
            return leadingDate(name);
        }
        LocalDate day = WrittenDates.day(date);
        if (day == null) {
            notes.add(where + ": “" + date + "” is no date, or could be two; taken as undated");
        }
        return day;
    }

    /** The ISO date with which a name begins, or null. */
    static @Nullable LocalDate leadingDate(String name) {
        return name.length() < ISO_DATE ? null : WrittenDates.day(name.substring(0, ISO_DATE));
    }

    private String language() {
        String language = values.get(Field.LANGUAGE);
        return language == null ? "en" : language;
    }

    /** The text with single spaces instead of any white space. */
    public static String singleSpaced(String text) {
        return text.replaceAll("[\\s\u00A0\u200B\uFEFF]+", " ").strip();
    }
}
