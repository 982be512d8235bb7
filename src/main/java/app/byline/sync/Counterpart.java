package app.byline.sync;

import app.byline.post.PostId;
import java.util.Optional;

/// What stands at a mirror for a post, and how both were when they were last the same: the post at that revision, the
/// file with that digest, or in the trash and no file. `sent` is what was on its way there since and may have arrived.
public record Counterpart(String path, PostId post, long revision, Optional<String> digest, Optional<Sent> sent) {
    /// The post as it was at that revision, in a file with that digest, or the news that there is to be no file.
    public record Sent(long revision, Optional<String> digest) {}

    Counterpart at(String newPath) {
        return new Counterpart(newPath, post, revision, digest, sent);
    }

    /// The same on both sides now.
    Counterpart inStep(long newRevision, Optional<String> newDigest) {
        return new Counterpart(path, post, newRevision, newDigest, Optional.empty());
    }

    Counterpart sending(long newRevision, Optional<String> newDigest) {
        return new Counterpart(path, post, revision, digest, Optional.of(new Sent(newRevision, newDigest)));
    }

    /// What was sent has arrived, or has not.
    Counterpart settled(boolean arrived) {
        return sent.filter(_ -> arrived)
                .map(done -> inStep(done.revision(), done.digest()))
                .orElseGet(() -> inStep(revision, digest));
    }
}
