package app.byline.post;

/// Who may read a post once it is on a blog.
public sealed interface Visibility {
    record Everyone() implements Visibility {}

    /// Those who are signed in on the blog and may.
    record Editors() implements Visibility {}

    /// Whoever knows this word. It is no secret of the author's: blogs show it to all who write there.
    record Knowing(String password) implements Visibility {
        public Knowing {
            if (password.isBlank()) {
                throw new IllegalArgumentException("a word that nobody needs to know");
            }
        }
    }
}
