package app.byline;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What the program has logged as a warning, or worse, until this is closed.
public final class HeardWarnings extends Handler implements AutoCloseable {
    private final Logger program = Logger.getLogger("app.byline");
    private final List<String> warnings = new CopyOnWriteArrayList<>();

    /// Hears from now on.
    public static HeardWarnings listen() {
        HeardWarnings heard = new HeardWarnings();
        heard.program.addHandler(heard);
        return heard;
    }

    /// Each with what was thrown.
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public void publish(LogRecord told) {
        if (told.getLevel().intValue() >= Level.WARNING.intValue()) {
            warnings.add(told.getMessage() + ": " + told.getThrown());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        program.removeHandler(this);
    }
}
