package app.byline.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Searches that their author has given a name, in the order in which they were kept. Names that differ only in case or
/// accents are one. Blocking; any thread but JavaFX's.
public final class SavedSearches {
    private static final String KEY = "searches.saved";

    private final Settings settings;

    public SavedSearches(Settings settings) {
        this.settings = settings;
    }

    /// A search as it would be typed, and what it is called: one line each.
    public record SavedSearch(String name, String words) {
        public SavedSearch {
            name = oneLine(name);
            words = oneLine(words);
        }

        boolean isCalled(String other) {
            return Folding.of(name).equals(Folding.of(other));
        }

        private static String oneLine(String text) {
            return text.replaceAll("\\s+", " ").strip();
        }
    }

    public List<SavedSearch> all() {
        return settings.find(KEY).orElse("").lines().map(SavedSearches::read).toList();
    }

    private static SavedSearch read(String line) {
        String[] parts = line.split("\t", 2);
        return new SavedSearch(parts[0], parts.length > 1 ? parts[1] : "");
    }

    public Optional<SavedSearch> find(String name) {
        return all().stream().filter(one -> one.isCalled(name)).findFirst();
    }

    /// Keeps a search, in the place of one that is called the same. One without a name is not kept.
    public void keep(SavedSearch search) {
        replace(search.name(), search);
    }

    /// Gives that search another name; one that had this name goes.
    public void rename(SavedSearch search, String name) {
        replace(search.name(), new SavedSearch(name, search.words()));
    }

    private synchronized void replace(String name, SavedSearch with) {
        if (with.name().isEmpty()) {
            return;
        }
        List<SavedSearch> all = new ArrayList<>(all());
        int place = all.stream().map(one -> one.isCalled(name)).toList().indexOf(true);
        all.removeIf(one -> one.isCalled(name) || one.isCalled(with.name()));
        all.add(place < 0 ? all.size() : Math.min(place, all.size()), with);
        write(all);
    }

    public synchronized void remove(SavedSearch search) {
        write(all().stream().filter(one -> !one.isCalled(search.name())).toList());
    }

    /// Makes these all there are, as they were before something was taken back.
    public synchronized void write(List<SavedSearch> all) {
        settings.save(
                KEY,
                String.join(
                        "\n",
                        all.stream().map(one -> one.name() + "\t" + one.words()).toList()));
    }
}
