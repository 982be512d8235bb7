package app.byline.exchange.book;

import app.byline.exchange.StillHtml;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;

/// One post as a chapter: well-formed XHTML with nothing in it that a book can't hold.
record Chapter(int number, String title, String date, String language) {
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    String file() {
        return "chapter-" + number + ".xhtml";
    }

    /// The page. `images` answers where the book has an image that the post names; in the place of one it has not
    /// stands its description.
    String page(String markdown, Function<String, Optional<String>> images) {
        Element body = StillHtml.of(markdown, images, "");
        Document page = Objects.requireNonNull(body.ownerDocument());
        body.prependElement("p").addClass("date").text(date);
        body.prependElement("h1").text(title);
        page.title(title.isBlank() ? "–" : title);
        page.head()
                .appendElement("link")
                .attr("rel", "stylesheet")
                .attr("type", "text/css")
                .attr("href", "style.css");
        page.child(0).attr("xmlns", XHTML).attr("xml:lang", language).attr("lang", language);
        page.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(EscapeMode.xhtml)
                .prettyPrint(false);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
                + StillHtml.readable(page.child(0).outerHtml());
    }
}
