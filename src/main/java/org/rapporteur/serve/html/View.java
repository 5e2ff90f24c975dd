package org.rapporteur.serve.html;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.explore.Ask;
import org.rapporteur.explore.BetweenPage;
import org.rapporteur.explore.Lens;
import org.rapporteur.map.Iris;

/**
 * How a page is looked at: where it is, through which lens. Templates take all addresses from it.
 *
 * @param path the path of the page, as it stands in an address
 * @param parameters what is chosen on it besides the lens, in the order of the address
 * @param lens the lens
 * @param notice what is to be said at the head of the page, or null
 * @param editing that the reader may correct what the store holds, or null
 */
public record View(
        String path,
        Map<String, String> parameters,
        Lens lens,
        @Nullable String notice,
        @Nullable Editing editing) {
    /**
     * That the reader may correct what the store holds.
     *
     * @param version the state of the store that the page shows
     * @param by who the reader is, as far as this machine knows
     */
    public record Editing(String version, String by) {}

    public View {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** How a page is looked at that nobody corrects. */
    public View(String path, Map<String, String> parameters, Lens lens, @Nullable String notice) {
        this(path, parameters, lens, notice, null);
    }

    /** The address of that node's page through the same lens, of an address of the web itself, else null. */
    public @Nullable String link(@Nullable String iri) {
        if (iri == null) {
            return null;
        }
        String path = Links.path(iri);
        if (path == null) {
            return isOutside(iri) ? iri : null;
        }
        return to(path) + Links.fragment(iri);
    }

    /** Whether that leads to another site. */
    public boolean isOutside(@Nullable String iri) {
        return iri != null && iri.matches("https?://[^\\s\"'<>]+") && Links.path(iri) == null;
    }

    /** The address of the page of the article with that identifier. */
    public String article(String id) {
        return to("/article?id=" + Links.encode(id));
    }

    /** That node as it stands in a parameter: {@code person/ann-lee}; the whole IRI of any other. */
    public String node(String iri) {
        return Links.encode(Iris.shortened(iri));
    }

    /** The address of the page about what passed between two actors, or null where one of them has no page. */
    public @Nullable String between(String one, String other) {
        return link(BetweenPage.iri(one, other));
    }

    /** The address of a dossier that holds that finding alone. */
    public String collected(String key) {
        return to("/dossier?" + Links.query(Map.of(Links.REPEATED, key)));
    }

    /** The same in another form, such as {@code ris}. */
    public String collected(String key, String form) {
        return "/dossier?" + Links.query(Map.of(Links.REPEATED, key)) + "&as=" + form;
    }

    /** That path, which may have parameters, with the lens. */
    public String to(String target) {
        String query = Links.query(lens.parameters());
        return query.isEmpty() ? target : target + (target.contains("?") ? "&" : "?") + query;
    }

    /** The page that answers that question, through the same lens as far as the question does not say otherwise. */
    public String to(Ask ask) {
        Map<String, String> all = new LinkedHashMap<>(ask.choices());
        lens.parameters().forEach(all::putIfAbsent);
        String path = Objects.requireNonNullElse(Links.path(ask.page()), "/" + ask.page());
        String query = Links.query(all);
        return path + (query.isEmpty() ? "" : "?" + query) + (ask.place() == null ? "" : "#" + ask.place());
    }

    /** This page with one more parameter, or another value of it; without it where the value is null. */
    public String with(String name, @Nullable String value) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        if (value == null) {
            all.remove(name);
        } else {
            all.put(name, value);
        }
        return here(all, lens);
    }

    /** This page in another form: {@code csv} with the name of the table, {@code json}. */
    public String as(String form, @Nullable String table) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("as", form);
        if (table != null) {
            all.put("table", table);
        }
        return here(all, lens);
    }

    /** This page through a lens without that limit. */
    public String without(String parameter) {
        return here(parameters, lens.but(parameter));
    }

    /** This page, but only what that publisher published. */
    public String by(String publisher) {
        return here(parameters, lens.of(publisher));
    }

    /** This page, but only what is of that date; of all dates where it is null. */
    public String during(@Nullable String date) {
        return here(parameters, lens.during(date));
    }

    /** This page. */
    public String here() {
        return here(parameters, lens);
    }

    private String here(Map<String, String> chosen, Lens through) {
        Map<String, String> all = new LinkedHashMap<>(chosen);
        all.putAll(through.parameters());
        String query = Links.query(all);
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Whether that value of that parameter is chosen, or, for null, none is. */
    public boolean has(String name, @Nullable String value) {
        return Objects.equals(parameters.get(name), value);
    }

    /** The lens in words, for the head of the page and for print. */
    public String lensInWords() {
        if (lens.isEmpty()) {
            return "all dates · all outlets · claims shown as claims";
        }
        return lens.parameters().entrySet().stream()
                .map(entry -> View.inWords(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(" · "));
    }

    /** One limit of a lens in words. */
    public static String inWords(String name, String value) {
        return switch (name) {
            case "from" -> "from " + value;
            case "to" -> "until " + value;
            case "outlet" -> "only " + value;
            case "least" -> "confidence " + value + " or more";
            case "claims" -> value.equals("none") ? "no claims" : "only claims";
            case "without" -> "without what rests on the word of " + value;
            default -> "only actors with a name";
        };
    }
}
