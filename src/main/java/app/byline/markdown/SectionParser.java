package app.byline.markdown;

import app.byline.markdown.PieceRenderer.Piece;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/// Reads a passage of a text, whole lines of it, as the sections it consists of. One thread.
final class SectionParser {
    private final PieceRenderer renderer = new PieceRenderer();

    /// Reads a passage.
    ///
    /// @param first whether the passage is the text's beginning, where front matter may stand
    /// @param known definitions from elsewhere in the text, which count before those of the passage
    Reading read(String passage, boolean first, List<Definition> known) {
        // An empty line before it changes nothing but this: what follows is not the text's beginning.
        String read = first ? passage : "\n" + passage;
        return new Reading(read, Dialect.parse(read, known), first ? 0 : 1);
    }

    /// A passage that is read, and not yet rendered. Used up before the next one is read.
    final class Reading {
        private final String text;
        private final Document document;
        private final LineIndex lines;
        /// Where the first section begins.
        private final int origin;

        Reading(String text, Document document, int origin) {
            this.text = text;
            this.document = document;
            this.origin = origin;
            lines = LineIndex.of(text);
        }

        /// Whether it can't be parted.
        boolean isOneSection() {
            for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
                if (node.getPrevious() != null && beginsSection(node)) {
                    return false;
                }
            }
            return true;
        }

        /// Its sections, without a gap between them; none for no text.
        List<Section> sections() {
            return text.length() == origin ? List.of() : sections(renderer.render(document));
        }

        private List<Section> sections(List<Piece> pieces) {
            List<Section> sections = new ArrayList<>();
            List<Node> nodes = new ArrayList<>();
            int begin = origin;
            int firstPiece = 0;
            for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
                if (!nodes.isEmpty() && beginsSection(node)) {
                    int end = lines.start(lines.lineAt(node.getStartOffset()));
                    sections.add(section(begin, end, nodes, pieces.subList(firstPiece, firstPiece + nodes.size())));
                    begin = end;
                    firstPiece += nodes.size();
                    nodes = new ArrayList<>();
                }
                nodes.add(node);
            }
            sections.add(section(begin, text.length(), nodes, pieces.subList(firstPiece, pieces.size())));
            return sections;
        }

        /// Whether a block stands by itself: at the beginning of a line, with no open paragraph before it that could
        /// have been read otherwise.
        private boolean beginsSection(Node node) {
            int start = node.getStartOffset();
            int line = lines.lineAt(start);
            return isBlank(lines.start(line), start)
                    && line > 0
                    && isBlank(lines.start(line - 1), lines.start(line) - 1);
        }

        private boolean isBlank(int from, int to) {
            for (int i = from; i < to; i++) {
                if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
                    return false;
                }
            }
            return true;
        }

        private Section section(int begin, int end, List<Node> nodes, List<Piece> pieces) {
            String source = text.substring(begin, end);
            int firstLine = lines.lineAt(begin);
            List<Section.Placed> blocks = new ArrayList<>();
            List<Section.Note> notes = new ArrayList<>();
            List<String> headings = new ArrayList<>();
            List<Section.Title> titles = new ArrayList<>();
            List<String> references = new ArrayList<>();
            int contents = 0;
            List<Definition> definitions = new ArrayList<>();
            for (int i = 0; i < nodes.size(); i++) {
                Node node = nodes.get(i);
                Piece piece = pieces.get(i);
                SpanningHtml.Loose loose = SpanningHtml.Loose.of(node);
                if (!piece.html().isEmpty() || !loose.isNone()) {
                    int line = lines.lineAt(node.getStartOffset()) - firstLine;
                    blocks.add(new Section.Placed(shown(piece.html(), headings, references, contents), line, loose));
                }
                for (PieceRenderer.Note note : piece.notes()) {
                    notes.add(new Section.Note(note.key(), shown(note.html(), headings, references, contents)));
                }
                for (PieceRenderer.Title title : piece.titles()) {
                    Section.Shown id = shown(title.id(), headings, references, contents);
                    titles.add(new Section.Title(title.level(), id, title.words()));
                }
                headings.addAll(piece.headings());
                references.addAll(piece.references());
                contents += piece.contents();
                definitions.addAll(Definition.in(node));
            }
            SyntaxStyles styles = SyntaxStyles.of(nodes, lines);
            return new Section(
                    source.length(),
                    Section.lines(source),
                    List.copyOf(blocks),
                    List.copyOf(notes),
                    List.copyOf(headings),
                    List.copyOf(titles),
                    List.copyOf(references),
                    contents,
                    styles.styles().stream().map(style -> style.moved(-begin)).toList(),
                    styles.outline().stream()
                            .map(heading -> heading.moved(-firstLine))
                            .toList(),
                    styles.codes().stream().map(code -> code.moved(-begin)).toList(),
                    List.copyOf(definitions),
                    Bracketed.in(source));
        }

        private static Section.Shown shown(
                Numbered html, List<String> headings, List<String> references, int contents) {
            return new Section.Shown(html, headings.size(), references.size(), contents);
        }
    }
}
