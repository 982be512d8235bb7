package app.byline.sync;

import app.byline.database.DatabaseException;
import app.byline.library.PostStore;
import app.byline.post.Listeners;
import app.byline.post.Subscription;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Keeps all mirrors in step on a thread of its own, which nobody waits for: soon after a post was saved, now and
/// then, and when asked. What fails is tried again; writing goes on meanwhile. Any thread.
public final class Synchroniser implements AutoCloseable {
    /// After a post was saved: typing comes in bursts, and a commit for each is of no use.
    private static final Duration AFTER_A_SAVE = Duration.ofSeconds(20);
    private static final Duration AFTER_A_SAVE_TO_A_FOLDER = Duration.ofSeconds(2);
    /// How often others are asked.
    private static final Duration REMOTES = Duration.ofMinutes(3);
    /// What a folder's own news may miss.
    private static final Duration FOLDERS = Duration.ofSeconds(2);

    private static final Duration A_MOMENT = Duration.ofMillis(500);
    /// Longer than a library takes, and shorter than a remote that does not answer.
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Logger LOG = System.getLogger(Synchroniser.class.getName());

    private final Counterparts counterparts;
    private final Library library;
    private final Mirrors mirrors;
    private final Clock clock;
    private final Listeners<BiConsumer<Mirror, SyncState>> listeners = new Listeners<>();
    /// Guarded by itself.
    private final Map<Long, SyncState> states = new LinkedHashMap<>();
    /// Mirrors that a round is to come for, guarded by itself.
    private final Set<Long> awaited = new HashSet<>();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, task -> {
        Thread made = new Thread(task, "byline-sync");
        made.setDaemon(true);
        return made;
    });
    private @Nullable Subscription changes;

    public Synchroniser(Library library, Mirrors mirrors, Clock clock) {
        this.library = library;
        this.counterparts = library.counterparts();
        this.mirrors = mirrors;
        this.clock = clock;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.setRemoveOnCancelPolicy(true);
    }

    /// Tells each change of a mirror's state, on the synchroniser's thread.
    public Subscription onState(BiConsumer<Mirror, SyncState> listener) {
        return listeners.add(listener);
    }

    /// How that mirror stood last.
    public SyncState state(Mirror mirror) {
        synchronized (states) {
            return states.getOrDefault(mirror.number(), new SyncState.Resting());
        }
    }

    /// Begins to keep mirrors in step by itself.
    public synchronized void start(PostStore posts) {
        if (changes != null) {
            return;
        }
        Pending remotes = new Pending(AFTER_A_SAVE, mirror -> mirror.kind() == Mirror.Kind.GIT);
        Pending folders = new Pending(AFTER_A_SAVE_TO_A_FOLDER, mirror -> mirror.kind() == Mirror.Kind.FOLDER);
        changes = posts.onChange(_ -> {
            remotes.wake();
            folders.wake();
        });
        mirrors.onNews(this::happens);
        every(REMOTES, mirror -> mirror.kind() == Mirror.Kind.GIT);
        every(FOLDERS, mirror -> mirror.kind() == Mirror.Kind.FOLDER && isDue(mirror));
    }

    private void every(Duration pause, Predicate<Mirror> which) {
        var _ = thread.scheduleWithFixedDelay(() -> rounds(which), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Soon, but not before a program that is writing has done so.
    private void happens(Mirror mirror) {
        synchronized (awaited) {
            if (!thread.isShutdown() && awaited.add(mirror.number())) {
                var _ = thread.schedule(
                        () -> {
                            synchronized (awaited) {
                                awaited.remove(mirror.number());
                            }
                            round(mirror);
                        },
                        A_MOMENT.toMillis(),
                        TimeUnit.MILLISECONDS);
            }
        }
    }

    private boolean isDue(Mirror mirror) {
        return !(state(mirror) instanceof SyncState.InStep) || mirrors.hasNews(mirror);
    }

    /// Waits until changes pause.
    private final class Pending {
        private final Duration pause;
        private final Predicate<Mirror> which;
        private boolean waits;

        Pending(Duration pause, Predicate<Mirror> which) {
            this.pause = pause;
            this.which = which;
        }

        synchronized void wake() {
            if (!waits && !thread.isShutdown()) {
                waits = true;
                var _ = thread.schedule(this::run, pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        private void run() {
            synchronized (this) {
                waits = false;
            }
            rounds(which);
        }
    }

    /// Brings all of them into step at once; completes with how each stands then.
    public CompletableFuture<Map<Mirror, SyncState>> now() {
        return CompletableFuture.supplyAsync(() -> rounds(_ -> true), thread);
    }

    /// Brings that one into step at once.
    public CompletableFuture<SyncState> now(Mirror mirror) {
        return CompletableFuture.supplyAsync(() -> round(mirror), thread);
    }

    private Map<Mirror, SyncState> rounds(Predicate<Mirror> which) {
        Map<Mirror, SyncState> stands = new LinkedHashMap<>();
        try {
            List<Mirror> all = new ArrayList<>(counterparts.mirrors());
            all.removeIf(which.negate());
            all.forEach(mirror -> stands.put(mirror, round(mirror)));
        } catch (DatabaseException e) {
            LOG.log(Level.WARNING, "the library can't be asked for its mirrors", e);
        }
        return stands;
    }

    private SyncState round(Mirror mirror) {
        SyncState before = state(mirror);
        Optional<Instant> lastTime = lastTime(before);
        // A folder is looked at all the time: only what comes of it is news.
        if (mirror.kind() == Mirror.Kind.GIT) {
            tell(mirror, new SyncState.Working());
        }
        SyncState after = outcome(mirror, lastTime);
        if (mirror.kind() == Mirror.Kind.GIT || isNews(before, after)) {
            tell(mirror, after);
        }
        return after;
    }

    private SyncState outcome(Mirror mirror, Optional<Instant> lastTime) {
        try (Outside outside = mirrors.open(mirror)) {
            Account account = new Reconciliation(mirror, library, outside).run();
            return new SyncState.InStep(clock.instant(), account);
        } catch (SyncException e) {
            LOG.log(Level.INFO, "not in step with " + mirror.address(), e);
            return new SyncState.Waiting(e.reason(), String.valueOf(e.getMessage()), lastTime);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "not in step with " + mirror.address(), e);
            return new SyncState.Waiting(SyncException.Reason.FAILED, String.valueOf(e.getMessage()), lastTime);
        }
    }

    private static Optional<Instant> lastTime(SyncState state) {
        return switch (state) {
            case SyncState.InStep(Instant time, Account _) -> Optional.of(time);
            case SyncState.Waiting(SyncException.Reason _, String _, Optional<Instant> last) -> last;
            case SyncState.Resting _, SyncState.Working _ -> Optional.empty();
        };
    }

    private static boolean isNews(SyncState before, SyncState after) {
        boolean nothing = after instanceof SyncState.InStep(Instant _, Account account)
                && account.arrived() + account.sent() == 0
                && !account.isNoteworthy();
        return !(nothing && before instanceof SyncState.InStep);
    }

    private void tell(Mirror mirror, SyncState state) {
        synchronized (states) {
            states.put(mirror.number(), state);
        }
        listeners.each(listener -> listener.accept(mirror, state));
    }

    /// Ends after the round that is under way, which is waited for only a moment: it may end anywhere.
    @Override
    public void close() {
        synchronized (this) {
            if (changes != null) {
                changes.close();
            }
        }
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        mirrors.close();
    }
}
