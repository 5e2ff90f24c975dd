package org.rapporteur.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.DisputeFact;
import org.rapporteur.EvidenceFact;
import org.rapporteur.MeetingFact;
import org.rapporteur.StatementFact;
import org.rapporteur.resolve.Role;
import org.rapporteur.source.Article;

/** Facts as a language model reads them: what is not known is left out, and whose claim each is never is. */
final class FactJson {
    static final String OWN_REPORT = "the article's own report";

    private FactJson() {}

    static Map<String, Object> of(MeetingFact meeting, @Nullable Article article) {
        Map<String, Object> json = begin(meeting.iri(), "meeting", article, meeting.article());
        json.put("kind", meeting.kind().localName());
        json.put("status", meeting.status().localName());
        claim(json, meeting.accordingTo());
        if (meeting.contested()) {
            json.put("contested", "one account tells of it and another denies it");
        }
        json.put("participants", meeting.participants());
        add(json, "host", meeting.host());
        add(json, "date", meeting.date() == null ? null : meeting.date().iso());
        add(json, "places", meeting.places());
        add(json, "topics", meeting.topics());
        evidence(json, meeting.evidence());
        return json;
    }

    static Map<String, Object> of(StatementFact said, @Nullable Article article) {
        Map<String, Object> json =
                begin(said.iri(), said.attitude() ? "attitude" : "statement", article, said.article());
        json.put("speakers", said.speakers());
        add(json, "addressees", said.addressees());
        json.put("act", said.act().localName());
        json.put("mode", said.mode().localName());
        json.put("status", said.negated() ? "not said, as the article tells it" : "said");
        json.put(
                "whoseClaim", said.speakers().isEmpty() ? "of a speaker whom the text leaves open" : "of the speakers");
        if (said.accordingTo() != null) {
            json.put("accordingTo", "that it was said is a claim of " + said.accordingTo());
        }
        json.put("text", said.text());
        add(json, "date", said.date() == null ? null : said.date().iso());
        add(json, "about", said.about());
        evidence(json, said.evidence());
        return json;
    }

    static Map<String, Object> of(DisputeFact dispute, @Nullable Article article) {
        Map<String, Object> json = begin(dispute.iri(), "dispute", article, dispute.article());
        json.put("issue", dispute.issue());
        json.put("status", dispute.status().localName());
        claim(json, dispute.accordingTo());
        json.put("parties", dispute.parties());
        json.put(
                "positions",
                dispute.positions().stream().map(FactJson::position).toList());
        add(json, "date", dispute.date() == null ? null : dispute.date().iso());
        evidence(json, dispute.evidence());
        return json;
    }

    private static Map<String, Object> position(DisputeFact.Position position) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("party", position.party());
        json.put("stance", position.stance().localName());
        json.put("words", position.words());
        return json;
    }

    static Map<String, Object> of(Role role, String iri, Article article) {
        Map<String, Object> json = begin(iri, "role", article, article.id());
        json.put("holder", role.holder().label());
        json.put("role", role.name());
        add(
                json,
                "for",
                role.organization() == null ? null : role.organization().label());
        json.put("status", "as of the day of the article");
        claim(json, null);
        json.put("words", article.text(role.evidence().span()));
        json.put("confidence", role.evidence().confidence());
        return json;
    }

    /** An article without its text. */
    static Map<String, Object> of(Article article) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", article.id());
        add(json, "headline", article.headline());
        add(json, "publisher", article.publisher());
        add(
                json,
                "published",
                article.published() == null ? null : article.published().toString());
        add(json, "authors", article.authors());
        add(json, "url", article.url());
        return json;
    }

    private static Map<String, Object> begin(String iri, String type, @Nullable Article article, String id) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("finding", iri);
        json.put("type", type);
        json.put("article", article == null ? Map.of("id", id) : of(article));
        return json;
    }

    private static void claim(Map<String, Object> json, @Nullable String accordingTo) {
        json.put("whoseClaim", accordingTo == null ? OWN_REPORT : "a claim of " + accordingTo);
    }

    private static void evidence(Map<String, Object> json, EvidenceFact evidence) {
        json.put("words", evidence.words());
        add(json, "sentence", evidence.sentence());
        json.put("confidence", evidence.confidence());
    }

    private static void add(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null && !value.equals("") && !value.equals(List.of())) {
            json.put(name, value);
        }
    }
}
