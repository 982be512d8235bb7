package app.byline.counting;

import app.byline.markdown.Styles;
import java.util.Locale;

/// How much there is to read. Only prose counts: no marks, code, addresses, HTML, formulas and heads, and no
/// descriptions of images. Immutable.
///
/// @param words of Chinese and Japanese each character, of all others what stands between spaces
/// @param characters as readers see them, with the spaces between words
/// @param solid the same without spaces
/// @param paragraphs with the items of lists, without headings and tables
/// @param flow the sentences of these
public record TextCount(int words, int characters, int solid, int paragraphs, Flow flow) {
    public static final TextCount NONE = new TextCount(0, 0, 0, 0, Flow.NONE);

    /// Of all of a text: for texts that nobody is typing.
    public static TextCount of(String markdown, Locale language) {
        return Counted.of(Pieces.of(markdown, 0, Styles.read(markdown).between(0, markdown.length())), language)
                .count();
    }

    /// Of paragraphs and items; headings and tables have none.
    public int sentences() {
        return flow.sentences();
    }

    /// Both together.
    public TextCount plus(TextCount more) {
        return new TextCount(
                words + more.words,
                characters + more.characters,
                solid + more.solid,
                paragraphs + more.paragraphs,
                flow.plus(more.flow));
    }
}
