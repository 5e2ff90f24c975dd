package org.rapporteur.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.jspecify.annotations.Nullable;
import org.rapporteur.explore.Choices;
import org.rapporteur.explore.Explorer;
import org.rapporteur.explore.ExplorerPage;
import org.rapporteur.explore.Lens;
import org.rapporteur.explore.Moved;
import org.rapporteur.serve.html.Links;
import org.rapporteur.serve.html.Templates;
import org.rapporteur.serve.html.View;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/** Answers for one {@link Route}: in HTML, or as {@code as=} or the header Accept says in CSV or JSON. */
final class ExplorerServlet extends HttpServlet {
    /** What the same pages are under as JSON. */
    static final String API = "/api";

    private static final long serialVersionUID = 1L;
    private static final AcceptList OFFER = AcceptList.create("text/html", "application/json", "text/csv");
    private static final List<String> FORMS = List.of("html", "csv", "json");
    private static final List<String> COMMON = List.of("as", "table", "rows", "merged", "done");
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    // Servlets claim to be serializable; nothing ever serializes this one.
    private final transient Explorer explorer;
    private final transient Route route;
    private final boolean isApi;
    private final boolean mayCorrect;

    /** @param mayCorrect whether readers may correct what the store holds */
    ExplorerServlet(Explorer explorer, Route route, boolean isApi, boolean mayCorrect) {
        this.explorer = explorer;
        this.route = route;
        this.isApi = isApi;
        this.mayCorrect = mayCorrect;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String rest = request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/", "");
        Map<String, String> parameters = Parameters.of(request);
        Lens lens = Lens.NONE;
        String form = isApi ? "json" : "html";
        try {
            form = form(request, parameters);
            requireKnown(parameters.keySet());
            lens = Lens.of(parameters);
            View view = new View(path(request), own(parameters), lens, notice(parameters), editing());
            answer(request, response, rest, view, form);
        } catch (RapporteurException e) {
            View view = new View(path(request), own(parameters), lens, null);
            if (form.equals("html")) {
                ErrorPages.send(response, e, rest, view);
            } else {
                byte[] text = (e.report() + "\n").getBytes(StandardCharsets.UTF_8);
                Send.body(response, ErrorPages.status(e.code()), "text/plain; charset=utf-8", text);
            }
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String rest, View view, String form)
            throws IOException {
        Choices choices = new Choices(view.parameters());
        Object found = explorer.read(view.lens(), reading -> {
            String iri = route.isOfNode() ? Links.iri(route.type(), rest) : null;
            Moved moved = iri == null || reading.knows(iri) ? null : Moved.of(reading, iri);
            return moved == null ? route.maker().make(reading, rest, choices) : moved;
        });
        if (found instanceof Moved moved) {
            String path = Links.path(moved.to());
            View there = new View((isApi ? API : "") + path, withMerge(view, moved), view.lens(), null);
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", there.here());
            return;
        }
        ExplorerPage page = (ExplorerPage) found;
        switch (form) {
            case "json" -> Send.body(response, 200, "application/json", MAPPER.writeValueAsBytes(page));
            case "csv" ->
                Send.body(response, 200, "text/csv; charset=utf-8", Csv.of(page, request.getParameter("table"), view));
            case "html" -> Send.html(response, 200, Templates.render(route.template(), page, view));
            default -> {
                Route.Form other = Objects.requireNonNull(route.forms().get(form), form);
                Send.body(response, 200, other.type(), other.writer().write(page, view));
            }
        }
    }

    private View.@Nullable Editing editing() {
        return mayCorrect ? new View.Editing(explorer.version(), System.getProperty("user.name", "")) : null;
    }

    private static Map<String, String> withMerge(View view, Moved moved) {
        Map<String, String> parameters = new LinkedHashMap<>(view.parameters());
        parameters.put("merged", Integer.toString(moved.correction()));
        return parameters;
    }

    private static @Nullable String notice(Map<String, String> parameters) {
        String merged = parameters.get("merged");
        String done = parameters.get("done");
        if (done != null && done.matches("\\d{1,9}")) {
            return "Done: correction " + done + ". The page of corrections takes it back.";
        }
        return merged != null && merged.matches("\\d{1,9}")
                ? "The actor or issue that you asked for was merged into this one by correction " + merged + "."
                : null;
    }

    /** What is chosen on the page: neither lens nor form. */
    private static Map<String, String> own(Map<String, String> parameters) {
        Map<String, String> own = new LinkedHashMap<>(parameters);
        own.keySet().removeAll(Lens.PARAMETERS);
        own.keySet().removeAll(Set.of("as", "table", "merged", "done"));
        return own;
    }

    private String form(HttpServletRequest request, Map<String, String> parameters) {
        String as = parameters.get("as");
        if (as != null) {
            if (!FORMS.contains(as) && !route.forms().containsKey(as)) {
                List<String> all = new ArrayList<>(FORMS);
                all.addAll(new TreeSet<>(route.forms().keySet()));
                throw new RapporteurException(
                        ErrorCode.QUERY_PARAMETER,
                        "The parameter as is “" + as + "” and must be one of " + String.join(", ", all) + ".");
            }
            return as;
        }
        if (isApi) {
            return "json";
        }
        String accept = request.getHeader("Accept");
        MediaType match = accept == null || accept.isBlank() ? null : AcceptList.match(new AcceptList(accept), OFFER);
        if (match == null) {
            return "html";
        }
        return match.getSubType().equals("html") ? "html" : match.getSubType();
    }

    private void requireKnown(Set<String> names) {
        Set<String> known = new TreeSet<>(COMMON);
        known.addAll(Lens.PARAMETERS);
        route.parameters().forEach(parameter -> known.add(parameter.name()));
        for (String name : names) {
            if (!known.contains(name)) {
                throw new RapporteurException(
                        ErrorCode.QUERY_PARAMETER,
                        "There is no parameter “" + name + "” here. There are: " + String.join(", ", known) + ".");
            }
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
