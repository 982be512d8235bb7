package app.byline;

import app.byline.library.LastWords;
import app.byline.library.Shelf;
import app.byline.library.Welcome;
import app.byline.platform.Folders;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.ui.LanguageChoice;
import app.byline.ui.WindowMemory;
import app.byline.ui.WindowSettings;
import app.byline.ui.text.Language;
import app.byline.ui.tour.Tour;
import app.byline.ui.tour.TourStep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The library as its windows find it: its file, its services, the language they speak, where the tour of it is, and
/// the windows that were open last, of which there is always one.
record Opening(
        Path library,
        Wiring wiring,
        Language language,
        Optional<TourStep> tour,
        List<WindowBeginning> windows,
        LastWords lastWords) {
    /// Blocking; knows no toolkit, so that it can go on while the toolkit starts.
    ///
    /// @throws app.byline.database.DatabaseException when the library can't be used
    static Opening of(Path library) {
        Wiring wiring = Wiring.open(library, Folders.ofThisSystem());
        try {
            List<WindowBeginning> windows = windows(wiring);
            boolean made = windows.isEmpty();
            if (made) {
                Post welcome = wiring.posts().save(Welcome.post(wiring.clock().instant(), Locale.getDefault()));
                WindowSettings settings = new WindowSettings(wiring.settings(), 1);
                windows = List.of(WindowBeginning.of(wiring, settings, WindowMemory.load(settings), welcome));
            }
            return new Opening(
                    library,
                    wiring,
                    LanguageChoice.kept(wiring.settings()),
                    Tour.kept(wiring.settings(), made),
                    windows,
                    LastWords.of(wiring.autosave()));
        } catch (RuntimeException e) {
            wiring.close();
            throw e;
        }
    }

    /// Those that were open last, each with the post that lay in it, or where that is gone with another; none in a new
    /// library.
    private static List<WindowBeginning> windows(Wiring wiring) {
        Map<WindowSettings, WindowMemory> memories = new LinkedHashMap<>();
        WindowSettings.open(wiring.settings()).stream()
                .map(number -> new WindowSettings(wiring.settings(), number))
                .forEach(settings -> memories.put(settings, WindowMemory.load(settings)));
        Set<PostId> taken = new HashSet<>();
        Map<WindowSettings, PostId> firsts = new HashMap<>();
        memories.forEach((settings, memory) -> memory.lastPost()
                .filter(post -> wiring.posts().shelf(post).equals(Optional.of(Shelf.POSTS)))
                .filter(taken::add)
                .ifPresent(post -> firsts.put(settings, post)));
        List<WindowBeginning> windows = new ArrayList<>();
        memories.forEach((settings, memory) -> Optional.ofNullable(firsts.get(settings))
                .or(() -> WindowBeginning.newest(wiring, taken))
                .flatMap(wiring.posts()::find)
                .ifPresent(post -> {
                    taken.add(post.id());
                    windows.add(WindowBeginning.of(wiring, settings, memory, post));
                }));
        return List.copyOf(windows);
    }
}
