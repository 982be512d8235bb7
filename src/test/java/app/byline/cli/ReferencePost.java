package app.byline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The tests' reference post as a file, with its images beside it.
final class ReferencePost {
    private ReferencePost() {}

    /// Written into a folder below this one.
    static Path in(Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("reference"));
        for (String name : List.of("post.md", "harbour-at-dusk.jpg", "ships-per-week.png")) {
            try (var in = Objects.requireNonNull(ReferencePost.class.getResourceAsStream("/reference/" + name))) {
                Files.write(folder.resolve(name), in.readAllBytes());
            }
        }
        return folder.resolve("post.md");
    }
}
