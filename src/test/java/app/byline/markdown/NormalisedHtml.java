package app.byline.markdown;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// HTML as the specification's own tests compare it (`test/normalize.py` of commonmark-spec): blanks between block tags
/// count for nothing, the order of attributes neither. What the dialect adds is taken off: ids of headings, the class
/// of tasks, the figure around an image or an address that stands alone.
final class NormalisedHtml {
    private static final Pattern TAG =
            Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z_:][\\w:.-]*)(?:\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"']+))?");
    private static final Set<String> BLOCKS = Set.of(
            "p blockquote ul ol li h1 h2 h3 h4 h5 h6 hr pre table thead tbody tr th td div section figure".split(" "));

    private NormalisedHtml() {}

    static String of(String html) {
        String plain = html.replaceAll("(<h[1-6]) id=\"[^\"]*\"", "$1")
                .replace("<li class=\"task-list-item\">", "<li>")
                .replaceAll("<figure(?: class=\"embed\")?>(<.*>)</figure>", "<p>$1</p>")
                .replaceAll("<figcaption>.*?</figcaption>", "");
        StringBuilder out = new StringBuilder();
        int from = 0;
        boolean preformatted = false;
        Matcher tags = TAG.matcher(plain);
        while (tags.find()) {
            text(out, plain.substring(from, tags.start()), preformatted);
            boolean block = BLOCKS.contains(tags.group(2).toLowerCase(java.util.Locale.ROOT));
            if (block && !preformatted) {
                out.setLength(out.toString().stripTrailing().length());
            }
            out.append(tag(tags.toMatchResult())).append(block && !preformatted ? "\n" : "");
            if (tags.group(2).equals("pre")) {
                preformatted = tags.group(1).isEmpty();
            }
            from = tags.end();
        }
        text(out, plain.substring(from), preformatted);
        return out.toString().strip();
    }

    private static void text(StringBuilder out, String text, boolean preformatted) {
        boolean afterBlock = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        String shown = preformatted || !afterBlock ? text : text.stripLeading();
        out.append(preformatted ? shown : shown.replaceAll("\\n+", "\n"));
    }

    private static String tag(MatchResult tag) {
        String attributes = ATTRIBUTE
                .matcher(tag.group(3))
                .results()
                .map(attribute -> " " + attribute.group())
                .sorted()
                .collect(Collectors.joining());
        return "<" + tag.group(1) + tag.group(2) + attributes + ">";
    }
}
