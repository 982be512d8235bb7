package app.byline.markdown;

/// A footnote as WordPress keeps it beside the content.
///
/// @param label what the text calls it
/// @param id what WordPress calls it
/// @param content its text, as HTML
public record SentNote(String label, String id, String content) {}
