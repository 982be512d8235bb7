package app.byline.library;

import java.util.function.IntFunction;

/// Lines of a text that are folded under the one above them. It is known again by what its first and its last line say,
/// for the text may be changed elsewhere in between.
///
/// @param first the line that is seen, from 0
/// @param last the last of those that are folded
/// @param head the hash code of what the first one says
/// @param foot that of the last one
public record Fold(int first, int last, int head, int foot) {
    /// `line` tells what a line says.
    public static Fold of(int first, int last, IntFunction<String> line) {
        return new Fold(
                first, last, line.apply(first).hashCode(), line.apply(last).hashCode());
    }

    /// Whether a text of so many lines still has it.
    public boolean isIn(int lines, IntFunction<String> line) {
        return 0 <= first && first < last && last < lines && equals(of(first, last, line));
    }
}
