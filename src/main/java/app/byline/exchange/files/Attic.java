package app.byline.exchange.files;

import app.byline.exchange.Attachment;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An Obsidian vault's files by their names alone, which is how its notes name them
/// (https://obsidian.md/help/embeds). Looked through when it is first asked.
final class Attic {
    private final Site site;
    private @Nullable Map<String, Path> byName;

    Attic(Site site) {
        this.site = site;
    }

    Optional<Attachment> find(String address) {
        if (site.generator() != Generator.OBSIDIAN && site.generator() != Generator.NONE) {
            return Optional.empty();
        }
        if (byName == null) {
            byName = look();
        }
        String name = address.substring(address.lastIndexOf('/') + 1).replace("%20", " ");
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)))
                .map(file -> new Attachment(file.getFileName().toString(), () -> Files.newInputStream(file)));
    }

    private Map<String, Path> look() {
        Map<String, Path> files = new HashMap<>();
        try {
            Files.walkFileTree(site.root(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean hidden = folder.getFileName() != null
                            && folder.getFileName().toString().startsWith(".")
                            && !folder.equals(site.root());
                    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    // Not through links: they may lead out.
                    if (attributes.isRegularFile() && !MarkdownFiles.isMarkdown(file)) {
                        files.putIfAbsent(file.getFileName().toString().toLowerCase(Locale.ROOT), file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            return files;
        }
        return files;
    }
}
