package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.NewsGraph;
import org.rapporteur.curate.Wish;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.map.FindingChange.Field;
import org.rapporteur.resolve.ActorType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur correct}: changes something of a finding, or the type of an actor. */
@Command(
        name = "correct",
        description = {
            "Changes something of a finding, or the type of an actor. What was there before stays on record.",
            "It outlasts a rebuild and a better model; undo takes it back."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  rapporteur correct data:article/2024-03-05-geneva-trade-talks.txt#meeting-1 --date 2024-03-04 --store store",
            "  rapporteur correct \"Copper Coast\" --type organization --store store"
        })
final class CorrectCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "FINDING",
            description =
                    "The IRI of a meeting, statement or dispute, as any answer prints it with --columns all; with "
                            + "--type an actor, by name, alias or IRI.")
    String finding = "";

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "Of a meeting happened, scheduled, possible, cancelled or denied; of a dispute past, open, "
                    + "easing or resolved.")
    @Nullable
    String status;

    @Option(names = "--date", paramLabel = "DATE", description = "When it was: 2024-05-31, 2024-05 or 2024.")
    @Nullable
    String date;

    @Option(names = "--place", paramLabel = "NAME", description = "Where it was, instead of all places before.")
    @Nullable
    String place;

    @Option(
            names = "--add-participant",
            paramLabel = "ACTOR",
            description =
                    "Who took part as well: by name, alias or IRI; somebody whom the store does not know with what "
                            + "it is, person:Ann Lee.")
    List<String> addParticipants = new ArrayList<>();

    @Option(names = "--remove-participant", paramLabel = "ACTOR", description = "Who did not take part.")
    List<String> removeParticipants = new ArrayList<>();

    @Option(names = "--speaker", paramLabel = "ACTOR", description = "Who said it, instead of all speakers before.")
    @Nullable
    String speaker;

    @Option(
            names = "--act",
            paramLabel = "ACT",
            description = "assess, accuse, demand, promise, agree, deny, warn, praise or hope.")
    @Nullable
    String act;

    @Option(names = "--issue", paramLabel = "WORDS", description = "What is disputed.")
    @Nullable
    String issue;

    @Option(names = "--add-party", paramLabel = "ACTOR", description = "Who is a party as well.")
    List<String> addParties = new ArrayList<>();

    @Option(names = "--remove-party", paramLabel = "ACTOR", description = "Who is no party.")
    List<String> removeParties = new ArrayList<>();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "What an actor is: person, organization, country or group.")
    @Nullable
    ActorType type;

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    DecisionOptions decision = new DecisionOptions();

    @Override
    public Integer call() {
        List<Wish> wishes = wishes();
        Usage.require(spec, type == null || wishes.isEmpty(), "--type is of an actor, the other options of a finding");
        Usage.require(
                spec, type != null || !wishes.isEmpty(), "Say what is to be otherwise, such as --status cancelled");
        try (NewsGraph graph = store.openExisting()) {
            Correction made = type == null
                    ? graph.curation().correct(finding, wishes, decision.decision())
                    : graph.curation().retype(finding, type, decision.decision());
            spec.commandLine().getOut().println("Done: " + CorrectionText.of(made));
        }
        spec.commandLine().getOut().flush();
        return 0;
    }

    /** First who is added, then who goes: of two that are both exchanged there are two all the time. */
    private List<Wish> wishes() {
        List<Wish> wishes = new ArrayList<>();
        add(Field.STATUS, status, wishes);
        add(Field.DATE, date, wishes);
        add(Field.PLACE, place, wishes);
        addParticipants.forEach(actor -> add(Field.ADD_PARTICIPANT, actor, wishes));
        removeParticipants.forEach(actor -> add(Field.REMOVE_PARTICIPANT, actor, wishes));
        add(Field.SPEAKER, speaker, wishes);
        add(Field.ACT, act, wishes);
        add(Field.ISSUE, issue, wishes);
        addParties.forEach(actor -> add(Field.ADD_PARTY, actor, wishes));
        removeParties.forEach(actor -> add(Field.REMOVE_PARTY, actor, wishes));
        return wishes;
    }

    private static void add(Field field, @Nullable String value, List<Wish> wishes) {
        if (value != null) {
            wishes.add(new Wish(field, value));
        }
    }
}
