package org.rapporteur.map;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/** Turns names into the readable part of an IRI. The same name gives the same slug on every machine. */
final class Slug {
    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INITIAL = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})\\.|(?<=\\.\\p{L})\\.");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`]");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ARTICLE = Pattern.compile("^(the|an?)-(?=.)");

    private Slug() {}

    /**
     * Lower case, accents off, every other run of signs a hyphen: {@code José O'Neill-Díaz} gives
     * {@code jose-oneill-diaz}, {@code U.S. Army} gives {@code us-army}. Letters of all scripts stay. A name without a
     * letter or digit, and the end of one that is very long, become a hash.
     */
    static String of(String name) {
        String plain = APOSTROPHES.matcher(initials(name)).replaceAll("");
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        plain = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String slug = OTHERS.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
        if (slug.isEmpty()) {
            return "x-" + sha256(name).substring(0, 12);
        }
        if (slug.codePointCount(0, slug.length()) > LONGEST) {
            return slug.substring(0, slug.offsetByCodePoints(0, LONGEST)) + "-"
                    + sha256(slug).substring(0, 12);
        }
        return slug;
    }

    /** As {@link #of}, without an article at the beginning: {@code the United Nations} gives {@code united-nations}. */
    static String withoutArticle(String name) {
        return ARTICLE.matcher(of(name)).replaceFirst("");
    }

    /** The SHA-256 of the text in UTF-8, in hexadecimal digits. */
    static String sha256(String text) {
        return DigestUtils.sha256Hex(text);
    }

    // "U.S. Army" is "US Army", but "St. Louis" keeps its full stop, which becomes a hyphen.
    private static String initials(String name) {
        return INITIAL.matcher(name).replaceAll("$1");
    }
}
