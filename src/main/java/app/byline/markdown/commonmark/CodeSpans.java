package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the runs of backticks of one block stand, by their length, so that a closing run is found without reading on.
/// Source: CommonMark 0.31.2, 6.1 «Code spans».
final class CodeSpans {
    private final Map<Integer, List<Integer>> runs = new HashMap<>();

    CodeSpans(String text) {
        for (int at = text.indexOf('`'); at >= 0; at = text.indexOf('`', at)) {
            int end = runEnd(text, at);
            runs.computeIfAbsent(end - at, _ -> new ArrayList<>()).add(at);
            at = end;
        }
    }

    static int runEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end;
    }

    /// Where the first run of this length after `from` begins, or -1.
    int closing(int length, int from) {
        List<Integer> starts = runs.getOrDefault(length, List.of());
        int found = Collections.binarySearch(starts, from);
        int index = found >= 0 ? found : -found - 1;
        return index < starts.size() ? starts.get(index) : -1;
    }

    /// The node. One space at each end is taken off unless there is nothing else.
    static Code node(BasedSequence opening, BasedSequence content, BasedSequence closing) {
        int length = content.length();
        boolean padded = length > 2 && isSpace(content.charAt(0)) && isSpace(content.charAt(length - 1));
        BasedSequence shown = padded && !isBlank(content) ? content.subSequence(1, length - 1) : content;
        Code code = new Code(opening, shown, closing);
        code.appendChild(new Text(shown));
        return code;
    }

    /// The content as it is shown: on one line.
    static String shown(CharSequence content) {
        return content.toString().replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
    }

    private static boolean isSpace(char c) {
        return c == ' ' || Characters.isLineEnd(c);
    }

    private static boolean isBlank(BasedSequence content) {
        for (int i = 0; i < content.length(); i++) {
            if (!isSpace(content.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
