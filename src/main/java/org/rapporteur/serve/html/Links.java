package org.rapporteur.serve.html;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.Iris;

/**
 * The addresses of nodes: of most the IRI without the host, of articles and of what stands in them
 * {@code /article?id=…}, as an identifier may be an address itself.
 *
 * <pre>{@code
 * Links.path(Iris.BASE + "person/ann-lee")                          // /person/ann-lee
 * Links.path(Iris.BASE + "article/visit.txt#statement-3")           // /article?id=visit.txt&at=statement-3
 * }</pre>
 */
public final class Links {
    /** What nodes across articles have pages of. */
    public static final Set<String> ACTORS = Set.of("person", "organization", "country", "group");

    /** The parameter that may stand in an address several times: the findings of a dossier. */
    public static final String REPEATED = "f";

    private static final Set<String> PAGES =
            Set.of("person", "organization", "country", "group", "issue", "occasion", "quotation");
    private static final String ARTICLE = Iris.BASE + "article/";

    private Links() {}

    /** The address of the page on which that node stands, without a lens, or null where none has it. */
    public static @Nullable String path(String iri) {
        if (iri.startsWith(ARTICLE)) {
            String id = URLDecoder.decode(
                    Iris.articleOf(iri).substring(ARTICLE.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
            String part = Iris.nameInArticle(iri);
            return "/article?id=" + encode(id) + (part.isEmpty() ? "" : "&at=" + encode(part));
        }
        if (!iri.startsWith(Iris.BASE)) {
            return null;
        }
        String rest = iri.substring(Iris.BASE.length());
        if (rest.startsWith("between/")) {
            return "/" + Stream.of(rest.split("/")).map(Links::segment).collect(Collectors.joining("/"));
        }
        int slash = rest.indexOf('/');
        if (slash < 0 || !PAGES.contains(rest.substring(0, slash))) {
            return null;
        }
        return "/" + rest.substring(0, slash) + "/" + segment(rest.substring(slash + 1));
    }

    private static String segment(String text) {
        return encode(text).replace("+", "%20").replace("%7E", "~");
    }

    /** What stands after the # of the address of that node: the place on the page; empty without one. */
    public static String fragment(String iri) {
        String part = iri.startsWith(ARTICLE) ? Iris.nameInArticle(iri) : "";
        return part.isEmpty() ? "" : "#" + encode(part);
    }

    /** The node that the page at that path is about: {@code person/ann-lee}. */
    public static String iri(String type, String rest) {
        return Iris.BASE + type + "/" + rest;
    }

    /**
     * The parameters as they stand in an address, without the question mark; of {@link #REPEATED} one for each line.
     */
    public static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .flatMap(entry -> (entry.getKey().equals(REPEATED)
                                ? entry.getValue().lines()
                                : Stream.of(entry.getValue()))
                        .map(value -> encode(entry.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    /** The text as it stands in a part of an address. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
