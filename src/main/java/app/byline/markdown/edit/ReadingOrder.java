package app.byline.markdown.edit;

import java.text.Bidi;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// In which order the places of a line lie beside each other where it is seen, of which some letters run leftwards
/// (https://www.unicode.org/reports/tr9/). A place lies where the character behind it begins. Pure; any thread.
public final class ReadingOrder {
    private static final Pattern DONE = Pattern.compile("[ \\t>]*(?:[-*+]|\\d{1,9}[.)])[ \\t]+\\[[xX]\\](?=[ \\t])");

    private final String line;
    private final List<Integer> rows;
    private final Bidi bidi;

    /// `rows` are the places at which the line's rows begin, of which the first is 0; `fromRight` is whether the whole
    /// is read from there.
    public ReadingOrder(String line, List<Integer> rows, boolean fromRight) {
        this.line = line;
        this.rows = List.copyOf(rows);
        bidi = new Bidi(line, fromRight ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    }

    /// Whether some of the line's letters run leftwards, so that order and sides are not the same thing.
    public static boolean isMixed(String line) {
        return Bidi.requiresBidi(line.toCharArray(), 0, line.length());
    }

    /// Whether the line is read from the right, as its first letter is, but for the mark of a task that is done. Each
    /// key asks: no more is read than that letter.
    public static boolean beginsRight(String line) {
        Matcher done = DONE.matcher(line);
        return beginsRight(line, done.lookingAt() ? done.end() : 0);
    }

    private static boolean beginsRight(String line, int from) {
        for (int at = from; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            switch (Character.getDirectionality(line.codePointAt(at))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return false;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return true;
                }
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                        Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE -> {
                    // What is isolated does not count.
                    return !new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
                }
                default -> {
                    // Digits, signs and blanks have no side of their own.
                }
            }
        }
        return false;
    }

    /// The place that lies beside this one, on the side to which the line is read or on the other; behind the end of a
    /// row that is the beginning of the next. None beside the line's first and last.
    public OptionalInt beside(int place, boolean onwards) {
        int row = row(place);
        int[] order = order(row);
        int step = onwards ? 1 : -1;
        int at = at(order, place) + step;
        while (true) {
            if (at < 0 || at >= order.length) {
                row += step;
                if (row < 0 || row >= rows.size()) {
                    return OptionalInt.empty();
                }
                order = order(row);
                at = onwards ? 0 : order.length - 1;
            }
            if (Graphemes.whole(line, order[at]) == order[at]) {
                return OptionalInt.of(order[at]);
            }
            at += step;
        }
    }

    private int row(int place) {
        return (int) rows.stream().skip(1).filter(start -> start <= place).count();
    }

    private static int at(int[] order, int place) {
        return IntStream.range(0, order.length)
                .filter(i -> order[i] == place)
                .findFirst()
                .orElseThrow();
    }

    /// The places of a row as they are read on, of the last with the line's end.
    private int[] order(int row) {
        int from = rows.get(row);
        boolean last = row + 1 == rows.size();
        int to = last ? line.length() : rows.get(row + 1);
        IntStream places = from == to ? IntStream.empty() : places(from, to);
        return (last ? IntStream.concat(places, IntStream.of(to)) : places).toArray();
    }

    private IntStream places(int from, int to) {
        Bidi row = bidi.createLineBidi(from, to);
        Integer[] runs = IntStream.range(0, row.getRunCount()).boxed().toArray(Integer[]::new);
        byte[] levels = new byte[runs.length];
        for (int run = 0; run < runs.length; run++) {
            levels[run] = (byte) row.getRunLevel(run);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        int[] rightwards = Arrays.stream(runs)
                .flatMapToInt(run -> {
                    int first = from + row.getRunStart(run);
                    int limit = from + row.getRunLimit(run);
                    boolean leftwards = row.getRunLevel(run) % 2 == 1;
                    return IntStream.range(first, limit).map(place -> leftwards ? first + limit - 1 - place : place);
                })
                .toArray();
        return bidi.baseIsLeftToRight()
                ? Arrays.stream(rightwards)
                : IntStream.range(0, rightwards.length).map(i -> rightwards[rightwards.length - 1 - i]);
    }
}
