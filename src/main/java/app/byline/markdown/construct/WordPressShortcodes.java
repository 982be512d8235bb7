package app.byline.markdown.construct;

import app.byline.markdown.commonmark.Labels;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `[name attribute="value"]` and `[/name]`. Without an attribute only names WordPress itself has are taken: `[x]` is
/// otherwise text. What is a link stays a link. Source: https://developer.wordpress.org/plugins/shortcodes/
final class WordPressShortcodes extends InlineRule {
    private static final Set<String> OWN =
            Set.of("audio", "caption", "embed", "gallery", "playlist", "video", "wp_caption");

    private static final Pattern OPENING = Pattern.compile("\\[([A-Za-z][\\w-]{0,63})"
            + "((?:\\s{1,99}[\\w-]{1,64}(?:=(?:\"[^\"\\[\\]]{0,2000}+\"|'[^'\\[\\]]{0,2000}+'|[^\\s\"'\\[\\]]{1,500}+))?){0,40}+)"
            + "\\s{0,9}/?]");

    private static final Pattern CLOSING = Pattern.compile("\\[/([A-Za-z][\\w-]{0,63})]");

    private final ReferenceRepository definitions;
    private String text = "";

    WordPressShortcodes(LightInlineParser parser) {
        definitions = Parser.REFERENCES.get(parser.getDocument());
    }

    @Override
    void begin(String block) {
        text = block;
    }

    @Override
    @Nullable
    Node at(BasedSequence input, int at) {
        int end = end(at);
        return end < 0 || isLink(at, end) ? null : new Shortcode(input.subSequence(at, end));
    }

    private int end(int at) {
        if (at > 0 && text.charAt(at - 1) == '!') {
            return -1;
        }
        Matcher closing = CLOSING.matcher(text).region(at, text.length());
        if (closing.lookingAt()) {
            return closing.end();
        }
        Matcher opening = OPENING.matcher(text).region(at, text.length());
        boolean read = opening.lookingAt()
                && (opening.group(2).indexOf('=') >= 0
                        || OWN.contains(opening.group(1).toLowerCase(Locale.ROOT)));
        return read ? opening.end() : -1;
    }

    private boolean isLink(int at, int end) {
        boolean followed = text.startsWith("(", end)
                || (text.startsWith("[", end)
                        && !CLOSING.matcher(text).region(end, text.length()).lookingAt());
        return followed || definitions.containsKey(Labels.normalised(text.substring(at + 1, end - 1)));
    }
}
