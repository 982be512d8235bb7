package app.byline.sync.git;

import app.byline.media.Asset;
import app.byline.media.MediaStore;
import app.byline.post.Post;
import app.byline.sync.Counterpart;
import app.byline.sync.MovedException;
import app.byline.sync.Outside;
import app.byline.sync.RefusedFileException;
import app.byline.sync.SyncException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/// All posts in a Git remote: a file for each in `posts`, images in `media`. There is no working copy: trees are read
/// and written as they lie in the clone, so that no name in a repository ever becomes a path on this computer's disk.
public final class GitRemote implements Outside {
    /// Far longer than any post; a file that is larger is none.
    private static final long LONGEST = 8L << 20;
    /// What hosts take of one file: GitHub refuses more.
    private static final long LARGEST_IMAGE = 95L << 20;

    private static final Pattern POST = Pattern.compile("posts/[^/]+\\.md");
    private static final Pattern IMAGE = Pattern.compile("media/[0-9a-f]{12}-[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?");

    private final Clone clone;
    private final MediaStore media;
    private final Clock clock;
    private final Optional<String> sent;
    private @Nullable ObjectId head;
    private final SortedMap<String, String> files = new TreeMap<>();
    private final Map<String, ObjectId> images = new HashMap<>();
    private @Nullable ObjectId sending;

    /// `sent` is the commit that was on its way last.
    public GitRemote(Clone clone, MediaStore media, Clock clock, Optional<String> sent) {
        this.clone = clone;
        this.media = media;
        this.clock = clock;
        this.sent = sent;
    }

    // ---- reading

    @Override
    public SortedMap<String, String> files() throws IOException, SyncException {
        head = clone.fetch();
        files.clear();
        images.clear();
        if (head != null) {
            try (ObjectReader reader = clone.reader();
                    TreeWalk walk = new TreeWalk(reader)) {
                walk.addTree(clone.tree(head));
                walk.setRecursive(true);
                while (walk.next()) {
                    note(walk);
                }
            }
        }
        return new TreeMap<>(files);
    }

    /// Neither links nor repositories within are anything.
    private void note(TreeWalk walk) {
        FileMode mode = walk.getFileMode();
        if (mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE)) {
            String path = walk.getPathString();
            if (POST.matcher(path).matches()) {
                files.put(path, walk.getObjectId(0).name());
            } else if (IMAGE.matcher(path).matches()) {
                images.put(path, walk.getObjectId(0));
            }
        }
    }

    @Override
    public Set<String> unsettled() {
        return Set.of();
    }

    @Override
    public boolean hasArrived(Counterpart counterpart, SortedMap<String, String> seen) throws IOException {
        String last = sending == null ? sent.orElse("") : sending.name();
        return head != null && !last.isEmpty() && clone.holds(head, ObjectId.fromString(last));
    }

    @Override
    public Arriving read(String path) throws IOException, RefusedFileException {
        try (ObjectReader reader = clone.reader()) {
            ObjectLoader blob = reader.open(ObjectId.fromString(files.get(path)), Constants.OBJ_BLOB);
            if (blob.getSize() > LONGEST) {
                throw new RefusedFileException("It has " + (blob.getSize() >> 20) + " MB, more than any post.");
            }
            return PostFile.read(path, blob.getBytes(), clock.instant());
        }
    }

    @Override
    public Optional<InputStream> media(String address) throws IOException {
        ObjectId image = images.get(address);
        if (image == null) {
            return Optional.empty();
        }
        try (ObjectReader reader = clone.reader()) {
            return Optional.of(reader.open(image, Constants.OBJ_BLOB).openStream());
        }
    }

    // ---- writing

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public String path(Post post, Set<String> taken) {
        return PostFile.path(post, taken);
    }

    @Override
    public byte[] written(String path, Post post, Optional<Post> before) {
        return PostFile.write(post);
    }

    @Override
    public String digest(byte[] content) {
        try (ObjectInserter inserter = new ObjectInserter.Formatter()) {
            return inserter.idFor(Constants.OBJ_BLOB, content).name();
        }
    }

    @Override
    public Optional<String> prepare(List<Parcel> parcels, List<Asset> assets) throws IOException {
        ObjectId commit = commit(parcels, assets);
        sending = commit;
        return Optional.of(commit.name());
    }

    @Override
    public void deliver() throws SyncException, MovedException {
        clone.push(Objects.requireNonNull(sending, "nothing is ready"));
    }

    private ObjectId commit(List<Parcel> parcels, List<Asset> assets) throws IOException {
        try (ObjectInserter inserter = clone.inserter()) {
            Map<String, Optional<ObjectId>> changes = new LinkedHashMap<>();
            for (Parcel parcel : parcels) {
                changes.put(
                        parcel.path(),
                        parcel.content().isPresent()
                                ? Optional.of(inserter.insert(
                                        Constants.OBJ_BLOB, parcel.content().get()))
                                : Optional.empty());
            }
            for (Asset asset : assets) {
                if (!images.containsKey(asset.address()) && asset.bytes() <= LARGEST_IMAGE) {
                    try (InputStream content = Files.newInputStream(media.file(asset))) {
                        changes.put(
                                asset.address(),
                                Optional.of(inserter.insert(Constants.OBJ_BLOB, asset.bytes(), content)));
                    }
                }
            }
            String message = parcels.size() == 1 ? parcels.getFirst().path() : parcels.size() + " posts";
            return clone.commit(inserter, Optional.ofNullable(head), changes, message);
        }
    }

    @Override
    public void close() {
        clone.close();
    }
}
