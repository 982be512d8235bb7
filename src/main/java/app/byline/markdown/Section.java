package app.byline.markdown;

import java.util.List;

/// A run of whole lines of a text that is read the same whatever stands around it, definitions aside: one block, or
/// several without an empty line between them. All positions count from its own beginning, so that it may move.
/// Immutable.
///
/// @param length in characters, with the empty lines behind it
/// @param lines how many line ends are in it
/// @param blocks what is shown of it
/// @param notes the texts of the footnotes it holds
/// @param headings the words of each heading's id
/// @param titles its headings as a table of contents names them
/// @param references keys of the footnotes it refers to, each time it does
/// @param contents how many tables of contents it holds
/// @param codes what of it is in another language
/// @param definitions what it defines
/// @param bracketed what it may use of them
record Section(
        int length,
        int lines,
        List<Placed> blocks,
        List<Note> notes,
        List<String> headings,
        List<Title> titles,
        List<String> references,
        int contents,
        List<Style> styles,
        List<Heading> outline,
        List<Code> codes,
        List<Definition> definitions,
        Bracketed bracketed) {

    /// HTML, and where what its gaps count begins in the section's headings, references and contents.
    record Shown(Numbered html, int firstHeading, int firstReference, int firstContents) {}

    /// A heading at the top level.
    record Title(int level, Shown id, String words) {}

    /// One block of the preview, the line at which it begins, and what its HTML leaves loose.
    record Placed(Shown shown, int line, SpanningHtml.Loose loose) {}

    /// The text of a footnote.
    record Note(String key, Shown shown) {}

    /// Stands for lines that are not read yet, as the definitions they had before.
    static Section unread(String source, List<Definition> definitions) {
        return new Section(
                source.length(),
                lines(source),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(),
                List.of(),
                List.copyOf(definitions),
                Bracketed.in(""));
    }

    static int lines(String source) {
        return (int) source.chars().filter(c -> c == '\n').count();
    }
}
