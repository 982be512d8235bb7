package app.byline.history;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What differs between two texts, word by word. First whole lines are told apart, then the words of those that
/// changed, so that a long text costs little. Pure; any thread.
public final class TextDiff {
    /// Characters `[from, to)` of the older text became `[newFrom, newTo)` of the newer one. Either may be empty.
    public record Change(int from, int to, int newFrom, int newTo) {}

    private TextDiff() {}

    /// The changes that make `newer` of `older`, in order; what lies between two of them is the same in both.
    public static List<Change> between(String older, String newer) {
        List<String> oldLines = lines(older);
        List<String> newLines = lines(newer);
        int[] oldPlaces = places(oldLines);
        int[] newPlaces = places(newLines);
        List<Change> changes = new ArrayList<>();
        for (ListEdit edit : ListEdit.between(oldLines, newLines)) {
            words(
                    older,
                    newer,
                    new Change(
                            oldPlaces[edit.from()],
                            oldPlaces[edit.to()],
                            newPlaces[edit.newFrom()],
                            newPlaces[edit.newTo()]),
                    changes);
        }
        return List.copyOf(changes);
    }

    private static void words(String older, String newer, Change stretch, List<Change> changes) {
        List<String> oldWords = words(older.substring(stretch.from(), stretch.to()));
        List<String> newWords = words(newer.substring(stretch.newFrom(), stretch.newTo()));
        int[] oldPlaces = places(oldWords);
        int[] newPlaces = places(newWords);
        int begun = changes.size();
        for (ListEdit edit : ListEdit.between(oldWords, newWords)) {
            Change change = new Change(
                    stretch.from() + oldPlaces[edit.from()],
                    stretch.from() + oldPlaces[edit.to()],
                    stretch.newFrom() + newPlaces[edit.newFrom()],
                    stretch.newFrom() + newPlaces[edit.newTo()]);
            if (changes.size() > begun && onlySpace(older, changes.getLast(), change)) {
                Change last = changes.removeLast();
                change = new Change(last.from(), change.to(), last.newFrom(), change.newTo());
            }
            changes.add(change);
        }
    }

    /// Two changed words with nothing but a space between them read as one change.
    private static boolean onlySpace(String older, Change one, Change next) {
        String between = older.substring(one.to(), next.from());
        return between.isBlank() && between.indexOf('\n') < 0;
    }

    /// The text cut at the bounds of its words, nothing left out.
    public static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            words.add(text.substring(from, to));
            from = to;
        }
        return words;
    }

    /// With their ends.
    public static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(text.substring(from, end + 1));
            from = end + 1;
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }

    /// Where each part begins in the whole, and at last where the whole ends.
    private static int[] places(List<String> parts) {
        int[] places = new int[parts.size() + 1];
        for (int part = 0; part < parts.size(); part++) {
            places[part + 1] = places[part] + parts.get(part).length();
        }
        return places;
    }
}
