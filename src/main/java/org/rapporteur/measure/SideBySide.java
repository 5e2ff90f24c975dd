package org.rapporteur.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Two builds that are measured by turns, so that what else the machine does falls on both.
 *
 * @param ours the runs of this build
 * @param theirs as many of the other one
 */
public record SideBySide(List<BenchProcess.Rates> ours, List<BenchProcess.Rates> theirs) {
    public SideBySide {
        ours = List.copyOf(ours);
        theirs = List.copyOf(theirs);
        if (ours.isEmpty() || ours.size() != theirs.size()) {
            throw new IllegalArgumentException("as many runs of one as of the other, and one at least");
        }
    }

    /** Runs each so many times; the other begins in every second round. */
    public static SideBySide run(BenchProcess ours, BenchProcess theirs, int rounds) throws IOException {
        List<BenchProcess.Rates> one = new ArrayList<>();
        List<BenchProcess.Rates> other = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                one.add(ours.run());
                other.add(theirs.run());
            } else {
                other.add(theirs.run());
                one.add(ours.run());
            }
        }
        return new SideBySide(one, other);
    }

    /**
     * The figures of one stage.
     *
     * @param ours words a second of this build, the median
     * @param theirs of the other one, the median
     * @param ratio of the two in one round, the median
     * @param least the least ratio of a round
     * @param most the largest
     */
    public record Ratio(double ours, double theirs, double ratio, double least, double most) {}

    /** Of what {@code rate} takes from the figures of a run. */
    public Ratio ratio(ToDoubleFunction<BenchProcess.Rates> rate) {
        double[] one = ours.stream().mapToDouble(rate).toArray();
        double[] other = theirs.stream().mapToDouble(rate).toArray();
        double[] ratios = new double[one.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = one[i] / other[i];
        }
        return new Ratio(
                median(one),
                median(other),
                median(ratios),
                Arrays.stream(ratios).min().orElseThrow(),
                Arrays.stream(ratios).max().orElseThrow());
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
