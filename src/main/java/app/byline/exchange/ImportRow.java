package app.byline.exchange;

import app.byline.post.PostId;
import app.byline.post.Release;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One line of an import's account: a thing in a source, what it is there, what becomes of it and what is to be said.
/// `source` and `item` together name it, each time the same. `facts` are those of a post that could be read; `post` is
/// the post it is here, once it is; `why` says why it can't come.
public record ImportRow(
        String source,
        String item,
        String place,
        String title,
        Optional<Facts> facts,
        Fate fate,
        Optional<PostId> post,
        List<Note> notes,
        Optional<ImportException> why) {
    /// When a post was begun, how it stands there, and how many images it brings.
    public record Facts(Instant created, Release release, int images) {}

    public ImportRow {
        notes = List.copyOf(notes);
    }

    static ImportRow of(Source source, Arrival arrival, Fate fate, Optional<PostId> post) {
        return new ImportRow(
                source.identity(),
                arrival.item(),
                arrival.place(),
                arrival.post().title(),
                Optional.of(new Facts(arrival.post().created(), arrival.post().release(), 0)),
                fate,
                post,
                arrival.notes(),
                Optional.empty());
    }

    static ImportRow refused(Source source, String place, ImportException why) {
        return new ImportRow(
                source.identity(),
                place,
                place,
                "",
                Optional.empty(),
                Fate.REFUSED,
                Optional.empty(),
                List.of(),
                Optional.of(why));
    }

    /// With what was found of its images.
    ImportRow with(ArrivingImages images) {
        return new ImportRow(
                source,
                item,
                place,
                title,
                facts.map(known -> new Facts(known.created(), known.release(), images.found())),
                fate,
                post,
                images.notes(),
                why);
    }

    /// As the post that was kept.
    ImportRow kept(PostId kept) {
        return new ImportRow(source, item, place, title, facts, fate, Optional.of(kept), notes, why);
    }

    ImportRow skipped() {
        return new ImportRow(
                source, item, place, title, facts, Fate.SKIPPED, Optional.empty(), List.of(), Optional.empty());
    }
}
