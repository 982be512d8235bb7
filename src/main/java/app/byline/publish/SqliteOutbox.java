package app.byline.publish;

import app.byline.database.Database;
import app.byline.database.Session;
import app.byline.markdown.wordpress.Bitext;
import app.byline.post.Listeners;
import app.byline.post.PostId;
import app.byline.post.Subscription;
import app.byline.publish.PublishJob.Aim;
import app.byline.publish.PublishJob.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The outbox as rows of the library: every step of a job is on disk before and after the wire, so that a crash leaves
/// a job that knows where it stood. Blocking; any thread but JavaFX's. See
/// docs/decisions/0008-outbox-draft-then-publish.md.
public final class SqliteOutbox implements Outbox {
    private final Database database;
    private final Clock clock;
    private final SentFiles files;
    private final Originals originals;
    private final Listeners<Consumer<PublishJob>> listeners = new Listeners<>();

    public SqliteOutbox(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.files = new SentFiles(database, clock);
        this.originals = new Originals(database);
    }

    // ---- for the author

    @Override
    public JobId publish(PostId post, long revision, BlogId blog) {
        return database.write(session -> queue(session, post, revision, blog, Aim.PUBLISH));
    }

    @Override
    public Optional<JobId> withdraw(PostId post, BlogId blog) {
        return database.write(session -> OutboxRows.find(session, post, blog)
                .filter(Publication::live)
                .filter(there -> OutboxRows.find(session, post, there.revision(), blog)
                        .filter(PublishJob::isOnTheWire)
                        .isEmpty())
                .map(there -> queue(session, post, there.revision(), blog, Aim.WITHDRAW)));
    }

    private JobId queue(Session session, PostId post, long revision, BlogId blog, Aim aim) {
        dropOthers(session, post, revision, blog);
        session.change("""
                insert into publish_job (post, blog, revision, aim, state, created) values (?, ?, ?, ?, 'READY', ?)
                on conflict (post, blog, revision) do update
                set state = 'READY', aim = excluded.aim, refusal = null, problem = '', tries = 0, retry_at = null,
                    created = excluded.created
                where state in ('DONE', 'CANCELLED', 'FAILED') or (state = 'READY' and aim <> excluded.aim)
                """, post.value(), blog.value(), revision, aim, clock.instant());
        lookAgain(session, post, blog);
        PublishJob job = OutboxRows.find(session, post, revision, blog).orElseThrow();
        tell(session, job);
        return job.id();
    }

    /// What could not be looked up stands before all that is queued of the post.
    private void lookAgain(Session session, PostId post, BlogId blog) {
        session
                .list(
                        OutboxRows.JOB + "where post = ? and blog = ? and state = 'CHECKING'",
                        OutboxRows::job,
                        post.value(),
                        blog.value())
                .stream()
                .filter(PublishJob::waitsForAuthor)
                .forEach(job -> change(session, job.id(), State.CHECKING, job.refusal(), "", Optional.empty()));
    }

    /// Only jobs of which nothing is on the wire: one that is being sent or looked for finishes first.
    private void dropOthers(Session session, PostId post, long revision, BlogId blog) {
        List<PublishJob> others = session.list(
                OutboxRows.JOB + "where post = ? and blog = ? and revision <> ? and state in ('READY', 'FAILED')",
                OutboxRows::job,
                post.value(),
                blog.value(),
                revision);
        others.forEach(job -> change(session, job.id(), State.CANCELLED, Optional.empty(), "", Optional.empty()));
    }

    @Override
    public void cancel(JobId id) {
        database.change(session -> OutboxRows.find(session, id)
                .filter(job -> job.state() == State.READY || job.state() == State.FAILED)
                .ifPresent(job -> change(session, id, State.CANCELLED, Optional.empty(), "", Optional.empty())));
    }

    @Override
    public void retry(JobId id) {
        database.change(session -> OutboxRows.find(session, id).ifPresent(job -> {
            switch (job.state()) {
                case READY, FAILED -> change(session, id, State.READY, job.refusal(), "", Optional.empty());
                case CHECKING -> change(session, id, State.CHECKING, job.refusal(), "", sooner(job));
                case SENDING, DONE, CANCELLED -> {}
            }
        }));
    }

    @Override
    public void restore(JobId id) {
        database.change(session -> failed(session, id).ifPresent(job -> {
            session.change("update publish_job set aim = ? where id = ?", Aim.RESTORE, id.value());
            change(session, id, State.READY, Optional.empty(), "", Optional.empty());
        }));
    }

