package app.byline.publish;

import java.time.Instant;

/// A job that is not over, with the title that is sent, the blog's name, and since when it waits.
public record WaitingPost(PublishJob job, String title, String blogName, Instant since) {}
