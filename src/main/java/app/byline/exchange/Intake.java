package app.byline.exchange;

/// Takes what a source reads, one thing at a time, so that a source of thousands is never in memory as a whole.
public interface Intake {
    /// Takes a post. False when nothing more is wanted; the source stops reading then.
    boolean take(Arrival arrival);

    /// Hears of one thing in the source that can't come; the others go on. False as above.
    boolean refuse(String place, ImportException why);

    /// Hears what is true of the source as a whole.
    void note(Note note);
}
