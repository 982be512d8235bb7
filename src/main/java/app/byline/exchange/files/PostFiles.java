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
import java.util.stream.Stream;

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

    /// Writes each to a file of its own in that folder.
    void writeAll(List<Post> posts, Path folder) throws IOException {
        write(posts, name -> file(folder, name));
    }

    /// What is in that folder then.
    List<Path> places(List<Post> posts, Path folder) {
        FileNames names = new FileNames();
        Stream<Path> texts = posts.stream().map(post -> file(folder, names.of(post)));
        Stream<Path> images = posts.stream()
                .flatMap(post -> images(post).stream())
                .map(asset -> folder.resolve(asset.address()).getParent())
                .distinct();
        return Stream.concat(texts, images).toList();
    }

    private static Path file(Path folder, String name) {
        return folder.resolve(name + ".md");
    }

    private List<Asset> images(Post post) {
        return media.namedIn(post.extras() + "\n" + post.body());
    }

    /// Images that are there stay as they are: their names say what is in them.
    private void copyImages(Post post, Path folder) throws IOException {
        for (Asset asset : images(post)) {
            Path copy = folder.resolve(asset.address());
            if (!Files.isRegularFile(copy) || Files.size(copy) != asset.bytes()) {
                AtomicFile.copy(media.file(asset), copy);
            }
        }
    }
}
