package app.byline.exchange.wordpress;

import app.byline.exchange.Format;
import app.byline.exchange.ImportException;
import app.byline.exchange.Intake;
import app.byline.exchange.Note;
import app.byline.exchange.Note.Kind;
import app.byline.exchange.Source;
import app.byline.exchange.XmlText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// WordPress eXtended RSS, the file that «Tools → Export» makes
/// (https://developer.wordpress.org/advanced-administration/wordpress/export/). It names media and holds none; those
/// that lie beside it, in `uploads`, come along, the others stay on the web.
public final class WordPressExport implements Format {
    private static final int HEAD = 8192;

    private final Clock clock;
    private final UnaryOperator<String> markdown;

    /// `markdown` makes Markdown of HTML.
    public WordPressExport(Clock clock, UnaryOperator<String> markdown) {
        this.clock = clock;
        this.markdown = markdown;
    }

    @Override
    public Optional<Source> open(Path path) throws ImportException {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path)
                        && (name.endsWith(".xml") || name.endsWith(".wxr"))
                        && head(path).contains("wordpress.org/export/")
                ? Optional.of(new Export(path))
                : Optional.empty();
    }

    private static String head(Path file) throws ImportException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).replace("\0", "");
        } catch (IOException e) {
            throw new ImportException(ImportException.Reason.UNREADABLE, file, e);
        }
    }

    private final class Export implements Source {
        private final Path file;
        private String home = "";

        Export(Path file) {
            this.file = file;
        }

        @Override
        public String kind() {
            return "wordpress";
        }

        @Override
        public String name() {
            return home.isEmpty() ? file.getFileName().toString() : home.replaceFirst("^https?://", "");
        }

        @Override
        public String identity() {
            return "wordpress:" + home;
        }

        @Override
        public void read(Intake intake) throws ImportException {
            Map<String, String> media = media();
            Items items = new Items(file, media, clock, markdown);
            try (XmlText xml = XmlText.open(file)) {
                boolean wanted = true;
                while (wanted && xml.next()) {
                    if (xml.begins("item")) {
                        wanted = items.take(Item.read(xml), intake);
                    }
                }
            }
            note(intake, Kind.COMMENTS, items.comments());
            note(intake, Kind.MEDIA_NOT_INSIDE, media.size());
            note(intake, Kind.OTHER_ENTRIES, items.others());
        }

        private void note(Intake intake, Kind kind, int many) {
            if (many > 0) {
                intake.note(new Note(kind, String.valueOf(many)));
            }
        }

        /// The addresses of what was uploaded, by its number: posts name their pictures by number. Reads the blog's own
        /// address on the way.
        private Map<String, String> media() throws ImportException {
            Map<String, String> media = new HashMap<>();
            try (XmlText xml = XmlText.open(file)) {
                while (xml.next()) {
                    if (xml.begins("wp:base_blog_url")) {
                        home = xml.text().strip();
                    } else if (xml.begins("item")) {
                        Item item = Item.read(xml);
                        if (item.type().equals("attachment")) {
                            media.put(item.of("wp:post_id"), item.of("wp:attachment_url"));
                        }
                    }
                }
            }
            return media;
        }
    }
}
