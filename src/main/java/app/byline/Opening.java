package app.byline;

import app.byline.library.LastWords;
import app.byline.library.Place;
import app.byline.library.SearchQuery;
import app.byline.library.Shelf;
import app.byline.library.Welcome;
import app.byline.platform.Folders;
import app.byline.post.Post;
import app.byline.ui.LanguageChoice;
import app.byline.ui.WindowMemory;
import app.byline.ui.text.Language;
import app.byline.ui.tour.Tour;
import app.byline.ui.tour.TourStep;
import java.nio.file.Path;
import java.util.Optional;

/// The library as the window finds it: its file, its services, how the window last looked, the language it speaks,
/// where the tour of it is, and the post it begins with.
record Opening(
        Path library,
        Wiring wiring,
        WindowMemory memory,
        Language language,
        Optional<TourStep> tour,
        Post first,
        Place place,
        LastWords lastWords) {
    /// Blocking; knows no toolkit, so that it can go on while the toolkit starts.
    ///
    /// @throws app.byline.database.DatabaseException when the library can't be used
    static Opening of(Path library) {
        Wiring wiring = Wiring.open(library, Folders.ofThisSystem());
        try {
            WindowMemory memory = WindowMemory.load(wiring.settings());
            Optional<Post> last = lastPost(wiring, memory);
            Post first = last.orElseGet(
                    () -> wiring.posts().save(Welcome.post(wiring.clock().instant())));
            return new Opening(
                    library,
                    wiring,
                    memory,
                    LanguageChoice.kept(wiring.settings()),
                    Tour.kept(wiring.settings(), last.isEmpty()),
                    first,
                    wiring.places().find(first.id()),
                    LastWords.of(wiring.autosave()));
        } catch (RuntimeException e) {
            wiring.close();
            throw e;
        }
    }

    /// The same, its window to look like that.
    Opening with(WindowMemory look) {
        return new Opening(library, wiring, look, language, tour, first, place, lastWords);
    }

    /// The post that was open last, else the newest; none in a new library.
    private static Optional<Post> lastPost(Wiring services, WindowMemory memory) {
        return memory.lastPost()
                .filter(last -> services.posts().shelf(last).equals(Optional.of(Shelf.POSTS)))
                .or(() -> services.search().page(Shelf.POSTS, SearchQuery.EVERYTHING, 0, 1).stream()
                        .map(found -> found.summary().id())
                        .findFirst())
                .flatMap(services.posts()::find);
    }
}
