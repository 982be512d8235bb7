package app.byline.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One page of the help, in Markdown. Immutable.
///
/// @param name what it is asked for by, such as `start` or `markdown tables`
/// @param text its heading first; a fence `~~~~ example` holds Markdown that is shown with what becomes of it
public record HelpPage(String name, String text) {
    private static final Pattern TITLE = Pattern.compile("\\A# (.+)");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^~~~~ example\\n(.*?)^~~~~$\\n?");

    /// What a page is made of.
    public sealed interface Part {
        /// Words about it.
        record Words(String markdown) implements Part {}

        /// Markdown to be shown as it is written and as it is read, a text of its own.
        record Example(String markdown) implements Part {}
    }

    /// What its first line says.
    ///
    /// @throws IllegalArgumentException where that is no heading
    public String title() {
        Matcher title = TITLE.matcher(text);
        if (!title.find()) {
            throw new IllegalArgumentException("no title: " + name);
        }
        return title.group(1);
    }

    /// Its parts in order.
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(text);
        int done = 0;
        while (example.find()) {
            words(done, example.start(), parts);
            parts.add(new Part.Example(example.group(1)));
            done = example.end();
        }
        words(done, text.length(), parts);
        return parts;
    }

    private void words(int from, int to, List<Part> parts) {
        String words = text.substring(from, to).strip();
        if (!words.isEmpty()) {
            parts.add(new Part.Words(words + "\n"));
        }
    }

    /// The Markdown of its examples, in order.
    public List<String> examples() {
        return parts().stream()
                .filter(Part.Example.class::isInstance)
                .map(Part.Example.class::cast)
                .map(Part.Example::markdown)
                .toList();
    }
}
