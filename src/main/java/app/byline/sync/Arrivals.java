package app.byline.sync;

import app.byline.library.Shelf;
import app.byline.merge.PostMerge;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// Takes what changed on the other side into the library: each file in one transaction with the note of it, so that a
/// round may end anywhere. What both sides changed is merged; theirs and the merge are a revision each. One thread.
final class Arrivals {
    private static final Logger LOG = System.getLogger(Arrivals.class.getName());

    private final Mirror mirror;
    private final Library library;
    private final Outside outside;
    private final Tally tally;

    Arrivals(Mirror mirror, Library library, Outside outside, Tally tally) {
        this.mirror = mirror;
        this.library = library;
        this.outside = outside;
        this.tally = tally;
    }

    /// A file that is new or not what it was.
    void take(Counterpart counterpart, String digest, Post read) {
        PostId id = counterpart.post();
        Post theirs = own(id, read);
        beside(id, () -> {
            Optional<Post> mine = library.posts().find(id);
            Optional<Shelf> shelf = library.posts().shelf(id);
            Optional<Post> base = library.history().at(id, counterpart.revision());
            PostMerge.Result both = mine.map(here -> PostMerge.of(base, here, theirs))
                    .orElseGet(() -> new PostMerge.Result(theirs, List.of()));
            return library.counterparts().together(() -> {
                long revision = keep(counterpart, base, mine, theirs, both);
                library.counterparts().put(mirror, counterpart.inStep(revision, Optional.of(digest)));
                if (shelf.filter(Shelf.TRASH::equals).isPresent()) {
                    library.posts().restore(id);
                    tally.restored(id, both.post().title());
                }
                return true;
            });
        });
        images(theirs);
    }

    /// Saves what came and what both make of it; which revision says what came.
    private long keep(
            Counterpart counterpart, Optional<Post> base, Optional<Post> mine, Post theirs, PostMerge.Result both) {
        if (mine.isEmpty()) {
            tally.arrived(theirs.id());
            long revision = library.posts().bring(theirs).revision();
            library.counterparts().file(mirror, theirs.id());
            return revision;
        }
        Post here = mine.get();
        if (base.filter(before -> says(before, theirs)).isPresent()) {
            return counterpart.revision();
        }
        long newest = here.revision();
        Post came = library.posts().bring(at(theirs, newest));
        if (came.revision() > newest) {
            tally.arrived(theirs.id());
        }
        Post merged = library.posts().save(at(both.post(), came.revision()));
        if (!both.conflicts().isEmpty() && merged.revision() > came.revision()) {
            tally.conflict(here.id(), merged.title());
            library.counterparts().overlaps(here.id(), merged.revision());
            library.history().name(here.id(), newest, library.names().here());
            library.history().name(here.id(), came.revision(), library.names().there());
        }
        return came.revision();
    }

    /// The file is gone. A post that was changed here since is written there again; another goes into the trash.
    void gone(Counterpart counterpart) {
        PostId id = counterpart.post();
        beside(
                id,
                () -> library.counterparts().together(() -> {
                    Optional<Post> mine = library.posts().find(id);
                    if (mine.isEmpty()) {
                        library.counterparts().remove(mirror, counterpart);
                        return false;
                    }
                    boolean unchanged = mine.get().revision() == counterpart.revision();
                    if (unchanged
                            && library.posts()
                                    .shelf(id)
                                    .filter(Shelf.POSTS::equals)
                                    .isPresent()) {
                        library.posts().trash(id);
                        tally.trashed(id, mine.get().title());
                    }
                    library.counterparts().put(mirror, counterpart.inStep(counterpart.revision(), Optional.empty()));
                    return true;
                }));
    }

    private void images(Post post) {
        for (String address : library.media().missingIn(post.body())) {
            try {
                Optional<InputStream> content = outside.media(address);
                if (content.isPresent()) {
                    try (InputStream image = content.get()) {
                        library.media().put(address, image);
                    }
                }
            } catch (IOException e) {
                LOG.log(Level.WARNING, "an image did not come: " + address, e);
                tally.refused(address, String.valueOf(e.getMessage()));
            }
        }
    }

    private void beside(PostId id, Supplier<Boolean> change) {
        try {
            library.autosave().beside(id, change).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// The same post, whatever else a file says it is.
    private static Post own(PostId id, Post read) {
        return new Post(
                id,
                read.title(),
                read.body(),
                read.slug(),
                read.excerpt(),
                read.categories(),
                read.tags(),
                read.release(),
                read.extras(),
                read.created(),
                read.modified(),
                0);
    }

    private static Post at(Post post, long revision) {
        return post.saved(post.modified(), revision);
    }

    private static boolean says(Post before, Post theirs) {
        return theirs.saved(before.modified(), before.revision()).equals(before);
    }
}
