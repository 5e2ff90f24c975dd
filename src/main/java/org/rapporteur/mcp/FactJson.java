package org.rapporteur.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ActorRef;
import org.rapporteur.DisputeFact;
import org.rapporteur.EvidenceFact;
import org.rapporteur.Finding;
import org.rapporteur.IssueRef;
import org.rapporteur.MeetingFact;
import org.rapporteur.RoleFact;
import org.rapporteur.StatementFact;
import org.rapporteur.source.Article;

/** Facts as a language model reads them: what is not known is left out, and whose claim each is never is. */
final class FactJson {
    static final String OWN_REPORT = "the article's own report";

    private FactJson() {}

    /** @param article the finding's own, or null where its identifier is enough */
    static Map<String, Object> of(Finding finding, @Nullable Article article) {
        if (finding instanceof MeetingFact meeting) {
            return of(meeting, begin(meeting, "meeting", article));
        }
        if (finding instanceof StatementFact said) {
            return of(said, begin(said, said.attitude() ? "attitude" : "statement", article));
        }
        if (finding instanceof DisputeFact dispute) {
            return of(dispute, begin(dispute, "dispute", article));
        }
        return of((RoleFact) finding, begin(finding, "role", article));
    }

    private static Map<String, Object> of(MeetingFact meeting, Map<String, Object> json) {
        json.put("kind", meeting.kind().localName());
        json.put("status", meeting.status().localName());
        claim(json, meeting.accordingTo());
        if (meeting.contested()) {
            json.put("contested", "one account tells of it and another denies it");
        }
        json.put("participants", labels(meeting.participants()));
        add(json, "host", labelOrNull(meeting.host()));
        add(json, "date", meeting.date() == null ? null : meeting.date().iso());
        add(json, "places", meeting.places());
        add(json, "topics", meeting.topics());
        evidence(json, meeting.evidence());
        return json;
    }

    private static Map<String, Object> of(StatementFact said, Map<String, Object> json) {
        json.put("speakers", labels(said.speakers()));
        add(json, "addressees", labels(said.addressees()));
        json.put("act", said.act().localName());
        json.put("mode", said.mode().localName());
        json.put("status", said.negated() ? "not said, as the article tells it" : "said");
        json.put(
                "whoseClaim", said.speakers().isEmpty() ? "of a speaker whom the text leaves open" : "of the speakers");
        if (said.accordingTo() != null) {
            json.put(
                    "accordingTo",
                    "that it was said is a claim of " + said.accordingTo().label());
        }
        json.put("text", said.text());
        add(json, "date", said.date() == null ? null : said.date().iso());
        add(
                json,
                "about",
                Stream.concat(
                                said.about().stream().map(ActorRef::label),
                                said.issues().stream().map(IssueRef::label))
                        .toList());
        evidence(json, said.evidence());
        return json;
    }

    private static Map<String, Object> of(DisputeFact dispute, Map<String, Object> json) {
        json.put("issue", dispute.issue().label());
        json.put("status", dispute.status().localName());
        claim(json, dispute.accordingTo());
        json.put("parties", labels(dispute.parties()));
        json.put(
                "positions",
                dispute.positions().stream().map(FactJson::position).toList());
        add(json, "date", dispute.date() == null ? null : dispute.date().iso());
        evidence(json, dispute.evidence());
        return json;
    }

    private static Map<String, Object> position(DisputeFact.Position position) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("party", position.party().label());
        json.put("stance", position.stance().localName());
        json.put("words", position.words());
        return json;
    }

    private static Map<String, Object> of(RoleFact role, Map<String, Object> json) {
        json.put("holder", role.holder().label());
        json.put("role", role.name());
        add(json, "for", labelOrNull(role.organization()));
        json.put("status", "as of the day of the article");
        claim(json, null);
        evidence(json, role.evidence());
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

    private static Map<String, Object> begin(Finding finding, String type, @Nullable Article article) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("finding", finding.iri());
        json.put("type", type);
        json.put("article", article == null ? Map.of("id", finding.article().id()) : of(article));
        return json;
    }

    private static void claim(Map<String, Object> json, @Nullable ActorRef accordingTo) {
        json.put("whoseClaim", accordingTo == null ? OWN_REPORT : "a claim of " + accordingTo.label());
    }

    private static List<String> labels(List<ActorRef> actors) {
        return actors.stream().map(ActorRef::label).toList();
    }

    private static @Nullable String labelOrNull(@Nullable ActorRef actor) {
        return actor == null ? null : actor.label();
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
