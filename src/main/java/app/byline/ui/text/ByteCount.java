package app.byline.ui.text;

/// How large a file is, as a reader says it.
public final class ByteCount {
    private static final double KILO = 1000;

    private ByteCount() {}

    public static String of(long bytes) {
        if (bytes < KILO) {
            return Messages.text("bytes.few", bytes);
        }
        return bytes < KILO * KILO
                ? Messages.text("bytes.kilo", Math.round(bytes / KILO))
                : Messages.text("bytes.mega", bytes / KILO / KILO);
    }
}
