package app.byline.markdown;

import app.byline.markdown.tidy.Range;
import app.byline.markdown.tidy.SameLetters;
import app.byline.markdown.tidy.Tidier;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Document;
import java.util.List;

/// Markdown in one manner: marks of lists, headings, rules and code, columns of tables, blank lines, blanks at the ends
/// of lines. What it renders to never changes, for readers, for WordPress and in the preview: a block that can't be
/// tidied so stays. Pure; takes as long as rendering the text several times; any thread. See
/// docs/decisions/0022-tidying-that-proves-itself.md.
public final class TidyText {
    /// One change may make another possible; after so many rounds it is good enough.
    private static final int ROUNDS = 5;

    private static final HtmlRenderer READERS = HtmlRenderer.builder(Dialect.OPTIONS)
            .nodeRendererFactory(FigureRenderer.factory(false))
            .build();
    private static final HtmlRenderer AUTHORS = HtmlRenderer.builder(Dialect.OPTIONS)
            .nodeRendererFactory(FigureRenderer.factory(true))
            .build();

    private TidyText() {}

    /// All of a text.
    public static String of(String text) {
        return of(text, 0, text.length());
    }

    /// The blocks that the characters from `from` to `to` touch; all others stay as they are.
    public static String of(String text, int from, int to) {
        String read = text.replace("\r\n", "\n");
        SameLetters places = new SameLetters(text, read);
        try {
            String tidy = rounds(read, new Range(places.place(from), places.place(to)));
            String written = read.equals(text) ? tidy : tidy.replace("\n", "\r\n");
            return read.equals(text) || whole(text).equals(whole(written)) ? written : text;
        } catch (StackOverflowError tooDeep) {
            return text;
        }
    }

    /// Where a place of the text before is in the tidied one.
    public static int place(String before, String after, int at) {
        return new SameLetters(before, after).place(at);
    }

    private static String rounds(String text, Range range) {
        String before = text;
        Range now = range;
        for (int round = 0; round < ROUNDS; round++) {
            String after = new Tidier(Dialect::parse, TidyText::piece, TidyText::whole).tidy(before, now);
            if (after.equals(before)) {
                break;
            }
            now = now.in(before, after);
            before = after;
        }
        return before;
    }

    private static String piece(String text) {
        return READERS.render(Dialect.parse(text));
    }

    private static List<String> whole(String text) {
        Document document = Dialect.parse(text);
        return List.of(
                READERS.render(document),
                AUTHORS.render(document),
                new WordPressBlocks().render(text, address -> address));
    }
}
