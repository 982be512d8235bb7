package app.byline.markdown.wordpress;

import app.byline.markdown.HtmlExport;
import app.byline.markdown.SentBlock;
import app.byline.markdown.construct.BlockMarks;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One block of Markdown as a classic post has it: paragraphs without their tags, line feeds only where a line is to
/// break, since WordPress makes one of each.
final class ClassicMarkup {
    private static final Pattern AS_IT_IS =
            Pattern.compile("https?://\\S+|<!--\\s*(?:more|nextpage)\\b[^>]*-->", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAGRAPH = Pattern.compile("<p>((?:(?!</?p>).)*)</p>", Pattern.DOTALL);
    private static final Pattern BREAK = Pattern.compile("<br ?/?>\\n?");
    private static final Pattern OWN_ID = Pattern.compile("(<h[1-6]) id=\"[^\"]*\"");

    private final HtmlExport export = new HtmlExport();
    private final UnaryOperator<String> addresses;

    ClassicMarkup(UnaryOperator<String> addresses) {
        this.addresses = addresses;
    }

    String of(SentBlock block) {
        return block.markup().isEmpty() || block.source().isEmpty()
                ? BlockMarks.without(block.markup()).strip()
                : of(block.source());
    }

    private String of(String source) {
        if (AS_IT_IS.matcher(source).matches()) {
            return source;
        }
        String html = export.render(source, addresses).strip();
        String unnamed = source.contains("{#") ? html : OWN_ID.matcher(html).replaceAll("$1");
        Matcher paragraph = PARAGRAPH.matcher(unnamed);
        return paragraph.matches() ? lines(paragraph.group(1)) : unnamed;
    }

    private static String lines(String paragraph) {
        return Pattern.compile(BREAK.pattern() + "|\\n")
                .matcher(paragraph)
                .replaceAll(found -> found.group().startsWith("<") ? "\n" : " ");
    }
}
