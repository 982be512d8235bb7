package app.byline.sync;

import app.byline.media.Asset;
import app.byline.post.Post;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/// The other side, of which the process or the line dies after so many calls: before a push, or after it has
/// arrived and before that is known.
final class Severed implements Outside {
    private final Outside outside;
    private int left;

    Severed(Outside outside, int left) {
        this.outside = outside;
        this.left = left;
    }

    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void step() {
        if (left-- == 0) {
            throw new Killed();
        }
    }

    @Override
    public SortedMap<String, String> files() throws IOException, SyncException {
        return outside.files();
    }

    @Override
    public Set<String> unsettled() {
        return outside.unsettled();
    }

    @Override
    public boolean hasArrived(Counterpart counterpart, SortedMap<String, String> files) throws IOException {
        return outside.hasArrived(counterpart, files);
    }

    @Override
    public Arriving read(String path) throws IOException, RefusedFileException {
        step();
        return outside.read(path);
    }

    @Override
    public Optional<InputStream> media(String address) throws IOException {
        return outside.media(address);
    }

    @Override
    public boolean isShared() {
        return outside.isShared();
    }

    @Override
    public String path(Post post, Set<String> taken) {
        step();
        return outside.path(post, taken);
    }

    @Override
    public byte[] written(String path, Post post, Optional<Post> before) throws IOException, RefusedFileException {
        return outside.written(path, post, before);
    }

    @Override
    public String digest(byte[] content) {
        return outside.digest(content);
    }

    @Override
    public Optional<String> prepare(List<Parcel> parcels, List<Asset> images) throws IOException {
        step();
        return outside.prepare(parcels, images);
    }

    @Override
    public void deliver() throws IOException, SyncException, MovedException {
        step();
        outside.deliver();
        step();
        if (left % 2 == 0) {
            throw new IOException("the line is dead, and nobody knows what has arrived");
        }
    }

    @Override
    public void close() {
        outside.close();
    }
}
