package app.byline.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What is done up for another program: the files that a folder takes, which are there once they are written, and the
/// text that a field takes. Safe from any thread.
public interface Parcel {
    /// What lies in its folder when it is written.
    List<Path> files();

    /// Empty of what is none.
    default String markdown() {
        return "";
    }

    /// The same as HTML; empty where there is none.
    default String html() {
        return "";
    }

    /// Writes the files. Blocking.
    void write() throws IOException;
}
