package app.byline.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import javafx.animation.AnimationTimer;

/// The frames of a session: from one pulse of JavaFX to the next, which comes late when something holds up its thread.
/// What the author did last is noted of each. JavaFX's thread.
final class Frames extends AnimationTimer {
    private static final double LONG = 50;

    private final Samples all = new Samples("frames", "ms");
    private final List<Slow> slow = new ArrayList<>();
    private String doing = "";
    private long last;

    /// A frame that took too long, in milliseconds.
    private record Slow(String doing, double took) {}

    /// The author does this from now on.
    void doing(String deed) {
        doing = deed;
    }

    @Override
    public void handle(long now) {
        long at = System.nanoTime();
        if (last != 0) {
            double took = (at - last) / 1e6;
            all.add(took);
            if (took > LONG) {
                slow.add(new Slow(doing, took));
            }
        }
        last = at;
    }

    /// A row of all frames, and one for each deed in which some took too long.
    List<String> rows(String name) {
        List<String> rows = new ArrayList<>();
        rows.add("| %s | %,d | %.0f ms | %.0f ms | %d |"
                .formatted(name, all.count(), all.quantile(0.99), all.quantile(1), slow.size()));
        TreeMap<String, List<Slow>> byDeed = new TreeMap<>();
        slow.forEach(one ->
                byDeed.computeIfAbsent(one.doing(), _ -> new ArrayList<>()).add(one));
        byDeed.forEach((deed, those) -> rows.add("| %s: %s | | | %.0f ms | %d |"
                .formatted(
                        name,
                        deed,
                        those.stream()
                                .max(Comparator.comparingDouble(Slow::took))
                                .orElseThrow()
                                .took(),
                        those.size())));
        return rows;
    }
}
