package app.byline.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What every command takes.
final class Options {
    @Option(names = "--library", paramLabel = "FILE", description = "Use this library.")
    private @Nullable Path library;

    @Option(names = "--json", description = "Answer in JSON, for programs.")
    private boolean json;

    Path library(Path usual) {
        return library == null ? usual : library;
    }

    boolean json() {
        return json;
    }
}
