package app.byline.ui.drawing;

/// What is to be drawn. `language` is that of code and else empty; `dark` matters to diagrams only, as formulas and
/// code take the page's colours.
public record Order(Kind kind, String source, String language, boolean dark) {
    /// What a source is drawn as.
    public enum Kind {
        /// A formula within a line.
        MATH,
        /// A formula of its own.
        DISPLAY,
        /// Code in a language's colours.
        CODE,
        DIAGRAM
    }

    public Order {
        dark = dark && kind == Kind.DIAGRAM;
    }
}
