package app.byline.markdown.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What WordPress keeps of a classic post, whose paragraphs are empty lines, as the HTML a page would have: paragraphs
/// as `wpautop` makes them (https://developer.wordpress.org/reference/functions/wpautop/), captions as figures.
final class ClassicHtml {
    private static final Pattern EMBED_CODE = Pattern.compile("\\[embed[^\\]]*]\\s*(\\S+?)\\s*\\[/embed]");
    private static final Pattern CAPTION = Pattern.compile(
            "\\[caption[^\\]]*]\\s*((?:<a\\b[^>]*>\\s*)?<img[^>]*>(?:\\s*</a>)?)(.*?)\\[/caption]", Pattern.DOTALL);
    private static final Pattern SHORTCODE = Pattern.compile(
            "\\[(?:gallery|audio|video|playlist|contact-form[\\w-]*|[a-z]+_[\\w-]+)[^\\]]*]|\\[[a-z][\\w-]* \\w+=[^\\]]*]");
    private static final Pattern KEPT = Pattern.compile("<(pre|script|style|textarea)\\b.*?</\\1>", Pattern.DOTALL);
    private static final String BLOCK =
            "(?:address|article|aside|blockquote|details|dd|div|dl|dt|fieldset|figure|figcaption|footer|form|"
                    + "h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|audio)";
    private static final Pattern BLOCK_BEGIN = Pattern.compile("(<" + BLOCK + "\\b)");
    private static final Pattern BLOCK_END = Pattern.compile("(</" + BLOCK + ">|<hr\\b[^>]*>)");
    private static final Pattern BEGINS_BLOCK = Pattern.compile("(?s)\\s*(?:</?" + BLOCK + "\\b|<!--).*");
    private static final Pattern HELD = Pattern.compile("<pre data-kept=\"(\\d+)\">");

    private ClassicHtml() {}

    /// How many shortcodes are in it that nobody but the blog can replace.
    static long shortcodes(String content) {
        return SHORTCODE
                .matcher(CAPTION.matcher(EMBED_CODE.matcher(content).replaceAll(""))
                        .replaceAll(""))
                .results()
                .count();
    }

    static String of(String content) {
        String captioned =
                CAPTION.matcher(content).replaceAll("\n\n<figure>$1<figcaption>$2</figcaption></figure>\n\n");
        return paragraphs(EMBED_CODE.matcher(captioned).replaceAll("\n\n$1\n\n"));
    }

    private static String paragraphs(String classic) {
        List<String> kept = new ArrayList<>();
        String held = KEPT.matcher(classic.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll(match -> {
                    kept.add(match.group());
                    return "\n\n<pre data-kept=\"" + (kept.size() - 1) + "\">\n\n";
                });
        String apart = BLOCK_END
                .matcher(BLOCK_BEGIN.matcher(held).replaceAll("\n\n$1"))
                .replaceAll("$1\n\n");
        String html = Stream.of(apart.split("\\n\\s*\\n", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part ->
                        BEGINS_BLOCK.matcher(part).matches() ? part : "<p>" + part.replace("\n", "<br>\n") + "</p>")
                .collect(Collectors.joining("\n"));
        return HELD.matcher(html)
                .replaceAll(match -> Matcher.quoteReplacement(kept.get(Integer.parseInt(match.group(1)))));
    }
}
