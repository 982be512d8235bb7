package app.byline.exchange.files;

import app.byline.exchange.Arrival;
import app.byline.exchange.Attachments;
import app.byline.exchange.Enclosure;
import app.byline.exchange.Format;
import app.byline.exchange.ImportException;
import app.byline.exchange.Intake;
import app.byline.exchange.Note;
import app.byline.exchange.Note.Kind;
import app.byline.exchange.Source;
import app.byline.exchange.TextFile;
import app.byline.post.Post;
import app.byline.post.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A web page kept in a file, with the pictures beside it: the article in it without what surrounds it.
public final class HtmlFile implements Format {
    private final Clock clock;
    private final UnaryOperator<String> markdown;

    /// `markdown` makes Markdown of HTML.
    public HtmlFile(Clock clock, UnaryOperator<String> markdown) {
        this.clock = clock;
        this.markdown = markdown;
    }

    @Override
    public Optional<Source> open(Path path) {
        boolean html = Files.isRegularFile(path)
                && path.toString().toLowerCase(Locale.ROOT).matches(".*\\.(?:html?|xhtml)");
        return html ? Optional.of(Source.ofFile("html", "files", path, new Page(path))) : Optional.empty();
    }

    private final class Page implements Source.Reading {
        private final Path file;

        Page(Path file) {
            this.file = file;
        }

        @Override
        public void read(Intake intake) throws ImportException {
            TextFile text = TextFile.declared(file);
            Document page = Jsoup.parse(text.text());
            page.outputSettings().prettyPrint(false);
            String title = title(page);
            List<Note> notes = new ArrayList<>();
            if (text.guessed()) {
                notes.add(new Note(Kind.GUESSED_ENCODING, ""));
            }
            Instant created = date(page).orElseGet(this::changed);
            String excerpt = meta(page, "meta[name=description]");
            List<String> tags = tags(page);
            String body = markdown.apply(article(page, title));
            Post post = Post.begin(created)
                    .withText(title, body)
                    .withDetails(Optional.empty(), excerpt, List.of(), tags, new Release.Now());
            intake.take(new Arrival(
                    file.toString(), file.getFileName().toString(), text.digest(), post, notes, attachments()));
        }

        private Attachments attachments() {
            Enclosure beside = new Enclosure(file.resolveSibling(""));
            return address -> beside.find(address, file.resolveSibling(""), List.of());
        }

        private String title(Document page) {
            Element heading = page.selectFirst("article h1, main h1, h1");
            String title = heading != null && heading.hasText() ? heading.text() : page.title();
            return title.isBlank() ? file.getFileName().toString().replaceFirst("\\.[^.]+$", "") : title.strip();
        }

        private static String article(Document page, String title) {
            page.select("script, style, noscript, template, form, nav, link, meta")
                    .remove();
            Element article = page.selectFirst("article");
            Element main = article == null ? page.selectFirst("main, [role=main]") : article;
            Element body = main == null ? page.body() : main;
            if (main == null) {
                body.select("> header, > footer, > aside").remove();
            }
            Element heading = body.selectFirst("h1");
            if (heading != null && heading.text().equals(title)) {
                heading.remove();
            }
            return body.html();
        }

        private static List<String> tags(Document page) {
            return page.select("meta[property=article:tag]").eachAttr("content");
        }

        private static Optional<Instant> date(Document page) {
            String written = meta(page, "meta[property=article:published_time], meta[name=date]");
            try {
                return written.isEmpty()
                        ? Optional.empty()
                        : Optional.of(DateTimeFormatter.ISO_DATE_TIME.parse(written, Instant::from));
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }

        private static String meta(Document page, String selector) {
            Element meta = page.selectFirst(selector);
            return meta == null ? "" : meta.attr("content").strip();
        }

        private Instant changed() {
            try {
                return Files.getLastModifiedTime(file).toInstant();
            } catch (IOException e) {
                return clock.instant();
            }
        }
    }
}
