package app.byline.sync;

import app.byline.library.Shelf;
import app.byline.media.Asset;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.sync.Counterparts.Standing;
import app.byline.sync.Outside.Parcel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What changed in the library and is to be so on the other side. One thread.
final class Departures {
    private final Mirror mirror;
    private final Library library;
    private final Outside outside;
    private final Tally tally;
    private final List<Counterpart> sending = new ArrayList<>();
    private final List<Parcel> parcels = new ArrayList<>();
    private final Set<Asset> images = new LinkedHashSet<>();

    Departures(Mirror mirror, Library library, Outside outside, Tally tally) {
        this.mirror = mirror;
        this.library = library;
        this.outside = outside;
        this.tally = tally;
    }

    /// Puts together what is to go; `alone` are paths that are let alone this time.
    void gather(Set<String> alone) throws IOException {
        Map<PostId, Standing> standing = library.counterparts().standing(mirror);
        Set<String> taken = new HashSet<>();
        Set<PostId> known = new HashSet<>();
        for (Counterpart counterpart : library.counterparts().of(mirror)) {
            taken.add(counterpart.path());
            known.add(counterpart.post());
            if (!alone.contains(counterpart.path())) {
                gather(counterpart, Optional.ofNullable(standing.get(counterpart.post())));
            }
        }
        for (Map.Entry<PostId, Standing> one : standing.entrySet()) {
            boolean goes = one.getValue().belongs() && one.getValue().shelf() == Shelf.POSTS;
            if (goes && !known.contains(one.getKey())) {
                gatherNew(one.getKey(), taken);
            }
        }
    }

    private void gather(Counterpart counterpart, Optional<Standing> standing) throws IOException {
        boolean away = standing.map(Standing::shelf).filter(Shelf.POSTS::equals).isEmpty();
        if (away && counterpart.digest().isPresent()) {
            long revision = standing.map(Standing::revision).orElse(counterpart.revision());
            parcels.add(new Parcel(counterpart.path(), Optional.empty()));
            sending.add(counterpart.sending(revision, Optional.empty()));
        } else if (away && standing.isEmpty()) {
            library.counterparts().remove(mirror, counterpart);
        } else if (!away
                && (counterpart.digest().isEmpty() || standing.orElseThrow().revision() != counterpart.revision())) {
            Optional<Post> post = library.posts().find(counterpart.post());
            if (post.isPresent()) {
                gather(counterpart, post.get());
            }
        }
    }

    /// A post that nobody has written anything in yet stays here.
    private void gatherNew(PostId id, Set<String> taken) throws IOException {
        Optional<Post> found = library.posts()
                .find(id)
                .filter(post -> !post.title().isBlank() || !post.body().isBlank());
        if (found.isPresent()) {
            String path = outside.path(found.get(), taken);
            taken.add(path);
            gather(new Counterpart(path, id, found.get().revision(), Optional.empty(), Optional.empty()), found.get());
        }
    }

    private void gather(Counterpart counterpart, Post post) throws IOException {
        try {
            Optional<Post> before =
                    counterpart.digest().flatMap(_ -> library.history().at(counterpart.post(), counterpart.revision()));
            byte[] content = outside.written(counterpart.path(), post, before);
            Optional<String> digest = Optional.of(outside.digest(content));
            if (digest.equals(counterpart.digest())) {
                library.counterparts().put(mirror, counterpart.inStep(post.revision(), digest));
                return;
            }
            parcels.add(new Parcel(counterpart.path(), Optional.of(content)));
            sending.add(counterpart.sending(post.revision(), digest));
            images.addAll(library.media().namedIn(post.extras() + "\n" + post.body()));
        } catch (RefusedFileException e) {
            tally.refused(counterpart.path(), String.valueOf(e.getMessage()));
        }
    }

    boolean isEmpty() {
        return parcels.isEmpty();
    }

    /// Sends it: noted before, and after, so that a round that ends in between can be understood by the next.
    void send() throws IOException, SyncException, MovedException {
        Optional<String> what = outside.prepare(parcels, List.copyOf(images));
        // As one: posts that are noted as sent with another parcel would be taken for arrived with that.
        library.counterparts().together(() -> {
            sending.forEach(counterpart -> library.counterparts().put(mirror, counterpart));
            library.counterparts().send(mirror, what);
            return true;
        });
        outside.deliver();
        library.counterparts().together(() -> {
            sending.forEach(counterpart -> library.counterparts().put(mirror, counterpart.settled(true)));
            return true;
        });
        sending.forEach(counterpart -> tally.sent(counterpart.post()));
    }
}
