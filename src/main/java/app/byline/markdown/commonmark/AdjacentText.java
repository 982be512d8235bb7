package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.LinkNode;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/// Makes one node of text nodes that touch: what delimiters without a partner left behind.
final class AdjacentText {
    private AdjacentText() {}

    /// Within `parent`; `mail` says whether e-mail addresses outside of links become links.
    static void merge(Node parent, boolean mail) {
        children(parent, mail);
    }

    private static void children(Node parent, boolean linking) {
        Node child = parent.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            if (child instanceof Text text) {
                next = joined(text);
                if (linking && text.getChars().indexOf('@') >= 0) {
                    MailAddresses.link(text);
                }
            } else if (!(child instanceof Code)) {
                children(child, linking && !(child instanceof LinkNode || child instanceof RefNode));
            }
            child = next;
        }
    }

    /// Answers the node after it.
    private static @Nullable Node joined(Text first) {
        int end = first.getEndOffset();
        Node next = first.getNext();
        while (next instanceof Text && next.getStartOffset() == end) {
            end = next.getEndOffset();
            Node joined = next;
            next = next.getNext();
            joined.unlink();
        }
        if (end != first.getEndOffset()) {
            BasedSequence whole = first.getChars().baseSubSequence(first.getStartOffset(), end);
            first.setChars(whole);
        }
        return next;
    }
}
