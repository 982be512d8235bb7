package app.byline.publish;

/// A post's identity on its blog.
public record RemoteId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
