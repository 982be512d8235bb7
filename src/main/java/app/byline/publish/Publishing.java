package app.byline.publish;

import app.byline.database.DatabaseException;
import app.byline.library.PostStore;
import app.byline.platform.SecretsException;
import app.byline.post.Particulars;
import app.byline.post.Post;
import app.byline.publish.Outcome.Reason;
import app.byline.publish.PublishJob.State;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/// The way of one job: images, draft, public. Whatever the network does, it ends in exactly one post, because nothing
/// is created again before the blog was asked for the marker, and nothing is public before it has an id that is on
/// disk. The outbox's thread only.
final class Publishing {
    private static final Logger LOG = System.getLogger(Publishing.class.getName());
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    /// Why a blog may not be looked through, until its author does something about it.
    private static final Set<Reason> SHUT =
            EnumSet.of(Reason.CREDENTIALS, Reason.FORBIDDEN, Reason.UNTRUSTED, Reason.NOT_A_BLOG);

    private final SqliteOutbox outbox;
    private final Blogs blogs;
    private final BlogClients clients;
    private final PostStore posts;
    private final LinkedPosts linked;
    private final Uploads uploads;
    private final ServerMerge merge;
    private final Clock clock;

    Publishing(SqliteOutbox outbox, ServerMerge.Parts parts, Uploads uploads, ServerMerge merge, Clock clock) {
        this.outbox = outbox;
        this.blogs = parts.blogs();
        this.clients = parts.clients();
        this.posts = parts.posts();
        this.uploads = uploads;
        this.linked = new LinkedPosts(posts, outbox);
        this.merge = merge;
        this.clock = clock;
    }

