package app.byline.ui.editor;

import app.byline.media.Asset;
import app.byline.media.MediaStore;
import app.byline.media.web.Crop;
import app.byline.media.web.NewImage;
import app.byline.media.web.WebImages;
import app.byline.post.PostId;
import app.byline.publish.RemoteImages;
import app.byline.publish.RemoteImages.Taken;
import app.byline.ui.Background;
import app.byline.ui.Desk;
import app.byline.ui.Editing;
import app.byline.ui.OpenPost;
import app.byline.ui.text.Messages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// Puts other images in the place of those in the open post: lighter, cut, or out of the library instead of another
/// site. What was there stays in the library, and the text's undo brings it back. JavaFX's thread.
public final class PostImages {
    private static final Logger LOG = System.getLogger(PostImages.class.getName());

    private final MediaStore media;
    private final WebImages images;
    private final RemoteImages remote;
    private final OpenPost open;
    private final Editing editing;
    private final Desk desk;
    private final Background background;

    /// Where images are kept, made ready, and fetched from.
    public record Sources(MediaStore media, WebImages images, RemoteImages remote) {}

    /// `background` may wait for other sites.
    public PostImages(Sources sources, OpenPost open, Editing editing, Desk desk, Background background) {
        this.media = sources.media();
        this.images = sources.images();
        this.remote = sources.remote();
        this.open = open;
        this.editing = editing;
        this.desk = desk;
        this.background = background;
    }

    /// The image of the library that has this address in a text; empty for one of another site.
    public CompletionStage<Optional<Asset>> find(String address) {
        return address.startsWith("media/")
                ? background.ask(() -> media.find(address))
                : CompletableFuture.completedFuture(Optional.empty());
    }

    /// Puts a copy with fewer bytes in its place, where there is one.
    public void lighter(Asset image) {
        replace(image, () -> made(() -> images.lighter(image, media.file(image))), "images.lighter.none");
    }

    /// Puts what the crop leaves of it in its place.
    public void crop(Asset image, Crop crop) {
        replace(image, () -> made(() -> WebImages.cropped(image, media.file(image), crop)), "images.crop.failed");
    }

    /// Takes the images that the post shows from other sites into the library.
    public void takeRemote() {
        String text = open.post().map(post -> post.body()).orElse("");
        if (RemoteImages.in(text).isEmpty()) {
            desk.say(Messages.text("images.remote.none"));
            return;
        }
        PostId post = open.id().getValue();
        desk.say(Messages.text("images.remote.asking"));
        background.ask(() -> remote.take(text)).whenComplete((taken, failure) -> {
            if (failure != null) {
                LOG.log(Level.WARNING, "images of other sites can't be taken", failure);
                desk.say(Messages.text("images.remote.failed"));
            } else if (post != null && post.equals(open.id().getValue())) {
                editing.revise(taken::in);
                desk.say(said(taken));
            }
        });
    }

    private static String said(Taken taken) {
        return taken.failed().isEmpty()
                ? Messages.text("images.remote.taken", taken.addresses().size())
                : Messages.text(
                        "images.remote.some",
                        taken.addresses().size(),
                        taken.failed().size(),
                        taken.failed().getFirst());
    }

    private void replace(Asset image, Supplier<Optional<Asset>> made, String otherwise) {
        PostId post = open.id().getValue();
        background.ask(made).whenComplete((instead, failure) -> {
            if (failure != null || instead.isEmpty()) {
                if (failure != null) {
                    LOG.log(Level.WARNING, image.address() + " can't be made anew", failure);
                }
                desk.say(Messages.text(otherwise, image.fileName()));
            } else if (post != null && post.equals(open.id().getValue())) {
                editing.revise(
                        text -> text.replace(image.address(), instead.get().address()));
                desk.say(Messages.text("images.replaced", image.fileName()));
            }
        });
    }

    private interface Making {
        Optional<NewImage> image() throws IOException;
    }

    private Optional<Asset> made(Making making) {
        try {
            Optional<NewImage> image = making.image();
            return image.isEmpty()
                    ? Optional.empty()
                    : Optional.of(media.add(
                            new ByteArrayInputStream(image.get().content()),
                            image.get().name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
