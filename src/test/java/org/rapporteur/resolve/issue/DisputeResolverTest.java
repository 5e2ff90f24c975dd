package org.rapporteur.resolve.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.StoredAnnotations;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.dispute.DisputeExtractor;
import org.rapporteur.extract.role.RoleExtractor;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.Dispute;
import org.rapporteur.resolve.actor.Coreference;

/** On articles from {@code examples/}. */
class DisputeResolverTest {
    private static List<Dispute> disputes(String name) {
        AnnotatedArticle article = StoredAnnotations.of(name + ".txt");
        Findings findings = new Findings(
                article,
                List.of(),
                List.of(),
                DisputeExtractor.load(ENGLISH).extract(article),
                RoleExtractor.of(ENGLISH).extract(article));
        return DisputeResolver.resolve(findings, Coreference.resolve(findings, ENGLISH), ENGLISH);
    }

    @Test
    void mentionsOfOneIssueAreOneDispute() {
        List<Dispute> disputes = disputes("2024-09-10-dam-dispute");

        Dispute dam = disputes.stream()
                .filter(d -> d.issue().equals("dam"))
                .findFirst()
                .orElseThrow();
        assertThat(dam.evidence()).hasSizeGreaterThan(1);
        assertThat(dam.parties()).extracting(Actor::label).contains("Kyrgyzstan", "Uzbekistan");
    }

    @Test
    void twoIssuesOfOneQuarrelAreTwoDisputes() {
        assertThat(disputes("2024-08-07-ferry-strike-talks"))
                .extracting(Dispute::issue)
                .contains("pay", "twelve-hour rosters");
    }

    @Test
    void everyDisputeHasTwoPartiesAndEvidence() {
        for (String name : List.of("2024-09-10-dam-dispute", "2024-08-07-ferry-strike-talks")) {
            assertThat(disputes(name)).isNotEmpty().allSatisfy(dispute -> {
                assertThat(dispute.parties()).hasSizeGreaterThan(1);
                assertThat(dispute.evidence()).isNotEmpty();
            });
        }
    }

    @Test
    void anArticleFullOfTrapsHasNone() {
        assertThat(disputes("2024-10-01-library-traps")).isEmpty();
    }
}