    /// Runs the job until it is over or has to wait.
    void run(PublishJob job) {
        Optional<Blog> blog = blogs.find(job.blog());
        Optional<Post> post = posts.atRevision(job.post(), job.revision());
        if (blog.isEmpty() || post.isEmpty()) {
            outbox.failed(job.id(), Optional.of(Reason.GONE), "");
            return;
        }
        try {
            BlogClient client = clients.open(blog.get());
            switch (job.aim()) {
                case PUBLISH, RESTORE -> send(job, post.get(), client);
                case WITHDRAW -> withdraw(job, client);
            }
        } catch (SecretsException e) {
            stop(job, reason(e), String.valueOf(e.getMessage()));
        } catch (RefusedException e) {
            if (SHUT.contains(e.reason())) {
                stop(job, e.reason(), message(e));
            } else {
                later(job, waitingState(job), e, Optional.empty());
            }
        } catch (IOException e) {
            later(job, waitingState(job), e, Optional.empty());
        } catch (DatabaseException e) {
            throw e;
        } catch (RuntimeException e) {
            // A fault of ours must not make this job run forever, nor stop the others.
            LOG.log(Level.ERROR, "job " + job.id().value(), e);
            outbox.failed(job.id(), Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /// What a lost reply has left there is unknown still: it will be looked for once the author has done what helps.
    private void stop(PublishJob job, Reason reason, String says) {
        if (job.state() == State.CHECKING) {
            outbox.shut(job.id(), reason, says);
        } else {
            outbox.failed(job.id(), Optional.of(reason), says);
        }
    }

    private static State waitingState(PublishJob job) {
        return job.state() == State.CHECKING ? State.CHECKING : State.READY;
    }

    private static Reason reason(SecretsException e) {
        return e.reason() == SecretsException.Reason.NOTHING_KEPT ? Reason.CREDENTIALS : Reason.PASSWORD_UNREADABLE;
    }

    private void send(PublishJob job, Post post, BlogClient client) throws IOException {
        Optional<Publication> known = outbox.publication(job.post(), job.blog());
        if (job.state() == State.CHECKING && known.filter(Publication::live).isEmpty()) {
            known = adopt(job, known, client);
        }
        outbox.sending(job.id());
        Optional<Map<String, URI>> sent = upload(job, post, client);
        if (sent.isEmpty()) {
            return;
        }
        Outgoing outgoing = new Outgoing(
                post,
                Marker.of(post.id()),
                sent.get(),
                outbox.files().numbers(post, job.blog()),
                outbox.originals().of(post.id(), job.blog()),
                seen(post, known));
        if (known.isEmpty()) {
            create(job, outgoing, client);
        } else {
            update(job, outgoing, known.get().remote(), known.get().version(), client);
        }
    }

    /// What was said of the post when blog and library were last the same.
    private Particulars seen(Post post, Optional<Publication> known) {
        return known.flatMap(there -> posts.atRevision(post.id(), there.revision()))
                .map(Particulars::of)
                .orElse(Particulars.NONE);
    }

    /// Repeatable: what readers do not see needs nothing done.
    private void withdraw(PublishJob job, BlogClient client) {
        Optional<Publication> known = outbox.publication(job.post(), job.blog());
        if (known.isEmpty()) {
            outbox.failed(job.id(), Optional.of(Reason.GONE), "");
            return;
        }
        outbox.sending(job.id());
        switch (client.withdraw(known.get().remote())) {
            case Outcome.Done(Remote remote) -> outbox.withdrawn(job, known.get(), remote);
            case Outcome other -> settle(job, other);
        }
    }

    /// What an earlier try may have left on the blog: ours is the one that is known, else the oldest; other drafts with
    /// our marker go.
    private Optional<Publication> adopt(PublishJob job, Optional<Publication> known, BlogClient client)
            throws IOException {
        List<Remote> found = client.find(Marker.of(job.post()));
        if (known.isEmpty() && !found.isEmpty()) {
            outbox.created(job, found.stream().filter(Remote::live).findFirst().orElse(found.getFirst()));
        }
        Optional<Publication> ours = outbox.publication(job.post(), job.blog());
        for (Remote other : found) {
            if (!other.live()
                    && ours.filter(post -> post.remote().equals(other.id())).isEmpty()) {
                client.discard(other.id());
            }
        }
        return ours;
    }

    private void create(PublishJob job, Outgoing outgoing, BlogClient client) throws IOException {
        switch (client.create(outgoing)) {
            case Outcome.Done(Remote draft) -> {
                outbox.created(job, draft);
                if (outbox.tries(job.id()) > 1) {
                    onlyOne(job, client);
                }
                // Also of a draft that stays one: until then its slug is the marker.
                update(job, outgoing, draft.id(), draft.version(), client);
            }
            case Outcome.Unknown(IOException cause) -> {
                if (client.capabilities().has(Feature.FIND_BY_MARKER)) {
                    later(job, State.CHECKING, cause, Optional.empty());
                } else {
                    outbox.failed(job.id(), Optional.empty(), message(cause));
                }
            }
            case Outcome other -> settle(job, other);
        }
    }

    /// An earlier try may have arrived after it was looked for.
    private void onlyOne(PublishJob job, BlogClient client) throws IOException {
        if (client.capabilities().has(Feature.FIND_BY_MARKER)) {
            var _ = adopt(job, outbox.publication(job.post(), job.blog()), client);
        }
    }

    private void update(PublishJob job, Outgoing outgoing, RemoteId id, Version expected, BlogClient client)
            throws IOException {
        if (job.aim() == PublishJob.Aim.RESTORE) {
            Outcome restored = client.restore(id);
            if (!(restored instanceof Outcome.Done)) {
                settle(job, restored);
                return;
            }
        }
        switch (client.update(id, outgoing, expected)) {
            case Outcome.Done(Remote remote) -> outbox.done(job, remote, client.bitext(outgoing));
            case Outcome.Refused(Reason why, String _)
            when why == Reason.CHANGED_ON_SERVER -> merge(job, outgoing.post(), client);
            // It has its id, so it may be sent again: the client finds out that what stands there is what it sends.
            case Outcome.Unknown(IOException cause) -> later(job, State.CHECKING, cause, Optional.empty());
            case Outcome other -> settle(job, other);
        }
    }

    /// What was changed there is brought together with what was changed here; the job then goes on with both.
    private void merge(PublishJob job, Post mine, BlogClient client) throws IOException {
        Publication there = outbox.publication(job.post(), job.blog()).orElseThrow();
        switch (merge.look(there, mine, client)) {
            case ServerChanges.Look.Failed(Outcome outcome) -> settle(job, outcome);
            case ServerChanges.Look.Here(ServerChange change) ->
                merge.merge(change)
                        .ifPresentOrElse(
                                revision -> outbox.pin(job.id(), revision),
                                () -> outbox.failed(job.id(), Optional.of(Reason.CHANGED_ON_SERVER), ""));
        }
    }

    /// Where each image of the post, and each post it links to, is on the blog; empty when an image could not be sent
    /// and the job has to wait.
    private Optional<Map<String, URI>> upload(PublishJob job, Post post, BlogClient client) {
        return switch (uploads.send(job, post, client)) {
            case Uploads.Sent.Stopped(Outcome outcome) -> {
                settle(job, outcome);
                yield Optional.empty();
            }
            case Uploads.Sent.Cancelled() -> {
                outbox.waiting(job.id(), State.READY, "", clock.instant());
                outbox.cancel(job.id());
                yield Optional.empty();
            }
            case Uploads.Sent.All(Map<String, URI> files) -> {
                Map<String, URI> sent = new HashMap<>(files);
                sent.putAll(linked.addresses(post, job.blog()));
                yield Optional.of(sent);
            }
        };
    }

    private void settle(PublishJob job, Outcome outcome) {
        switch (outcome) {
            case Outcome.Refused(Reason reason, String says) -> outbox.failed(job.id(), Optional.of(reason), says);
            case Outcome.NotSent(IOException cause, Optional<Duration> after) -> later(job, State.READY, cause, after);
            // Of an upload, which finds what an earlier try has left, once that has arrived; or of what may be
            // repeated.
            case Outcome.Unknown(IOException cause) -> later(job, State.CHECKING, cause, Optional.empty());
            case Outcome.Done _ -> throw new IllegalStateException("done is no reason to wait");
        }
    }

    private void later(PublishJob job, State state, IOException cause, Optional<Duration> after) {
        if (Thread.currentThread().isInterrupted()) {
            // Byline ends, and has not waited for the answer: the next start takes the job up as after a crash.
            return;
        }
        Duration wait = after.orElseGet(() -> wait(outbox.tries(job.id())));
        if (state == State.CHECKING && wait.compareTo(PublishJob.SETTLE) < 0) {
            wait = PublishJob.SETTLE;
        }
        if (wait.compareTo(PublishJob.LONGEST_WAIT) > 0) {
            wait = PublishJob.LONGEST_WAIT;
        }
        outbox.waiting(job.id(), state, message(cause), clock.instant().plus(wait));
    }

    /// Twice as long each time, and never the same for two, so that a server that comes back is not run over.
    private static Duration wait(int tries) {
        Duration doubled = Duration.ofSeconds(1L << Math.clamp(tries, 1, 6));
        Duration wait = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        return wait.plusMillis(ThreadLocalRandom.current().nextLong(500));
    }

    private static String message(IOException cause) {
        return Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
    }
}
