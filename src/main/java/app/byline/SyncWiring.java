package app.byline;

import app.byline.database.Database;
import app.byline.history.History;
import app.byline.library.Autosave;
import app.byline.library.PostStore;
import app.byline.media.MediaStore;
import app.byline.sync.Counterparts;
import app.byline.sync.Library;
import app.byline.sync.Library.RevisionNames;
import app.byline.sync.Mirrors;
import app.byline.sync.SqliteCounterparts;
import app.byline.sync.Synchroniser;
import app.byline.ui.text.Messages;
import java.time.Clock;

/// What keeps posts in step with folders and repositories; [Wiring]'s part for that. Any thread.
record SyncWiring(Counterparts counterparts, Synchroniser synchroniser) {
    static SyncWiring make(
            Database database,
            PostStore posts,
            History history,
            Autosave autosave,
            MediaStore media,
            Mirrors mirrors,
            Clock clock) {
        Counterparts counterparts = new SqliteCounterparts(database);
        RevisionNames names =
                new RevisionNames(Messages.text("sync.revision.here"), Messages.text("sync.revision.there"));
        Library library = new Library(posts, history, autosave, media, counterparts, names);
        return new SyncWiring(counterparts, new Synchroniser(library, mirrors, clock));
    }
}
