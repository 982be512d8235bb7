package app.byline.markdown.tidy;

import app.byline.markdown.commonmark.FenceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Code stands between three backticks, or as many as its content needs. Source: CommonMark 0.31.2, 4.5.
final class Fences {
    private Fences() {}

    static String tidied(List<String> lines) {
        FenceLine opening = FenceLine.of(lines.getFirst()).orElse(null);
        if (opening == null) {
            return String.join("\n", lines);
        }
        boolean closed = lines.size() > 1 && opening.isClosedBy(lines.getLast());
        List<String> content = new ArrayList<>();
        for (String line : lines.subList(1, closed ? lines.size() - 1 : lines.size())) {
            content.add(Indent.without(line, opening.indent()));
        }
        String info = opening.info();
        String fence = fence(info.contains("`") ? "~" : "`", content);
        content.addFirst(fence + info);
        content.add(fence);
        return String.join("\n", content);
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
