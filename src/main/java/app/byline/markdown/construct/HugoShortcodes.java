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
            end = text.indexOf(">}}", at + 3);
            noAngle = end < 0;
        } else if (text.startsWith("{{%", at) && !noPercent) {
            end = text.indexOf("%}}", at + 3);
            noPercent = end < 0;
        }
        return end < 0 || end - at > LONGEST ? null : new Shortcode(input.subSequence(at, end + 3));
    }
}
