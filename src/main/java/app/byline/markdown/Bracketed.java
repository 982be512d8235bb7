package app.byline.markdown;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// What stands in brackets in a text and may name a definition: kept as hashes, so it may say yes where the answer is
/// no, never the other way round. Immutable.
final class Bracketed {
    private static final Bracketed NONE = new Bracketed(new int[0]);

    /// Sorted.
    private final int[] hashes;

    private Bracketed(int[] hashes) {
        this.hashes = hashes;
    }

    static Bracketed in(String text) {
        int open = text.indexOf('[');
        if (open < 0) {
            return NONE;
        }
        int[] hashes = new int[4];
        int count = 0;
        for (; open >= 0; open = text.indexOf('[', open + 1)) {
            int close = closing(text, open + 1);
            if (close > open) {
                if (count == hashes.length) {
                    hashes = Arrays.copyOf(hashes, 2 * count);
                }
                hashes[count++] = hash(text.substring(open + 1, close));
            }
        }
        int[] sorted = Arrays.copyOf(hashes, count);
        Arrays.sort(sorted);
        return new Bracketed(sorted);
    }

    boolean mayName(String label) {
        return Arrays.binarySearch(hashes, hash(label)) >= 0;
    }

    /// Whether one of these hashes of labels is among them.
    boolean mayNameAny(Set<Integer> labels) {
        return !labels.isEmpty() && Arrays.stream(hashes).anyMatch(labels::contains);
    }

    /// The next `]` that no backslash hides, if no `[` comes before it.
    private static int closing(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case ']' -> {
                    return i;
                }
                case '[' -> {
                    return -1;
                }
                default -> {}
            }
        }
        return -1;
    }

    /// Of letters and digits alone, whatever their case: marks of quotes and lists may stand within a label that goes
    /// on in the next line.
    static int hash(String label) {
        int hash = 0;
        String folded = label.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isLetterOrDigit(folded.charAt(i))) {
                hash = 31 * hash + folded.charAt(i);
            }
        }
        return hash;
    }
}
