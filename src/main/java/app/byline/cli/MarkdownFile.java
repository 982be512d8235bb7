package app.byline.cli;

import app.byline.post.FrontMatter;
import app.byline.post.FrontMatterException;
import app.byline.post.Post;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Markdown file as a post: its head as facts, the images it names beside it copied into the library.
record MarkdownFile(Terminal terminal, Path file) {
    private static final Pattern IMAGE = Pattern.compile("(!\\[[^\\]]*]\\()([^()\\s]+)");

    /// The post, not yet kept, with its images in the library.
    Post post(Services services) {
        Post post = read(services.clock().instant(), services.clock().getZone());
        String named = post.title().isBlank() && !file.toString().equals("-")
                ? file.getFileName().toString().replaceFirst("\\.[^.]+$", "")
                : post.title();
        return post.withText(named, withImages(post.body(), services));
    }

    /// Its text without its head.
    String body() {
        return read(Instant.EPOCH, ZoneId.of("UTC")).body();
    }

    private Post read(Instant now, ZoneId zone) {
        try {
            return new FrontMatter(zone).read(FileCommands.read(terminal, file), now);
        } catch (FrontMatterException e) {
            throw new CliException(Terminal.text("file.head", file, String.valueOf(e.getMessage())));
        }
    }

    private String withImages(String body, Services services) {
        return IMAGE.matcher(body)
                .replaceAll(image -> Matcher.quoteReplacement(
                        image.group(1) + inLibrary(image.group(2), services).orElse(image.group(2))));
    }

    private Optional<String> inLibrary(String address, Services services) {
        Optional<Path> image = beside(address);
        if (image.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream content = Files.newInputStream(image.get())) {
            return Optional.of(services.media()
                    .add(content, image.get().getFileName().toString())
                    .address());
        } catch (IOException e) {
            throw new CliException(Terminal.text("file.unread", image.get(), String.valueOf(e.getMessage())));
        }
    }

    private Optional<Path> beside(String address) {
        try {
            Path image = file.toAbsolutePath().resolveSibling(address);
            return address.contains(":") || !Files.isRegularFile(image) ? Optional.empty() : Optional.of(image);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
