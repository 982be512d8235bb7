package app.byline.media.web;

/// An image that was made of another, to be taken into the library under that name.
public final class NewImage {
    private final byte[] content;
    private final String name;

    NewImage(byte[] content, String name) {
        this.content = content;
        this.name = name;
    }

    /// Not a copy: to be read only.
    public byte[] content() {
        return content;
    }

    public String name() {
        return name;
    }
}
