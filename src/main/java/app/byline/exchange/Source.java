package app.byline.exchange;

import java.nio.file.Path;

/// Something posts can be taken from, recognised and not yet read. It can be read more than once. Blocking; one thread.
public interface Source extends AutoCloseable {
    /// Which kind it is, as in `wordpress`; names its text at the edges.
    String kind();

    /// What it is called: a folder's name, a blog's.
    String name();

    /// The same each time the same thing is imported.
    String identity();

    /// Reads all of it into `intake`.
    ///
    /// @throws ImportException when it can't be read on; what was taken before stands
    void read(Intake intake) throws ImportException;

    @Override
    default void close() {}

    /// How the whole of a source is read, as [Source#read] says.
    @FunctionalInterface
    interface Reading {
        void read(Intake intake) throws ImportException;
    }

    /// One file, called what the file is called.
    static Source ofFile(String kind, String identity, Path file, Reading reading) {
        return new FileSource(kind, identity, file, reading);
    }
}
