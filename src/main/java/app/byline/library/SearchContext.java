package app.byline.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The place in a text at which a search found it, in one line of plain text.
///
/// @param hits which characters of it were looked for, in order and apart
public record SearchContext(String text, List<Hit> hits) {
    /// From this character to before that one.
    public record Hit(int from, int to) {}

    private static final int BEFORE = 30;
    private static final int LONGEST = 160;
    /// Most hits are found here, and no more is read for them.
    private static final int FIRST_LOOK = 1_000;
    /// A hit further down is not worth searching a book for on every key.
    private static final int LOOKED_AT = 200_000;

    public SearchContext {
        hits = List.copyOf(hits);
    }

    /// The first place at which `sought` (folded) is found at the beginning of a word; empty text when none is.
    static SearchContext of(String body, List<String> sought) {
        int first = first(body, FIRST_LOOK, sought);
        if (first < 0 && body.length() > FIRST_LOOK) {
            first = first(body, LOOKED_AT, sought);
        }
        if (first < 0) {
            return new SearchContext("", List.of());
        }
        int from = wordStart(body, Math.max(0, first - BEFORE));
        String line =
                body.substring(from, Math.min(body.length(), from + LONGEST)).replaceAll("\\s+", " ");
        String shown = (from > 0 ? "…" : "") + line.strip();
        return new SearchContext(shown, hits(shown, sought));
    }

    /// Where the first of them stands among so many characters; less than zero where none does.
    private static int first(String body, int most, List<String> sought) {
        Folded folded = Folded.of(body.substring(0, Math.min(most, body.length())));
        return sought.stream()
                .mapToInt(word -> folded.find(word, 0))
                .filter(at -> at >= 0)
                .map(folded::origin)
                .min()
                .orElse(-1);
    }

    /// Where `sought` (folded) stands in a line at the beginnings of words.
    static List<Hit> hits(String line, List<String> sought) {
        Folded folded = Folded.of(line);
        List<Hit> hits = new ArrayList<>();
        for (String word : sought) {
            for (int at = folded.find(word, 0); at >= 0; at = folded.find(word, at + word.length())) {
                hits.add(new Hit(folded.origin(at), folded.origin(at + word.length())));
            }
        }
        hits.sort(Comparator.comparingInt(Hit::from));
        for (int i = 1; i < hits.size(); i++) {
            if (hits.get(i).from() < hits.get(i - 1).to()) {
                hits.remove(i--);
            }
        }
        return hits;
    }

    private static int wordStart(String text, int at) {
        int start = at;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1)) && at - start < BEFORE) {
            start--;
        }
        return start;
    }

    /// A text as it is compared, and where each of its characters came from.
    private static final class Folded {
        private final String text;
        private final int[] origins;

        private Folded(String text, int[] origins) {
            this.text = text;
            this.origins = origins;
        }

        static Folded of(String original) {
            StringBuilder folded = new StringBuilder(original.length());
            int[] origins = new int[original.length() * 2 + 1];
            int length = 0;
            for (int at = 0; at < original.length(); ) {
                char first = original.charAt(at);
                if (first < 0x80) {
                    origins[length++] = at++;
                    folded.append(Character.toLowerCase(first));
                    continue;
                }
                int end = at + Character.charCount(original.codePointAt(at));
                String piece = Folding.of(original.substring(at, end));
                if (length + piece.length() + original.length() - end >= origins.length) {
                    break;
                }
                for (int i = 0; i < piece.length(); i++) {
                    origins[length++] = at;
                }
                folded.append(piece);
                at = end;
            }
            origins[length] = original.length();
            return new Folded(folded.toString(), origins);
        }

        int find(String word, int from) {
            for (int at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
                if (at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at))) {
                    return at;
                }
            }
            return -1;
        }

        int origin(int at) {
            return origins[at];
        }
    }
}
