package app.byline.library;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Lists of tags, in which a tag stands once whatever its spelling.
final class Tags {
    private Tags() {}

    static List<String> with(List<String> tags, String name) {
        return has(tags, name)
                ? tags
                : Stream.concat(tags.stream(), Stream.of(name.strip())).toList();
    }

    static List<String> without(List<String> tags, String name) {
        return tags.stream().filter(tag -> !same(tag, name)).toList();
    }

    /// In the place of the old name; where the new one stands already there is only one of them then.
    static List<String> renamed(List<String> tags, String name, String newName) {
        if (!has(tags, name)) {
            return tags;
        }
        List<String> renamed = new ArrayList<>();
        for (String tag : tags) {
            String now = same(tag, name) ? newName.strip() : tag;
            if (!has(renamed, now)) {
                renamed.add(now);
            }
        }
        return renamed;
    }

    private static boolean has(List<String> tags, String name) {
        return tags.stream().anyMatch(tag -> same(tag, name));
    }

    private static boolean same(String one, String other) {
        return Folding.of(one).equals(Folding.of(other));
    }
}
