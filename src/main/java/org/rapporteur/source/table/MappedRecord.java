package org.rapporteur.source.table;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.SourceItem;

/** Makes an article of a row or an object whose parts are known; one whose text is missing or cut off is named. */
public final class MappedRecord {
    /** "… [+1234 chars]", with which NewsAPI ends all but the first 200 characters. */
    private static final Pattern CUT = Pattern.compile("\\[\\+\\s?\\d+ char(?:acter)?s?\\]\\s*$");

    private MappedRecord() {}

    /**
     * The article of one record.
     *
     * @param values the values of a column
     * @param name its identifier where it has none
     */
    public static SourceItem read(
            FieldMap map, Function<String, List<String>> values, ArticleCheck check, String where, String name) {
        String column = Objects.requireNonNull(map.textColumn());
        List<String> texts = values.apply(column);
        String text = texts.isEmpty() ? "" : texts.get(0);
        if (text.isBlank()) {
            return new Rejected(
                    where,
                    ErrorCode.ARTICLE_CUT,
                    where + " has nothing in “" + column + "”, which holds the text. Fetch the text, or leave it out.");
        }
        if (CUT.matcher(text).find()) {
            return new Rejected(
                    where,
                    ErrorCode.ARTICLE_CUT,
                    where + " holds only the beginning of its text: “" + column + "” ends with “"
                            + text.substring(text.lastIndexOf('[')).strip() + "”. Fetch the whole text.");
        }
        return map.draft(values).finish(check, where, name);
    }
}
