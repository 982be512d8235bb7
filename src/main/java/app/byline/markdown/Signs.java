package app.byline.markdown;

import app.byline.markdown.commonmark.Escapes;
import app.byline.markdown.construct.Formula;
import app.byline.markdown.construct.HeadingAttributes;
import app.byline.markdown.construct.Highlight;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/// The signs that can be taken away from a text without taking anything from who reads it: the look of the words tells
/// what they told. None that is all there is of something, that a line consists of, or that keeps columns in line.
final class Signs {
    private static final String SIGN = "md-sign";

    private final List<Style> found;

    private Signs(List<Style> found) {
        this.found = found;
    }

    /// Adds those of this node and of all within it.
    static void of(Node node, List<Style> found) {
        new Signs(found).visit(node);
    }

    private void visit(Node node) {
        switch (node) {
            case TableBlock _, Formula _ -> {}
            case Code code -> around(code, code.getText());
            case Text text -> escapes(text.getChars());
            default -> {
                signs(node);
                for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                    visit(child);
                }
            }
        }
    }

    private void signs(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Emphasis _, StrongEmphasis _, Strikethrough _, Highlight _ ->
                around(node, ((DelimitedNode) node).getText());
            case DelimitedLinkNode address -> around(address, address.getText());
            case Image image -> image(image);
            case InlineLinkNode _, RefNode _ -> around(node, words(node));
            default -> {}
        }
    }

    /// A line below words that makes a heading of them stays.
    private void heading(Heading heading) {
        if (heading.getOpeningMarker().isNotNull()) {
            around(heading, heading.getText());
        } else {
            for (Node child : heading.getChildren()) {
                if (child instanceof HeadingAttributes && !heading.getText().isEmpty()) {
                    hide(heading.getText().getEndOffset(), child.getEndOffset());
                }
            }
        }
    }

    /// What stands below it as its caption stays.
    private void image(Image image) {
        BasedSequence words = words(image);
        BasedSequence title = image.getTitleOpeningMarker();
        if (title.isNull()) {
            around(image, words);
        } else if (!words.isEmpty()) {
            hide(image.getStartOffset(), words.getStartOffset());
            hide(words.getEndOffset(), title.getStartOffset() - 1);
            hide(image.getTitleClosingMarker().getEndOffset(), image.getEndOffset());
        }
    }

    /// Those of a link or image, with their own signs.
    private static BasedSequence words(Node node) {
        Node first = node.getFirstChild();
        Node last = node.getLastChild();
        return first == null || last == null
                ? BasedSequence.NULL
                : node.getChars().baseSubSequence(first.getStartOffset(), last.getEndOffset());
    }

    /// What is before and behind these words of a node, unless a line ends there: what would be left of that line?
    private void around(Node node, BasedSequence words) {
        if (!words.isEmpty()
                && isInLine(node, node.getStartOffset(), words.getStartOffset())
                && isInLine(node, words.getEndOffset(), node.getEndOffset())) {
            hide(node.getStartOffset(), words.getStartOffset());
            hide(words.getEndOffset(), node.getEndOffset());
        }
    }

    private static boolean isInLine(Node node, int from, int to) {
        return node.getChars().baseSubSequence(from, to).indexOf('\n') < 0;
    }

    private void hide(int from, int to) {
        if (from < to) {
            found.add(new Style(from, to, SIGN));
        }
    }

    private void escapes(BasedSequence words) {
        for (int at = words.indexOf('\\'); at >= 0; at = words.indexOf('\\', at)) {
            if (Escapes.isEscape(words, at)) {
                int begin = words.getStartOffset() + at;
                found.add(new Style(begin, begin + 1, SIGN));
                at++;
            }
            at++;
        }
    }
}
