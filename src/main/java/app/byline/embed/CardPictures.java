package app.byline.embed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// The pictures of cards, as files known by their digest in a folder beside the library. They are apart from the images
/// of posts: they go when their cards go, and no post can name them. Blocking; any thread but JavaFX's.
record CardPictures(Path folder) {
    /// What a picture may weigh, in bytes; the large ones that sites give for cards are a tenth of it.
    static final int LARGEST = 2 << 20;
    /// In pixels of either side: what decodes to more would fill the memory.
    private static final int LONGEST_SIDE = 4_096;

    /// Kinds that the preview draws and that run nothing, by what the JDK calls them.
    private static final Map<String, String> ENDINGS = Map.of("JPEG", "jpg", "png", "png", "gif", "gif");

    /// The name under which it is kept from now on; empty where it is no picture that is shown.
    Optional<String> keep(byte[] picture) throws IOException {
        Optional<String> ending = ending(picture);
        if (picture.length > LARGEST || ending.isEmpty()) {
            return Optional.empty();
        }
        String name = digest(picture) + "." + ending.get();
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(".incoming-" + UUID.randomUUID());
        try {
            Files.write(unfinished, picture);
            Files.move(
                    unfinished,
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return Optional.of(name);
    }

    /// Whether the picture of that name is there.
    boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    /// Deletes every picture but these.
    void keepOnly(Set<String> names) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!names.contains(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static Optional<String> ending(byte[] picture) {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                boolean small = reader.getWidth(0) <= LONGEST_SIDE && reader.getHeight(0) <= LONGEST_SIDE;
                return small ? Optional.ofNullable(ENDINGS.get(reader.getFormatName())) : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // The JDK's readers fail in many ways on what was made to break them.
            return Optional.empty();
        }
    }

    private static String digest(byte[] picture) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
