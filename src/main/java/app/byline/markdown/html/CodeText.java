package app.byline.markdown.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Code between backticks that are longer than any in it (CommonMark 6.1 «Code spans», 4.5 «Fenced code blocks»).
final class CodeText {
    private static final Pattern TITLE = Pattern.compile("[^\"`\\\\&\\n]+");
    private static final Pattern INFO = Pattern.compile("[^\\s`\\\\&]+");

    private CodeText() {}

    static String span(String code, boolean inCell) {
        String text = code.replaceAll("\\R", " ");
        String fence = "`".repeat(longestRun(text) + 1);
        boolean touches = text.startsWith("`") || text.endsWith("`");
        boolean stripped = text.startsWith(" ") && text.endsWith(" ");
        String padded = touches || stripped ? " " + text + " " : text;
        return fence + (inCell ? padded.replace("|", "\\|") : padded) + fence;
    }

    /// A block of code with its language, and with this behind it.
    static Optional<String> block(Element pre, String behind) {
        List<Node> said = pre.childNodes();
        if (pre.className().equals("mermaid") && pre.attributesSize() == 1 && pre.childrenSize() == 0) {
            return Optional.of(block(pre.wholeText(), "mermaid"));
        }
        if (pre.attributesSize() > 0 || said.size() != 1 || !Tags.isElement(said.getFirst(), "code")) {
            return Optional.empty();
        }
        Element code = (Element) said.getFirst();
        String language =
                code.className().startsWith("language-") ? code.className().substring("language-".length()) : "";
        boolean known = code.attributesSize() == (language.isEmpty() ? 0 : 1)
                && (language.isEmpty() || INFO.matcher(language).matches())
                && code.childrenSize() == 0;
        return known ? Optional.of(block(code.wholeText(), (language + behind).strip())) : Optional.empty();
    }

    /// The figure that a block of code with a title is.
    static Optional<String> titled(List<Element> figure) {
        if (figure.size() != 2
                || !figure.getFirst().nameIs("figcaption")
                || !figure.get(1).nameIs("pre")) {
            return Optional.empty();
        }
        String title = figure.getFirst().wholeText();
        boolean fits =
                figure.getFirst().childrenSize() == 0 && TITLE.matcher(title).matches();
        return fits ? block(figure.get(1), " title=\"" + title + "\"") : Optional.empty();
    }

    static String block(String code, String info) {
        String fence = "`".repeat(Math.max(3, longestRun(code) + 1));
        String text = code.isEmpty() || code.endsWith("\n") ? code : code + "\n";
        return fence + info + "\n" + text + fence;
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
