package app.byline.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Markdown Byline understands, named once: CommonMark, and of GitHub's dialect tables, strikethrough, task lists
/// and
/// bare addresses; footnotes; heading ids. On top of it an address alone in a paragraph is an embed, an image alone is
/// a
/// figure, and `<!--more-->` is where the front page cuts. Editor, preview, export and publishing all read it from
/// here.
final class Dialect {
    /// Settings of parser and renderer alike.
    static final DataHolder OPTIONS = new MutableDataSet()
            .set(
                    Parser.EXTENSIONS,
                    List.of(
                            TablesExtension.create(),
                            StrikethroughExtension.create(),
                            TaskListExtension.create(),
                            AutolinkExtension.create(),
                            FootnoteExtension.create()))
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            .set(HtmlRenderer.GENERATE_HEADER_ID, true)
            .set(HtmlRenderer.RENDER_HEADER_ID, true)
            .set(HtmlRenderer.HEADER_ID_GENERATOR_NO_DUPED_DASHES, true)
            .set(HtmlRenderer.FENCED_CODE_NO_LANGUAGE_CLASS, "")
            .toImmutable();

    private static final Parser PARSER = Parser.builder(OPTIONS).build();
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern MORE = Pattern.compile("<!--\\s*more(?:\\s[^>]*)?-->", Pattern.CASE_INSENSITIVE);

    private Dialect() {}

    /// The tree of a text. Nesting beyond what the caller's stack holds throws StackOverflowError: callers fall back to
    /// [PlainText].
    static Document parse(String text) {
        return PARSER.parse(text);
    }

    /// The address of a paragraph that is nothing else.
    static Optional<String> loneAddress(Node paragraph) {
        String text = paragraph.getChars().trim().toString();
        return paragraph instanceof Paragraph && ADDRESS.matcher(text).matches() && isAddress(paragraph.getFirstChild())
                ? Optional.of(text)
                : Optional.empty();
    }

    private static boolean isAddress(@Nullable Node node) {
        // The autolink extension puts what it found into a text base.
        return node instanceof AutoLink || node instanceof TextBase;
    }

    /// The image of a paragraph that is nothing else, or the link around it.
    static Optional<Node> loneImage(Node paragraph) {
        Node only = paragraph.getFirstChild();
        if (!(paragraph instanceof Paragraph) || only == null || only.getNext() != null) {
            return Optional.empty();
        }
        Node inner = only instanceof Link ? only.getFirstChild() : null;
        boolean linked = inner != null && isImage(inner) && inner.getNext() == null;
        return isImage(only) || linked ? Optional.of(only) : Optional.empty();
    }

    private static boolean isImage(@Nullable Node node) {
        return node instanceof Image || node instanceof ImageRef;
    }

    /// Whether this is the mark at which the front page cuts a post.
    static boolean isMore(Node block) {
        return block instanceof HtmlBlockBase
                && MORE.matcher(block.getChars().trim().toString()).matches();
    }
}
