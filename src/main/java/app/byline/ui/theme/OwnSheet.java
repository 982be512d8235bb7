package app.byline.ui.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A style sheet the author wrote, without what would load something: a sheet passed on by others must not tell a
/// stranger that it is used. `css` is what may be laid on, `problems` are keys of the bundle that say what was left
/// out.
record OwnSheet(String css, List<String> problems) {
    static final OwnSheet NONE = new OwnSheet("", List.of());

    /// More than anybody writes by hand; in characters.
    static final int LONGEST = 200_000;

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?(?:\\*/|\\z)", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("@import[^;}]*;?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FONT = Pattern.compile("@font-face\\s*\\{[^}]*}?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:url|src|image|image-set)\\s*\\(\\s*(?!['\"]?data:image/)[^)]*\\)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("['\"][^'\"\\n]*(?<!data):(?://|\\\\)[^'\"\\n]*['\"]");

    /// Reads what the author wrote. Any thread.
    static OwnSheet read(String text) {
        if (text.length() > LONGEST) {
            return new OwnSheet("", List.of("styles.long"));
        }
        List<String> problems = new ArrayList<>();
        String css = COMMENT.matcher(text).replaceAll(" ");
        if (css.indexOf('\\') >= 0) {
            // An escape could spell what is looked for below in another way.
            problems.add("styles.escape");
            css = css.replace("\\", "");
        }
        css = without(css, IMPORT, problems, "styles.import");
        css = without(css, FONT, problems, "styles.font");
        css = without(css, ADDRESS, problems, "styles.address");
        css = without(css, SCHEME, problems, "styles.address");
        if (css.chars().filter(c -> c == '{').count()
                != css.chars().filter(c -> c == '}').count()) {
            problems.add("styles.braces");
        }
        return new OwnSheet(css.strip(), problems.stream().distinct().toList());
    }

    /// What is taken away may leave the same behind, put together from what stood around it.
    private static String without(String css, Pattern pattern, List<String> problems, String problem) {
        String left = css;
        for (Matcher found = pattern.matcher(left); found.find(0); found = pattern.matcher(left)) {
            problems.add(problem);
            left = found.replaceAll(pattern.equals(ADDRESS) ? "none" : " ");
        }
        return left;
    }
}
