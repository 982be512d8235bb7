package app.byline.library;

import app.byline.database.DatabaseException;
import app.byline.database.DatabaseException.Reason;
import app.byline.post.Listeners;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Subscription;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Brings what is typed to disk by itself: soon after the last key, and now and then while typing goes on. What can't
/// be saved stays in memory, is put into a file beside the library, and is tried again until it is saved. Any thread;
/// nothing here waits for the disk but the timer's thread.
public final class Autosave {
    /// After the last key.
    public static final Duration QUIET = Duration.ofMillis(400);
    /// After the first key not yet saved, while typing goes on. Below the promised two seconds by what a save of a
    /// long post may take on a busy machine, and a key that comes just after one has begun waits for two.
    public static final Duration LONGEST = Duration.ofSeconds(1);
    /// After a save that failed.
    public static final Duration AGAIN = Duration.ofSeconds(3);
    /// After the last key, before what can wait is done.
    public static final Duration REST = Duration.ofSeconds(3);

    private static final Logger LOG = System.getLogger(Autosave.class.getName());

    /// Runs tasks later, one at a time, on a thread that may block. [System#nanoTime] and a scheduled executor in
    /// the program, a hand-driven clock in tests.
    public interface Timer {
        /// Nanoseconds from any fixed point.
        long now();

        void after(Duration delay, Runnable task);
    }

    private final PostStore store;
    private final UnsavedCopies copies;
    private final Timer timer;
    private final Listeners<Consumer<SaveState>> listeners = new Listeners<>();
    /// What is typed and not on disk, guarded by this.
    private final Map<PostId, Typed> waiting = new HashMap<>();
    /// The newest saved revision of each post that was edited, guarded by this.
    private final Map<PostId, Long> revisions = new HashMap<>();
    private final Listeners<Consumer<Drift>> followers = new Listeners<>();
    /// Posts that something else than typing has changed, and whose text is still typed on as it was; guarded by
    /// this.
    private final Map<PostId, Drift> drifts = new HashMap<>();
    /// On the timer's clock, guarded by this.
    private long lastKey;
    /// The same of what was done otherwise.
    private long lastChange;
    /// Whether a look is coming that goes on with what is left, guarded by this.
    private boolean followUpDue;

    /// `post` is asked for by whoever needs it: a long text is not put together for each key.
    private record Typed(Supplier<Post> post, long first, long last) {}

    public Autosave(PostStore store, UnsavedCopies copies, Timer timer) {
        this.store = store;
        this.copies = copies;
        this.timer = timer;
        this.lastKey = timer.now() - REST.toNanos();
    }

    /// Tells each state as it comes: Unsaved on the caller's thread, the others on the timer's.
    public Subscription onState(Consumer<SaveState> listener) {
        return listeners.add(listener);
    }

    /// Takes what the post says now. Its revision may be the one it had when it was opened.
    public void edited(Post post) {
        edited(post.id(), () -> post);
    }

    /// The same; the post is asked for when it is saved, on any thread and perhaps more than once.
    public void edited(PostId id, Supplier<Post> post) {
        synchronized (this) {
            Typed before = waiting.get(id);
            long now = timer.now();
            lastKey = now;
            waiting.put(id, new Typed(post, before == null ? now : before.first(), now));
        }
        tell(new SaveState.Unsaved());
        timer.after(QUIET, () -> saveIfDue(id));
    }

    /// Saves what is typed of that post at once. Completes with the post as it stands on disk, empty if the library
    /// does not have it, or with the failure; the text stays here then and is tried again.
    public CompletableFuture<Optional<Post>> flush(PostId id) {
        CompletableFuture<Optional<Post>> done = new CompletableFuture<>();
        timer.after(Duration.ZERO, () -> {
            try {
                save(id);
                done.complete(store.find(id));
            } catch (RuntimeException failure) {
                done.completeExceptionally(failure);
            }
        });
        return done;
    }

    /// Saves everything at once.
    public CompletableFuture<Void> flushAll() {
        List<PostId> all;
        synchronized (this) {
            all = List.copyOf(waiting.keySet());
        }
        return CompletableFuture.allOf(all.stream().map(this::flush).toArray(CompletableFuture<?>[]::new));
    }

    /// What was typed of that post and is not on disk yet.
    public Optional<Post> unsaved(PostId id) {
        return Optional.ofNullable(typed(id)).map(typed -> typed.post().get());
    }

    /// Tells the newest revision of a post that something else than typing has saved.
    public synchronized void saved(PostId id, long revision) {
        revisions.merge(id, revision, Math::max);
    }

    // ---- beside typing

    /// Tells each post that was changed beside typing, on the timer's thread. Whoever shows its text is to take the
    /// change in, and to go on with the revision it has then.
    public Subscription onDrift(Consumer<Drift> follower) {
        return followers.add(follower);
    }

    /// Does something to a post as something else than its author's typing. It is done on the timer's thread when
    /// what is typed is saved, so that nothing is typed over and nothing is typed away: what was typed on the text
    /// as it was is brought together with the change, until an [#onDrift] follower has taken it in. Fails as a save
    /// does.
    public <T> CompletableFuture<T> beside(PostId id, Supplier<T> change) {
        CompletableFuture<T> done = new CompletableFuture<>();
        timer.after(Duration.ZERO, () -> {
            try {
                save(id);
                Optional<Post> before = store.find(id);
                T result = change.get();
                before.ifPresent(known -> store.find(id).ifPresent(kept -> drift(known, kept)));
                done.complete(result);
            } catch (RuntimeException failure) {
                done.completeExceptionally(failure);
            }
        });
        return done;
    }

