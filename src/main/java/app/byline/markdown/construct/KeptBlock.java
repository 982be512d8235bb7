package app.byline.markdown.construct;

import app.byline.markdown.commonmark.ContentLines;
import com.vladsch.flexmark.ast.HtmlBlockBase;

/// A block of WordPress's in its own markup: what Markdown has no words for.
public final class KeptBlock extends HtmlBlockBase {
    private final String kind;

    KeptBlock(String kind) {
        this.kind = kind;
    }

    /// What WordPress calls blocks of its kind: `columns`, or `plugin/name`.
    public String kind() {
        return kind;
    }

    /// As it stands, without the line feed behind it.
    public String markup() {
        String text = ContentLines.text(this);
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    /// What is to be seen of it; empty where only the blog knows.
    public String html() {
        return BlockMarks.without(markup());
    }
}
