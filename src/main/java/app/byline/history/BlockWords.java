package app.byline.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// One block of HTML with what another version of it said marked in it. The newer one's tags stay as they are, so that
/// the result is as well-formed as it is; of the older one come words and pictures alone.
final class BlockWords {
    static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|[^\">])*>");
    private static final Pattern TOKEN =
            Pattern.compile(TAG.pattern() + "|&#?[A-Za-z0-9]{1,32};|[\\p{L}\\p{N}\\p{M}]+|\\s+|.", Pattern.DOTALL);
    /// What is seen where it stands, as a word is.
    private static final Pattern SEEN = Pattern.compile("<(?:img|input|video|audio|iframe)\\b.*", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("</?([a-zA-Z0-9]+)");
    /// Elements whose end is not written.
    private static final Set<String> EMPTY = Set.of("br", "hr", "img", "input", "col", "source", "track", "wbr");
    /// Between these, words stand apart.
    private static final Set<String> APART =
            Set.of("p", "li", "tr", "td", "th", "div", "br", "dt", "dd", "figcaption", "blockquote", "pre");

    private final List<String> older;
    private final List<String> newer;
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private BlockWords(String older, String newer) {
        this.older = tokens(older);
        this.newer = tokens(newer);
    }

    static String compared(String older, String newer) {
        return new BlockWords(older, newer).written();
    }

    private static List<String> tokens(String html) {
        return TOKEN.matcher(html).results().map(MatchResult::group).toList();
    }

    private String written() {
        int at = 0;
        for (ListEdit edit : edits()) {
            newer.subList(at, edit.newFrom()).forEach(this::write);
            gone(older.subList(edit.from(), edit.to()));
            added(newer.subList(edit.newFrom(), edit.newTo()));
            at = edit.newTo();
        }
        newer.subList(at, newer.size()).forEach(this::write);
        return out.toString();
    }

    /// Changes with nothing but a space between them read as one.
    private List<ListEdit> edits() {
        List<ListEdit> edits = new ArrayList<>();
        for (ListEdit edit : ListEdit.between(older, newer)) {
            if (!edits.isEmpty() && onlySpace(edits.getLast().newTo(), edit.newFrom())) {
                ListEdit last = edits.removeLast();
                edits.add(new ListEdit(last.from(), edit.to(), last.newFrom(), edit.newTo()));
            } else {
                edits.add(edit);
            }
        }
        return edits;
    }

    private boolean onlySpace(int from, int to) {
        return to == from + 1 && newer.get(from).isBlank() && newer.get(from).indexOf('\n') < 0;
    }

    private static boolean isTag(String token) {
        return token.length() > 1
                && token.charAt(0) == '<'
                && !SEEN.matcher(token).matches();
    }

    private void write(String token) {
        out.append(token);
        if (!isTag(token)) {
            return;
        }
        String name = name(token);
        if (token.startsWith("</")) {
            open.pollFirst();
        } else if (!EMPTY.contains(name)) {
            open.addFirst(name);
        }
    }

    private static String name(String tag) {
        return NAME.matcher(tag)
                .results()
                .findFirst()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private void added(List<String> tokens) {
        StringBuilder words = new StringBuilder();
        for (String token : tokens) {
            if (isTag(token)) {
                flush(words);
                write(token);
            } else {
                words.append(token);
            }
        }
        flush(words);
    }

    private void flush(StringBuilder words) {
        if (words.toString().isBlank()) {
            out.append(words);
        } else {
            out.append("<ins class=\"compared\">").append(words).append("</ins>");
        }
        words.setLength(0);
    }

    private void gone(List<String> tokens) {
        StringBuilder words = new StringBuilder();
        for (String token : tokens) {
            if (!isTag(token)) {
                words.append(token);
            } else if (APART.contains(name(token))) {
                words.append(' ');
            }
        }
        if (!words.toString().isBlank()) {
            String struck = "<del class=\"compared\">" + words.toString().strip() + "</del>";
            // Words and their neighbours stay apart, whichever of them goes.
            out.append(isBlank(words.charAt(0)) ? " " : "")
                    .append(inPlace(struck))
                    .append(isBlank(words.charAt(words.length() - 1)) ? " " : "");
        }
    }

    private static boolean isBlank(char one) {
        return Character.isWhitespace(one);
    }

    /// Lists and tables hold items and cells alone.
    private String inPlace(String struck) {
        return switch (open.isEmpty() ? "" : open.getFirst()) {
            case "ul", "ol" -> "<li>" + struck + "</li>";
            case "dl" -> "<dd>" + struck + "</dd>";
            case "table", "thead", "tbody", "tfoot" -> "<tr><td colspan=\"99\">" + struck + "</td></tr>";
            case "tr" -> "<td>" + struck + "</td>";
            default -> struck;
        };
    }
}
