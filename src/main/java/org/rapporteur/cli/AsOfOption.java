package org.rapporteur.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.rapporteur.NewsGraph;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that asks a store for what had been published by a day. */
final class AsOfOption {
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Only what had been published by the end of that day, month or year, such as 2024-05-02; "
                    + "articles without a date are left out.")
    @Nullable
    String date;

    /** The graph itself, or where a date was given the graph as of then; {@code whole} is closed in that case. */
    NewsGraph of(NewsGraph whole) {
        if (date == null) {
            return whole;
        }
        try (whole) {
            NewsGraph then = whole.asOf(lastDay(date));
            long undated = whole.store().undated();
            if (undated > 0) {
                spec.commandLine()
                        .getErr()
                        .println("rapporteur: note: " + Wording.count(undated, "article") + " without a date "
                                + (undated == 1 ? "is" : "are") + " left out of --as-of.");
            }
            return then;
        }
    }

    private LocalDate lastDay(String text) {
        try {
            return switch (text.length()) {
                case YEAR -> YearMonth.parse(text + "-12").atEndOfMonth();
                case MONTH -> YearMonth.parse(text).atEndOfMonth();
                default -> LocalDate.parse(text);
            };
        } catch (DateTimeException e) {
            throw Usage.wrong(
                    spec, "--as-of needs a date, a year and month, or a year, such as 2024-05-02, not “" + text + "”");
        }
    }
}
