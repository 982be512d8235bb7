package app.byline.publish;

import app.byline.database.Database;
import app.byline.database.Row;
import app.byline.database.Session;
import app.byline.media.Asset;
import app.byline.post.PostId;
import app.byline.post.Subscription;
import app.byline.publish.PublishJob.State;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The outbox as rows of the library: every step of a job is on disk before and after the wire, so that a crash leaves
/// a job that knows where it stood. Blocking; any thread but JavaFX's. See
/// docs/decisions/0008-outbox-draft-then-publish.md.
public final class SqliteOutbox implements Outbox {
    private final Database database;
    private final Clock clock;
    private final List<Consumer<PublishJob>> listeners = new CopyOnWriteArrayList<>();

    public SqliteOutbox(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    // ---- for the author

    @Override
    public JobId publish(PostId post, long revision, BlogId blog) {
        return database.write(session -> {
            dropOlder(session, post, revision, blog);
            session.change("""
                    insert into publish_job (post, blog, revision, state, created) values (?, ?, ?, 'READY', ?)
                    on conflict (post, blog, revision) do update
                    set state = 'READY', refusal = null, problem = '', tries = 0, retry_at = null
                    where state in ('DONE', 'CANCELLED', 'FAILED')
                    """, post.value(), blog.value(), revision, clock.instant());
            PublishJob job = session.find(
                            JOB + "where post = ? and blog = ? and revision = ?",
                            SqliteOutbox::job,
                            post.value(),
                            blog.value(),
                            revision)
                    .orElseThrow();
            tell(session, job);
            return job.id();
        });
    }

    /// Only jobs of which nothing is on the wire: one that is being sent or looked for finishes first.
    private void dropOlder(Session session, PostId post, long revision, BlogId blog) {
        List<PublishJob> older = session.list(
                JOB + "where post = ? and blog = ? and revision <> ? and state in ('READY', 'FAILED')",
                SqliteOutbox::job,
                post.value(),
                blog.value(),
                revision);
        older.forEach(job -> change(session, job.id(), State.CANCELLED, Optional.empty(), "", Optional.empty()));
    }

    @Override
    public void cancel(JobId id) {
        database.change(session -> find(session, id)
                .filter(job -> job.state() == State.READY || job.state() == State.FAILED)
                .ifPresent(job -> change(session, id, State.CANCELLED, Optional.empty(), "", Optional.empty())));
    }

    @Override
    public void retry(JobId id) {
        database.change(session -> find(session, id).ifPresent(job -> {
            if (job.refusal().equals(Optional.of(Outcome.Reason.GONE))) {
                // The author has been told that it is gone and wants it there again.
                session.change(
                        "delete from publication where post = ? and blog = ?",
                        job.post().value(),
                        job.blog().value());
            }
            switch (job.state()) {
                case READY, FAILED -> change(session, id, State.READY, job.refusal(), "", Optional.empty());
                case CHECKING -> change(session, id, State.CHECKING, job.refusal(), "", sooner(job));
                case SENDING, DONE, CANCELLED -> {}
            }
        }));
    }

    /// A click may shorten the wait after a failure, but not so that what is on its way could arrive behind the look
    /// for
    /// it; one that has failed in nothing yet waits for what an earlier run has sent.
    private Optional<Instant> sooner(PublishJob job) {
        if (job.problem().isEmpty()) {
            return job.retryAt();
        }
        Instant settled = clock.instant().plus(PublishJob.SETTLE);
        return job.retryAt().map(time -> time.isBefore(settled) ? time : settled);
    }

    @Override
    public Optional<PublishJob> find(JobId id) {
        return database.read(session -> find(session, id));
    }

    @Override
    public List<PublishJob> open() {
        return database.read(session ->
                session.list(JOB + "where state not in ('DONE', 'CANCELLED') order by id", SqliteOutbox::job));
    }

    @Override
    public Optional<Publication> publication(PostId post, BlogId blog) {
        return database.read(session -> session.find(
                "select * from publication where post = ? and blog = ?",
                SqliteOutbox::publication,
                post.value(),
                blog.value()));
    }

    @Override
    public List<Publication> publications(Collection<PostId> posts) {
        return database.read(session -> posts.stream()
                .flatMap(
                        post -> session
                                .list(
                                        "select * from publication where post = ?",
                                        SqliteOutbox::publication,
                                        post.value())
                                .stream())
                .toList());
    }

    @Override
    public List<Published> published(PostId post) {
        return database.read(session -> session.list(
                "select * from published where post = ? order by number desc", SqliteOutbox::published, post.value()));
    }

    @Override
    public Subscription onChange(Consumer<PublishJob> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    // ---- for the worker

    /// What was on the wire when the program ended: nobody knows whether it arrived, and it may still, for as long as
    /// its
    /// answer would have been waited for. On this machine's own blog nothing is on its way.
    void recover(Duration patience) {
        Instant settled = clock.instant().plus(patience).plus(PublishJob.SETTLE);
        database.change(session -> session.list(JOB + "where state = 'SENDING'", SqliteOutbox::job)
                .forEach(job -> change(
                        session,
                        job.id(),
                        State.CHECKING,
                        job.refusal(),
                        "",
                        job.blog().equals(BlogId.LOCAL) ? Optional.empty() : Optional.of(settled))));
    }

    /// The oldest job that may run now; those of one post on one blog run in order.
    Optional<PublishJob> due() {
        return database.read(session -> session.find(
                JOB + WAITING + " and (retry_at is null or retry_at <= ?) order by id limit 1",
                SqliteOutbox::job,
                clock.instant()));
    }

    /// When the next waiting job may run.
    Optional<Instant> nextDue() {
        return database.read(session -> session.find(
                        "select min(coalesce(retry_at, 0)) as next from publish_job as job " + WAITING,
                        row -> row.findTime("next")))
                .flatMap(time -> time);
    }

    /// How often this job has been tried without success.
    int tries(JobId id) {
        return database.read(session -> session.find(
                        "select tries from publish_job where id = ?", row -> row.number("tries"), id.value()))
                .map(Long::intValue)
                .orElse(0);
    }

    void sending(JobId id) {
        database.change(session -> {
            session.change("update publish_job set tries = tries + 1 where id = ?", id.value());
            change(session, id, State.SENDING, refusal(session, id), "", Optional.empty());
        });
    }

    void waiting(JobId id, State state, String problem, Instant retryAt) {
        database.change(session -> change(session, id, state, Optional.empty(), problem, Optional.of(retryAt)));
    }

    void failed(JobId id, Optional<Outcome.Reason> refusal, String problem) {
        database.change(session -> change(session, id, State.FAILED, refusal, problem, Optional.empty()));
    }

    /// The post has an identity on the blog; the job goes on.
    void created(PublishJob job, Remote remote) {
        database.change(session -> keep(session, job, remote));
    }

    void done(PublishJob job, Remote remote) {
        database.change(session -> {
            keep(session, job, remote);
            session.change(
                    """
                    insert into published (post, blog, blog_name, revision, link, live, time)
                    select ?, id, name, ?, ?, ?, ? from blog where id = ?
                    """,
                    job.post().value(),
                    job.revision(),
                    remote.link().toString(),
                    remote.live(),
                    clock.instant(),
                    job.blog().value());
            change(session, job.id(), State.DONE, Optional.empty(), "", Optional.empty());
        });
    }

    Optional<URI> uploaded(Asset asset, BlogId blog) {
        return database.read(session -> session.find(
                "select url from upload where asset = ? and blog = ?",
                row -> URI.create(row.text("url")),
                asset.digest(),
                blog.value()));
    }

    void uploaded(Asset asset, BlogId blog, BlogClient.Upload.Done upload) {
        database.change(session -> session.change(
                "insert or replace into upload (asset, blog, remote, url, time) values (?, ?, ?, ?, ?)",
                asset.digest(),
                blog.value(),
                upload.id().value(),
                upload.address().toString(),
                clock.instant()));
    }

    private void keep(Session session, PublishJob job, Remote remote) {
        session.change(
                """
                insert or replace into publication (post, blog, remote, link, version, digest, revision, live, time)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                job.post().value(),
                job.blog().value(),
                remote.id().value(),
                remote.link().toString(),
                remote.version().value(),
                remote.digest(),
                job.revision(),
                remote.live(),
                clock.instant());
    }

    private void change(
            Session session,
            JobId id,
            State state,
            Optional<Outcome.Reason> refusal,
            String problem,
            Optional<Instant> retryAt) {
        session.change(
                "update publish_job set state = ?, refusal = ?, problem = ?, retry_at = ? where id = ?",
                state,
                refusal,
                problem,
                retryAt,
                id.value());
        tell(session, find(session, id).orElseThrow(() -> new NoSuchElementException("no job " + id.value())));
    }

    private void tell(Session session, PublishJob job) {
        listeners.forEach(listener -> session.afterCommit(() -> listener.accept(job)));
    }

    // ---- rows

    private static final String JOB = "select * from publish_job as job ";

    private static final String WAITING = """
            where state in ('READY', 'CHECKING') and not exists (
                select 1 from publish_job as earlier
                where earlier.post = job.post and earlier.blog = job.blog and earlier.id < job.id
                  and earlier.state in ('READY', 'SENDING', 'CHECKING'))
            """;

    private static Optional<PublishJob> find(Session session, JobId id) {
        return session.find(JOB + "where id = ?", SqliteOutbox::job, id.value());
    }

    private static Optional<Outcome.Reason> refusal(Session session, JobId id) {
        return find(session, id).flatMap(PublishJob::refusal);
    }

    private static PublishJob job(Row row) {
        return new PublishJob(
                new JobId(row.number("id")),
                new PostId(row.text("post")),
                new BlogId(row.text("blog")),
                row.number("revision"),
                State.valueOf(row.text("state")),
                row.findText("refusal").map(Outcome.Reason::valueOf),
                row.text("problem"),
                row.findTime("retry_at"));
    }

    private static Publication publication(Row row) {
        return new Publication(
                new PostId(row.text("post")),
                new BlogId(row.text("blog")),
                new RemoteId(row.text("remote")),
                URI.create(row.text("link")),
                new Version(row.text("version")),
                row.number("revision"),
                row.flag("live"),
                row.time("time"));
    }

    private static Published published(Row row) {
        return new Published(
                new BlogId(row.text("blog")),
                row.text("blog_name"),
                row.number("revision"),
                URI.create(row.text("link")),
                row.flag("live"),
                row.time("time"));
    }
}
