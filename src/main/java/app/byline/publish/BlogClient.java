package app.byline.publish;

import app.byline.markdown.wordpress.Bitext;
import app.byline.media.Asset;
import app.byline.post.Particulars;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/// The verbs of any blog. Blocking; called from the outbox only; shows no dialogs and logs no secrets.
public interface BlogClient {
    Capabilities capabilities();

    /// The content as it would be sent, to compare with what stands there.
    String rendered(Outgoing post);

    /// Makes a draft that carries the marker. Never makes anything public.
    Outcome create(Outgoing post);

    /// Brings the post with that id to this content and its wanted release. Never falls back to create. `expected` is
    /// the version last seen; a post that moved since is refused as CHANGED_ON_SERVER.
    Outcome update(RemoteId id, Outgoing post, Version expected);

    /// Makes a post that readers see a draft, content and all else as they are; one that they do not see stays as it
    /// is.
    Outcome withdraw(RemoteId id);

    /// Takes a post out of the blog's trash, as a draft; one that is not there stays as it is.
    Outcome restore(RemoteId id);

    /// Everything on the blog that carries the marker, oldest first, drafts and trash too.
    List<Remote> find(Marker marker) throws IOException;

    /// How the post stands now: Done, or Refused(GONE).
    Outcome fetch(RemoteId id);

    /// What of the post's text is sent, beside the text; empty where a blog takes the text as one. Asks nobody.
    Optional<Bitext> bitext(Outgoing post);

    /// A page of the posts that stand there, drafts too. Refused as UNSUPPORTED where all of them are in the library.
    Listing list(RemoteQuery query);

    /// All of the post as it stands now. One in the trash is read too.
    Reading read(RemoteId id);

    /// Deletes a draft left over from a lost reply. Only ever called for a post that carries our marker.
    void discard(RemoteId id) throws IOException;

    /// Sends a file once; its name on the blog carries the digest, so that a second try finds the first.
    Upload upload(Asset asset, Path file);

    /// The same; `sent` is told now and then how much of it has left, in bytes, on any thread.
    default Upload upload(Asset asset, Path file, LongConsumer sent) {
        return upload(asset, file);
    }

    /// Which of these names in an address posts and pages on the blog have, drafts too, that a post like this one would
    /// stand beside. None where a blog can't be asked that.
    default Set<String> taken(Set<String> names, Particulars like) throws IOException {
        return Set.of();
    }

    /// A page, from 1, of the images in the blog's media library that have these words. Refused as UNSUPPORTED where it
    /// has none.
    default MediaListing media(String words, int page) {
        return new MediaListing.Failed(new Outcome.Refused(Outcome.Reason.UNSUPPORTED, ""));
    }

    /// What a blog answered of its images; where nothing came back, why.
    sealed interface MediaListing {
        record Here(RemoteMediaList list) implements MediaListing {}

        record Failed(Outcome outcome) implements MediaListing {}
    }

    /// What a blog answered of its posts; where nothing came back, why.
    sealed interface Listing {
        record Here(RemoteList list) implements Listing {}

        record Failed(Outcome outcome) implements Listing {}
    }

    /// What a look at a post showed; where nothing came back, why.
    sealed interface Reading {
        record Here(RemotePost post) implements Reading {}

        record Failed(Outcome outcome) implements Reading {}
    }

    /// What became of an upload: like [Outcome], with the file's address on the blog.
    sealed interface Upload {
        record Done(RemoteId id, URI address) implements Upload {}

        record Failed(Outcome outcome) implements Upload {}
    }
}
