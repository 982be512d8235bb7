package app.byline.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// What one contestant took, run by run, in one unit. A benchmark adds to the samples of all its contestants in turn,
/// so that whatever else the machine does meets each of them alike, and prints them against a named baseline. One
/// thread.
final class Samples {
    private final String name;
    private final String unit;
    private final List<Double> values = new ArrayList<>();

    /// `unit` is printed behind each figure: ms, MB.
    Samples(String name, String unit) {
        this.name = name;
        this.unit = unit;
    }

    void add(double value) {
        values.add(value);
    }

    /// Time passed since [System#nanoTime] said `start`, in milliseconds.
    void addSince(long start) {
        add((System.nanoTime() - start) / 1e6);
    }

    int count() {
        return values.size();
    }

    double median() {
        return quantile(0.5);
    }

    /// The smallest sample that this share of all samples is not above (nearest rank).
    double quantile(double share) {
        if (values.isEmpty()) {
            throw new IllegalStateException(name + " was never measured");
        }
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }

    /// The heads of [#row], as a Markdown table begins.
    static String head() {
        return """
                | | runs | least | p50 | p99 | most | against |
                |---|--:|--:|--:|--:|--:|--:|""";
    }

    /// One row of a Markdown table; the last column is this median as a multiple of the baseline's.
    String row(Samples baseline) {
        return "| %s | %d | %s | %s | %s | %s | %s |"
                .formatted(
                        name,
                        values.size(),
                        figure(quantile(0)),
                        figure(median()),
                        figure(quantile(0.99)),
                        figure(quantile(1)),
                        baseline == this
                                ? "baseline"
                                : String.format(Locale.ROOT, "%.2f ×", median() / baseline.median()));
    }

    private String figure(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f %s" : "%,.0f %s", value, unit);
    }
}
