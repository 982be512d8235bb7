package app.byline.exchange;

/// What a reader of the preview should know of a post, or of a whole import, that comes otherwise than it was.
/// `detail` is a number or a name, or empty.
public record Note(Kind kind, String detail) {
    /// What is to be said.
    public enum Kind {
        /// Images that come along.
        IMAGES,
        /// An image that is not where the text says; its address stays as it is.
        IMAGE_MISSING,
        /// A file that lies outside of the folder and is not taken.
        IMAGE_OUTSIDE,
        /// A file that is too large, or can't be read.
        IMAGE_UNREADABLE,
        /// Images that stay on the web.
        IMAGES_REMOTE,
        /// Read as Windows-1252, because it is no UTF-8.
        GUESSED_ENCODING,
        /// Links between notes, kept as they are written.
        WIKI_LINKS,
        /// Shortcodes or templates, kept as they are written.
        SHORTCODES,
        /// A page that comes as a post.
        PAGE,
        /// Private or protected there; a draft here.
        NOT_PUBLIC,
        /// Comments, left out.
        COMMENTS,
        /// Files of other kinds, left out.
        OTHER_FILES,
        /// Lists of a site, such as Hugo's `_index.md`, left out.
        LIST_PAGES,
        /// Entries that are no posts, such as menus or revisions, left out.
        OTHER_ENTRIES,
        /// Media that an export names and does not hold.
        MEDIA_NOT_INSIDE,
        /// What a document has and Markdown can't say.
        NOT_SAID
    }
}
