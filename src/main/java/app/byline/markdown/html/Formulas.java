package app.byline.markdown.html;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Formulas as the dialect writes them: their TeX between `$` or `$$`.
final class Formulas {
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");

    private Formulas() {}

    static Optional<String> inline(Element span, boolean inCell) {
        boolean display = span.className().equals("math display");
        String tex = span.wholeText();
        boolean fits = span.normalName().equals("span")
                && (display || span.className().equals("math inline"))
                && span.childrenSize() == 0
                && span.attributesSize() == 1
                && !tex.isBlank()
                && tex.equals(tex.strip())
                && tex.indexOf('$') < 0
                && !(inCell && (tex.indexOf('|') >= 0 || tex.indexOf('\n') >= 0))
                && !BLANK_LINE.matcher(tex).find();
        String mark = display ? "$$" : "$";
        return fits ? Optional.of(mark + tex + mark) : Optional.empty();
    }

    static Optional<String> block(Element div) {
        String tex = div.wholeText();
        if (!div.className().equals("math display") || div.childrenSize() > 0 || div.attributesSize() > 1) {
            return Optional.empty();
        }
        boolean marked = !tex.isBlank()
                && !tex.contains("$$")
                && !BLANK_LINE.matcher(tex).find();
        return Optional.of(marked ? "$$\n" + tex + "\n$$" : CodeText.block(tex, "math"));
    }
}
