package app.byline.goals;

import app.byline.counting.TextCount;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How long its author wants a post to be, and perhaps by when. Immutable.
public record Goal(Kind kind, int amount, Unit unit, Optional<LocalDate> due) {
    /// In which way the amount is meant.
    public enum Kind {
        AT_LEAST,
        AT_MOST,
        ABOUT
    }

    /// What is counted; characters with spaces.
    public enum Unit {
        WORDS,
        CHARACTERS
    }

    public static final int MOST = 1_000_000;

    /// How far off «about» may be, in percent.
    private static final int ABOUT = 10;

    public Goal {
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException("a goal of " + amount);
        }
    }

    /// How much of that there is.
    public int have(TextCount count) {
        return unit == Unit.WORDS ? count.words() : count.characters();
    }

    /// Whether so much is enough, and not too much.
    public boolean isReached(int have) {
        return switch (kind) {
            case AT_LEAST -> have >= amount;
            case AT_MOST -> have > 0 && have <= amount;
            case ABOUT -> Math.abs(have - amount) <= margin();
        };
    }

    /// Whether so much is too much.
    public boolean isPassed(int have) {
        return switch (kind) {
            case AT_LEAST -> false;
            case AT_MOST -> have > amount;
            case ABOUT -> have > amount + margin();
        };
    }

    private int margin() {
        return amount * ABOUT / 100;
    }

    /// The part of it that there is, from 0 to 1.
    public double share(int have) {
        return Math.min(1, (double) have / amount);
    }

    /// As it is kept, as `AT_LEAST 500 WORDS 2026-12-01`.
    String written() {
        return kind + " " + amount + " " + unit + due.map(day -> " " + day).orElse("");
    }

    /// What [#written] wrote; empty for anything else.
    static Optional<Goal> read(String written) {
        List<String> parts = Arrays.asList(written.split(" ", -1));
        if (parts.size() < 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Goal(
                    Kind.valueOf(parts.getFirst()),
                    Integer.parseInt(parts.get(1)),
                    Unit.valueOf(parts.get(2)),
                    parts.size() == 3 ? Optional.empty() : Optional.of(LocalDate.parse(parts.get(3)))));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
