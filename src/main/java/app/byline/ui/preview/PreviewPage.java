package app.byline.ui.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/// The empty page and the functions that change it. The page's policy allows no script at all; ours come from outside.
final class PreviewPage {
    private PreviewPage() {}

    static String html(Path media) {
        return resource("page.html")
                .replace("{{style}}", resource("page.css"))
                .replace("{{base}}", Entities.escape(MediaProtocol.base(media)));
    }

    /// A page with nothing but one picture, under the same policy.
    static String picture(Path media, String address, String text) {
        String image = "<img src=\"%s\" alt=\"%s\">".formatted(Entities.escape(address), Entities.escape(text));
        return html(media).replace("<main></main>", "<main class=\"picture\">" + image + "</main>");
    }

    /// The functions in the page's own world that change it, to be run once it is loaded.
    static String script() {
        return Stream.of("page.js", "drawn.js", "reading.js", "pointing.js")
                .map(PreviewPage::resource)
                .collect(Collectors.joining());
    }

    private static String resource(String name) {
        try (InputStream in = PreviewPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
