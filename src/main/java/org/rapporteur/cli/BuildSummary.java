package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.rapporteur.BuildReport;
import org.rapporteur.SampleFact;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.store.StoreStats;

/** What a person sees after a build: what was done, what the store holds now, three facts, and what to type next. */
final class BuildSummary {
    private final BuildReport report;
    private final StoreStats stats;
    private final Path store;

    BuildSummary(BuildReport report, StoreStats stats, Path store) {
        this.report = report;
        this.stats = stats;
        this.store = store;
    }

    void print(PrintWriter out) {
        out.println(done());
        if (report.unreadCount() > 0) {
            out.println(Wording.wrap(UnreadFiles.line(report.unread()), 0));
        }
        if (stats.articles() == 0) {
            return;
        }
        out.println();
        out.println("The store " + store + " holds");
        row(out, stats.articles(), "article", "");
        row(out, stats.meetings(), "meeting", "");
        row(out, stats.statements() + stats.attitudes(), "statement", attitudes());
        row(out, stats.disputes(), "dispute", "");
        row(out, actors(), "actor", kindsOfActors());
        for (SampleFact sample : report.samples()) {
            out.println();
            String kind = sample.kind().name().toLowerCase(Locale.ROOT);
            out.println("A " + kind + ", from " + sample.article() + ":");
            out.println(Wording.wrap(sample.fact(), 4));
            out.println(Wording.wrap("“" + sample.sentence() + "”", 4));
        }
        out.println();
        out.println("Next:");
        String query = Launcher.asCalled() + " query ";
        String quoted = Launcher.quoted(store.toString());
        out.println("    " + query + "who-met-whom --store " + quoted);
        out.println("    " + query + "--store " + quoted + "        # lists all questions");
    }

    private String done() {
        StringBuilder line = new StringBuilder();
        line.append(Wording.count(report.added(), "article")).append(" added");
        append(line, report.replaced(), " replaced");
        append(line, report.unchanged(), " there already");
        append(line, report.rejectedCount(), " rejected");
        line.append(" in ").append(Wording.duration(report.time()));
        if (report.words() > 0) {
            line.append(" (").append(Wording.count(report.words(), "word")).append(")");
        }
        return line.append('.').toString();
    }

    private static void append(StringBuilder line, long number, String what) {
        if (number > 0) {
            line.append(", ").append(Wording.number(number)).append(what);
        }
    }

    private static void row(PrintWriter out, long number, String singular, String remark) {
        String noun = number == 1 ? singular : singular + "s";
        out.println(String.format(Locale.ROOT, "%,10d %s%s", number, noun, remark));
    }

    private String attitudes() {
        return stats.attitudes() == 0
                ? ""
                : " (" + Wording.number(stats.attitudes()) + " believed or wished, not said)";
    }

    private long actors() {
        return stats.actors().values().stream().mapToLong(Long::longValue).sum();
    }

    private String kindsOfActors() {
        return " (" + Wording.count(actors(ActorType.PERSON), "person") + ", "
                + Wording.count(actors(ActorType.ORGANIZATION), "organization") + ", "
                + Wording.count(actors(ActorType.COUNTRY), "country", "countries") + ", "
                + Wording.count(actors(ActorType.GROUP), "group") + ")";
    }

    private long actors(ActorType type) {
        return stats.actors().getOrDefault(type, 0L);
    }
}
