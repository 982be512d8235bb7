package app.byline.publish;

import app.byline.media.Asset;
import app.byline.post.Listeners;
import app.byline.post.Subscription;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How far the images of the job on the wire are, to be seen and to be stopped: nothing of a post is there before its
/// images are. Safe from any thread.
public final class UploadWatch {
    private final Listeners<Consumer<Optional<UploadProgress>>> listeners = new Listeners<>();
    private @Nullable Way way;

    /// Empty while no image is on its way.
    public synchronized Optional<UploadProgress> now() {
        return way == null ? Optional.empty() : Optional.of(way.progress());
    }

    /// Tells each change, for each few kilobytes, on the threads that send. A listener should not wait.
    public Subscription onChange(Consumer<Optional<UploadProgress>> listener) {
        return listeners.add(listener);
    }

    /// Stops that job's images, if they are on their way: the job is taken back, and images that have arrived stay
    /// known.
    public void cancel(JobId job) {
        Way now;
        synchronized (this) {
            now = way;
        }
        if (now != null && now.job.equals(job)) {
            now.cancel();
        }
    }

    /// `stop` ends what is on the wire.
    Way begin(JobId job, Collection<Asset> assets, Runnable stop) {
        Way begun = new Way(job, assets, stop);
        synchronized (this) {
            way = begun;
        }
        tell();
        return begun;
    }

    private void tell() {
        Optional<UploadProgress> now = now();
        listeners.each(listener -> listener.accept(now));
    }

    /// The images of one job, from the first to the last.
    final class Way implements AutoCloseable {
        private final JobId job;
        private final Runnable stop;
        private final Map<String, UploadProgress.Image> images = new LinkedHashMap<>();
        private boolean cancelled;

        private Way(JobId job, Collection<Asset> assets, Runnable stop) {
            this.job = job;
            this.stop = stop;
            assets.forEach(asset -> put(asset, 0, asset.bytes(), false));
        }

        private synchronized void put(Asset asset, long sent, long bytes, boolean there) {
            images.put(asset.digest(), new UploadProgress.Image(asset.fileName(), sent, bytes, there));
        }

        /// What really leaves is less than what the library keeps.
        void ready(Asset asset) {
            put(asset, 0, asset.bytes(), false);
        }

        void sent(Asset asset, long now) {
            put(asset, now, asset.bytes(), false);
            tell();
        }

        void done(Asset asset) {
            put(asset, asset.bytes(), asset.bytes(), true);
            tell();
        }

        synchronized boolean isCancelled() {
            return cancelled;
        }

        private void cancel() {
            synchronized (this) {
                cancelled = true;
            }
            stop.run();
        }

        private synchronized UploadProgress progress() {
            return new UploadProgress(job, List.copyOf(images.values()));
        }

        @Override
        public void close() {
            synchronized (UploadWatch.this) {
                way = null;
            }
            tell();
        }
    }
}
