package app.byline.publish;

import app.byline.database.Row;
import app.byline.post.PostId;
import app.byline.publish.PublishJob.State;
import java.net.URI;

/// The outbox's rows as records.
final class OutboxRows {
    private OutboxRows() {}

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
        return new SentPost(new PostId(row.text("post")), row.text("title"), published(row), row.flag("there"));
    }
}
