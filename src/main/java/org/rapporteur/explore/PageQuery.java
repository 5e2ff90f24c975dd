package org.rapporteur.explore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/**
 * A query of a page, as it is run with a lens.
 *
 * <p>In the file a line {@code # lens} stands for the filters of the lens, and {@code # named ?other} for the one of
 * actors without a name. A value never becomes text of a query: it is bound to a variable.
 */
final class PageQuery {
    private static final String FOLDER = "/org/rapporteur/explore/";
    private static final Pattern LENS = Pattern.compile("(?m)^\\s*# lens$");
    private static final Pattern NAMED = Pattern.compile("(?m)^\\s*# named (\\?\\w+)$");

    // There are as many as there are files and ways to fill in a lens; the second are some dozens.
    private static final Map<String, Query> PARSED = new ConcurrentHashMap<>();

    private PageQuery() {}

    /** The parsed query of that file, {@code actor-said} for {@code actor-said.rq}. It must not be changed. */
    static Query of(String name, Lens lens) {
        String filters = lens.filters();
        return PARSED.computeIfAbsent(
                name + "\n" + lens.named() + "\n" + filters, key -> QueryFactory.create(text(name, lens)));
    }

    static String text(String name, Lens lens) {
        String text = LENS.matcher(read(name)).replaceAll(Matcher.quoteReplacement(lens.filters()));
        return NAMED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(lens.withNames(found.group(1))));
    }

    private static String read(String name) {
        try (InputStream in = PageQuery.class.getResourceAsStream(FOLDER + name + ".rq")) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + ".rq is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
