package app.byline.publish;

/// Knows a post that a blog shows to everybody. Waits for the network; any thread but JavaFX's.
@FunctionalInterface
public interface ThemeSource {
    Sample sample(Blog blog);

    /// A post in its page, or why there is none.
    sealed interface Sample {
        record Shown(PostPage page) implements Sample {}

        record None(Reason reason, String detail) implements Sample {}
    }

    /// Why a blog's looks can't be taken: it can't be reached, shows no post to everybody, or its page does not hold
    /// the post as the blog tells it.
    enum Reason {
        UNREACHABLE,
        NO_POST,
        NOT_IN_PAGE
    }
}
