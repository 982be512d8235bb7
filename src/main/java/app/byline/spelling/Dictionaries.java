package app.byline.spelling;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The dictionaries that are in use, each read when it is first asked for, and given up where memory is short. Any
/// thread; blocking.
public final class Dictionaries {
    private final Map<Language, SoftReference<Dictionary>> loaded = new ConcurrentHashMap<>();

    public Dictionary of(Language language) {
        SoftReference<Dictionary> known = loaded.get(language);
        Dictionary there = known == null ? null : known.get();
        return there == null ? load(language) : there;
    }

    private synchronized Dictionary load(Language language) {
        SoftReference<Dictionary> known = loaded.get(language);
        Dictionary there = known == null ? null : known.get();
        if (there != null) {
            return there;
        }
        Dictionary fresh = HunspellDictionary.load(language);
        loaded.put(language, new SoftReference<>(fresh));
        return fresh;
    }
}
