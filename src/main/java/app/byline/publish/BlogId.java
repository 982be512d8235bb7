package app.byline.publish;

/// A blog's identity on this machine: `local` for the built-in one, else a UUID.
public record BlogId(String value) {
    /// The built-in local blog.
    public static final BlogId LOCAL = new BlogId("local");

    @Override
    public String toString() {
        return value;
    }
}
