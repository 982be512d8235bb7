package app.byline.colophon;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The licences' own words, by their names at spdx.org.
final class StandardTexts {
    /// That of Java and JavaFX.
    static final String OPENJDK = "GPL-2.0-only WITH Classpath-exception-2.0";

    private StandardTexts() {}

    /// The names in what says how they go together, such as `(GPL-2.0 OR MPL-1.1)`.
    static List<String> names(String expression) {
        return Arrays.stream(expression.replaceAll("[()]", "").split(" (?:OR|AND) "))
                .map(String::strip)
                .toList();
    }

    /// What that licence says; empty where it is none of those that come with the program.
    static Optional<String> text(String licence) throws IOException {
        if (licence.equals(OPENJDK)) {
            Optional<String> whole = RuntimeWorks.running().licence();
            return whole.isPresent() ? whole : file("GPL-2.0-only");
        }
        Optional<String> text = file(licence);
        return text.isPresent() ? text : file(licence + "-only");
    }

    private static Optional<String> file(String licence) throws IOException {
        return licence.matches("[\\w.-]+")
                ? Papers.resource("/app/byline/colophon/licenses/" + licence + ".txt")
                : Optional.empty();
    }
}
