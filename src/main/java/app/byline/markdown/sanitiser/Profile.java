package app.byline.markdown.sanitiser;

/// For whom the HTML is made safe.
public enum Profile {
    /// The preview's page: nothing loads but the library's images. An address elsewhere stays as `data-remote` (and
    /// `data-remote-poster`), to be loaded when the author allows its site; players become links of the
    /// class `embed`; ids begin with `post-`, so that none can stand for a name of the page's own.
    PREVIEW,
    /// A blog: what blogs take, players of known video sites among it.
    PUBLISH
}
