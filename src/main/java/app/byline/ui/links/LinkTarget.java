package app.byline.ui.links;

/// Where a link may lead: `text` and `note` show it, `words` are what the link says where its author says nothing,
/// empty where only the page knows.
record LinkTarget(Kind kind, String text, String note, String address, String words) {
    enum Kind {
        ADDRESS,
        POST,
        RECENT
    }
}
