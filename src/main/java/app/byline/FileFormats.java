package app.byline;

import app.byline.exchange.Formats;
import app.byline.exchange.PlainHtml;
import app.byline.exchange.archive.Archive;
import app.byline.exchange.evernote.EvernoteExport;
import app.byline.exchange.files.HtmlFile;
import app.byline.exchange.files.MarkdownFiles;
import app.byline.exchange.ghost.GhostExport;
import app.byline.exchange.word.WordDocument;
import app.byline.exchange.wordpress.WordPressExport;
import app.byline.markdown.html.HtmlImport;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/// What each kind of file is read with: the one place that knows all of them.
final class FileFormats {
    private FileFormats() {}

    static Formats all(Clock clock) {
        UnaryOperator<String> markdown = FileFormats::markdown;
        return new Formats(List.of(
                new WordDocument(clock, markdown),
                new WordPressExport(clock, markdown),
                new GhostExport(clock, markdown),
                new EvernoteExport(clock, markdown),
                new HtmlFile(clock, markdown),
                new Archive(() -> all(clock)),
                new MarkdownFiles(clock)));
    }

    /// Of a page or a part of one.
    static String markdown(String html) {
        return new HtmlImport().markdown(PlainHtml.of(html));
    }
}
