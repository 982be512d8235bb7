package app.byline.markdown;

/// One top-level block as the preview shows it: sanitised HTML, and the line (from 0) of the text it begins at.
public record Block(String html, int line) {}
