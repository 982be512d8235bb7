package app.byline.exchange;

import app.byline.markdown.html.HtmlImport;
import app.byline.markdown.tidy.Tables;
import app.byline.media.MediaStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What was copied in a browser, a word processor or a mail, as Markdown. Images that came with it go into the library;
/// those that are only named stay where they are, and no site is asked. Blocking; any thread but JavaFX's.
public final class Clipping {
    private static final Logger LOG = System.getLogger(Clipping.class.getName());
    private static final Pattern DATA = Pattern.compile("data:image/([a-z0-9.+-]+);base64,(.*)", Pattern.DOTALL);
    /// Windows tells where the HTML on its clipboard comes from. Source: Microsoft, «HTML Clipboard Format».
    private static final Pattern SOURCE = Pattern.compile("^SourceURL:(https?://\\S+)", Pattern.MULTILINE);

    private static final Pattern RULE = Pattern.compile("\\|(?: :?-+:? \\|)+");

    /// In the folder for temporary files, with a number behind.
    private static final String WORD_FOLDER = "msohtmlclip";

    private final MediaStore media;

    public Clipping(MediaStore media) {
        this.media = media;
    }

    /// The Markdown; empty where the HTML says no more than the plain text beside it.
    public Optional<String> markdown(String html) {
        String plain = PlainHtml.of(ClippedHtml.of(html, this::image));
        return ClippedHtml.saysMore(plain)
                ? Optional.of(new HtmlImport().markdown(plain).strip())
                        .filter(text -> !text.isEmpty())
                        .map(Clipping::aligned)
                : Optional.empty();
    }

    /// The cells of its tables stand below each other.
    private static String aligned(String markdown) {
        List<String> all = new ArrayList<>();
        List<String> table = new ArrayList<>();
        boolean code = false;
        for (String line : markdown.split("\n", -1)) {
            code ^= line.stripLeading().startsWith("```");
            if (!code && line.startsWith("| ")) {
                table.add(line);
                continue;
            }
            ended(table, all);
            all.add(line);
        }
        ended(table, all);
        return String.join("\n", all);
    }

    private static void ended(List<String> table, List<String> all) {
        if (table.size() > 1 && RULE.matcher(table.get(1)).matches()) {
            all.add(Tables.aligned(List.copyOf(table)));
        } else {
            all.addAll(table);
        }
        table.clear();
    }

    /// The page it was copied from, where the HTML tells.
    public static Optional<String> source(String html) {
        Matcher source = SOURCE.matcher(html);
        return source.find() ? Optional.of(source.group(1)) : Optional.empty();
    }

    /// The words as a quote, with the page they are from where that is known.
    public static String quote(String markdown, Optional<String> source) {
        String words = markdown.strip()
                .lines()
                .map(line -> line.isBlank() ? ">" : "> " + line)
                .reduce((above, below) -> above + "\n" + below)
                .orElse(">");
        return words + source.map(page -> "\n>\n> — <" + page + ">").orElse("");
    }

    private String image(String address) {
        try {
            Matcher data = DATA.matcher(address);
            if (data.matches()) {
                byte[] content = Base64.getMimeDecoder().decode(data.group(2));
                return media.add(
                                new ByteArrayInputStream(content),
                                "image." + data.group(1).replaceFirst("\\+.*", ""))
                        .address();
            }
            if (address.toLowerCase(Locale.ROOT).startsWith("file:")) {
                return file(Path.of(new URI(address)));
            }
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            LOG.log(Level.INFO, "an image of what was pasted was not taken", e);
            return "";
        }
        return address.startsWith("http://") || address.startsWith("https://") ? address : "";
    }

    /// Word puts images beside what it copies. Nothing else of this machine comes into a post by way of a page.
    private String file(Path path) throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir")).toRealPath();
        boolean clip = path.toRealPath().startsWith(folder)
                && Stream.of(path.toString().split("[/\\\\]")).anyMatch(name -> name.startsWith(WORD_FOLDER));
        if (!clip || !Files.isRegularFile(path)) {
            return "";
        }
        try (InputStream content = Files.newInputStream(path)) {
            return media.add(content, path.getFileName().toString()).address();
        }
    }
}
