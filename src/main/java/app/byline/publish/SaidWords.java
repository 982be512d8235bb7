package app.byline.publish;

import java.util.Locale;
import java.util.stream.Stream;

/// Words looked for in what is said of something, in any order and case.
final class SaidWords {
    private SaidWords() {}

    static boolean allIn(String said, String words) {
        String low = said.toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(low::contains);
    }
}
