package app.byline.exchange.word;

import app.byline.exchange.Arrival;
import app.byline.exchange.Attachment;
import app.byline.exchange.Attachments.Answer;
import app.byline.exchange.Digests;
import app.byline.exchange.Format;
import app.byline.exchange.ImportException;
import app.byline.exchange.ImportException.Reason;
import app.byline.exchange.Intake;
import app.byline.exchange.Source;
import app.byline.exchange.TextFile;
import app.byline.exchange.XmlText;
import app.byline.exchange.ZipText;
import app.byline.post.Post;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.zwobble.mammoth.DocumentConverter;
import org.zwobble.mammoth.images.Image;

/// A DOCX file by its meaning: headings, lists, quotes, tables, notes, pictures, and not how they look. Mammoth reads
/// it, after every part of it was found to be plain XML of a bearable size.
public final class WordDocument implements Format {
    private static final String PICTURE = "word-picture/";
    private static final String STYLES = """
            p[style-name='Title'] => h1.title:fresh
            p[style-name='Subtitle'] => p:fresh
            p[style-name='Quote'] => blockquote > p:fresh
            p[style-name='Intense Quote'] => blockquote > p:fresh
            p[style-name='Block Text'] => blockquote > p:fresh
            p[style-name='Quotations'] => blockquote > p:fresh
            p[style-name='Callout Title'] => blockquote > p:fresh > strong
            p[style-name='Callout'] => blockquote > p:fresh
            p[style-name='Scene Break'] => p.break:fresh
            p[style-name='Post Date'] => p.date:fresh
            p[style-name='HTML Preformatted'] => pre:separator('\\n')
            p[style-name='Code Block'] => pre:fresh
            p[style-name='Definition Term'] => dl > dt:fresh
            p[style-name='Definition'] => dl > dd:fresh
            p[style-name='Source Code'] => pre:separator('\\n')
            p[style-name='Preformatted Text'] => pre:separator('\\n')
            r[style-name='Source Text'] => code
            r[style-name='HTML Code'] => code
            r[style-name='Verbatim Char'] => code
            strike => s
            """;

    private final Clock clock;
    private final UnaryOperator<String> markdown;

    /// `markdown` makes Markdown of HTML.
    public WordDocument(Clock clock, UnaryOperator<String> markdown) {
        this.clock = clock;
        this.markdown = markdown;
    }

    @Override
    public Optional<Source> open(Path path) {
        boolean docx = Files.isRegularFile(path)
                && path.toString().toLowerCase(Locale.ROOT).endsWith(".docx");
        return docx ? Optional.of(Source.ofFile("word", "files", path, new Opened(path))) : Optional.empty();
    }

    /// What the document says of itself.
    private record Properties(String title, Optional<Instant> created, Optional<Instant> modified) {}

    private final class Opened implements Source.Reading {
        private final Path file;

        Opened(Path file) {
            this.file = file;
        }

        @Override
        public void read(Intake intake) throws ImportException {
            Properties properties = properties();
            List<Attachment> pictures = new ArrayList<>();
            Document text = MammothHtml.of(html(pictures));
            String title = title(text, properties);
            Instant created = properties.created().orElseGet(clock::instant);
            Post post = Post.begin(created)
                    .withText(title, markdown.apply(text.body().html()))
                    .withTimes(created, properties.modified().orElse(created));
            intake.take(new Arrival(
                    file.toString(),
                    file.getFileName().toString(),
                    digest(),
                    post,
                    List.of(),
                    address -> address.startsWith(PICTURE)
                            ? new Answer.Here(pictures.get(Integer.parseInt(address.substring(PICTURE.length()))))
                            : Answer.elsewhere()));
        }

        private String html(List<Attachment> pictures) throws ImportException {
            DocumentConverter converter = new DocumentConverter()
                    .addStyleMap(STYLES)
                    .disableEmbeddedStyleMap()
                    .imageConverter(image -> picture(image, pictures));
            try {
                return converter.convertToHtml(file.toFile()).getValue();
            } catch (IOException | RuntimeException e) {
                throw new ImportException(Reason.MALFORMED, file, e);
            } catch (StackOverflowError e) {
                throw new ImportException(Reason.MALFORMED, file, "nested too deep");
            }
        }

        private static Map<String, String> picture(Image image, List<Attachment> pictures) throws IOException {
            try (InputStream in = image.getInputStream()) {
                byte[] bytes = in.readAllBytes();
                String ending = image.getContentType().replaceFirst(".*/", "").replaceFirst("\\+.*", "");
                pictures.add(new Attachment("picture." + ending, () -> new ByteArrayInputStream(bytes)));
                return Map.of("src", PICTURE + (pictures.size() - 1));
            }
        }

        private String title(Document text, Properties properties) {
            Element title = text.selectFirst("h1.title");
            Element heading = title == null ? text.body().selectFirst("> h1:first-child") : title;
            if (heading != null && heading.hasText()) {
                heading.remove();
                return heading.text();
            }
            return properties.title().isBlank()
                    ? file.getFileName().toString().replaceFirst("\\.[^.]+$", "")
                    : properties.title();
        }

        private String digest() throws ImportException {
            try {
                return Digests.of(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new ImportException(Reason.UNREADABLE, file, e);
            }
        }

        /// Reads every part once: none may have a document type or be longer than a text.
        private Properties properties() throws ImportException {
            Properties found = new Properties("", Optional.empty(), Optional.empty());
            try (ZipText zip = ZipText.open(file)) {
                if (!zip.has("word/document.xml") && !zip.has("_rels/.rels")) {
                    throw new ImportException(Reason.MALFORMED, file, "no document in it");
                }
                for (ZipEntry entry : zip.entries()) {
                    if (entry.getName().equals("docProps/core.xml")) {
                        found = core(zip, entry);
                    } else if (entry.getName().matches(".*\\.(?:xml|rels)")) {
                        plain(zip, entry);
                    }
                }
            } catch (IOException e) {
                throw new ImportException(Reason.UNREADABLE, file, e);
            }
            return found;
        }

        private void plain(ZipText zip, ZipEntry entry) throws ImportException, IOException {
            if (entry.getSize() > TextFile.LONGEST) {
                throw new ImportException(Reason.TOO_LARGE, file, entry.getName());
            }
            try (XmlText xml = XmlText.open(zip.content(entry), file)) {
                while (xml.next()) {
                    xml.mustBePlain();
                }
                xml.mustBePlain();
            }
        }

        private Properties core(ZipText zip, ZipEntry entry) throws ImportException, IOException {
            String title = "";
            Optional<Instant> created = Optional.empty();
            Optional<Instant> modified = Optional.empty();
            try (XmlText xml = XmlText.open(zip.content(entry), file)) {
                while (xml.next()) {
                    xml.mustBePlain();
                    if (xml.begins("dc:title")) {
                        title = xml.text().strip();
                    } else if (xml.begins("dcterms:created")) {
                        created = time(xml.text());
                    } else if (xml.begins("dcterms:modified")) {
                        modified = time(xml.text());
                    }
                }
            }
            return new Properties(title, created, modified);
        }

        private static Optional<Instant> time(String written) {
            try {
                return Optional.of(Instant.parse(written.strip()));
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }
    }
}
