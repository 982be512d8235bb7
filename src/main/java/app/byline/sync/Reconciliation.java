package app.byline.sync;

import app.byline.post.PostId;
import app.byline.sync.Outside.Arriving;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/// Brings a mirror and the library into step: what changed there comes first, merged with what changed here, and
/// then all that is here and not there goes. It may end anywhere; the next round goes on from what is noted. A post
/// that was changed outweighs its deletion on the other side. Blocking; one thread. See
/// docs/decisions/0032-sync-through-git-without-a-working-copy.md.
public final class Reconciliation {
    /// How often others may be faster.
    private static final int TRIES = 8;

    private final Mirror mirror;
    private final Library library;
    private final Outside outside;
    private final Tally tally = new Tally();
    /// Paths that can't be read or are just being written.
    private final Set<String> alone = new HashSet<>();

    public Reconciliation(Mirror mirror, Library library, Outside outside) {
        this.mirror = mirror;
        this.library = library;
        this.outside = outside;
    }

    /// One round. An I/O failure tells that the other side can't be reached.
    public Account run() throws SyncException {
        try {
            for (int tries = 0; tries < TRIES; tries++) {
                try {
                    arrive();
                    Departures departures = new Departures(mirror, library, outside, tally);
                    departures.gather(alone);
                    if (!departures.isEmpty()) {
                        departures.send();
                    }
                    return tally.account(!outside.unsettled().isEmpty());
                } catch (MovedException others) {
                    // Then what they did comes first.
                    alone.clear();
                }
            }
        } catch (IOException e) {
            throw new SyncException(SyncException.Reason.OFFLINE, String.valueOf(e.getMessage()), e);
        }
        throw new SyncException(SyncException.Reason.BUSY, "The other side changes all the time.");
    }

    private void arrive() throws IOException, SyncException {
        SortedMap<String, String> files = outside.files();
        alone.addAll(outside.unsettled());
        Set<String> stale = outside.stale();
        Map<String, Counterpart> known = settled(files);
        mustNotBeEmptied(known, files);
        Arrivals arrivals = new Arrivals(mirror, library, outside, tally);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Optional<Counterpart> counterpart = Optional.ofNullable(known.get(file.getKey()));
            boolean same = counterpart
                    .flatMap(Counterpart::digest)
                    .filter(file.getValue()::equals)
                    .isPresent();
            if ((!same || stale.contains(file.getKey())) && !alone.contains(file.getKey())) {
                arrive(arrivals, file.getKey(), file.getValue(), known, files);
            }
        }
        for (Counterpart counterpart : known.values()) {
            if (counterpart.digest().isPresent()
                    && !files.containsKey(counterpart.path())
                    && !alone.contains(counterpart.path())) {
                arrivals.gone(counterpart);
            }
        }
    }

    private void arrive(
            Arrivals arrivals,
            String path,
            String digest,
            Map<String, Counterpart> known,
            SortedMap<String, String> files)
            throws IOException {
        try {
            Arriving arriving = outside.read(path);
            Counterpart counterpart = counterpart(path, digest, arriving, known, files);
            known.put(path, counterpart);
            arrivals.take(counterpart, digest, arriving.post());
        } catch (RefusedFileException e) {
            alone.add(path);
            tally.refused(path, String.valueOf(e.getMessage()));
        }
    }

    /// What is noted of that file; of a new one, which post it is.
    private Counterpart counterpart(
            String path,
            String digest,
            Arriving arriving,
            Map<String, Counterpart> known,
            SortedMap<String, String> files) {
        Counterpart here = known.get(path);
        if (here != null) {
            return here;
        }
        Optional<Counterpart> moved = known.values().stream()
                .filter(other -> !files.containsKey(other.path()))
                .filter(other -> arriving.id()
                        .map(other.post()::equals)
                        .orElseGet(() -> other.digest().filter(digest::equals).isPresent()))
                .findFirst();
        if (moved.isPresent()) {
            known.remove(moved.get().path());
            return moved.get().at(path);
        }
        Set<PostId> taken = new HashSet<>();
        known.values().forEach(other -> taken.add(other.post()));
        PostId id = arriving.id().filter(said -> !taken.contains(said)).orElseGet(() -> named(path, arriving));
        return new Counterpart(path, id, 0, Optional.empty(), Optional.empty());
    }

    /// A file that says of no post, or of one that another file says, is a post of its own: the same on each
    /// computer.
    private PostId named(String path, Arriving arriving) {
        if (!outside.isShared()) {
            return PostId.create();
        }
        String name = "byline:" + path + ":" + arriving.id().map(PostId::value).orElse("");
        return new PostId(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    /// What is noted, after it is clear whether what was sent last has arrived.
    private Map<String, Counterpart> settled(SortedMap<String, String> files) throws IOException {
        Map<String, Counterpart> known = new HashMap<>();
        for (Counterpart noted : library.counterparts().of(mirror)) {
            Counterpart settled = noted;
            if (noted.sent().isPresent()) {
                settled = noted.settled(outside.hasArrived(noted, files));
                library.counterparts().put(mirror, settled);
            }
            known.put(settled.path(), settled);
        }
        return known;
    }

    private void mustNotBeEmptied(Map<String, Counterpart> known, SortedMap<String, String> files)
            throws SyncException {
        long expected = known.values().stream()
                .filter(counterpart -> counterpart.digest().isPresent())
                .count();
        if (expected > 1 && files.isEmpty() && alone.isEmpty()) {
            throw new SyncException(
                    SyncException.Reason.EMPTIED,
                    "All " + expected + " posts are gone at once from " + mirror.address());
        }
    }
}
