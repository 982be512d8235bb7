package app.byline.markdown.construct;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/// `{{< … >}}` and `{{% … %}}`. Source: https://gohugo.io/content-management/shortcodes/
final class HugoShortcodes extends InlineRule {
    private static final int LONGEST = 4096;

    private String text = "";
    private boolean noAngle;
    private boolean noPercent;

    @Override
    void begin(String block) {
        text = block;
        noAngle = false;
        noPercent = false;
    }

    @Override
    @Nullable
    Node at(BasedSequence input, int at) {
        int end = -1;
        if (text.startsWith("{{<", at) && !noAngle) {
            end = end(">}}", at);
            noAngle = end < 0 && at + LONGEST >= text.length();
        } else if (text.startsWith("{{%", at) && !noPercent) {
            end = end("%}}", at);
            noPercent = end < 0 && at + LONGEST >= text.length();
        }
        return end < 0 ? null : new Shortcode(input.subSequence(at, end + 3));
    }

    private int end(String mark, int at) {
        return text.indexOf(mark, at + 3, Math.min(text.length(), at + LONGEST));
    }
}
