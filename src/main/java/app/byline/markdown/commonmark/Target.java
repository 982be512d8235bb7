package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/// What stands behind the text of a link: `(destination "title")`, `[label]`, `[]` or nothing. Positions are of the
/// block's text; `end` is where the link ends. Source: CommonMark 0.31.2, 6.3 «Links».
sealed interface Target {
    int end();

    /// The node, without its children; the text of the link ends, behind its `]`, at `textEnd`.
    Node node(BasedSequence input, Bracket opener, int textEnd);

    /// Looks at what follows a text that ends at `textEnd` and is a label itself where `label` says that it may be.
    static Optional<Target> after(String text, int textEnd, Bracket opener, boolean label, Definitions definitions) {
        Optional<Target> inline = Inline.at(text, textEnd);
        return inline.isPresent() ? inline : Referring.at(text, textEnd, opener, label, definitions);
    }

    /// The title ends where it begins if there is none.
    record Inline(int destination, int destinationEnd, int title, int titleEnd, int end) implements Target {
        static Optional<Target> at(String text, int at) {
            if (at >= text.length() || text.charAt(at) != '(') {
                return Optional.empty();
            }
            int destination = Characters.afterBlanksAndLineEnd(text, at + 1);
            int destinationEnd = LinkParts.destinationEnd(text, destination);
            if (destinationEnd < 0) {
                return Optional.empty();
            }
            int title = Characters.afterBlanksAndLineEnd(text, destinationEnd);
            int found = title > destinationEnd ? LinkParts.titleEnd(text, title) : -1;
            int titleEnd = Math.max(title, found);
            int end = Characters.afterBlanksAndLineEnd(text, titleEnd);
            return end < text.length() && text.charAt(end) == ')'
                    ? Optional.of(new Inline(destination, destinationEnd, title, titleEnd, end + 1))
                    : Optional.empty();
        }

        @Override
        public Node node(BasedSequence input, Bracket opener, int textEnd) {
            InlineLinkNode node = opener.image() ? new Image() : new Link();
            node.setUrlChars(input.subSequence(destination, destinationEnd));
            node.setTitleChars(titleEnd > title ? input.subSequence(title, titleEnd) : BasedSequence.NULL);
            node.setLinkOpeningMarker(input.subSequence(textEnd, textEnd + 1));
            node.setLinkClosingMarker(input.subSequence(end - 1, end));
            node.setTextChars(input.subSequence(opener.begin(), textEnd));
            node.setChars(input.subSequence(opener.begin(), end));
            return node;
        }
    }

    /// A full reference, or one whose text is the label (collapsed or shortcut).
    record Referring(Reference definition, boolean full, int end) implements Target {
        static Optional<Target> at(String text, int at, Bracket opener, boolean label, Definitions definitions) {
            int end = LinkParts.bracketsEnd(text, at);
            if (end > at + 2) {
                return definitions.of(text.substring(at + 1, end - 1)).map(known -> new Referring(known, true, end));
            }
            boolean labelled = label && LinkParts.labelEnd(text, opener.index()) == at;
            return labelled
                    ? definitions
                            .of(text.substring(opener.index() + 1, at - 1))
                            .map(known -> new Referring(known, false, Math.max(at, end)))
                    : Optional.empty();
        }

        @Override
        public Node node(BasedSequence input, Bracket opener, int textEnd) {
            RefNode node = opener.image() ? new DefinedImage(definition) : new DefinedLink(definition);
            node.setDefined(true);
            if (full) {
                node.setReferenceChars(input.subSequence(textEnd, end));
                node.setTextChars(input.subSequence(opener.begin(), textEnd));
            } else {
                node.setReferenceChars(input.subSequence(opener.begin(), textEnd));
                markCollapsed(node, input.subSequence(textEnd, end));
            }
            node.setChars(input.subSequence(opener.begin(), end));
            return node;
        }

        private static void markCollapsed(RefNode node, BasedSequence brackets) {
            if (!brackets.isEmpty()) {
                node.setTextOpeningMarker(brackets.subSequence(0, 1));
                node.setTextClosingMarker(brackets.subSequence(1, 2));
            }
        }
    }
}
