package app.byline.sync;

import app.byline.media.Asset;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/// The other side of a mirror: files by their paths, each known by a digest, and how a post is written there. Used by
/// one thread at a time; blocking. What is read there is anybody's: it is refused where it is not what it should be.
public interface Outside extends AutoCloseable {
    /// A file as a post; `id` where the file says which.
    record Arriving(Post post, Optional<PostId> id) {}

    /// A change to be made there: these bytes at that path, or nothing there any more.
    record Parcel(String path, Optional<byte[]> content) {}

    /// Looks anew. All files that can hold a post, by path, with their digests.
    SortedMap<String, String> files() throws IOException, SyncException;

    /// Paths seen by the last look that are just being written, or can't be read, and are let alone this time.
    Set<String> unsettled();

    /// Paths seen by the last look whose files are the same and yet say something else by now: what they name has
    /// changed.
    default Set<String> stale() {
        return Set.of();
    }

    /// Whether what the mirror notes as sent is part of what was seen there.
    boolean hasArrived(Counterpart counterpart, SortedMap<String, String> files) throws IOException;

    Arriving read(String path) throws IOException, RefusedFileException;

    /// An image that a post names; empty where it is not there.
    Optional<InputStream> media(String address) throws IOException;

    /// Whether other computers read the same files, and must make the same posts of them.
    boolean isShared();

    /// The path for a post that has none yet; none of `taken`.
    String path(Post post, Set<String> taken);

    /// The post as it is to be written at that path. `before` is what the file there was read as, or written from,
    /// last; empty where there was none.
    byte[] written(String path, Post post, Optional<Post> before) throws IOException, RefusedFileException;

    /// By which those bytes will be known there.
    String digest(byte[] content);

    /// Gets these changes ready, with these images; nothing is there yet. By what is answered the mirror notes what is
    /// on its way; empty where each file tells by itself whether it has arrived.
    Optional<String> prepare(List<Parcel> parcels, List<Asset> images) throws IOException;

    /// Makes the changes that are ready, on what the last look saw.
    ///
    /// @throws MovedException when something has changed there since; then nothing, or only some of it, was made
    void deliver() throws IOException, SyncException, MovedException;

    @Override
    void close();
}
