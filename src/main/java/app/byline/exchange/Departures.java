package app.byline.exchange;

import app.byline.exchange.book.Book;
import app.byline.exchange.files.HugoSite;
import app.byline.exchange.files.MarkdownFolder;
import app.byline.exchange.files.MarkdownPost;
import app.byline.exchange.page.HtmlPage;
import app.byline.exchange.pdf.PdfFile;
import app.byline.exchange.word.WordFile;
import app.byline.media.MediaStore;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every form in which posts leave.
public final class Departures {
    private final List<Departure> forms;

    /// Times without a zone of their own are written in `zone`, dates for people in `locale`.
    public Departures(MediaStore media, ZoneId zone, Locale locale) {
        Audience audience = new Audience(zone, locale);
        forms = List.of(
                new MarkdownPost(media, zone),
                new HtmlPage(media, audience),
                new PdfFile(media, audience),
                new WordFile(media, audience),
                new Book(media, audience),
                new MarkdownFolder(media, zone),
                new HugoSite(media, zone));
    }

    public List<Departure> all() {
        return forms;
    }

    public Optional<Departure> named(String name) {
        return forms.stream().filter(form -> form.name().equals(name)).findFirst();
    }

    /// What a name ending like this is expected to hold: a folder of Markdown where it has no known ending.
    public Departure of(Path to) {
        String file = to.toString().toLowerCase(Locale.ROOT);
        if (file.matches(".*\\.(?:md|markdown|mdown|mkd|txt)")) {
            return forms.getFirst();
        }
        return forms.stream()
                .filter(form -> !form.isFolder() && file.endsWith("." + form.name()))
                .findFirst()
                .or(() -> named("folder"))
                .orElseThrow();
    }
}
