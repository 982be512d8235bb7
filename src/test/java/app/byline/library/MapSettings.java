package app.byline.library;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Settings in memory.
public final class MapSettings implements Settings {
    private final Map<String, String> values = new HashMap<>();

    @Override
    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void save(String key, String value) {
        values.put(key, value);
    }
}
