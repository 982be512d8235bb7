package app.byline.exchange.page;

import app.byline.exchange.Audience;
import app.byline.exchange.Departure;
import app.byline.markdown.Directions;
import app.byline.markdown.HtmlExport;
import app.byline.media.Asset;
import app.byline.media.MediaStore;
import app.byline.platform.AtomicFile;
import app.byline.post.Post;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Posts on one page that stands by itself: its looks and its images are in it, so that it can be mailed, kept or
/// printed. It needs no network and runs no program.
public final class HtmlPage implements Departure {
    private final MediaStore media;
    private final Audience audience;

    public HtmlPage(MediaStore media, Audience audience) {
        this.media = media;
        this.audience = audience;
    }

    @Override
    public String name() {
        return "html";
    }

    @Override
    public boolean isFolder() {
        return false;
    }

    @Override
    public void write(List<Post> posts, Path to) throws IOException {
        AtomicFile.write(to, page(posts));
    }

    private String page(List<Post> posts) throws IOException {
        Document page = Document.createShell("");
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        page.title(posts.size() == 1 ? posts.getFirst().title() : "");
        page.head().appendElement("style").appendText("\n" + style());
        for (Post post : posts) {
            article(page.body().appendElement("article"), post);
        }
        page.outputSettings().prettyPrint(false);
        return "<!doctype html>\n" + page.outerHtml() + "\n";
    }

    private void article(Element article, Post post) throws IOException {
        Element head = article.appendElement("header");
        head.appendElement("h1").text(post.title());
        head.appendElement("time").attr("datetime", post.created().toString()).text(audience.day(post.created()));
        article.append(Directions.found(new HtmlExport().render(post.body(), address -> address)));
        for (Element shown : article.select("[src]")) {
            Optional<Asset> asset = media.find(shown.attr("src"));
            if (asset.isPresent()) {
                shown.attr("src", data(asset.get()));
            }
        }
    }

    private String data(Asset asset) throws IOException {
        byte[] bytes = Files.readAllBytes(media.file(asset));
        return "data:" + asset.mediaType() + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static String style() throws IOException {
        try (InputStream in = Objects.requireNonNull(HtmlPage.class.getResourceAsStream("page.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
