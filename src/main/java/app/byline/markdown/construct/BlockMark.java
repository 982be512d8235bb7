package app.byline.markdown.construct;

/// One of the comments between which WordPress keeps a block. Source:
/// https://developer.wordpress.org/block-editor/explanations/architecture/key-concepts/#data-and-attributes
///
/// @param start where the comment begins in the text
/// @param end behind its last character
/// @param name of the block: `columns`, or `plugin/name`
/// @param attributes JSON, or empty
public record BlockMark(int start, int end, Kind kind, String name, String attributes) {
    /// What the comment does.
    public enum Kind {
        OPENING,
        CLOSING,
        /// A block that is this comment alone.
        WHOLE
    }
}
