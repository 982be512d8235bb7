package app.byline.exchange;

import app.byline.exchange.ImportException.Reason;
import app.byline.media.MediaStore;
import app.byline.post.FrontMatter;
import app.byline.post.FrontMatterException;
import app.byline.post.Post;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes posts of Markdown files: the head as facts, the images a file names beside it copied into the library.
/// Blocking; any thread but JavaFX's.
public final class MarkdownImport {
    private static final Pattern IMAGE = Pattern.compile("(!\\[[^\\]]*]\\()([^()\\s]+)");

    private final MediaStore media;
    private final Clock clock;

    public MarkdownImport(MediaStore media, Clock clock) {
        this.media = media;
        this.clock = clock;
    }

    /// The file as a post, not yet kept, with its images in the library. A file without a title is called by its name.
    public Post post(Path file) throws ImportException {
        Post post = post(text(file), file);
        return post.title().isBlank()
                ? post.withText(file.getFileName().toString().replaceFirst("\\.[^.]+$", ""), post.body())
                : post;
    }

    /// A text as a post, as if it had been read from `file`, beside which its images are looked for.
    public Post post(String text, Path file) throws ImportException {
        try {
            Post post = new FrontMatter(clock.getZone()).read(text, clock.instant());
            return post.withText(post.title(), withImages(post.body(), file));
        } catch (FrontMatterException e) {
            throw new ImportException(Reason.HEAD, file, e);
        }
    }

    private static String text(Path file) throws ImportException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ImportException(Reason.ABSENT, file, e);
        } catch (CharacterCodingException e) {
            throw new ImportException(Reason.NOT_TEXT, file, e);
        } catch (IOException e) {
            throw new ImportException(Reason.UNREADABLE, file, e);
        }
    }

    private String withImages(String body, Path file) throws ImportException {
        StringBuilder replaced = new StringBuilder();
        Matcher image = IMAGE.matcher(body);
        while (image.find()) {
            String address = inLibrary(image.group(2), file).orElse(image.group(2));
            image.appendReplacement(replaced, Matcher.quoteReplacement(image.group(1) + address));
        }
        return image.appendTail(replaced).toString();
    }

    private Optional<String> inLibrary(String address, Path file) throws ImportException {
        Optional<Path> image = beside(address, file);
        if (image.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream content = Files.newInputStream(image.get())) {
            return Optional.of(
                    media.add(content, image.get().getFileName().toString()).address());
        } catch (IOException e) {
            throw new ImportException(Reason.UNREADABLE, image.get(), e);
        }
    }

    private static Optional<Path> beside(String address, Path file) {
        try {
            Path image = file.toAbsolutePath().resolveSibling(address);
            return address.contains(":") || !Files.isRegularFile(image) ? Optional.empty() : Optional.of(image);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
