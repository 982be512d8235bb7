package app.byline.markdown.commonmark;

/// When reading must be done. The rules here take linear time, so that it is never met with a text a person wrote; it
/// is there for what nobody thought of.
final class Deadline {
    /// How many steps pass between two looks at the clock.
    private static final int STEPS = 64;

    private static final long LEAST_NANOSECONDS = 2_000_000_000L;
    private static final long NANOSECONDS_EACH = 5_000;

    private final long end;
    private int step;
    private boolean passed;

    /// For a text of this many characters. All is linear, so the time is; a slow or busy machine never meets it.
    Deadline(int characters) {
        end = System.nanoTime() + LEAST_NANOSECONDS + characters * NANOSECONDS_EACH;
    }

    /// Notes one step of work.
    boolean isPassed() {
        if (!passed && ++step % STEPS == 0) {
            passed = System.nanoTime() - end > 0;
        }
        return passed;
    }
}
