package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;

/// What a node says without its markup, for alternative texts and outlines. Source: CommonMark 0.31.2, 6.4 «Images».
public final class PlainWords {
    private PlainWords() {}

    /// The words of all within `node`.
    public static String of(Node node) {
        StringBuilder words = new StringBuilder();
        append(words, node);
        return words.toString();
    }

    /// A code span as it is shown: on one line.
    public static String of(Code code) {
        return CodeSpans.shown(code.getText());
    }

    private static void append(StringBuilder words, Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case Text text -> words.append(Escapes.unescape(text.getChars()));
                case HtmlEntity entity -> words.append(Escapes.unescape(entity.getChars()));
                case Code code -> words.append(of(code));
                case Spoken spoken -> words.append(spoken.words());
                case SoftLineBreak _, HardLineBreak _ -> words.append(' ');
                case DelimitedLinkNode address -> words.append(address.getText());
                case HtmlInlineBase _ -> {}
                default -> append(words, child);
            }
        }
    }
}
