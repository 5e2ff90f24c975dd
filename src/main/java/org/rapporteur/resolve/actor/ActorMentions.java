package org.rapporteur.resolve.actor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.DisputeFinding;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.MeetingFinding;
import org.rapporteur.extract.RoleFinding;
import org.rapporteur.extract.StatementFinding;

/**
 * The mentions of an article that may stand for an actor of one of its findings.
 *
 * @param all each of them
 * @param speakers the sources of statements
 */
record ActorMentions(Set<Mention> all, Set<Mention> speakers) {
    static ActorMentions of(Findings findings) {
        ActorMentions mentions = new ActorMentions(new LinkedHashSet<>(), new LinkedHashSet<>());
        findings.statements().forEach(mentions::add);
        findings.meetings().forEach(mentions::add);
        findings.disputes().forEach(finding -> mentions.add(finding, findings.article()));
        findings.roles().forEach(mentions::add);
        return mentions;
    }

    private void add(StatementFinding finding) {
        if (finding.source() != null) {
            all.add(finding.source());
            speakers.add(finding.source());
        }
        all.addAll(finding.addressees());
    }

    private void add(MeetingFinding finding) {
        all.addAll(finding.participants());
        add(finding.host());
    }

    private void add(RoleFinding finding) {
        all.add(finding.holder());
        add(finding.organization());
    }

    /**
     * The parties, and the pronouns before the issue: "her" in "her tax", "he" in "he hopes to end the dispute over".
     */
    private void add(DisputeFinding finding, AnnotatedArticle article) {
        all.addAll(finding.parties());
        finding.positions().forEach(position -> all.add(position.party()));
        List<Token> tokens = article.sentenceOfToken(finding.issue().head()).tokens();
        tokens.stream()
                .filter(token ->
                        token.isPronoun() && token.index() < finding.issue().first())
                .map(article::mention)
                .forEach(all::add);
    }

    private void add(@Nullable Mention mention) {
        if (mention != null) {
            all.add(mention);
        }
    }
}
