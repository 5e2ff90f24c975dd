package org.rapporteur.resolve.actor;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.Mention;
import org.rapporteur.extract.DisputeFinding;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.MeetingFinding;
import org.rapporteur.extract.RoleFinding;
import org.rapporteur.extract.StatementFinding;

/**
 * The mentions of an article that may stand for an actor of one of its findings.
 *
 * @param all each of them
 * @param speakers the sources of statements, and whoever has the floor where a meeting or a dispute is told
 * @param parties those of whom it is known that they take part in a meeting or stand on a side of a dispute
 */
record ActorMentions(Set<Mention> all, Set<Mention> speakers, Set<Mention> parties) {
    static ActorMentions of(Findings findings, Floor floor) {
        ActorMentions mentions = new ActorMentions(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        findings.statements().forEach(mentions::add);
        findings.meetings().forEach(mentions::add);
        findings.disputes().forEach(mentions::add);
        findings.roles().forEach(mentions::add);
        Stream.concat(findings.meetings().stream(), findings.disputes().stream())
                .flatMap(finding -> floor.holder(finding.evidence().span()).stream())
                .forEach(mentions::speaks);
        return mentions;
    }

    private void add(StatementFinding finding) {
        if (finding.source() != null) {
            speaks(finding.source());
        }
        all.addAll(finding.addressees());
    }

    private void speaks(Mention speaker) {
        all.add(speaker);
        speakers.add(speaker);
    }

    private void add(MeetingFinding finding) {
        all.addAll(finding.participants());
        parties.addAll(finding.participants());
        add(finding.host());
    }

    private void add(RoleFinding finding) {
        all.add(finding.holder());
        add(finding.organization());
    }

    private void add(DisputeFinding finding) {
        all.addAll(finding.parties());
        all.addAll(finding.implied().objectors());
        all.addAll(finding.implied().opponents());
        parties.addAll(finding.parties());
    }

    private void add(@Nullable Mention mention) {
        if (mention != null) {
            all.add(mention);
        }
    }
}
