package app.byline.library;

import app.byline.database.DatabaseException;

/// Whether what is in the editor is on disk.
public sealed interface SaveState {
    /// Every word is on disk.
    record Saved() implements SaveState {}

    /// Typed and not yet on disk; a save is due.
    record Unsaved() implements SaveState {}

    /// The last save failed; the text is kept in memory and saving is tried again. `problem` is for the log.
    record Failing(DatabaseException.Reason reason, String problem) implements SaveState {}
}
