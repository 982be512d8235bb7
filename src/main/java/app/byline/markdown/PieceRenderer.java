package app.byline.markdown;

import app.byline.markdown.Numbered.Kind;
import app.byline.markdown.commonmark.PlainWords;
import app.byline.markdown.construct.Contents;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.VisitHandler;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// A tree as sanitised HTML, one piece for each top-level block, the texts of its footnotes apart, and with gaps where
/// a number counts what stands elsewhere in the post. The tree is rendered once: rendering block by block would resolve
/// every footnote and reference again. One thread.
final class PieceRenderer {
    private final GapMarks marks = new GapMarks();
    private final HtmlRenderer renderer = HtmlRenderer.builder(Dialect.OPTIONS)
            .nodeRendererFactory(FigureRenderer.factory(true))
            .nodeRendererFactory(_ -> new Taking())
            .htmlIdGeneratorFactory(HeadingIds.distinct())
            .build();
    private final Sanitiser sanitiser = new Sanitiser();
    /// For each reference to a footnote which of its piece's references it is.
    private final IdentityHashMap<Footnote, Integer> references = new IdentityHashMap<>();
    /// For each table of contents which of its piece's it is.
    private final IdentityHashMap<Contents, Integer> contents = new IdentityHashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    /// Of the piece that is being made.
    private List<Note> notes = new ArrayList<>();

    /// What a top-level block is shown as. `headings` are the words its ids are made of, `references` the keys of the
    /// footnotes it refers to, `contents` how many tables of contents it holds; gaps count in them.
    record Piece(
            Numbered html,
            List<Note> notes,
            List<String> headings,
            List<Title> titles,
            List<String> references,
            int contents) {
        Piece with(Numbered newHtml, List<Note> newNotes) {
            return new Piece(newHtml, newNotes, headings, titles, references, contents);
        }
    }

    /// A heading at the top level, its id and its words.
    record Title(int level, Numbered id, String words) {}

    /// The text of a footnote.
    record Note(String key, Numbered html) {}

    /// One piece for each child of the document.
    List<Piece> render(Document document) {
        references.clear();
        contents.clear();
        pieces.clear();
        for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
            List<String> headings = headings(child, document);
            pieces.add(
                    new Piece(Numbered.EMPTY, List.of(), headings, titles(child), references(child), contents(child)));
        }
        // The renderer would list them at the end; here they are put together from all pieces of a post.
        FootnoteExtension.FOOTNOTES.get(document).getReferencedFootnoteBlocks().clear();
        renderer.render(document);
        sanitiser.turn();
        return List.copyOf(pieces);
    }

    private List<String> headings(Node block, Document document) {
        List<String> headings = new ArrayList<>();
        new HeadingIds(words -> {
                    headings.add(words);
                    return words + marks.gap(Kind.HEADING, headings.size() - 1);
                })
                .give(block, document);
        return headings;
    }

    private List<Title> titles(Node block) {
        return block instanceof Heading heading
                ? List.of(new Title(heading.getLevel(), marks.gaps(heading.getAnchorRefId()), PlainWords.of(heading)))
                : List.of();
    }

    private List<String> references(Node block) {
        List<String> keys = new ArrayList<>();
        NodeVisitor visitor = new NodeVisitor(new VisitHandler<>(Footnote.class, reference -> {
            FootnoteBlock note = reference.getFootnoteBlock();
            if (note != null) {
                references.put(reference, keys.size());
                keys.add(Definition.noteKey(note));
            }
        }));
        visitor.visit(block);
        return keys;
    }

    private int contents(Node block) {
        int before = contents.size();
        new NodeVisitor(new VisitHandler<>(Contents.class, one -> contents.put(one, contents.size() - before)))
                .visit(block);
        return contents.size() - before;
    }

    /// What is rendered, apart from the rest.
    private Numbered taken(NodeRendererContext context, Consumer<NodeRendererContext> rendering) {
        NodeRendererContext apart = context.getSubContext(false);
        rendering.accept(apart);
        String html = apart.getHtmlWriter().toString().strip();
        return html.isEmpty() ? Numbered.EMPTY : marks.gaps(sanitiser.clean(html));
    }

    private final class Taking implements NodeRenderer {
        @Override
        public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
            return Set.of(
                    new NodeRenderingHandler<>(Document.class, this::document),
                    new NodeRenderingHandler<>(Footnote.class, this::reference),
                    new NodeRenderingHandler<>(FootnoteBlock.class, this::note),
                    new NodeRenderingHandler<>(Contents.class, this::contents));
        }

        private void document(Document document, NodeRendererContext context, HtmlWriter html) {
            Node child = document.getFirstChild();
            for (int i = 0; child != null; i++, child = child.getNext()) {
                Node block = child;
                notes = new ArrayList<>();
                Numbered shown = taken(context, apart -> apart.render(block));
                pieces.set(i, pieces.get(i).with(shown, notes));
            }
        }

        private void reference(Footnote reference, NodeRendererContext context, HtmlWriter html) {
            Integer index = references.get(reference);
            if (index == null) {
                context.delegateRender();
                return;
            }
            String number = marks.gap(Kind.NOTE, index);
            html.raw("<sup id=\"fnref-" + number + marks.gap(Kind.REFERENCE, index) + "\">"
                    + "<a class=\"footnote-ref\" href=\"#fn-" + number + "\">" + number + "</a></sup>");
        }

        private void contents(Contents node, NodeRendererContext context, HtmlWriter html) {
            html.line()
                    .raw(marks.gap(Kind.CONTENTS, contents.getOrDefault(node, 0)))
                    .line();
        }

        private void note(FootnoteBlock note, NodeRendererContext context, HtmlWriter html) {
            notes.add(new Note(Definition.noteKey(note), taken(context, apart -> apart.renderChildren(note))));
        }
    }
}
