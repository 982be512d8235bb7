package app.byline.markdown;

/// A block of a text and what is sent of it.
///
/// @param source its lines in the text; none for what is made of all of it, as the list of footnotes is
/// @param markup one WordPress block or more; none for what only says something about the rest
public record SentBlock(String source, String markup) {}
