package app.byline.publish;

import app.byline.media.Asset;
import app.byline.media.MediaStore;
import app.byline.media.web.WebImage;
import app.byline.media.web.WebImages;
import app.byline.post.Post;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Brings the files that a post names to a blog, each once, made ready for readers on their way. The outbox's thread.
final class Uploads {
    private final SentFiles ledger;
    private final MediaStore media;
    private final WebImages images;

    Uploads(SentFiles ledger, MediaStore media, WebImages images) {
        this.ledger = ledger;
        this.media = media;
        this.images = images;
    }

    /// What became of them.
    sealed interface Sent {
        /// Where each is on the blog, by its address in the text.
        record All(Map<String, URI> addresses) implements Sent {}

        /// Why one of them is not there.
        record Stopped(Outcome outcome) implements Sent {}
    }

    Sent send(Post post, BlogId blog, BlogClient client) {
        Map<String, URI> sent = new HashMap<>();
        for (Asset asset : media.namedIn(post.extras() + "\n" + post.body())) {
            Optional<URI> there = ledger.where(asset, blog);
            if (there.isEmpty()) {
                switch (upload(asset, client)) {
                    case BlogClient.Upload.Done done -> {
                        ledger.sent(asset, blog, done);
                        there = Optional.of(done.address());
                    }
                    case BlogClient.Upload.Failed(Outcome outcome) -> {
                        return new Sent.Stopped(outcome);
                    }
                }
            }
            sent.put(asset.address(), there.orElseThrow());
        }
        return new Sent.All(sent);
    }

    private BlogClient.Upload upload(Asset asset, BlogClient client) {
        try (WebImage ready = images.ready(asset, media.file(asset))) {
            return client.upload(ready.asset(), ready.file());
        } catch (IOException unreadable) {
            return new BlogClient.Upload.Failed(
                    new Outcome.Refused(Outcome.Reason.INVALID, String.valueOf(unreadable.getMessage())));
        }
    }
}
