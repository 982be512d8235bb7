package app.byline.ui.editor;

/// The passage of a text that was looked over for mistakes: from `from` to before `to`, in that version of the text.
record Looked(long version, int from, int to) {
    static final Looked NOTHING = new Looked(-1, 0, 0);

    /// Whether all from `begin` to before `end` was, of the text as it is `now`.
    boolean covers(long now, int begin, int end) {
        return version == now && from <= begin && end <= to;
    }
}
