package app.byline.markdown;

import java.util.List;

/// What is sent of a text: its blocks in order, and beside them the notes that native references point to, in the order
/// of use. Immutable.
public record SentText(List<SentBlock> blocks, List<SentNote> notes) {
    /// Nothing.
    public static final SentText NONE = new SentText(List.of(), List.of());

    public SentText {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }
}
