package app.byline.exchange.files;

import app.byline.media.Asset;
import app.byline.media.MediaStore;
import app.byline.platform.AtomicFile;
import app.byline.post.FrontMatter;
import app.byline.post.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// Posts as Markdown files with their heads, the images of each in `media` beside it.
record PostFiles(MediaStore media, FrontMatter head) {
    void write(Post post, Path file) throws IOException {
        copyImages(post, file.toAbsolutePath().resolveSibling(""));
        AtomicFile.write(file, head.write(post));
    }

    /// Writes each to the file that `place` gives for its name, which no other has.
    void write(List<Post> posts, Function<String, Path> place) throws IOException {
        FileNames names = new FileNames();
        for (Post post : posts) {
            write(post, place.apply(names.of(post)));
        }
    }

    /// Images that are there stay as they are: their names say what is in them.
    private void copyImages(Post post, Path folder) throws IOException {
        for (Asset asset : media.namedIn(post.extras() + "\n" + post.body())) {
            Path copy = folder.resolve(asset.address());
            if (!Files.isRegularFile(copy) || Files.size(copy) != asset.bytes()) {
                AtomicFile.write(copy, Files.readAllBytes(media.file(asset)));
            }
        }
    }
}
