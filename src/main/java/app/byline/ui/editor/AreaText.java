package app.byline.ui.editor;

import app.byline.markdown.edit.LineSide;
import app.byline.ui.text.ScriptParts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.Paragraph;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.TextOps;

/// Makes of a text, not yet styled, what a text area keeps, so that the area itself need only take it up. Many lines of
/// a post are empty: they are one object, and the styles of lines of one length another.
final class AreaText {
    private final Collection<String> lineStyle;
    private final Collection<String> textStyle;
    private final TextOps<String, Collection<String>> words = SegmentOps.styledTextOps();

    /// For texts of this area, or of one set up as it is.
    AreaText(CodeArea area) {
        lineStyle = area.getInitialParagraphStyle();
        textStyle = area.getInitialTextStyle();
    }

    /// The text as a document. Any thread.
    ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> of(String text) {
        Map<Integer, StyleSpans<Collection<String>>> plain = new HashMap<>();
        Paragraph<Collection<String>, String, Collection<String>> empty =
                new Paragraph<>(lineStyle, words, "", textStyle);
        Sides sides = new Sides();
        return ReadOnlyStyledDocument.fromString(text, lineStyle, textStyle, words)
                .mapParagraphs(line -> {
                    LineSide side = sides.next(line.getText());
                    return line.length() == 0
                            ? empty
                            : new Paragraph<>(
                                    WrappedScripts.aligned(side, lineStyle),
                                    words,
                                    List.of(line.getText()),
                                    styles(line.getText(), plain));
                });
    }

    private StyleSpans<Collection<String>> styles(String line, Map<Integer, StyleSpans<Collection<String>>> plain) {
        var styles = plain.computeIfAbsent(line.length(), length -> StyleSpans.singleton(textStyle, length));
        return ScriptParts.areNeeded(line) ? WrappedScripts.parted(line, styles) : styles;
    }

    /// Those of the lines of one text, one after the other.
    private static final class Sides {
        private String above = "";
        private LineSide side = LineSide.LEFT;

        LineSide next(String line) {
            side = LineSide.of(line, above, side);
            above = line;
            return side;
        }
    }
}
