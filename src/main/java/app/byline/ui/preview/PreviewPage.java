package app.byline.ui.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.nodes.Entities;

/// The empty page and the functions that change it. The page's policy allows no script at all; ours come from outside.
final class PreviewPage {
    private PreviewPage() {}

    static String html(Path media) {
        return resource("page.html")
                .replace("{{style}}", resource("page.css"))
                .replace("{{base}}", Entities.escape(MediaProtocol.base(media)));
    }

    static String script() {
        return resource("page.js");
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