    /// The same, waited for. Not on the timer's thread.
    ///
    /// @throws IOException when the program ends meanwhile
    public <T> T besideNow(PostId id, Supplier<T> change) throws IOException {
        try {
            return beside(id, change).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the program ends", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        }
    }

    /// Tells that something else than typing has made of a post's words what the library has now; goes on as
    /// [#beside] does. Any thread.
    public void changed(Post known, Post kept) {
        synchronized (this) {
            if (revisions.getOrDefault(kept.id(), 0L) >= kept.revision()) {
                return;
            }
        }
        drift(known, kept);
    }

    /// Tells that the post is shown and typed on as it is at that revision.
    public synchronized void shown(PostId id, long revision) {
        Drift drift = drifts.get(id);
        if (drift != null && drift.kept().revision() <= revision) {
            drifts.remove(id);
        }
    }

    private void drift(Post known, Post kept) {
        if (kept.revision() == known.revision()) {
            return;
        }
        Drift drift;
        synchronized (this) {
            revisions.merge(kept.id(), kept.revision(), Math::max);
            Drift before = drifts.get(kept.id());
            drift = new Drift(before == null ? known : before.known(), kept);
            drifts.put(kept.id(), drift);
        }
        followers.each(follower -> follower.accept(drift));
    }

    private Post write(Post typed) {
        Drift drift;
        synchronized (this) {
            drift = drifts.get(typed.id());
        }
        if (drift == null || !drift.concerns(typed)) {
            return store.keep(upToDate(typed));
        }
        Post saved = store.keep(drift.joined(typed));
        synchronized (this) {
            drifts.put(typed.id(), new Drift(typed, saved));
        }
        followers.each(follower -> follower.accept(new Drift(typed, saved)));
        return saved;
    }

    private void saveIfDue(PostId id) {
        Typed typed = typed(id);
        if (typed == null) {
            return;
        }
        long now = timer.now();
        if (now - typed.last() >= QUIET.toNanos() || now - typed.first() >= LONGEST.toNanos()) {
            try {
                save(id);
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "a save failed and will be tried again", failure);
            }
        } else {
            // Typing goes on: this key's turn comes with a later key's, or at the latest when the time is up.
            timer.after(Duration.ofNanos(LONGEST.toNanos() - (now - typed.first())), () -> saveIfDue(id));
        }
    }

    private void save(PostId id) {
        Typed typed = typed(id);
        if (typed == null) {
            return;
        }
        try {
            long began = timer.now();
            Post saved = write(typed.post().get());
            settle(typed, saved, began);
            copies.remove(id);
        } catch (RuntimeException failure) {
            copies.keep(typed.post().get());
            Reason reason = failure instanceof DatabaseException of ? of.reason() : Reason.FAILED;
            tell(new SaveState.Failing(reason, String.valueOf(failure.getMessage())));
            timer.after(AGAIN, () -> saveIfDue(id));
            throw failure;
        }
        boolean all = nothingWaits();
        tell(all ? new SaveState.Saved() : new SaveState.Unsaved());
        if (all) {
            followUp();
        }
    }

    /// Does what was left for later, part by part, once nobody has typed or changed anything for a while.
    public void followUp() {
        synchronized (this) {
            lastChange = timer.now();
            if (followUpDue) {
                return;
            }
            followUpDue = true;
        }
        timer.after(REST, this::followUpIfResting);
    }

    private void followUpIfResting() {
        Duration left;
        synchronized (this) {
            long rested = timer.now() - Math.max(lastKey, lastChange);
            left = REST.minusNanos(rested);
            // What waits is followed up when it is saved.
            followUpDue = waiting.isEmpty() && left.isPositive();
            if (!waiting.isEmpty()) {
                return;
            }
        }
        if (left.isPositive()) {
            timer.after(left, this::followUpIfResting);
        } else {
            followUpPart();
        }
    }

    private void followUpPart() {
        synchronized (this) {
            if (followUpDue || !waiting.isEmpty()) {
                return;
            }
        }
        try {
            if (store.followUp()) {
                timer.after(Duration.ZERO, this::followUpPart);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "what a save left for later waits for the next", failure);
        }
    }

    private synchronized @Nullable Typed typed(PostId id) {
        return waiting.get(id);
    }

    private synchronized boolean nothingWaits() {
        return waiting.isEmpty();
    }

    private synchronized Post upToDate(Post post) {
        long revision = Math.max(post.revision(), revisions.getOrDefault(post.id(), 0L));
        return post.saved(post.modified(), revision);
    }

    /// What was typed since the save `began` stays waiting, and may be as old as that.
    private synchronized void settle(Typed written, Post saved, long began) {
        revisions.put(saved.id(), saved.revision());
        Typed now = waiting.get(saved.id());
        if (written.equals(now)) {
            waiting.remove(saved.id());
        } else if (now != null) {
            waiting.put(saved.id(), new Typed(now.post(), began, now.last()));
        }
    }

    private void tell(SaveState state) {
        listeners.each(listener -> listener.accept(state));
    }

    /// The program's timer: one daemon thread.
    public static final class ThreadTimer implements Timer, AutoCloseable {
        private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread made = new Thread(task, "byline-autosave");
            made.setDaemon(true);
            return made;
        });

        public ThreadTimer() {
            // Whoever closes the library has flushed it; a look that comes later would find it closed.
            thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        }

        @Override
        public long now() {
            return System.nanoTime();
        }

        @Override
        public void after(Duration delay, Runnable task) {
            if (!thread.isShutdown()) {
                var _ = thread.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
            }
        }

        /// Blocks until what is under way is finished; what is due later is let go.
        @Override
        public void close() {
            thread.close();
        }
    }
}
