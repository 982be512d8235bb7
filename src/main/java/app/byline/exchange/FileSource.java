package app.byline.exchange;

import java.nio.file.Path;

/// A source that is one file.
record FileSource(String kind, String identity, Path file, Source.Reading reading) implements Source {
    @Override
    public String name() {
        return file.getFileName().toString();
    }

    @Override
    public void read(Intake intake) throws ImportException {
        reading.read(intake);
    }
}
