package app.byline.publish;

import app.byline.media.Asset;
import app.byline.media.MediaStore;
import app.byline.media.web.WebImage;
import app.byline.media.web.WebImages;
import app.byline.post.Post;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/// Brings the files that a post names to a blog, each once, made ready for readers on their way; a few at once, since a
/// blog spends more time on making its sizes of an image than on taking it. The outbox's thread, which waits.
final class Uploads {
    /// Each may take a server's whole memory for a moment.
    private static final int AT_ONCE = 3;
    private static final int TRIES = 3;

    private final FileErrand errand;
    private final MediaStore media;
    private final Function<BlogId, WebImages> images;
    private final UploadWatch watch;

    Uploads(FileErrand errand, MediaStore media, Function<BlogId, WebImages> images, UploadWatch watch) {
        this.errand = errand;
        this.media = media;
        this.images = images;
        this.watch = watch;
    }

    /// What became of them.
    sealed interface Sent {
        /// Where each is on the blog, by its address in the text.
        record All(Map<String, URI> addresses) implements Sent {}

        /// Why one of them is not there.
        record Stopped(Outcome outcome) implements Sent {}

        /// Its author wants them there no more.
        record Cancelled() implements Sent {}
    }

    Sent send(PublishJob job, Post post, BlogClient client) {
        List<Asset> named = media.namedIn(post.extras() + "\n" + post.body());
        Map<String, URI> there = new HashMap<>();
        // One content may have come under two names.
        Map<String, Asset> missing = new LinkedHashMap<>();
        for (Asset asset : named) {
            errand.where(asset, job.blog())
                    .ifPresentOrElse(
                            address -> there.put(asset.digest(), address), () -> missing.put(asset.digest(), asset));
        }
        Optional<Sent> stopped = missing.isEmpty() ? Optional.empty() : upload(job, missing.values(), client, there);
        return stopped.orElseGet(() -> {
            Map<String, URI> addresses = new HashMap<>();
            named.forEach(asset -> addresses.put(asset.address(), there.get(asset.digest())));
            return new Sent.All(addresses);
        });
    }

    /// Empty when all of them are in `there`.
    private Optional<Sent> upload(
            PublishJob job, Collection<Asset> missing, BlogClient client, Map<String, URI> there) {
        AtomicBoolean stopped = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                        AT_ONCE, Thread.ofVirtual().name("byline-upload-", 0).factory());
                UploadWatch.Way way = watch.begin(job.id(), missing, () -> stop(threads))) {
            Map<Asset, Future<BlogClient.Upload>> underway = new LinkedHashMap<>();
            for (Asset asset : missing) {
                underway.put(asset, threads.submit(() -> {
                    BlogClient.Upload upload = stopped.get() ? stopped() : upload(asset, job.blog(), client, way);
                    stopped.compareAndSet(false, upload instanceof BlogClient.Upload.Failed);
                    return upload;
                }));
            }
            List<Outcome> failures = settled(underway, threads, there);
            return way.isCancelled()
                    ? Optional.of(new Sent.Cancelled())
                    : gravest(failures).map(Sent.Stopped::new);
        } catch (RejectedExecutionException cancelledAtOnce) {
            return Optional.of(new Sent.Cancelled());
        }
    }

    /// Where one may have arrived all the same, that is waited for before any is sent again; a refusal comes before
    /// what mends itself.
    private static Optional<Outcome> gravest(List<Outcome> failures) {
        return failures.stream().min(Comparator.comparingInt(failure -> switch (failure) {
            case Outcome.Unknown _ -> 0;
            case Outcome.Refused _ -> 1;
            case Outcome.NotSent _ -> 2;
            case Outcome.Done _ -> 3;
        }));
    }

    /// Behind a failure nothing more is begun; what is on the wire then ends by itself.
    private static BlogClient.Upload stopped() {
        return new BlogClient.Upload.Failed(new Outcome.NotSent(new IOException("not begun"), Optional.empty()));
    }

    /// What has not begun would else be waited for for ever.
    private static void stop(ExecutorService threads) {
        for (Runnable waiting : threads.shutdownNow()) {
            if (waiting instanceof Future<?> future) {
                future.cancel(false);
            }
        }
    }

    /// Waits for all of them. An interruption, when Byline ends, ends them too.
    private static List<Outcome> settled(
            Map<Asset, Future<BlogClient.Upload>> underway, ExecutorService threads, Map<String, URI> there) {
        List<Outcome> failures = new ArrayList<>();
        underway.forEach((asset, future) -> {
            switch (result(future, threads)) {
                case BlogClient.Upload.Done done -> there.put(asset.digest(), done.address());
                case BlogClient.Upload.Failed(Outcome outcome) -> failures.add(outcome);
            }
        });
        return failures;
    }

    private static BlogClient.Upload result(Future<BlogClient.Upload> future, ExecutorService threads) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            stop(threads);
            Thread.currentThread().interrupt();
            return new BlogClient.Upload.Failed(new Outcome.Unknown(new IOException("interrupted", e)));
        } catch (CancellationException e) {
            return stopped();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
        }
    }

    /// A blog that makes the month's first folder for two uploads at once fails one of them, and says so as of a file
    /// that it does not take. Nothing is kept of it; trying again tells them apart.
    private static boolean isRefused(BlogClient.Upload upload) {
        return upload instanceof BlogClient.Upload.Failed(Outcome outcome)
                && outcome instanceof Outcome.Refused(Outcome.Reason why, String _)
                && why == Outcome.Reason.INVALID;
    }

    private BlogClient.Upload upload(Asset asset, BlogId blog, BlogClient client, UploadWatch.Way way) {
        try (WebImage ready = images.apply(blog).ready(asset, media.file(asset))) {
            way.ready(ready.asset());
            BlogClient.Upload upload = errand.run(asset, blog, client, () -> tried(ready, client, way));
            if (upload instanceof BlogClient.Upload.Done) {
                way.done(ready.asset());
            }
            return upload;
        } catch (IOException unreadable) {
            return new BlogClient.Upload.Failed(
                    new Outcome.Refused(Outcome.Reason.INVALID, String.valueOf(unreadable.getMessage())));
        }
    }

    private static BlogClient.Upload tried(WebImage ready, BlogClient client, UploadWatch.Way way) {
        BlogClient.Upload upload = sent(ready, client, way);
        for (int tries = 1; tries < TRIES && isRefused(upload); tries++) {
            upload = sent(ready, client, way);
        }
        return upload;
    }

    private static BlogClient.Upload sent(WebImage ready, BlogClient client, UploadWatch.Way way) {
        return client.upload(ready.asset(), ready.file(), sent -> way.sent(ready.asset(), sent));
    }
}
