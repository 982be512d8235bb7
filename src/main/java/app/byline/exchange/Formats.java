package app.byline.exchange;

import app.byline.exchange.ImportException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every format Byline reads, the particular ones first.
public final class Formats {
    private final List<Format> formats;

    public Formats(List<Format> formats) {
        this.formats = List.copyOf(formats);
    }

    /// What is at those paths, in that order. One that can't be opened is refused when it is read, if it is not the
    /// only one.
    public Sources open(List<Path> paths) throws ImportException {
        if (paths.size() == 1) {
            return new Sources(List.of(open(paths.getFirst())));
        }
        List<Source> sources = new ArrayList<>();
        for (Path path : paths) {
            try {
                sources.add(open(path));
            } catch (ImportException e) {
                sources.add(Source.ofFile("unknown", "files", path, intake -> {
                    throw e;
                }));
            }
        }
        return new Sources(sources);
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
