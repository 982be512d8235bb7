package app.byline.library;

import java.util.concurrent.CancellationException;

/// Whoever waits for long work on posts. Called on the working thread.
@FunctionalInterface
public interface Progress {
    /// Waits patiently.
    Progress PATIENT = _ -> {};

    /// So many posts are done.
    ///
    /// @throws CancellationException when no more shall be done
    void done(int posts);
}
