package app.byline.ui;

import app.byline.post.PostId;
import app.byline.post.Subscription;
import app.byline.publish.BlogId;
import app.byline.publish.JobId;
import app.byline.publish.Outbox;
import app.byline.publish.Outcome;
import app.byline.publish.Publication;
import app.byline.publish.PublishJob;
import app.byline.publish.PublishJob.Aim;
import app.byline.publish.Published;
import app.byline.publish.RemoteId;
import app.byline.publish.SentPost;
import app.byline.publish.Version;
import app.byline.publish.WaitingPost;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// An outbox whose jobs go nowhere by themselves; a test says what becomes of them.
public final class FakeOutbox implements Outbox {
    private final List<Publication> publications = new ArrayList<>();
    private final List<Consumer<PublishJob>> listeners = new CopyOnWriteArrayList<>();
    private static final Instant SINCE = Instant.parse("2026-11-24T09:00:00Z");

    private final List<PublishJob> jobs = new ArrayList<>();

    /// What posts are called in the list.
    public final Map<PostId, String> titles = new ConcurrentHashMap<>();

    private final List<JobId> retried = new ArrayList<>();

    @Override
    public synchronized JobId publish(PostId post, long revision, BlogId blog) {
        JobId id = new JobId(jobs.size() + 1L);
        set(job(id, post, revision, blog, Aim.PUBLISH));
        return id;
    }

    private static PublishJob job(JobId id, PostId post, long revision, BlogId blog, Aim aim) {
        return new PublishJob(
                id, post, blog, revision, aim, PublishJob.State.READY, Optional.empty(), "", Optional.empty());
    }

    @Override
    public synchronized Optional<JobId> withdraw(PostId post, BlogId blog) {
        return publication(post, blog).filter(Publication::live).map(there -> {
            JobId id = new JobId(jobs.size() + 1L);
            set(job(id, post, there.revision(), blog, Aim.WITHDRAW));
            return id;
        });
    }

    /// The job waits for the network until then.
    public synchronized void waits(JobId id, String problem, Instant until) {
        PublishJob job = find(id).orElseThrow();
        set(new PublishJob(
                id,
                job.post(),
                job.blog(),
                job.revision(),
                job.aim(),
                PublishJob.State.READY,
                Optional.empty(),
                problem,
                Optional.of(until)));
    }

    /// The job is now in that state.
    public synchronized void becomes(JobId id, PublishJob.State state) {
        PublishJob job = find(id).orElseThrow();
        set(new PublishJob(
                id, job.post(), job.blog(), job.revision(), job.aim(), state, Optional.empty(), "", Optional.empty()));
    }

    /// The blog refused the job.
    public synchronized void fails(JobId id, Outcome.Reason reason, String serverSays) {
        stops(id, PublishJob.State.FAILED, reason, serverSays);
    }

    /// The blog refused to be looked through for what a lost reply may have left there.
    public synchronized void isShut(JobId id, Outcome.Reason reason, String serverSays) {
        stops(id, PublishJob.State.CHECKING, reason, serverSays);
    }

    private void stops(JobId id, PublishJob.State state, Outcome.Reason reason, String serverSays) {
        PublishJob job = find(id).orElseThrow();
        set(new PublishJob(
                id,
                job.post(),
                job.blog(),
                job.revision(),
                job.aim(),
                state,
                Optional.of(reason),
                serverSays,
                Optional.empty()));
    }

    /// The job's post is public now.
    public synchronized void arrives(JobId id, String link, Instant time) {
        PublishJob job = find(id).orElseThrow();
        publications.removeIf(old -> old.post().equals(job.post()));
        publications.add(new Publication(
                job.post(),
                job.blog(),
                new RemoteId("7"),
                URI.create(link),
                new Version("1"),
                job.revision(),
                true,
                time));
        becomes(id, PublishJob.State.DONE);
    }

    /// Which jobs were asked to be tried again.
    public synchronized List<JobId> retried() {
        return List.copyOf(retried);
    }

    private void set(PublishJob job) {
        jobs.removeIf(old -> old.id().equals(job.id()));
        jobs.add(job);
        listeners.forEach(listener -> listener.accept(job));
    }

    @Override
    public synchronized void cancel(JobId id) {
        becomes(id, PublishJob.State.CANCELLED);
    }

    @Override
    public synchronized void retry(JobId id) {
        retried.add(id);
        becomes(id, PublishJob.State.READY);
    }

    @Override
    public synchronized void restore(JobId id) {
        becomes(id, PublishJob.State.READY);
    }

    @Override
    public synchronized void publishAnew(JobId id) {
        becomes(id, PublishJob.State.READY);
    }

    @Override
    public synchronized void keepHere(JobId id) {
        becomes(id, PublishJob.State.CANCELLED);
    }

    @Override
    public synchronized List<WaitingPost> waiting() {
        return open().stream()
                .map(job -> new WaitingPost(job, title(job.post()), FakeBlogs.LOCAL.name(), SINCE))
                .toList();
    }

    @Override
    public synchronized List<SentPost> sent(int most) {
        return publications.reversed().stream()
                .flatMap(there -> published(there.post()).stream()
                        .map(sent ->
                                new SentPost(there.post(), title(there.post()), sent, there.live(), Optional.empty())))
                .limit(most)
                .toList();
    }

    private String title(PostId post) {
        return titles.getOrDefault(post, "");
    }

    @Override
    public synchronized Optional<PublishJob> find(JobId id) {
        return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<PublishJob> open() {
        return jobs.stream()
                .filter(job -> job.state() != PublishJob.State.DONE && job.state() != PublishJob.State.CANCELLED)
                .toList();
    }

    @Override
    public synchronized Optional<Publication> publication(PostId post, BlogId blog) {
        return publications.stream()
                .filter(one -> one.post().equals(post) && one.blog().equals(blog))
                .findFirst();
    }

    @Override
    public synchronized List<Publication> publications(Collection<PostId> posts) {
        return publications.stream().filter(one -> posts.contains(one.post())).toList();
    }

    @Override
    public synchronized List<Published> published(PostId post) {
        return publications.stream()
                .filter(one -> one.post().equals(post))
                .map(one -> new Published(
                        one.blog(), FakeBlogs.LOCAL.name(), one.revision(), one.link(), one.live(), one.time()))
                .toList();
    }

    @Override
    public Subscription onChange(Consumer<PublishJob> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
