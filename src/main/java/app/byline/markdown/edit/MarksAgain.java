package app.byline.markdown.edit;

import java.util.Optional;

/// The marks of quotes and of an item that Enter has put at the beginning of a line. Many write them again by habit:
/// each that is there already does not come twice, so that no quote stands in a quote unmeant. Written once more it is
/// meant. Immutable; any thread.
///
/// @param marks as they stand there
/// @param quotes how many marks of quotes are not written again yet
/// @param item the mark of the item, without blanks; empty where there is none, or where it was written again
public record MarksAgain(String marks, int quotes, String item) {
    /// What a blank behind marks does: so many characters before the caret are gone, that comes in their place, and
    /// what may be written again then.
    public record Written(int removed, String instead, MarksAgain left) {}

    /// Those that Enter has put there; empty where it has put none. `line` is what stands before the caret.
    public static Optional<MarksAgain> in(String line) {
        Line parts = Line.of(0, line);
        boolean bare = parts.words().isEmpty() && parts.heading().isEmpty();
        return bare && (parts.isItem() || !parts.quote().isEmpty())
                ? Optional.of(new MarksAgain(line, parts.quotes(), parts.item().strip()))
                : Optional.empty();
    }

    /// What a blank does that is typed behind marks; empty where it is a blank. `line` is what stands before it.
    public Optional<Written> blank(String line) {
        if (!line.startsWith(marks)) {
            return Optional.empty();
        }
        String typed = line.substring(marks.length()).strip();
        if (!item.isEmpty() && typed.equals(item)) {
            return Optional.of(written(typed.length(), "", new MarksAgain(marks, 0, "")));
        }
        boolean isQuote = !typed.isEmpty() && typed.chars().allMatch(mark -> mark == '>');
        int there = Math.min(typed.length(), quotes);
        return isQuote && there > 0
                ? Optional.of(
                        written(typed.length(), typed.substring(there), new MarksAgain(marks, quotes - there, item)))
                : Optional.empty();
    }

    private Written written(int removed, String meant, MarksAgain left) {
        boolean parted = meant.isEmpty() && marks.endsWith(" ");
        return new Written(removed, parted ? "" : meant + " ", left);
    }
}
