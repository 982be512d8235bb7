package app.byline.markdown.construct;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// TeX within a paragraph, as Pandoc reads it (https://pandoc.org/MANUAL.html#math): no blank inside next to a `$`, no
/// digit behind the closing one, so that prices stay prices.
final class Formulas extends InlineRule {
    private String text = "";
    /// Where a `$` and where a `$$` may close.
    private NavigableSet<Integer> single = new TreeSet<>();

    private NavigableSet<Integer> pairs = new TreeSet<>();

    @Override
    void begin(String block) {
        text = block;
        single = new TreeSet<>();
        pairs = new TreeSet<>();
        for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at)) {
            int end = at;
            while (end < text.length() && text.charAt(end) == '$') {
                end++;
            }
            if (isPlain(at)) {
                closing(at, end);
            }
            at = end;
        }
    }

    private boolean isPlain(int at) {
        int backslashes = 0;
        while (at - backslashes > 0 && text.charAt(at - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 0;
    }

    private void closing(int at, int end) {
        if (end - at == 2) {
            pairs.add(at);
        } else if (end - at == 1
                && at > 0
                && !Character.isWhitespace(text.charAt(at - 1))
                && (end == text.length() || !Character.isDigit(text.charAt(end)))) {
            single.add(at);
        }
    }

    @Override
    @Nullable
    Node at(BasedSequence input, int at) {
        boolean display = text.startsWith("$$", at);
        int content = at + (display ? 2 : 1);
        if (!mayOpen(at, content, display)) {
            return null;
        }
        Integer close = (display ? pairs : single).ceiling(content + 1);
        if (close == null) {
            return null;
        }
        int end = close + content - at;
        return new Formula(
                input.subSequence(at, content), input.subSequence(content, close), input.subSequence(close, end));
    }

    private boolean mayOpen(int at, int content, boolean display) {
        if (content >= text.length() || text.charAt(content) == '$') {
            return false;
        }
        boolean inWord = at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '$');
        return display || (!inWord && !Character.isWhitespace(text.charAt(content)));
    }
}
