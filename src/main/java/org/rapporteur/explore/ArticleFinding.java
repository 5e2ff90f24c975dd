package org.rapporteur.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.FindingChange;
import org.rapporteur.map.Iris;
import org.rapporteur.vocab.RAP;

/**
 * One thing that an article tells.
 *
 * @param iri the finding
 * @param name its name in the article: {@code statement-3}
 * @param kind met, said, disputed or role
 * @param type meeting, statement, attitude, dispute or role
 * @param reading what is made of it, in a few words
 * @param actors who is in it, each with what it does there
 * @param accordingTo whose claim it is; none where the article says so on its own
 * @param issue what is disputed, or null
 * @param words the words that show it best
 * @param text of a statement or attitude what is said, else the same words
 * @param across the occasion or quotation across articles, or null
 * @param foundBy the rule or model
 * @param confidence from 0 to 1
 * @param begin where its words begin in the text, in code points; the length of the text where they do not fit it
 * @param end where the words that show it best end
 */
public record ArticleFinding(
        String iri,
        String name,
        String kind,
        String type,
        String reading,
        List<Part> actors,
        List<Named> accordingTo,
        @Nullable Named issue,
        String words,
        String text,
        @Nullable String across,
        String foundBy,
        double confidence,
        int begin,
        int end) {
    private static final int SHORT = 100;

    /** An actor of a finding and what it does there: participant, speaker, addressee, party, holder, organization. */
    public record Part(String role, Named actor) {}

    static ArticleFinding of(String iri, List<Row> rows, int begin, int end) {
        Row row = rows.get(0);
        String type = row.local("class").toLowerCase(Locale.ROOT);
        List<Part> actors = new ArrayList<>();
        for (Row each : rows) {
            String actor = each.get("actor");
            if (actor != null) {
                Part part = new Part(each.local("part"), new Named(actor, each.text("actorLabel")));
                if (!actors.contains(part)) {
                    actors.add(part);
                }
            }
        }
        String issue = row.get("issue");
        String across = row.get("across");
        return new ArticleFinding(
                iri,
                Rows.local(iri),
                kind(type),
                type,
                reading(type, row, Rows.texts(rows, "place")),
                actors,
                Rows.named(rows, "claimant"),
                issue == null ? null : new Named(issue, row.text("issueLabel")),
                row.needed("words"),
                row.get("text") == null ? row.needed("words") : row.text("text"),
                across == null || Iris.isOfArticle(across) ? null : across,
                row.needed("foundBy"),
                row.decimal("confidence"),
                begin,
                end);
    }

    static String kind(String type) {
        return switch (type) {
            case "meeting" -> "met";
            case "statement", "attitude" -> "said";
            case "dispute" -> "disputed";
            default -> "role";
        };
    }

    private static String reading(String type, Row row, List<String> places) {
        List<String> words = new ArrayList<>();
        switch (type) {
            case "meeting" -> {
                words.add(row.local("kind"));
                words.add(row.local("status"));
            }
            case "statement" ->
                words.add((row.is("negated") ? "not said: " : "") + row.local("act") + " (" + row.local("mode") + ")");
            case "attitude" ->
                words.add((row.is("negated") ? "not: " : "") + "believes or wishes (" + row.local("act") + ")");
            case "dispute" -> words.add(row.local("status"));
            default -> words.add("“" + row.text("roleName") + "”");
        }
        if (row.get("date") != null) {
            words.add(row.text("date"));
        }
        words.addAll(places);
        return String.join(", ", words);
    }

    /** What people can change about it; nothing about a role. */
    public List<FindingChange.Field> fields() {
        return Stream.of(FindingChange.Field.values())
                .filter(field -> field.classes().contains(changedAs()))
                .toList();
    }

    /** The values of its fields of few words. */
    public List<String> choices() {
        return FindingChange.Field.choices(changedAs());
    }

    private Node changedAs() {
        return switch (type) {
            case "meeting" -> RAP.Meeting;
            case "statement", "attitude" -> RAP.Attribution;
            case "dispute" -> RAP.Dispute;
            default -> RAP.Role;
        };
    }

    /** The actors in it that a field which takes one away can take. */
    public List<Named> removable(FindingChange.Field field) {
        String role = field == FindingChange.Field.REMOVE_PARTY ? "party" : "participant";
        return actors.stream()
                .filter(part -> part.role().equals(role))
                .map(Part::actor)
                .toList();
    }

    /** The beginning of what is said, or of its words. */
    public String shortly() {
        return text.codePointCount(0, text.length()) <= SHORT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHORT)).strip() + "…";
    }

    /** Whether its words stand in the text as it is now. */
    public boolean isPlaced() {
        return begin < end;
    }
}
