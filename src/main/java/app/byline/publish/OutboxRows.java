package app.byline.publish;

import app.byline.database.Row;
import app.byline.database.Session;
import app.byline.post.PostId;
import app.byline.publish.PublishJob.State;
import java.net.URI;
import java.util.Optional;

/// The outbox's rows: found, and as records.
final class OutboxRows {
    static final String JOB = "select * from publish_job as job ";

    static final String WAITING = """
            where (state = 'READY' or (state = 'CHECKING' and (refusal is null or problem = ''))) and not exists (
                select 1 from publish_job as earlier
                where earlier.post = job.post and earlier.blog = job.blog and earlier.id < job.id
                  and earlier.state in ('READY', 'SENDING', 'CHECKING'))
            """;

    private OutboxRows() {}

    static Optional<Publication> find(Session session, PostId post, BlogId blog) {
        return session.find(
                "select * from publication where post = ? and blog = ?",
                OutboxRows::publication,
                post.value(),
                blog.value());
    }

    static Optional<PublishJob> find(Session session, PostId post, long revision, BlogId blog) {
        return session.find(
                JOB + "where post = ? and blog = ? and revision = ?",
                OutboxRows::job,
                post.value(),
                blog.value(),
                revision);
    }

    static Optional<PublishJob> find(Session session, JobId id) {
        return session.find(JOB + "where id = ?", OutboxRows::job, id.value());
    }

    static Optional<Outcome.Reason> refusal(Session session, JobId id) {
        return find(session, id).flatMap(PublishJob::refusal);
    }

    // ---- as records

    static PublishJob job(Row row) {
        return new PublishJob(
                new JobId(row.number("id")),
                new PostId(row.text("post")),
                new BlogId(row.text("blog")),
                row.number("revision"),
                PublishJob.Aim.valueOf(row.text("aim")),
                State.valueOf(row.text("state")),
                row.findText("refusal").map(Outcome.Reason::valueOf),
                row.text("problem"),
                row.findTime("retry_at"));
    }

    static WaitingPost waiting(Row row) {
        return new WaitingPost(job(row), row.text("title"), row.text("blog_name"), row.time("created"));
    }

    static Publication publication(Row row) {
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

    static Published published(Row row) {
        return new Published(
                new BlogId(row.text("blog")),
                row.text("blog_name"),
                row.number("revision"),
                URI.create(row.text("link")),
                row.flag("live"),
                row.time("time"));
    }

    static SentPost sent(Row row) {
        return new SentPost(
                new PostId(row.text("post")),
                row.text("title"),
                published(row),
                row.flag("there"),
                row.findTime("due"));
    }
}
