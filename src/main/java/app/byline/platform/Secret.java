package app.byline.platform;

/// A password or key. Prints as dots, so it can't reach a log by accident.
public record Secret(String reveal) {
    @Override
    public String toString() {
        return "••••";
    }
}
