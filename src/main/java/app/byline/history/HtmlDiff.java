package app.byline.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What differs between two texts as readers see them, block by block and in each block word by word. Blocks are HTML
/// as Byline writes it: well-formed, attributes in double quotes. Pure; any thread.
public final class HtmlDiff {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    /// Blocks with less of their words in common are another block each.
    private static final double ALIKE = 0.35;
    /// More pairs of blocks than these are not compared with one another.
    private static final int MOST = 40_000;

    private HtmlDiff() {}

    /// A block of the comparison.
    public record Piece(Kind kind, String html) {}

    /// What became of a block.
    public enum Kind {
        SAME,
        /// It has insertions and deletions, marked by `ins` and `del` of the class `compared`.
        CHANGED,
        GONE,
        NEW
    }

    /// The blocks of both, in order.
    public static List<Piece> between(List<String> older, List<String> newer) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (ListEdit edit : ListEdit.between(older, newer)) {
            add(pieces, Kind.SAME, newer.subList(at, edit.newFrom()));
            changed(pieces, older.subList(edit.from(), edit.to()), newer.subList(edit.newFrom(), edit.newTo()));
            at = edit.newTo();
        }
        add(pieces, Kind.SAME, newer.subList(at, newer.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> blocks) {
        blocks.forEach(block -> pieces.add(new Piece(kind, block)));
    }

    /// Each new block is compared with the first old one that is like it; what is passed over is gone.
    private static void changed(List<Piece> pieces, List<String> older, List<String> newer) {
        boolean compared = (long) older.size() * newer.size() <= MOST;
        int next = 0;
        for (String block : newer) {
            int from = next;
            Optional<Integer> like = compared ? like(older, from, block) : Optional.empty();
            if (like.isPresent()) {
                add(pieces, Kind.GONE, older.subList(from, like.get()));
                pieces.add(new Piece(Kind.CHANGED, BlockWords.compared(older.get(like.get()), block)));
                next = like.get() + 1;
            } else {
                pieces.add(new Piece(Kind.NEW, block));
            }
        }
        add(pieces, Kind.GONE, older.subList(next, older.size()));
    }

    private static Optional<Integer> like(List<String> older, int from, String block) {
        for (int at = from; at < older.size(); at++) {
            if (name(older.get(at)).equals(name(block)) && likeness(older.get(at), block) >= ALIKE) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /// The block's element.
    private static String name(String html) {
        String tag = html.strip();
        int end = 0;
        while (end < tag.length() && tag.charAt(end) != ' ' && tag.charAt(end) != '>') {
            end++;
        }
        return tag.substring(0, end);
    }

    /// How many of their words two blocks share, from 0 to 1.
    private static double likeness(String one, String other) {
        Map<String, Integer> words = new HashMap<>();
        List<String> ones = words(one);
        List<String> others = words(other);
        ones.forEach(word -> words.merge(word, 1, Integer::sum));
        int shared = 0;
        for (String word : others) {
            if (words.merge(word, -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        int all = ones.size() + others.size();
        return all == 0 ? 1 : 2.0 * shared / all;
    }

    private static List<String> words(String html) {
        return WORD.matcher(BlockWords.TAG.matcher(html).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
