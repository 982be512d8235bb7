package app.byline.library;

import java.util.Optional;

/// Small facts the program remembers with a library: pane sizes, the last open post. Blocking, any thread but JavaFX's.
public interface Settings {
    Optional<String> find(String key);

    void save(String key, String value);
}
