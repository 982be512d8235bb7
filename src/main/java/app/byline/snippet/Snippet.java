package app.byline.snippet;

/// A piece of a post. Its abbreviation, empty where it has none, is one word that becomes the text where it is typed.
public record Snippet(StandingId id, String name, String abbreviation, String text) implements StandingText {
    public Snippet {
        name = StandingText.oneLine(name);
        abbreviation = abbreviation.replaceAll("\\s+", "");
    }

    @Override
    public Snippet copy(String newName) {
        // Two of one abbreviation would leave it open which is meant.
        return new Snippet(StandingId.create(), newName, "", text);
    }
}
