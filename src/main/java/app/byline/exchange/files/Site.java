package app.byline.exchange.files;

import app.byline.exchange.Enclosure;
import java.nio.file.Path;

/// A folder of Markdown files and what belongs to it: its root, beyond which nothing is read, and its generator.
record Site(Enclosure enclosure, Generator generator, Path content) {
    private static final int FARTHEST = 6;

    /// The site that this folder is, or lies in.
    static Site around(Path folder) {
        Path above = folder;
        for (int steps = 0; above != null && steps < FARTHEST; steps++, above = above.getParent()) {
            Generator generator = Generator.of(above);
            if (generator != Generator.NONE) {
                return new Site(
                        new Enclosure(above), generator, above.equals(folder) ? generator.content(above) : folder);
            }
        }
        return new Site(new Enclosure(folder), Generator.NONE, folder);
    }

    Path root() {
        return enclosure.root();
    }

    /// A path as it is said: below the root.
    String place(Path file) {
        return root().relativize(file).toString().replace('\\', '/');
    }
}
