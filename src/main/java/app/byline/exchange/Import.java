package app.byline.exchange;

import app.byline.exchange.ImportException.Reason;
import app.byline.exchange.ImportLog.Known;
import app.byline.library.PostStore;
import app.byline.media.MediaStore;
import app.byline.post.Filed;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Brings posts into the library: first an account of what would come, then the same again for good, in parts that are
/// each on disk or not. Nothing comes twice. Blocking; any thread but JavaFX's.
public final class Import {
    /// Posts kept in one transaction: few enough that a save in between does not wait.
    private static final int AT_ONCE = 25;

    private final PostStore posts;
    private final MediaStore media;
    private final ImportLog log;
    private final Clock clock;

    public Import(PostStore posts, MediaStore media, ImportLog log, Clock clock) {
        this.posts = posts;
        this.media = media;
        this.log = log;
        this.clock = clock;
    }

    /// What would come of those sources. Writes nothing.
    public ImportAccount preview(Sources sources, Watch watch) {
        return new Reading(sources, watch).account();
    }

    /// What would come of that source. Writes nothing.
    public ImportAccount preview(Source source, Watch watch) {
        return preview(new Sources(List.of(source)), watch);
    }

    /// Brings what the sources hold and `wanted` says yes to, to be taken back in one step.
    public ImportAccount run(Sources sources, Predicate<ImportRow> wanted, Watch watch) {
        return new Writing(sources, wanted, watch).account();
    }

    /// Brings what the source holds and `wanted` says yes to.
    public ImportAccount run(Source source, Predicate<ImportRow> wanted, Watch watch) {
        return run(new Sources(List.of(source)), wanted, watch);
    }

    /// Takes an import back: what it brought goes, what it changed is as before. What its author has changed here since
    /// goes to the trash or stays.
    public ImportLog.Undone undo(long run) {
        return log.undo(run);
    }

    /// The newest import that can be taken back.
    public Optional<ImportLog.Run> last() {
        return log.last();
    }

    /// One pass over sources, which only looks.
    private class Reading implements Intake {
        final Sources sources;
        private final Watch watch;
        private final List<ImportRow> rows = new ArrayList<>();
        private final List<Note> notes = new ArrayList<>();
        /// Posts that something of these sources was found to be already.
        private final Set<PostId> claimed = new HashSet<>();
        private boolean stopped;
        /// The one that is read now.
        Source source;

        Reading(Sources sources, Watch watch) {
            this.sources = sources;
            this.watch = watch;
            this.source = sources.all().getFirst();
        }

        final ImportAccount account() {
            Optional<ImportException> broken = Optional.empty();
            for (Source next : sources.all()) {
                source = next;
                try {
                    if (!stopped) {
                        source.read(this);
                    }
                } catch (ImportException e) {
                    if (sources.all().size() == 1) {
                        broken = Optional.of(e);
                    } else {
                        refuse(source.name(), e);
                    }
                }
            }
            Optional<Long> run = end();
            return new ImportAccount(sources.kind(), sources.name(), rows, notes, run, stopped, broken);
        }

        Optional<Long> end() {
            return Optional.empty();
        }

        @Override
        public final boolean take(Arrival arrival) {
            Optional<Known> known = known(arrival);
            Fate fate = fate(arrival, known);
            known.ifPresent(here -> claimed.add(here.post()));
            ImportRow row = ImportRow.of(source, arrival, fate, known.map(Known::post));
            add(fate.comes() ? arrived(arrival, row) : row);
            return goOn();
        }

        ImportRow arrived(Arrival arrival, ImportRow row) {
            return row.with(ArrivingImages.counted(arrival));
        }

        private Optional<Known> known(Arrival arrival) {
            return log.find(source.identity(), arrival.item())
                    .or(() -> log.withDigest(arrival.digest()).stream()
                            .filter(same -> !claimed.contains(same.post()))
                            .findFirst());
        }

        private static Fate fate(Arrival arrival, Optional<Known> known) {
            if (known.isEmpty()) {
                return Fate.NEW;
            }
            Known here = known.get();
            if (here.trashed()) {
                return Fate.TRASHED;
            }
            if (here.digest().equals(arrival.digest())) {
                return Fate.HERE;
            }
            return here.edited() ? Fate.EDITED : Fate.CHANGED;
        }

        @Override
        public final boolean refuse(String place, ImportException why) {
            add(ImportRow.refused(source, place, why));
            return goOn();
        }

        @Override
        public final void note(Note note) {
            notes.add(note);
        }

        final void add(ImportRow row) {
            rows.add(row);
        }

        final void claim(PostId post) {
            claimed.add(post);
        }

        private boolean goOn() {
            watch.done(rows.size());
            stopped = stopped || watch.stopped();
            return !stopped;
        }
    }

    /// The pass that keeps.
    private final class Writing extends Reading {
        private final Predicate<ImportRow> wanted;
        private final List<ImportLog.Entry> waiting = new ArrayList<>();
        private Optional<Long> run = Optional.empty();

        Writing(Sources sources, Predicate<ImportRow> wanted, Watch watch) {
            super(sources, watch);
            this.wanted = wanted;
        }

        @Override
        ImportRow arrived(Arrival arrival, ImportRow row) {
            if (!wanted.test(row)) {
                return row.skipped();
            }
            ArrivingImages images = ArrivingImages.kept(arrival, media);
            Filed filed = Filed.of(images.post());
            Post post = row.post()
                    .flatMap(posts::find)
                    .map(here -> onto(here, filed.post()))
                    .orElse(filed.post());
            claim(post.id());
            waiting.add(
                    new ImportLog.Entry(post, filed.collection(), source.identity(), arrival.item(), arrival.digest()));
            if (waiting.size() == AT_ONCE) {
                keep();
            }
            return row.with(images).kept(post.id());
        }

        /// The post here with what the source says now.
        private Post onto(Post here, Post there) {
            return new Post(
                    here.id(),
                    there.title(),
                    there.body(),
                    there.slug(),
                    there.excerpt(),
                    there.categories(),
                    there.tags(),
                    there.release(),
                    there.extras(),
                    there.created(),
                    // A file that tells no other day than before has changed since all the same.
                    there.modified().isAfter(here.modified()) ? there.modified() : clock.instant(),
                    here.revision());
        }

        @Override
        Optional<Long> end() {
            keep();
            return run;
        }

        private void keep() {
            if (waiting.isEmpty()) {
                return;
            }
            long number = run.orElseGet(() -> log.begin(sources.name()));
            run = Optional.of(number);
            log.keep(number, waiting);
            waiting.clear();
        }
    }

    /// Brings the one post of a file that was named alone. Where it has come before, that post is told, out of the
    /// trash if it was there.
    public ImportRow one(Source source, Path file) throws ImportException {
        ImportAccount account = run(source, _ -> true, Watch.PATIENT);
        if (account.broken().isPresent()) {
            throw account.broken().get();
        }
        ImportRow row =
                account.rows().stream().findFirst().orElseThrow(() -> new ImportException(Reason.NO_POSTS, file, ""));
        if (row.why().isPresent()) {
            throw row.why().get();
        }
        if (row.fate() == Fate.TRASHED) {
            row.post().ifPresent(posts::restore);
        }
        return row;
    }
}
