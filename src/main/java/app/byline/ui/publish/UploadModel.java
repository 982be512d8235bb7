package app.byline.ui.publish;

import app.byline.post.Subscription;
import app.byline.publish.UploadProgress;
import app.byline.publish.UploadWatch;
import app.byline.ui.Background;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How far images on their way to a blog are; of what comes quicker than it can be shown the newest counts. JavaFX's
/// thread.
public final class UploadModel {
    private final UploadWatch watch;
    private final Background background;
    private final Subscription subscription;
    private final AtomicReference<@Nullable Optional<UploadProgress>> newest = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<Optional<UploadProgress>> now =
            new ReadOnlyObjectWrapper<>(this, "now", Optional.empty());

    public UploadModel(UploadWatch watch, Background background) {
        this.watch = watch;
        this.background = background;
        subscription = watch.onChange(progress -> {
            if (newest.getAndSet(progress) == null) {
                background.window().execute(this::show);
            }
        });
    }

    /// Hears of them no longer.
    public void dispose() {
        subscription.close();
    }

    private void show() {
        Optional<UploadProgress> progress = newest.getAndSet(null);
        if (progress != null) {
            now.set(progress);
        }
    }

    /// Empty while none is on its way.
    ReadOnlyObjectProperty<Optional<UploadProgress>> now() {
        return now.getReadOnlyProperty();
    }

    /// Stops them, and the post with them; what has arrived is not sent again.
    void stop() {
        now.get().ifPresent(progress -> background.run(() -> watch.cancel(progress.job())));
    }
}
