package app.byline.markdown.construct;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// `[gallery ids="1,2"]` of WordPress, `{{< name >}}` or `{{% name %}}` of Hugo: what the blog itself replaces.
public final class Shortcode extends Node {
    Shortcode(BasedSequence chars) {
        super(chars);
    }

    /// Whether this is `[/name]` to an opening `[name …]`.
    public boolean closes(Shortcode opening) {
        String name =
                getChars().startsWith("[/") ? getChars().midSequence(2, -1).toString() : "";
        int end = 1 + name.length();
        return !name.isEmpty()
                && opening.getChars().matchChars(name, 1)
                && !Character.isLetterOrDigit(opening.getChars().charAt(end));
    }

    /// Whether it is one of Hugo's.
    public boolean isHugo() {
        return getChars().startsWith("{{");
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
