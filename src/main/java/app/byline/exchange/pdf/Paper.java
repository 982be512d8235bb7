package app.byline.exchange.pdf;

import app.byline.exchange.Audience;
import app.byline.exchange.Imprint;
import app.byline.exchange.StillHtml;
import app.byline.post.Post;
import com.openhtmltopdf.bidi.BidiSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Posts as one long page that is cut into sheets, with what a PDF says of itself and its bookmarks in its head.
final class Paper {
    /// What the printer of pages can draw.
    static final Set<String> SHOWN = Set.of("image/gif", "image/jpeg", "image/png");

    /// What has a side at which it begins.
    private static final String SIDED = "p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, blockquote, figcaption, "
            + "ul, ol, dl, table, aside, details";

    private final Imprint imprint;
    private final Audience audience;

    Paper(Imprint imprint, Audience audience) {
        this.imprint = imprint;
        this.audience = audience;
    }

    /// `images` answers where an image that a post names is.
    Document page(List<Post> posts, Function<String, Optional<String>> images) throws IOException {
        Document page = Document.createShell("");
        page.child(0).attr("lang", imprint.language());
        page.title(imprint.title());
        meta(page, "author", imprint.author());
        meta(page, "subject", posts.size() == 1 ? posts.getFirst().excerpt() : "");
        meta(
                page,
                "keywords",
                posts.size() == 1 ? String.join(", ", posts.getFirst().tags()) : "");
        page.head().appendElement("style").appendText(style());
        Element bookmarks = page.head().appendElement("bookmarks");
        if (posts.size() > 1) {
            contents(page.body(), posts);
        }
        for (int number = 1; number <= posts.size(); number++) {
            Element article = article(page.body(), posts.get(number - 1), number, images);
            mark(bookmarks, article, number);
        }
        page.outputSettings().prettyPrint(false);
        return page;
    }

    private static void meta(Document page, String name, String content) {
        if (!content.isBlank()) {
            page.head().appendElement("meta").attr("name", name).attr("content", content);
        }
    }

    /// What is on which page, where there is more than one post.
    private void contents(Element body, List<Post> posts) {
        Element contents = body.appendElement("div").addClass("contents");
        contents.appendElement("p").addClass("title").text(imprint.title());
        for (int number = 1; number <= posts.size(); number++) {
            contents.appendElement("p")
                    .appendElement("a")
                    .attr("href", "#post-" + number)
                    .text(named(posts.get(number - 1)));
        }
    }

    private Element article(Element body, Post post, int number, Function<String, Optional<String>> images) {
        Element article = body.appendElement("div").addClass("post");
        article.appendElement("h1").id("post-" + number).addClass("title").text(named(post));
        article.appendElement("p").addClass("date").text(audience.day(post.created()));
        Element text = StillHtml.of(post.body(), images, "p" + number + "-");
        for (Element back : text.select(".footnote-backref")) {
            settle(back);
        }
        text.childNodesCopy().forEach(article::appendChild);
        article.select(SIDED).stream()
                .filter(block -> Directions.of(block.text()) == BidiSplitter.RTL)
                .forEach(block -> block.attr("dir", "rtl"));
        return article;
    }

    /// The way back stands behind the note's last word, by an arrow that the text's own font has.
    private static void settle(Element back) {
        back.text("↑");
        Element before = back.previousElementSibling();
        if (before != null && before.tagName().equals("p")) {
            before.appendText(" ").appendChild(back);
        }
    }

    private static String named(Post post) {
        return post.title().isBlank() ? "–" : post.title();
    }

    /// A bookmark for each heading, within that of the heading above it.
    private static void mark(Element bookmarks, Element article, int number) {
        Deque<Integer> levels = new ArrayDeque<>();
        Element within = bookmarks;
        int unnamed = 0;
        for (Element heading : article.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.hasClass("title") ? 0 : heading.tagName().charAt(1) - '0';
            while (!levels.isEmpty() && levels.peek() >= level) {
                levels.pop();
                within = Objects.requireNonNull(within.parent());
            }
            if (heading.id().isEmpty()) {
                unnamed++;
                heading.id("p" + number + "-heading-" + unnamed);
            }
            within = within.appendElement("bookmark")
                    .attr("name", heading.text())
                    .attr("href", "#" + heading.id());
            levels.push(level);
        }
    }

    private String style() throws IOException {
        String size = audience.usesLetter() ? "letter" : "A4";
        try (InputStream in = Objects.requireNonNull(Paper.class.getResourceAsStream("paper.css"))) {
            return "@page { size: " + size + "; }\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
