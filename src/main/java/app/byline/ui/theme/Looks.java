package app.byline.ui.theme;

/// How the author wants Byline to look: colours, size of all text, and how posts are set. Immutable.
public record Looks(Theme theme, TextSize textSize, TypeSetting type) {
    /// Of a first start.
    public static final Looks USUAL = new Looks(Theme.SYSTEM, TextSize.NORMAL, TypeSetting.USUAL);

    public Looks with(Theme newTheme) {
        return new Looks(newTheme, textSize, type);
    }

    public Looks with(TextSize newSize) {
        return new Looks(theme, newSize, type);
    }
}
