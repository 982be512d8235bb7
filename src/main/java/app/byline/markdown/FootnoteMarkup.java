package app.byline.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The notes of a post as a list at its end: WordPress's own block keeps its notes outside of the text.
final class FootnoteMarkup {
    private FootnoteMarkup() {}

    static Optional<String> block(Document document, InlineHtml inline) {
        List<FootnoteBlock> notes = new ArrayList<>();
        collect(document, notes);
        notes.sort(Comparator.comparingInt(FootnoteBlock::getFootnoteOrdinal));
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(BlockMarkup.block(
                        "html",
                        notes.stream()
                                .map(note -> item(note, inline))
                                .collect(Collectors.joining("", "<ol class=\"footnotes\">", "</ol>"))));
    }

    private static void collect(Node parent, List<FootnoteBlock> notes) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof FootnoteBlock note && note.isReferenced()) {
                notes.add(note);
            }
            if (child instanceof com.vladsch.flexmark.util.ast.Block) {
                collect(child, notes);
            }
        }
    }

    private static String item(FootnoteBlock note, InlineHtml inline) {
        StringBuilder text = new StringBuilder();
        for (Node child = note.getFirstChild(); child != null; child = child.getNext()) {
            if (!(child instanceof FootnoteBlock)) {
                text.append(text.isEmpty() ? "" : "<br>").append(inline.of(child));
            }
        }
        for (int reference = 0; reference < note.getFootnoteReferences(); reference++) {
            text.append(" <a href=\"#").append(name(note, reference)).append("\">↩</a>");
        }
        return "<li id=\"fn-" + note.getFootnoteOrdinal() + "\">" + text + "</li>";
    }

    /// What the place is called where a note is referred to, for the first time or again.
    static String name(FootnoteBlock note, int reference) {
        return "fnref-" + note.getFootnoteOrdinal() + (reference == 0 ? "" : "-" + reference);
    }
}
