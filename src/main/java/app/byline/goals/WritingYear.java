package app.byline.goals;

import app.byline.goals.WritingStatistics.Bar;
import java.util.List;
import java.util.stream.IntStream;

/// A year of days, told apart by how much was written: by the quarters of the days with words, so that one long day
/// does not make all others look alike. Immutable.
public final class WritingYear {
    /// Those of a year and the one that has begun.
    public static final int WEEKS = 53;

    /// How many levels there are beside that of no words.
    public static final int LEVELS = 4;

    private final List<Bar> days;
    private final List<Integer> least;

    /// `days` from a Monday on, without a gap.
    WritingYear(List<Bar> days) {
        this.days = List.copyOf(days);
        List<Integer> words = days.stream()
                .map(Bar::words)
                .filter(count -> count > 0)
                .sorted()
                .toList();
        least = IntStream.range(0, LEVELS)
                .map(level -> level == 0 || words.isEmpty() ? 1 : round(words.get(words.size() * level / LEVELS)))
                .boxed()
                .toList();
    }

    /// Down to two digits that say something.
    private static int round(int words) {
        int unit = 1;
        while (words / unit >= 100) {
            unit *= 10;
        }
        return words / unit * unit;
    }

    /// Each day, today last.
    public List<Bar> days() {
        return days;
    }

    /// From 0 for no words to [#LEVELS] for the days with the most.
    public int level(int words) {
        return (int) least.stream().filter(from -> words >= from).count();
    }

    /// With how many words that level begins; the level is of no day where the next begins with as many.
    public int least(int level) {
        return least.get(level - 1);
    }
}
