package app.byline.ui.publish;

import app.byline.exchange.HandedImages;
import app.byline.media.Asset;
import app.byline.media.MediaStore;
import app.byline.post.Particulars;
import app.byline.ui.Background;
import app.byline.ui.OpenPost;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Takes the image that stands for the open post in lists into the library. JavaFX's thread.
public final class ListImages {
    private final OpenPost open;
    private final MediaStore media;
    private final Background background;
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed");

    public ListImages(OpenPost open, MediaStore media, Background background) {
        this.open = open;
        this.media = media;
        this.background = background;
        open.id().subscribe(_ -> failed.set(false));
    }

    /// Whether the last file could not be taken in.
    ReadOnlyBooleanProperty failed() {
        return failed.getReadOnlyProperty();
    }

    /// Where that image's file is.
    Path file(String address) {
        return media.folder().resolve(address);
    }

    /// Copies the file into the library; the post has it when it is there, unless another is open by then.
    public void take(Path file) {
        take(HandedImages.of(List.of(file)));
    }

    /// Takes the first of the images that are dragged onto the form: the library's own, or a copy of its file. The
    /// others are not copied.
    public void take(HandedImages handed) {
        bring(() -> handed.first().into(media).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("neither here nor handed over: " + handed)));
    }

    /// The author has decided otherwise.
    void forgetFailure() {
        failed.set(false);
    }

    private void bring(Supplier<Asset> image) {
        Object post = open.id().getValue();
        background.ask(image).whenComplete((asset, failure) -> {
            if (post == null || !post.equals(open.id().getValue())) {
                return;
            }
            failed.set(failure != null);
            if (failure == null) {
                open.change(now -> Particulars.of(now)
                        .withImage(Optional.of(asset.address()))
                        .in(now));
            }
        });
    }
}
