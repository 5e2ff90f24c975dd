package org.rapporteur.link;

import java.util.List;
import org.rapporteur.lexicon.English;
import org.rapporteur.link.actor.ActorRule;
import org.rapporteur.link.issue.IssueRule;
import org.rapporteur.link.quotation.QuotationRule;

/**
 * How what articles name is linked by blocks, each sort by its rule.
 *
 * @param actors persons, organizations, countries and groups
 * @param issues what is disputed
 * @param quotations what was said in so many words
 */
public record LinkageRules(ActorRule actors, IssueRule issues, QuotationRule quotations) {
    /** Reads the tables from the class path; throws a {@code LexiconException} where one is not sound. */
    public static LinkageRules load(English english) {
        return new LinkageRules(ActorRule.load(english), IssueRule.load(english), new QuotationRule());
    }

    /** All of them; no rule needs the links that another gives. */
    public List<LinkageRule<?>> all() {
        return List.of(actors, issues, quotations);
    }

    /** The rule of that sort. */
    public LinkageRule<?> of(String sort) {
        return all().stream()
                .filter(rule -> rule.sort().equals(sort))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing is linked by blocks as " + sort));
    }
}
