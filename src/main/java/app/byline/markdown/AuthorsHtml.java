package app.byline.markdown;

import app.byline.markdown.commonmark.ContentLines;
import app.byline.markdown.construct.BlockMark;
import app.byline.markdown.construct.BlockMarks;
import app.byline.markdown.construct.KeptBlock;
import app.byline.markdown.construct.Shortcode;
import app.byline.markdown.sanitiser.AllowList;
import app.byline.markdown.sanitiser.Finding;
import app.byline.markdown.sanitiser.Marks;
import app.byline.markdown.sanitiser.Profile;
import app.byline.markdown.sanitiser.RawHtml;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRendererFactory;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The HTML an author wrote into one text, on its way to a blog: marked with its lines, kept from swallowing what
/// Markdown made around it, and reduced to what blogs take. One export.
final class AuthorsHtml {
    /// A `<` before a blank begins no tag.
    private static final Pattern SHORTCODE = Pattern.compile("\\[[^<>]*]|\\{\\{<\\s[^<>]*>}}|\\{\\{%[^<>]*%}}");

    private final Marks marks = new Marks();
    private final AllowList allowed = new AllowList(Profile.PUBLISH, marks);
    private final List<String> shortcodes = new ArrayList<>();
    private final LineIndex lines;
    private final Consumer<Finding> findings;

    /// `findings` is told what is taken out.
    AuthorsHtml(String text, Consumer<Finding> findings) {
        lines = LineIndex.of(text);
        this.findings = findings;
    }

    /// Of a node that is HTML as it stands.
    String marked(Node node) {
        String html = switch (node) {
            case KeptBlock kept -> kept.html();
            case HtmlBlockBase block -> ContentLines.text(block);
            default -> node.getChars().normalizeEOL();
        };
        return marks.raw(line(node)) + RawHtml.closed(html);
    }

    /// Of what a blog itself replaces: it stands as it was written, where it can't be taken for HTML.
    String shortcode(Shortcode code) {
        String written = code.getChars().toString();
        if (!SHORTCODE.matcher(written).matches()) {
            return Escaping.escapeHtml(written, false);
        }
        shortcodes.add(written);
        return marks.place(shortcodes.size() - 1);
    }

    /// The end of an export: shortcodes take their places.
    String finished(String html) {
        return marks.filled(html, shortcodes);
    }

    /// A block in WordPress's own markup: as it stands, unless something in it is not let through; then the rest of it,
    /// between the same comments.
    String kept(KeptBlock block) {
        List<Finding> takenOut = new ArrayList<>();
        allowed.clean(marked(block), takenOut::add);
        // Its editor writes widths and colours, and knows which.
        if (takenOut.stream().allMatch(finding -> finding.why() == Finding.Reason.STYLE)) {
            return block.markup();
        }
        String markup = block.markup();
        List<String> between = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        int from = 0;
        BlockMarks marksInIt = new BlockMarks(markup);
        for (BlockMark mark = marksInIt.next(); mark != null; mark = marksInIt.next()) {
            between.add(markup.substring(from, mark.start()));
            comments.add(markup.substring(mark.start(), mark.end()));
            from = mark.end();
        }
        between.add(markup.substring(from));
        between.set(0, made(block) + between.getFirst());
        List<String> clean = clean(between);
        StringBuilder written = new StringBuilder(clean.getFirst());
        for (int i = 0; i < comments.size(); i++) {
            written.append(comments.get(i)).append(clean.get(i + 1));
        }
        return written.append(clean.getLast()).toString().strip();
    }

    /// What may stay of HTML that holds marks.
    String clean(String html) {
        return allowed.clean(html, findings);
    }

    /// The same in the spelling of WordPress's editor.
    String asEdited(String html) {
        // Of what is safe: there every `<` begins a tag and every `>` ends one.
        StringBuilder edited = new StringBuilder();
        for (String piece : clean(html).split("(?=<)|(?<=>)", -1)) {
            edited.append(piece.startsWith("<") ? piece.replace(" />", ">") : InlineHtml.asEdited(piece));
        }
        return edited.toString();
    }

    /// What may stay of each of several pieces between which something else is put: an element may begin in one and end
    /// in another. There is one piece more than were given: the ends of what was left open.
    List<String> clean(List<String> pieces) {
        List<String> clean = new ArrayList<>(marks.pieces(clean(String.join(marks.gap(), pieces) + marks.gap())));
        while (clean.size() <= pieces.size()) {
            clean.add("");
        }
        return clean;
    }

    /// Writes the raw HTML of a tree in this way, and marks where its blocks begin.
    NodeRendererFactory renderer() {
        return _ -> new Renderer();
    }

    String made(Node block) {
        return marks.made(line(block));
    }

    private int line(Node node) {
        return lines.lineAt(node.getStartOffset());
    }

    private final class Renderer implements NodeRenderer {
        @Override
        public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
            return Set.of(
                    new NodeRenderingHandler<>(Document.class, this::document),
                    new NodeRenderingHandler<>(KeptBlock.class, this::block),
                    new NodeRenderingHandler<>(HtmlBlock.class, this::block),
                    new NodeRenderingHandler<>(HtmlCommentBlock.class, this::block),
                    new NodeRenderingHandler<>(Shortcode.class, (code, _, html) -> html.raw(shortcode(code))),
                    new NodeRenderingHandler<>(HtmlInline.class, this::inline),
                    new NodeRenderingHandler<>(HtmlInlineComment.class, this::inline));
        }

        private void document(Document document, NodeRendererContext context, HtmlWriter html) {
            for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
                html.line().raw(made(child));
                context.render(child);
            }
        }

        private void block(HtmlBlockBase block, NodeRendererContext context, HtmlWriter html) {
            html.line().raw(marked(block)).line();
        }

        private void inline(Node node, NodeRendererContext context, HtmlWriter html) {
            html.raw(marked(node));
        }
    }
}
