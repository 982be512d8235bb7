package app.byline.snippet;

/// A piece of a post. Its abbreviation, empty where it has none, is one word that becomes the text where it is typed.
public record Snippet(StandingId id, String name, String abbreviation, String text) implements StandingText {
    public Snippet {
        name = StandingText.oneLine(name);
        abbreviation = abbreviation.replaceAll("\\s+", "");
    }

    /// What begins the abbreviation behind a name.
    private static final String MARK = ";";

    /// About as much of a text as makes a name.
    private static final int NAME = 40;

    /// One of that text, called as an author types it: a name, and behind it an abbreviation that begins with a
    /// semicolon, as `Sign-off ;bye`, or one of both.
    public static Snippet typed(String words, String text) {
        String all = " " + words.strip();
        int begin = all.lastIndexOf(" " + MARK);
        boolean hasAbbreviation = begin >= 0 && all.indexOf(' ', begin + 1) < 0;
        String name = hasAbbreviation ? all.substring(0, begin) : all;
        String abbreviation = hasAbbreviation ? all.substring(begin) : "";
        return new Snippet(
                StandingId.create(), name.isBlank() ? abbreviation.replace(MARK, "") : name, abbreviation, text);
    }

    /// What a snippet of that text may be called: its first words, without the marks before them.
    public static String named(String text) {
        String line = StandingText.oneLine(text).replaceFirst("^[^\\p{L}\\p{N}]+", "");
        int space = line.lastIndexOf(' ', NAME);
        return line.length() <= NAME ? line : line.substring(0, space > 0 ? space : line.offsetByCodePoints(0, 20));
    }

    /// This text and name in the place of that one, whose abbreviation stays where this has none.
    public Snippet insteadOf(Snippet before) {
        return new Snippet(before.id(), name, abbreviation.isEmpty() ? before.abbreviation() : abbreviation, text);
    }

    @Override
    public Snippet copy(String newName) {
        // Two of one abbreviation would leave it open which is meant.
        return new Snippet(StandingId.create(), newName, "", text);
    }
}
