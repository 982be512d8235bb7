package app.byline.snippet;

import java.util.UUID;

/// By which a snippet or a template is known, whatever it is called.
public record StandingId(String value) {
    public static StandingId create() {
        return new StandingId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