    @Override
    public void publishAnew(JobId id) {
        database.change(session -> failed(session, id).ifPresent(job -> {
            forget(session, job);
            session.change("update publish_job set aim = ? where id = ?", Aim.PUBLISH, id.value());
            change(session, id, State.READY, Optional.empty(), "", Optional.empty());
        }));
    }

    @Override
    public void keepHere(JobId id) {
        database.change(session -> failed(session, id).ifPresent(job -> {
            forget(session, job);
            change(session, id, State.CANCELLED, Optional.empty(), "", Optional.empty());
        }));
    }

    private static Optional<PublishJob> failed(Session session, JobId id) {
        return OutboxRows.find(session, id).filter(job -> job.state() == State.FAILED);
    }

    private static void forget(Session session, PublishJob job) {
        session.change(
                "delete from publication where post = ? and blog = ?",
                job.post().value(),
                job.blog().value());
    }

    /// A click may shorten the wait after a failure, but not so that what is on its way could arrive behind the look
    /// for it; one that has failed in nothing yet waits for what an earlier run has sent.
    private Optional<Instant> sooner(PublishJob job) {
        if (job.problem().isEmpty()) {
            return job.retryAt();
        }
        Instant settled = clock.instant().plus(PublishJob.SETTLE);
        return job.retryAt().map(time -> time.isBefore(settled) ? time : settled);
    }

    @Override
    public Optional<PublishJob> find(JobId id) {
        return database.read(session -> OutboxRows.find(session, id));
    }

    @Override
    public List<PublishJob> open() {
        return database.read(session ->
                session.list(OutboxRows.JOB + "where state not in ('DONE', 'CANCELLED') order by id", OutboxRows::job));
    }

    @Override
    public List<WaitingPost> waiting() {
        return database.read(session -> session.list("""
                select job.*, revision.title, blog.name as blog_name
                from publish_job as job
                join revision on revision.post = job.post and revision.revision = job.revision
                join blog on blog.id = job.blog
                where job.state not in ('DONE', 'CANCELLED')
                order by job.created, job.id
                """, OutboxRows::waiting));
    }

    @Override
    public List<SentPost> sent(int most) {
        return database.read(session -> session.list("""
                select published.*, revision.title, coalesce(publication.live, 0) as there,
                       case revision.release when 'AT' then revision.release_at end as due
                from published
                join revision on revision.post = published.post and revision.revision = published.revision
                left join publication on publication.post = published.post and publication.blog = published.blog
                order by published.number desc limit ?
                """, OutboxRows::sent, most));
    }

    @Override
    public Optional<Publication> publication(PostId post, BlogId blog) {
        return database.read(session -> OutboxRows.find(session, post, blog));
    }

    @Override
    public List<Publication> publications(Collection<PostId> posts) {
        return database.read(session -> posts.stream()
                .flatMap(
                        post -> session
                                .list("select * from publication where post = ?", OutboxRows::publication, post.value())
                                .stream())
                .toList());
    }

    @Override
    public List<Published> published(PostId post) {
        return database.read(session -> session.list(
                "select * from published where post = ? order by number desc", OutboxRows::published, post.value()));
    }

    @Override
    public Subscription onChange(Consumer<PublishJob> listener) {
        return listeners.add(listener);
    }

    // ---- for the worker

    /// What was on the wire when the program ended: nobody knows whether it arrived, and it may still, for as long as
    /// its answer would have been waited for. On this machine's own blog nothing is on its way.
    void recover(Duration patience) {
        Instant settled = clock.instant().plus(patience).plus(PublishJob.SETTLE);
        database.change(session -> session.list(OutboxRows.JOB + "where state = 'SENDING'", OutboxRows::job)
                .forEach(job -> change(
                        session,
                        job.id(),
                        State.CHECKING,
                        job.refusal(),
                        "",
                        job.blog().equals(BlogId.LOCAL) ? Optional.empty() : Optional.of(settled))));
    }

    /// Gives jobs another time that would wait for a clock which has gone back; as after an end in the middle, what is
    /// on its way has time to arrive.
    void straighten(Duration patience) {
        Instant now = clock.instant();
        Instant settled = now.plus(patience).plus(PublishJob.SETTLE);
        database.change(session -> {
            SentFiles.straighten(session, settled);
            session.change(
                    "update publish_job set retry_at = ? where state in ('READY', 'CHECKING') and retry_at > ?",
                    settled,
                    now.plus(PublishJob.LONGEST_WAIT).plus(patience));
        });
    }

