package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// An address that stands in the text without brackets.
public final class BareAddress extends AutoLink {
    BareAddress(BasedSequence address) {
        super(address.subSequence(0, 0), address, address.subSequence(address.length()));
    }

    /// Makes the bare addresses within a link text again: a link holds no other.
    static void asText(Node link) {
        Node child = link.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            if (child instanceof BareAddress) {
                child.insertBefore(new Text(child.getChars()));
                child.unlink();
            } else {
                asText(child);
            }
            child = next;
        }
    }
}
