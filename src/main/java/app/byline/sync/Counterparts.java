package app.byline.sync;

import app.byline.library.Shelf;
import app.byline.post.PostId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Mirrors, and what stands there for which post. Blocking; any thread but JavaFX's.
public interface Counterparts {
    /// Where a post stands in the library, which revision is its newest, and whether it belongs to the mirror.
    record Standing(Shelf shelf, long revision, boolean belongs) {}

    List<Mirror> mirrors();

    /// The remote at that address, made a mirror where it is none.
    Mirror addRemote(String address, String user);

    /// The folder at that path, made a mirror where it is none; its posts lie in that collection.
    Mirror addFolder(String path, long collection);

    /// Forgets a mirror; neither posts nor what is there is touched.
    void remove(Mirror mirror);

    /// Notes what is on its way there; empty for nothing.
    void send(Mirror mirror, Optional<String> what);

    List<Counterpart> of(Mirror mirror);

    /// Puts a post that came from there into the mirror's collection, unless it lies in one.
    void file(Mirror mirror, PostId post);

    void put(Mirror mirror, Counterpart counterpart);

    void remove(Mirror mirror, Counterpart counterpart);

    /// Notes that passages of the post stand in both versions as of that revision, for its author to find and settle.
    void overlaps(PostId post, long revision);

    /// All posts of the library.
    Map<PostId, Standing> standing(Mirror mirror);

    /// Does all of it in one transaction.
    <T> T together(Supplier<T> changes);
}
