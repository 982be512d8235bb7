package app.byline.markdown.wordpress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The posts in `src/test/resources/wordpress`, as WordPress keeps them: of blocks, of the time before blocks, and made
/// to be hard.
public final class WordPressPosts {
    private static final Path FOLDER = Path.of("src/test/resources/wordpress");

    private WordPressPosts() {}

    /// The texts of a post's notes, as WordPress keeps them beside the content; empty for most.
    public static String notes(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".json");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /// Name → content, to the byte.
    public static Map<String, String> all() throws IOException {
        Map<String, String> posts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".html")).toList()) {
                String name =
                        FOLDER.relativize(file).toString().replace('\\', '/').replace(".html", "");
                posts.put(name, Files.readString(file));
            }
        }
        return posts;
    }
}
