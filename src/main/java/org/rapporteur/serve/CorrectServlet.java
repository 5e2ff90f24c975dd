package org.rapporteur.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.explore.Explorer;
import org.rapporteur.explore.Lens;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.map.FindingChange.Field;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.serve.html.Links;
import org.rapporteur.serve.html.View;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * {@code POST /correct}: makes one correction and leads back to a page that shows it.
 *
 * <p>Only a form of our own pages is heeded: a browser says from which origin a form comes, and no page of another
 * origin can make it say otherwise. A form says which state of the store it was drawn from; where the store has changed
 * since, nothing is done, and the reader looks at the page anew.
 */
final class CorrectServlet extends HttpServlet {
    static final String PATH = "/correct";

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    // Servlets claim to be serializable; nothing ever serializes this one.
    private final transient Explorer explorer;
    private final transient Edits edits;

    CorrectServlet(Explorer explorer, Edits edits) {
        this.explorer = explorer;
        this.edits = edits;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        see(response, "/corrections");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> form = Parameters.of(request);
        try {
            requireOwn(request);
            // Two at once would both be about the state that the first of them changes.
            synchronized (edits) {
                requireFresh(form);
                Correction made = correct(form, request);
                see(response, withNumber(back(form), made.number()));
            }
        } catch (RapporteurException e) {
            View view = new View("/corrections", Map.of(), Lens.NONE, null);
            int status = e.code() == ErrorCode.REQUEST_REFUSED ? 403 : ErrorPages.status(e.code());
            int answered = e.code() == ErrorCode.CORRECTION_EMPTY ? 409 : status;
            ErrorPages.sendBack(response, answered, e, back(form), view);
        }
    }

    /** Of origins the door lets only our own pass; here one must be given. */
    private static void requireOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (request.getHeader("Origin") == null || (site != null && !site.equals("same-origin"))) {
            throw new RapporteurException(
                    ErrorCode.REQUEST_REFUSED,
                    "Corrections are made by the forms of these pages, or by the commands of rapporteur.");
        }
    }

    private void requireFresh(Map<String, String> form) {
        if (!explorer.version().equals(form.get("version"))) {
            throw new RapporteurException(
                    ErrorCode.CORRECTION_EMPTY,
                    "Nothing was done: the store has changed since the page was shown. Look at the page again.");
        }
    }

    private Correction correct(Map<String, String> form, HttpServletRequest request) {
        Decision decision = Decision.now(
                form.getOrDefault("by", System.getProperty("user.name", "")), form.getOrDefault("why", ""));
        String action = needed(form, "action");
        return switch (action) {
            case "confirm" -> edits.confirm(needed(form, "finding"), decision);
            case "reject" -> edits.reject(needed(form, "finding"), decision);
            case "merge" -> edits.merge(needed(form, "one"), needed(form, "other"), decision);
            case "distinct" -> edits.distinct(needed(form, "one"), needed(form, "other"), decision);
            case "split" -> edits.split(needed(form, "one"), articles(request), needed(form, "label"), decision);
            case "correct" -> edits.correct(needed(form, "finding"), changes(form), decision);
            case "retype" -> edits.retype(needed(form, "one"), type(needed(form, "type")), decision);
            case "rename" -> edits.rename(needed(form, "one"), needed(form, "label"), decision);
            case "undo" -> edits.undo(number(needed(form, "number")), decision);
            default ->
                throw new RapporteurException(
                        ErrorCode.QUERY_PARAMETER,
                        "The action is “" + action + "” and must be one of confirm, reject, correct, merge, distinct,"
                                + " split, rename, retype, undo.");
        };
    }

    private static String needed(Map<String, String> form, String name) {
        String value = form.get(name);
        if (value == null || value.length() > LONGEST) {
            throw new RapporteurException(
                    ErrorCode.QUERY_PARAMETER,
                    "The field " + name + " must be filled in, with " + LONGEST + " characters at most.");
        }
        return value;
    }

    private static List<String> articles(HttpServletRequest request) {
        String[] articles = request.getParameterValues("article");
        if (articles == null) {
            throw new RapporteurException(
                    ErrorCode.QUERY_PARAMETER, "Nothing was done: choose the articles that tell of another one.");
        }
        return List.of(articles);
    }

    /** First who is added, then who goes: of two that are both exchanged there are two all the time. */
    private static Map<Field, String> changes(Map<String, String> form) {
        Map<Field, String> changes = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (form.containsKey(field.label())) {
                changes.put(field, needed(form, field.label()));
            }
        }
        if (changes.isEmpty()) {
            throw new RapporteurException(
                    ErrorCode.QUERY_PARAMETER, "Nothing was done: fill in what is to be otherwise.");
        }
        return changes;
    }

    private static ActorType type(String name) {
        return Stream.of(ActorType.values())
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new RapporteurException(
                        ErrorCode.QUERY_PARAMETER,
                        "The type is “" + name + "” and must be one of person, organization, country, group."));
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new RapporteurException(ErrorCode.QUERY_PARAMETER, "“" + text + "” is no number of a correction.");
        }
        return Integer.parseInt(text);
    }

    /** Where the form says; a path of ours only. */
    private static String back(Map<String, String> form) {
        String back = form.getOrDefault("back", "/corrections");
        return back.matches("/(?![/\\\\])[^\\s\\p{Cntrl}\\\\]*") ? back : "/corrections";
    }

    private static String withNumber(String path, int number) {
        String plain = path.replaceFirst("#.*", "").replaceFirst("([?&])done=\\d*&?", "$1");
        return plain + (plain.contains("?") ? "&" : "?") + Links.query(Map.of("done", Integer.toString(number)));
    }

    private static void see(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }
}
