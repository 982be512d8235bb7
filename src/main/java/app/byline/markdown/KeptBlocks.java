package app.byline.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a text holds blocks of WordPress's that Markdown has no words for: from the line of the comment that opens one
/// to that of the comment that closes it. Pure; any thread. Source: the block grammar, developer.wordpress.org, «Markup
/// representation of a block».
public final class KeptBlocks {
    private static final Pattern COMMENT =
            Pattern.compile("<!--\\s+(/)?wp:([a-z][a-z0-9_-]*(?:/[a-z][a-z0-9_-]*)?)(?:\\s[^\\n]*?)?(/)?-->");
    private static final String OPENING = "<!-- wp:";

    private KeptBlocks() {}

    /// Lines from `first` to `last`, both in, from 0; `name` as the block's comment has it.
    public record Lines(int first, int last, String name) {}

    /// Those of two lines and more, in their order. One that is not closed is none.
    public static List<Lines> in(String text) {
        if (!text.contains(OPENING)) {
            return List.of();
        }
        List<Lines> found = new ArrayList<>();
        int first = 0;
        int depth = 0;
        String name = "";
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            for (Matcher comment = COMMENT.matcher(line); comment.find(); ) {
                boolean closing = comment.group(1) != null;
                boolean alone = comment.group(3) != null;
                if (depth == 0 && !closing && !alone && comment.start() == 0) {
                    first = number;
                    name = comment.group(2);
                    depth = 1;
                } else if (depth > 0 && !alone) {
                    depth += closing ? -1 : 1;
                    if (depth == 0 && number > first) {
                        found.add(new Lines(first, number, name));
                    }
                }
            }
            number++;
        }
        return found;
    }
}
