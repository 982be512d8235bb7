package app.byline.markdown.construct;

import app.byline.markdown.commonmark.Escapes;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands behind the fence of code: its language and, as `title="X.java"`, what to call it. Pandoc's form
/// `{.java title="X.java"}` is understood too.
///
/// @param language empty if none is named
/// @param title empty if there is none
public record CodeInfo(String language, String title) {
    private static final Pattern TITLE =
            Pattern.compile("(?:^|[\\s{,])title\\s{0,9}=\\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\\s}]+))");

    public static CodeInfo of(FencedCodeBlock code) {
        return of(Escapes.unescape(code.getInfo()));
    }

    static CodeInfo of(String info) {
        Matcher title = TITLE.matcher(info);
        return new CodeInfo(language(info.strip()), title.find() ? given(title) : "");
    }

    private static String language(String info) {
        if (!info.startsWith("{")) {
            String first = info.split("[\\s{]", 2)[0];
            return first.startsWith("title=") ? "" : first;
        }
        for (String part : info.substring(1).split("[\\s}]+", -1)) {
            if (part.startsWith(".") && part.length() > 1) {
                return part.substring(1);
            }
        }
        return "";
    }

    private static String given(Matcher title) {
        for (int group = 1; group <= 3; group++) {
            if (title.group(group) != null) {
                return title.group(group).strip();
            }
        }
        return "";
    }
}
