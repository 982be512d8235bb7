package app.byline.markdown;

import app.byline.markdown.commonmark.Labels;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The notes of a post: in WordPress's own block, which keeps their texts outside of the content, or as a list at its
/// end.
record FootnoteMarkup(boolean isNative, KnownNotes known) {
    private static final String NATIVE = "<!-- wp:footnotes /-->";

    /// What stands at the end of the content.
    Optional<String> block(Document document, InlineHtml inline) {
        List<FootnoteBlock> notes = notes(document);
        if (notes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                isNative
                        ? NATIVE
                        : BlockMarkup.block(
                                "html",
                                notes.stream()
                                        .map(note -> item(note, inline))
                                        .collect(Collectors.joining("", "<ol class=\"footnotes\">", "</ol>"))));
    }

    /// What is kept beside it.
    List<SentNote> beside(Document document, InlineHtml inline, AuthorsHtml own) {
        return isNative
                ? notes(document).stream()
                        .map(note -> new SentNote(
                                Labels.normalised(note.getText()), known.id(note), own.finished(text(note, inline))))
                        .toList()
                : List.of();
    }

    /// Those that are referred to, in the order of use.
    private static List<FootnoteBlock> notes(Document document) {
        List<FootnoteBlock> notes = new ArrayList<>();
        collect(document, notes);
        notes.sort(Comparator.comparingInt(FootnoteBlock::getFootnoteOrdinal));
        return notes;
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

    private static String text(FootnoteBlock note, InlineHtml inline) {
        StringBuilder text = new StringBuilder();
        for (Node child = note.getFirstChild(); child != null; child = child.getNext()) {
            if (!(child instanceof FootnoteBlock)) {
                text.append(text.isEmpty() ? "" : "<br>").append(inline.of(child));
            }
        }
        return text.toString();
    }

    private static String item(FootnoteBlock note, InlineHtml inline) {
        StringBuilder text = new StringBuilder(text(note, inline));
        for (int reference = 0; reference < note.getFootnoteReferences(); reference++) {
            text.append(" <a href=\"#").append(name(note, reference)).append("\">↩</a>");
        }
        return "<li id=\"fn-" + note.getFootnoteOrdinal() + "\">" + text + "</li>";
    }

    /// The number where a note is referred to. WordPress counts a native one once: again it is linked only.
    String reference(Footnote reference) {
        FootnoteBlock note = reference.getFootnoteBlock();
        int number = note.getFootnoteOrdinal();
        if (!isNative) {
            return "<sup id=\"%s\"><a href=\"#fn-%2$d\">%2$d</a></sup>"
                    .formatted(name(note, reference.getReferenceOrdinal()), number);
        }
        String id = InlineHtml.escape(known.id(note));
        return reference.getReferenceOrdinal() == 0
                ? "<sup data-fn=\"%1$s\" class=\"fn\"><a href=\"#%1$s\" id=\"%1$s-link\">%2$d</a></sup>"
                        .formatted(id, number)
                : "<sup><a href=\"#%s\">%d</a></sup>".formatted(id, number);
    }

    /// What the place is called where a note is referred to, for the first time or again.
    private static String name(FootnoteBlock note, int reference) {
        return "fnref-" + note.getFootnoteOrdinal() + (reference == 0 ? "" : "-" + reference);
    }
}
