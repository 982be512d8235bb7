package app.byline.colophon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes what is bundled into a file, for packages: all of it, or behind `--jars` the jars alone.
public final class WriteColophon {
    private WriteColophon() {}

    /// The file's name stands last.
    public static void main(String[] arguments) throws IOException {
        boolean jars = arguments[0].equals("--jars");
        Files.writeString(
                Path.of(arguments[arguments.length - 1]), Colophon.whole(jars ? Artifacts.works() : Colophon.works()));
    }
}
