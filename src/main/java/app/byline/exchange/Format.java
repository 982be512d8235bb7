package app.byline.exchange;

import java.nio.file.Path;
import java.util.Optional;

/// A way to write posts down that Byline reads.
@FunctionalInterface
public interface Format {
    /// The posts at that path, if it is of this format.
    ///
    /// @throws ImportException when it is, and can't be read
    Optional<Source> open(Path path) throws ImportException;
}
