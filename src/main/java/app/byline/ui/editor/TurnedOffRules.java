package app.byline.ui.editor;

import app.byline.library.Settings;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The rules of grammar that an author wants to hear of nowhere, each with what it is about, kept with the library.
/// Blocking; any thread but JavaFX's.
final class TurnedOffRules {
    private static final String KEY = "grammar.off";

    private final Settings settings;

    TurnedOffRules(Settings settings) {
        this.settings = settings;
    }

    Map<String, String> all() {
        Map<String, String> rules = new TreeMap<>();
        settings.find(KEY).stream().flatMap(String::lines).forEach(line -> {
            int gap = line.indexOf(' ');
            rules.put(gap < 0 ? line : line.substring(0, gap), gap < 0 ? line : line.substring(gap + 1));
        });
        return rules;
    }

    /// From now on that rule is off, or no longer. Answers all that are.
    Map<String, String> change(String rule, String name, boolean off) {
        Map<String, String> rules = all();
        var _ = off ? rules.put(rule, name.strip().replace('\n', ' ')) : rules.remove(rule);
        settings.save(
                KEY,
                rules.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining("\n")));
        return rules;
    }
}