    /// The oldest job that may run now; those of one post on one blog run in order.
    Optional<PublishJob> due() {
        return database.read(session -> session.find(
                OutboxRows.JOB + OutboxRows.WAITING + " and (retry_at is null or retry_at <= ?) order by id limit 1",
                OutboxRows::job,
                clock.instant()));
    }

    /// When the next waiting job may run.
    Optional<Instant> nextDue() {
        return database.read(session -> session.find(
                        "select min(coalesce(retry_at, 0)) as next from publish_job as job " + OutboxRows.WAITING,
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
            change(session, id, State.SENDING, OutboxRows.refusal(session, id), "", Optional.empty());
        });
    }

    void waiting(JobId id, State state, String problem, Instant retryAt) {
        database.change(session -> change(session, id, state, Optional.empty(), problem, Optional.of(retryAt)));
    }

    /// What became of it can't be looked up until its author has acted; see [PublishJob#waitsForAuthor].
    void shut(JobId id, Outcome.Reason refusal, String problem) {
        database.change(
                session -> change(session, id, State.CHECKING, Optional.of(refusal), problem, Optional.empty()));
    }

    void failed(JobId id, Optional<Outcome.Reason> refusal, String problem) {
        database.change(session -> change(session, id, State.FAILED, refusal, problem, Optional.empty()));
    }

    /// The post has an identity on the blog; the job goes on.
    void created(PublishJob job, Remote remote) {
        database.change(session -> keep(session, job, remote));
    }

    /// The texts of posts as blogs keep them.
    Originals originals() {
        return originals;
    }

    /// `text` is what was sent beside its Markdown, where the blog takes it apart.
    void done(PublishJob job, Remote remote, Optional<Bitext> text) {
        database.change(session -> {
            keep(session, job, remote);
            text.ifPresent(sent -> Originals.keep(session, job.post(), job.blog(), sent));
            note(session, job, job.revision(), remote);
            change(session, job.id(), State.DONE, Optional.empty(), "", Optional.empty());
        });
    }

    /// Readers no longer see it. The version last seen stays, so that a change made there meanwhile is still found.
    void withdrawn(PublishJob job, Publication known, Remote remote) {
        database.change(session -> {
            session.change(
                    "update publication set live = 0, link = ?, time = ? where post = ? and blog = ?",
                    remote.link().toString(),
                    clock.instant(),
                    job.post().value(),
                    job.blog().value());
            note(session, job, known.revision(), remote);
            change(session, job.id(), State.DONE, Optional.empty(), "", Optional.empty());
        });
    }

    private void note(Session session, PublishJob job, long revision, Remote remote) {
        session.change(
                """
                insert into published (post, blog, blog_name, revision, link, live, time)
                select ?, id, name, ?, ?, ?, ? from blog where id = ?
                """,
                job.post().value(),
                revision,
                remote.link().toString(),
                remote.live(),
                clock.instant(),
                job.blog().value());
    }

    /// The job goes on with that revision.
    void pin(JobId id, long revision) {
        database.change(session -> {
            session.change("update publish_job set revision = ? where id = ?", revision, id.value());
            change(session, id, State.READY, Optional.empty(), "", Optional.empty());
        });
    }

    /// That revision is what stands there, as this version.
    void seen(PostId post, BlogId blog, long revision, Version version, Bitext text) {
        database.change(session -> {
            session.change(
                    "update publication set revision = ?, version = ?, digest = ? where post = ? and blog = ?",
                    revision,
                    version.value(),
                    version.value(),
                    post.value(),
                    blog.value());
            if (!text.pieces().isEmpty()) {
                Originals.keep(session, post, blog, text);
            }
        });
    }

    /// All of it or nothing.
    <T> T together(Supplier<T> changes) {
        return database.write(_ -> changes.get());
    }

    /// The files that were sent with posts.
    SentFiles files() {
        return files;
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
        tell(
                session,
                OutboxRows.find(session, id).orElseThrow(() -> new NoSuchElementException("no job " + id.value())));
    }

    private void tell(Session session, PublishJob job) {
        listeners.each(listener -> session.afterCommit(() -> listener.accept(job)));
    }
}
