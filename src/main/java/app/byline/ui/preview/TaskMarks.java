package app.byline.ui.preview;

import app.byline.markdown.commonmark.FenceLine;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the boxes of task lists in Markdown. Pure.
final class TaskMarks {
    /// Markers of quotes and lists around the item, its own marker, and the box:
    /// https://github.github.com/gfm/#task-list-items-extension-
    private static final Pattern TASK = Pattern.compile(
            "(?:[ \\t]*(?:>|[-*+]|\\d{1,9}[.)]))*?[ \\t]*(?:[-*+]|\\d{1,9}[.)])[ \\t]+\\[([ xX])](?=\\s).*");

    private static final Pattern AROUND = Pattern.compile("(?:[ \\t]*(?:>|[-*+]|\\d{1,9}[.)]))*[ \\t]*");

    private TaskMarks() {}

    /// Where between its brackets the n-th box of the text has its mark, counted from 0.
    static OptionalInt find(String text, int number) {
        int left = number;
        FenceLine fence = null;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end);
            int start = at;
            at += line.length() + 1;
            String within = AROUND.matcher(line).replaceFirst("");
            if (fence != null) {
                fence = fence.isClosedBy(within) ? null : fence;
                continue;
            }
            fence = FenceLine.of(within).orElse(null);
            if (fence == null) {
                Matcher task = TASK.matcher(line);
                if (task.matches() && left-- == 0) {
                    return OptionalInt.of(start + task.start(1));
                }
            }
        }
        return OptionalInt.empty();
    }
}
