package app.byline.ui;

import app.byline.library.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What one of several windows keeps in a library's settings: the first window its facts by their plain names, each
/// other by its number besides. Blocking, any thread but JavaFX's.
///
/// @param all the library's, of no window in particular
/// @param number counted from 1
public record WindowSettings(Settings all, int number) implements Settings {
    private static final String OPEN = "windows";

    /// The numbers of the windows that were open last, in the order in which they were opened; never empty.
    public static List<Integer> open(Settings all) {
        List<Integer> kept = all.find(OPEN).stream()
                .flatMap(numbers -> Arrays.stream(numbers.split(" ")))
                .filter(number -> number.matches("[1-9]\\d{0,2}"))
                .map(Integer::valueOf)
                .distinct()
                .toList();
        return kept.isEmpty() ? List.of(1) : kept;
    }

    /// Remembers which are open.
    public static void keepOpen(Settings all, List<Integer> numbers) {
        all.save(OPEN, numbers.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    @Override
    public Optional<String> find(String key) {
        return all.find(named(key));
    }

    @Override
    public void save(String key, String value) {
        all.save(named(key), value);
    }

    private String named(String key) {
        return number == 1 ? key : key + "." + number;
    }
}
