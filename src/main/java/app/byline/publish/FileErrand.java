package app.byline.publish;

import app.byline.media.Asset;
import app.byline.publish.BlogClient.Upload;
import app.byline.publish.SentFiles.Doubt;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// One file to one blog, never twice: that it leaves is written down before the wire, and what became of it after. One
/// that was stopped, or whose answer was lost, may still arrive, also for another post than it was sent for; until that
/// is over it is not sent again, and then the blog is asked first. Any thread; blocking.
record FileErrand(SentFiles ledger, Duration patience, Clock clock) {
    Optional<URI> where(Asset asset, BlogId blog) {
        return ledger.where(asset, blog);
    }

    /// `wire` sends it, once it was found that it may be.
    Upload run(Asset asset, BlogId blog, BlogClient client, Supplier<Upload> wire) {
        Optional<Doubt> before = ledger.doubt(asset, blog);
        Optional<Upload> not = before.flatMap(doubt -> stopped(asset, blog, client, doubt));
        if (not.isPresent()) {
            return not.get();
        }
        boolean told = before.map(Doubt::told).orElse(false);
        ledger.doubt(asset, blog, new Doubt(settled(patience), told));
        Upload upload = wire.get();
        switch (upload) {
            case Upload.Done done -> ledger.sent(asset, blog, done);
            case Upload.Failed(Outcome.Unknown _) ->
                ledger.doubt(asset, blog, new Doubt(settled(Duration.ZERO), false));
            // Says nothing of an earlier one.
            case Upload.Failed _ ->
                before.ifPresentOrElse(doubt -> ledger.doubt(asset, blog, doubt), () -> ledger.stayed(asset, blog));
        }
        return upload;
    }

    private Instant settled(Duration wait) {
        return clock.instant().plus(wait).plus(PublishJob.SETTLE);
    }

    /// Why it is not sent now, if it is not.
    private Optional<Upload> stopped(Asset asset, BlogId blog, BlogClient client, Doubt doubt) {
        Instant now = clock.instant();
        if (doubt.settled().isAfter(now)) {
            Duration wait = Duration.between(now, doubt.settled());
            return Optional.of(new Upload.Failed(new Outcome.NotSent(new IOException(""), Optional.of(wait))));
        }
        if (doubt.told() || client.capabilities().has(Feature.FIND_FILES)) {
            return Optional.empty();
        }
        ledger.doubt(asset, blog, new Doubt(doubt.settled(), true));
        return Optional.of(new Upload.Failed(new Outcome.Refused(Outcome.Reason.FILE_MAYBE_THERE, asset.fileName())));
    }
}
