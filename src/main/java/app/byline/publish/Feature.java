package app.byline.publish;

/// What a blog may be able to do.
public enum Feature {
    DRAFTS,
    FIND_BY_MARKER,
    VERSION_CHECK,
    SCHEDULING,
    TAGS,
    CATEGORIES,
    SLUG,
    EXCERPT,
    MEDIA_UPLOAD,
    /// It can be asked whether it has a file of some name.
    FIND_FILES,
    FEATURED_IMAGE,
    AUTHOR,
    FORMAT,
    VISIBILITY,
    STICKY,
    DISCUSSION,
    PAGES,
    /// What its plug-ins and theme let a post have.
    FIELDS
}
