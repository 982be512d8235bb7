package app.byline.markdown;

/// A run of characters of the text (UTF-16, `start` in, `end` out) and the style class that shows it in the editor.
/// Runs are in order and may nest.
public record Style(int start, int end, String styleClass) {}
