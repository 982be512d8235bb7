package app.byline.exchange;

import app.byline.exchange.Attachments.Answer;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A folder that nothing of an import leads out of: neither `..`, nor an absolute path, nor a symbolic link.
public record Enclosure(Path root) {
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*:|//|#|\\?).*", Pattern.DOTALL);
    /// What a link may name and is no file of a post's.
    private static final Set<String> PAGES =
            Set.of("", "md", "markdown", "mdown", "mkd", "html", "htm", "php", "aspx", "xml", "txt", "json");

    /// What is missed where it is not.
    private static final Set<String> MEDIA = Set.of(
            "png", "jpg", "jpeg", "gif", "webp", "svg", "avif", "heic", "bmp", "tif", "tiff", "mp3", "m4a", "ogg",
            "wav", "mp4", "webm", "mov", "pdf");

    public Enclosure {
        root = root.toAbsolutePath().normalize();
    }

    /// Whether this path, followed through its links, lies in the folder.
    public boolean holds(Path path) {
        Path plain = path.toAbsolutePath().normalize();
        if (!plain.startsWith(root)) {
            return false;
        }
        try {
            return plain.toRealPath().startsWith(root.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }

    /// The file that an address in a text names, looked for beside the text and then in each of these folders.
    public Answer find(String address, Path beside, List<Path> folders) {
        String name = decoded(address);
        if (isElsewhere(address, name)) {
            return Answer.elsewhere();
        }
        Optional<Path> file = file(address, beside, folders);
        if (file.isPresent()) {
            return new Answer.Here(Attachment.of(file.get()));
        }
        boolean outside = candidates(name, beside, folders).stream()
                .anyMatch(candidate ->
                        Files.exists(candidate, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(candidate));
        if (outside || leadsOut(name, beside)) {
            return new Answer.Outside();
        }
        return MEDIA.contains(extension(name)) ? new Answer.Missing() : Answer.elsewhere();
    }

    /// Where that file is; empty where an address in a text names none of this folder's.
    public Optional<Path> file(String address, Path beside, List<Path> folders) {
        String name = decoded(address);
        return isElsewhere(address, name)
                ? Optional.empty()
                : candidates(name, beside, folders).stream()
                        .filter(candidate -> Files.isRegularFile(candidate) && holds(candidate))
                        .findFirst();
    }

    private static boolean isElsewhere(String address, String name) {
        return address.isBlank() || ELSEWHERE.matcher(address).matches() || PAGES.contains(extension(name));
    }

    private List<Path> candidates(String name, Path beside, List<Path> folders) {
        String relative = name.replaceFirst("^/+", "");
        Optional<Path> near = name.startsWith("/") ? Optional.empty() : resolved(beside, name);
        return Stream.concat(near.stream(), folders.stream().flatMap(folder -> resolved(folder, relative).stream()))
                .toList();
    }

    private boolean leadsOut(String name, Path beside) {
        return resolved(beside, name).map(path -> !path.startsWith(root)).orElse(true)
                && (name.contains("..") || name.contains("\\"));
    }

    private static Optional<Path> resolved(Path folder, String name) {
        try {
            return Optional.of(folder.resolve(name).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String address) {
        String path = address.replaceFirst("[?#].*", "");
        try {
            return path.contains("%") ? URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8) : path;
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    private static String extension(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
