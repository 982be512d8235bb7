package app.byline.ui.preview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds in Markdown the place of a word seen on the page: the two texts are laid side by side so that as much as
/// possible agrees, and agreement without a gap counts more, so that a word is not taken for its like in an address.
/// Pure.
final class SourceMatch {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+|\\s+|[^\\p{L}\\p{N}\\p{M}_\\s]");
    /// What is compared at most, in pairs of tokens: some milliseconds' work.
    private static final int MOST = 1_000_000;
    /// Tokens kept on each side of the wanted one where the whole is too much.
    private static final int AROUND = 60;

    private static final int WORD = 4;
    private static final int SIGN = 1;
    private static final int UNBROKEN = 2;

    private SourceMatch() {}

    private record Token(String text, int start, int end) {
        boolean agrees(Token other) {
            return text.equals(other.text);
        }

        int weight() {
            return Character.isLetterOrDigit(text.codePointAt(0)) ? WORD : SIGN;
        }
    }

    /// A stretch of the source; `start` is where the caret goes.
    record Found(int start, int end) {}

    /// Where in `source` the character stands that is at offset `at` of `seen`; where it has no like, behind the
    /// nearest one before it that has.
    static int caret(String source, String seen, int at) {
        return match(source, seen, at).caret();
    }

    /// The word of `source` that is seen around offset `at` of `seen`; empty where it has no like.
    static Found word(String source, String seen, int at) {
        Match match = match(source, seen, at);
        return match.exact() ? new Found(match.start(), match.end()) : new Found(match.caret(), match.caret());
    }

    private record Match(boolean exact, int start, int end, int caret) {}

    private static Match match(String source, String seen, int at) {
        List<Token> wanted = tokens(seen);
        int index = indexAt(wanted, at);
        if (index < 0) {
            return new Match(false, 0, 0, 0);
        }
        List<Token> there = tokens(source);
        int from = 0;
        int to = wanted.size();
        if ((long) wanted.size() * there.size() > MOST) {
            int around = Math.max(1, Math.min(AROUND, MOST / Math.max(1, 2 * there.size())));
            from = Math.max(0, index - around);
            to = Math.min(wanted.size(), index + around + 1);
        }
        int[] found = align(wanted.subList(from, to), there);
        for (int i = index - from; i >= 0; i--) {
            if (found[i] >= 0) {
                Token token = there.get(found[i]);
                boolean exact = i == index - from;
                int within = at - wanted.get(index).start();
                int caret = exact ? Math.min(token.start() + within, token.end()) : token.end();
                return new Match(exact, token.start(), token.end(), caret);
            }
        }
        return new Match(false, 0, 0, 0);
    }

    /// For each wanted token the index of its like, or -1: the longest common subsequence, unbroken runs preferred.
    private static int[] align(List<Token> wanted, List<Token> there) {
        int width = there.size() + 1;
        // The best score of the first i and j tokens, and the best in which both last ones agree.
        int[] best = new int[(wanted.size() + 1) * width];
        int[] agreed = new int[best.length];
        for (int i = 1; i <= wanted.size(); i++) {
            for (int j = 1; j < width; j++) {
                int here = i * width + j;
                int before = here - width - 1;
                best[here] = Math.max(best[here - width], best[here - 1]);
                if (wanted.get(i - 1).agrees(there.get(j - 1))) {
                    int run = agreed[before] > 0 ? agreed[before] + UNBROKEN : 0;
                    agreed[here] = wanted.get(i - 1).weight() + Math.max(best[before], run);
                    best[here] = Math.max(best[here], agreed[here]);
                }
            }
        }
        return trace(wanted.size(), width, best, agreed);
    }

    private static int[] trace(int rows, int width, int[] best, int[] agreed) {
        int[] found = new int[rows];
        Arrays.fill(found, -1);
        int i = rows;
        int j = width - 1;
        boolean within = false;
        while (i > 0 && j > 0) {
            int here = i * width + j;
            int before = here - width - 1;
            if (agreed[here] > 0 && (within || agreed[here] == best[here])) {
                found[i - 1] = j - 1;
                within = agreed[before] > 0 && agreed[before] + UNBROKEN >= best[before];
                i--;
                j--;
            } else if (best[here - width] >= best[here - 1]) {
                i--;
            } else {
                j--;
            }
        }
        return found;
    }

    private static int indexAt(List<Token> tokens, int at) {
        int found = -1;
        for (int i = 0; i < tokens.size() && tokens.get(i).start() <= at; i++) {
            found = i;
        }
        return found;
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new Token(plain(matcher.group()), matcher.start(), matcher.end()));
        }
        return tokens;
    }

    /// All white space alike, and typographic signs as they are typed.
    private static String plain(String token) {
        if (token.isBlank()) {
            return " ";
        }
        return switch (token) {
            case "’", "‘", "‚" -> "'";
            case "“", "”", "„", "«", "»" -> "\"";
            case "–", "—" -> "-";
            default -> token;
        };
    }
}
