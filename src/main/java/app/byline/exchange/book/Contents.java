package app.byline.exchange.book;

import app.byline.exchange.StillHtml;
import app.byline.media.Asset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/// What a book says of itself: its table of contents and its package document.
record Contents(String title, String language, List<Chapter> chapters, Collection<Asset> images) {
    /// The table of contents (https://www.w3.org/TR/epub-33/#sec-nav).
    String page() {
        StringBuilder lines = new StringBuilder();
        for (Chapter chapter : chapters) {
            String name = chapter.title().isBlank() ? "–" : chapter.title();
            lines.append("      <li><a href=\"%s\">%s</a></li>\n".formatted(chapter.file(), escaped(name)));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="%s" xml:lang="%s">
                <head>
                  <title>%s</title>
                  <link rel="stylesheet" type="text/css" href="style.css"/>
                </head>
                <body>
                  <nav epub:type="toc">
                    <h1>%s</h1>
                    <ol>
                %s    </ol>
                  </nav>
                </body>
                </html>
                """.formatted(language, language, escaped(title), escaped(title), lines);
    }

    /// The package document (https://www.w3.org/TR/epub-33/#sec-package-doc). `changed` is a time in UTC to the second.
    String packaging(String identity, String changed) {
        StringBuilder manifest = new StringBuilder();
        StringBuilder spine = new StringBuilder();
        for (Chapter chapter : chapters) {
            String id = "chapter-" + chapter.number();
            manifest.append(item(id, chapter.file(), "application/xhtml+xml"));
            spine.append("    <itemref idref=\"%s\"/>\n".formatted(id));
        }
        for (Asset image : images) {
            String id = "image-" + image.digest().substring(0, 12).toLowerCase(Locale.ROOT);
            manifest.append(item(id, escaped(image.address()), image.mediaType()));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="%s">
                  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
                    <dc:identifier id="id">urn:uuid:%s</dc:identifier>
                    <dc:title>%s</dc:title>
                    <dc:language>%s</dc:language>
                    <meta property="dcterms:modified">%s</meta>
                  </metadata>
                  <manifest>
                    <item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
                    <item id="style" href="style.css" media-type="text/css"/>
                %s  </manifest>
                  <spine>
                    <itemref idref="contents"/>
                %s  </spine>
                </package>
                """.formatted(language, identity, escaped(title), language, changed, manifest, spine);
    }

    private static String item(String id, String file, String type) {
        return "    <item id=\"%s\" href=\"%s\" media-type=\"%s\"/>\n".formatted(id, file, type);
    }

    private static String escaped(String text) {
        return Entities.escape(
                StillHtml.readable(text), new Document.OutputSettings().escapeMode(Entities.EscapeMode.xhtml));
    }
}
