package app.byline.post;

import java.util.UUID;

/// A post's identity on this machine, made when the post is begun. Never a server's id.
public record PostId(String value) {
    public PostId {
        if (!value.matches("[0-9a-f-]{36}")) {
            throw new IllegalArgumentException("not a post id: " + value);
        }
    }

    public static PostId create() {
        return new PostId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
