package app.byline.ui.library;

import app.byline.library.SavedSearches;
import app.byline.library.SavedSearches.SavedSearch;
import app.byline.ui.Background;
import java.lang.System.Logger;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The searches that have names, beside the list they are shown in. JavaFX's thread.
public final class SavedSearchModel {
    private static final Logger LOG = System.getLogger(SavedSearchModel.class.getName());

    private final SavedSearches kept;
    private final LibraryModel library;
    private final Background background;
    private final ObservableList<SavedSearch> all = FXCollections.observableArrayList();

    public SavedSearchModel(SavedSearches kept, LibraryModel library, Background background) {
        this.kept = kept;
        this.library = library;
        this.background = background;
        refresh();
    }

    /// In the order in which they were kept.
    public ObservableList<SavedSearch> all() {
        return all;
    }

    /// Whether something is looked for that could be given a name.
    public ObservableValue<Boolean> canSave() {
        return library.query().map(query -> !query.isEverything());
    }

    /// Looks for it.
    public void run(SavedSearch search) {
        library.words().set(search.words());
    }

    /// Whether it is what is looked for now.
    ObservableValue<Boolean> isRunning(SavedSearch search) {
        return library.query().map(query -> query.toString().equals(search.words()));
    }

    /// Gives what is looked for now a name.
    void save(String name) {
        change(() -> kept.keep(new SavedSearch(name, library.query().get().toString())));
    }

    void rename(SavedSearch search, String name) {
        change(() -> kept.rename(search, name));
    }

    /// Forgets it; `done` is told which, with the way back.
    void remove(SavedSearch search, BiConsumer<SavedSearch, Runnable> done) {
        List<SavedSearch> before = List.copyOf(all);
        change(() -> kept.remove(search));
        done.accept(search, () -> change(() -> kept.write(before)));
    }

    private void change(Runnable work) {
        background.run(work).whenComplete((_, failure) -> {
            if (failure != null) {
                LOG.log(Background.level(failure), "saved searches are as they were", failure);
            }
            refresh();
        });
    }

    private void refresh() {
        background.ask(kept::all).whenComplete((found, failure) -> {
            if (failure == null) {
                all.setAll(found);
            } else {
                LOG.log(Background.level(failure), "saved searches can't be read", failure);
            }
        });
    }
}
