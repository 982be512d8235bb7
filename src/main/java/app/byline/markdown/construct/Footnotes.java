package app.byline.markdown.construct;

import app.byline.markdown.commonmark.Labels;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteRepository;
import com.vladsch.flexmark.parser.LinkRefProcessor;
import com.vladsch.flexmark.parser.LinkRefProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Objects;

/// `[^label]` where a note of that label is defined; otherwise it is text. Labels match as those of links do. Source:
/// https://github.blog/changelog/2021-09-30-footnotes-now-supported-in-markdown-fields/ and cmark-gfm.
final class Footnotes implements LinkRefProcessor {
    /// Each use of a note is linked from it.
    private static final int MOST_USES = 200;

    /// All stand below each other in one list.
    private static final int MOST_NOTES = 2_000;

    private final FootnoteRepository notes;

    private Footnotes(Document document) {
        notes = FootnoteExtension.FOOTNOTES.get(document);
    }

    @Override
    public boolean getWantExclamationPrefix() {
        return false;
    }

    @Override
    public int getBracketNestingLevel() {
        return 0;
    }

    @Override
    public boolean isMatch(BasedSequence whole) {
        if (whole.length() <= 3 || whole.charAt(1) != '^') {
            return false;
        }
        FootnoteBlock note = notes.get(Labels.normalised(whole.subSequence(2, whole.length() - 1)));
        return note != null
                && note.getFootnoteReferences() < MOST_USES
                && (note.isReferenced() || notes.getReferencedFootnoteBlocks().size() < MOST_NOTES);
    }

    @Override
    public Node createNode(BasedSequence whole) {
        BasedSequence label = whole.subSequence(2, whole.length() - 1);
        FootnoteBlock note = Objects.requireNonNull(notes.get(Labels.normalised(label)));
        Footnote reference = new Footnote(whole.subSequence(0, 2), label, whole.endSequence(1));
        reference.setFootnoteBlock(note);
        int first = Math.min(note.getFirstReferenceOffset(), whole.getStartOffset());
        notes.addFootnoteReference(note, reference);
        // The repository notes the last.
        note.setFirstReferenceOffset(first);
        return reference;
    }

    @Override
    public BasedSequence adjustInlineText(Document document, Node node) {
        return node.getChars();
    }

    @Override
    public boolean allowDelimiters(BasedSequence chars, Document document, Node node) {
        return false;
    }

    @Override
    public void updateNodeElements(Document document, Node node) {
        // Nothing of it depends on what is around.
    }

    static final class Factory implements LinkRefProcessorFactory {
        @Override
        public LinkRefProcessor apply(Document document) {
            return new Footnotes(document);
        }

        @Override
        public boolean getWantExclamationPrefix(DataHolder options) {
            return false;
        }

        @Override
        public int getBracketNestingLevel(DataHolder options) {
            return 0;
        }
    }
}
