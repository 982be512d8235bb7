package app.byline.snippet;

/// A text that its author writes again and again. Its name is one line.
public sealed interface StandingText permits Snippet, Template {
    StandingId id();

    String name();

    /// With its variables; see [Expansion].
    String text();

    /// One more of the same under that name.
    StandingText copy(String newName);

    /// What was typed for a line, as one.
    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
