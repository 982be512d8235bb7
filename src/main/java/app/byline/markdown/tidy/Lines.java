package app.byline.markdown.tidy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Blanks at the ends of lines. Two at a line's end break it (CommonMark 0.31.2, 6.7), so two stay.
final class Lines {
    private static final String BREAK = "  ";

    private Lines() {}

    /// Each line without the blanks around it.
    static String trimmed(List<String> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> withoutIndent(ended(lines, i)))
                .collect(Collectors.joining("\n"));
    }

    /// Each line without the blanks behind it.
    static String stripped(List<String> lines) {
        return IntStream.range(0, lines.size()).mapToObj(i -> ended(lines, i)).collect(Collectors.joining("\n"));
    }

    private static String ended(List<String> lines, int at) {
        String line = lines.get(at);
        String bare = withoutEnd(line);
        boolean breaks = line.endsWith(BREAK)
                && !bare.isEmpty()
                && at + 1 < lines.size()
                && !lines.get(at + 1).isBlank();
        return breaks ? bare + BREAK : bare;
    }

    static String withoutEnd(String line) {
        int end = line.length();
        while (end > 0 && isBlank(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end);
    }

    static String withoutIndent(String line) {
        int begin = 0;
        while (begin < line.length() && isBlank(line.charAt(begin))) {
            begin++;
        }
        return line.substring(begin);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
