package app.byline.markdown.commonmark;

/// A node that stands for words other than those it is written with.
public interface Spoken {
    /// What a reader sees.
    String words();
}
