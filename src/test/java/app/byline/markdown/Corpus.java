package app.byline.markdown;

import app.byline.post.FrontMatter;
import app.byline.post.FrontMatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/// More than two hundred posts as people write them, in `src/test/resources/corpus`: reports, code, recipes, travel,
/// eight languages, and a few that are hard on purpose. What must hold for every post is tested on these.
public final class Corpus {
    private static final Path FOLDER = Path.of("src/test/resources/corpus");

    private Corpus() {}

    /// One post: the file's name, the whole file, and its text without the head.
    public record Sample(String name, String file, String body) {
        @Override
        public String toString() {
            return name;
        }
    }

    /// All of them, by name.
    public static List<Sample> posts() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Corpus::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample read(Path path) {
        try {
            String file = Files.readString(path);
            String body =
                    new FrontMatter(ZoneOffset.UTC).read(file, Instant.EPOCH).body();
            return new Sample(path.getFileName().toString(), file, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FrontMatterException e) {
            throw new IllegalStateException(path + ": " + e.getMessage(), e);
        }
    }
}
