package app.byline.exchange.pdf;

import app.byline.exchange.Audience;
import app.byline.exchange.Departure;
import app.byline.exchange.Imprint;
import app.byline.media.MediaStore;
import app.byline.platform.AtomicFile;
import app.byline.post.Post;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/// Posts as a PDF: each on a page of its own, with bookmarks by their headings, links that work, and every font and
/// image in it. It is tagged, so that a screen reader finds its way. See
/// docs/decisions/0034-pdf-by-a-library-docx-by-hand.md.
public final class PdfFile implements Departure {
    private final MediaStore media;
    private final Audience audience;

    public PdfFile(MediaStore media, Audience audience) {
        this.media = media;
        this.audience = audience;
    }

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public boolean isFolder() {
        return false;
    }

    @Override
    public void write(List<Post> posts, Path to) throws IOException {
        Paper paper = new Paper(Imprint.of(posts, to, audience), audience);
        Document page = paper.page(
                posts,
                address -> media.find(address)
                        .filter(asset -> Paper.SHOWN.contains(asset.mediaType()))
                        .map(PdfPrinter::address));
        AtomicFile.write(to, new PdfPrinter(media).printed(page));
    }

    @Override
    public String unshown(List<Post> posts) throws IOException {
        String text =
                posts.stream().map(post -> post.title() + "\n" + post.body()).collect(Collectors.joining("\n"));
        return Fonts.unshown(text);
    }
}
