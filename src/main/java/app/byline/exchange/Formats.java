package app.byline.exchange;

import app.byline.exchange.ImportException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Every format Byline reads, the particular ones first.
public final class Formats {
    private final List<Format> formats;

    public Formats(List<Format> formats) {
        this.formats = List.copyOf(formats);
    }

    /// What is at that path. To be closed when it has been read.
    public Source open(Path path) throws ImportException {
        Path file = path.toAbsolutePath().normalize();
        if (!Files.exists(file)) {
            throw new ImportException(Reason.ABSENT, path, "");
        }
        for (Format format : formats) {
            Optional<Source> source = format.open(file);
            if (source.isPresent()) {
                return source.get();
            }
        }
        throw new ImportException(Reason.UNKNOWN, path, "");
    }
}
