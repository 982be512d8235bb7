package app.byline.markdown.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Code stands between three backticks, or as many as its content needs. Source: CommonMark 0.31.2, 4.5.
final class Fences {
    private static final Pattern OPENING = Pattern.compile("( {0,3})(`{3,}|~{3,})[ \\t]*(.*?)[ \\t]*");
    private static final Pattern CLOSING = Pattern.compile("\\s*(`{3,}|~{3,})[ \\t]*");

    private Fences() {}

    static String tidied(List<String> lines) {
        Matcher opening = OPENING.matcher(lines.getFirst());
        if (!opening.matches()) {
            return String.join("\n", lines);
        }
        boolean closed = lines.size() > 1 && closes(lines.getLast(), opening.group(2));
        List<String> content = new ArrayList<>();
        for (String line : lines.subList(1, closed ? lines.size() - 1 : lines.size())) {
            content.add(Indent.without(line, opening.group(1).length()));
        }
        String info = opening.group(3);
        String fence = fence(info.contains("`") ? "~" : "`", content);
        content.addFirst(fence + info);
        content.add(fence);
        return String.join("\n", content);
    }

    private static boolean closes(String line, String opening) {
        Matcher closing = CLOSING.matcher(line);
        return closing.matches() && closing.group(1).startsWith(opening);
    }

    private static String fence(String mark, List<String> content) {
        int most = 2;
        for (String line : content) {
            Matcher run = Pattern.compile("\\s*(" + mark + "+)").matcher(line);
            most = run.lookingAt() ? Math.max(most, run.group(1).length()) : most;
        }
        return mark.repeat(most + 1);
    }
}
