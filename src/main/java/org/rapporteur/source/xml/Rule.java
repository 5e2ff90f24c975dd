package org.rapporteur.source.xml;

import org.jspecify.annotations.Nullable;

/**
 * Where a part of an article stands in XML.
 *
 * @param path the last elements of the way to it, with a slash before each: {@code /hedline/hl1}
 * @param within an element around it, however far out, as {@code /body.content/}; empty for any
 * @param attribute the attribute that holds it, or null where it is the text of the element
 * @param part what it is
 * @param isFallback whether it counts only where nothing better is found
 */
record Rule(String path, String within, @Nullable String attribute, Part part, boolean isFallback) {
    static Rule of(String path, Part part) {
        return new Rule("/" + path, "", null, part, false);
    }

    static Rule attribute(String path, String attribute, Part part) {
        return new Rule("/" + path, "", attribute, part, false);
    }

    Rule within(String element) {
        return new Rule(path, "/" + element + "/", attribute, part, isFallback);
    }

    Rule orElse() {
        return new Rule(path, within, attribute, part, true);
    }

    /** @param way the names of all open elements, each with a slash before it */
    boolean matches(String way) {
        return way.endsWith(path) && way.contains(within);
    }
}
