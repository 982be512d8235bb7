package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The open brackets of one block. A link makes all `[` before it inert, noted as one number so that many links take no
/// longer. Source: CommonMark 0.31.2, 6.3 «Links», 6.4 «Images» and the appendix «look for link or image».
final class Brackets {
    private final ExactInlineParser parser;
    private final Nesting nesting;
    private final Definitions definitions;
    private final List<Bracket> open = new ArrayList<>();
    /// Where the last bracket was opened: a text before which this lies holds none.
    private int lastOpened = -1;
    /// How many of the open ones, from the first, can't open links any more.
    private int inert;
    /// The last answer to [#nextClosing], good for every place before it.
    private int closing = -1;

    Brackets(ExactInlineParser parser, Nesting nesting, Definitions definitions) {
        this.parser = parser;
        this.nesting = nesting;
        this.definitions = definitions;
    }

    void opened(Bracket bracket) {
        open.add(bracket);
        lastOpened = bracket.index();
    }

    /// Reads the `]` before `textEnd`. Answers where the link, image or note it closes ends, or -1.
    int close(int textEnd) {
        if (open.isEmpty()) {
            return -1;
        }
        Bracket opener = open.removeLast();
        boolean link = opener.image() || open.size() >= inert;
        inert = Math.min(inert, open.size());
        if (!link) {
            return -1;
        }
        boolean label = lastOpened == opener.index();
        Optional<Target> target = Target.after(parser.text(), textEnd, opener, label, definitions);
        return target.isPresent() ? linked(opener, target.get(), textEnd) : noted(opener, textEnd);
    }

    private int linked(Bracket opener, Target target, int textEnd) {
        parser.flushTextNode();
        if (!nesting.allows(opener.node().getNext(), null)) {
            return -1;
        }
        Node node = target.node(parser.getInput(), opener, textEnd);
        wrap(opener, node);
        if (node instanceof Link || node instanceof LinkRef) {
            inert = open.size();
            BareAddress.asText(node);
        }
        nesting.wrapped(node);
        return target.end();
    }

    private void wrap(Bracket opener, Node node) {
        Node child = opener.node().getNext();
        while (child != null) {
            Node next = child.getNext();
            node.appendChild(child);
            child = next;
        }
        parser.appendNode(node);
        parser.processDelimiters(opener.delimiterBefore());
        opener.node().unlink();
    }

    /// Footnotes and the like, which extensions tell from the whole `[…]`.
    private int noted(Bracket opener, int textEnd) {
        Node note = parser.note(parser.getInput().subSequence(opener.index(), textEnd));
        if (note == null) {
            return -1;
        }
        parser.flushTextNode();
        wrap(opener, note);
        note.removeChildren();
        if (opener.image()) {
            note.insertBefore(new Text(parser.getInput().subSequence(opener.begin(), opener.index())));
        }
        return textEnd;
    }

    /// Where the first `]` at or after `from` stands, which an address must leave to an open bracket; the end of the
    /// text if no bracket is open.
    int nextClosing(int from) {
        if (!open.isEmpty() && closing < from) {
            int found = parser.text().indexOf(']', from);
            closing = found < 0 ? Integer.MAX_VALUE : found;
        }
        return open.isEmpty()
                ? parser.text().length()
                : Math.min(closing, parser.text().length());
    }
}
