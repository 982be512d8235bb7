package app.byline.exchange.files;

import app.byline.exchange.Format;
import app.byline.exchange.ImportException;
import app.byline.exchange.ImportException.Reason;
import app.byline.exchange.Intake;
import app.byline.exchange.Note;
import app.byline.exchange.Note.Kind;
import app.byline.exchange.Source;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A Markdown file, or a folder of them as Jekyll, Hugo, Eleventy, Zola and Obsidian keep it.
public final class MarkdownFiles implements Format {
    private static final Set<String> ENDINGS = Set.of("md", "markdown", "mdown", "mkd", "txt");
    /// What generators make, and what they are made of.
    private static final Set<String> NOT_CONTENT = Set.of(
            "_site",
            "_includes",
            "_layouts",
            "_data",
            "_sass",
            "node_modules",
            "vendor",
            "public",
            "resources",
            "themes",
            "layouts",
            "archetypes",
            "templates");
    private static final Set<String> ABOUT_THE_PROJECT =
            Set.of("readme", "license", "licence", "contributing", "changelog", "code_of_conduct");

    private final Clock clock;

    public MarkdownFiles(Clock clock) {
        this.clock = clock;
    }

    static boolean isMarkdown(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<Source> open(Path path) {
        if (Files.isDirectory(path)) {
            return Optional.of(new Folder(path));
        }
        return isMarkdown(path)
                ? Optional.of(Source.ofFile("markdown", "files", path, intake -> single(path, intake)))
                : Optional.empty();
    }

    private void single(Path file, Intake intake) throws ImportException {
        intake.take(new MarkdownReader(Site.around(file.resolveSibling("")), clock).read(file));
    }

    /// A text that has no file, such as one a program writes; its images are looked for in that folder.
    public Source text(String text, Path folder) {
        return new Source() {
            @Override
            public String kind() {
                return "markdown";
            }

            @Override
            public String name() {
                return "-";
            }

            @Override
            public String identity() {
                return "texts";
            }

            @Override
            public void read(Intake intake) throws ImportException {
                intake.take(
                        new MarkdownReader(Site.around(folder.toAbsolutePath().normalize()), clock).read(text, folder));
            }
        };
    }

    /// The same files are the same items, whether they come alone or in their folder.
    private final class Folder implements Source {
        private final Path folder;
        private final Site site;

        Folder(Path folder) {
            this.folder = folder;
            this.site = Site.around(folder);
        }

        @Override
        public String kind() {
            return site.generator() == Generator.NONE
                    ? "folder"
                    : site.generator().name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String name() {
            Path name = folder.getFileName();
            return name == null ? folder.toString() : name.toString();
        }

        @Override
        public String identity() {
            return "files";
        }

        @Override
        public void read(Intake intake) throws ImportException {
            Walk walk = new Walk();
            try {
                Files.walkFileTree(site.content(), walk);
            } catch (IOException e) {
                throw new ImportException(Reason.UNREADABLE, folder, e);
            }
            walk.note(Kind.OTHER_FILES, walk.others, intake);
            walk.note(Kind.LIST_PAGES, walk.lists, intake);
            if (walk.posts.isEmpty()) {
                throw new ImportException(Reason.NO_POSTS, folder, "");
            }
            Collections.sort(walk.posts);
            MarkdownReader reader = new MarkdownReader(site, clock);
            for (Path file : walk.posts) {
                if (!read(reader, file, intake)) {
                    return;
                }
            }
        }

        private boolean read(MarkdownReader reader, Path file, Intake intake) {
            try {
                if (Files.isSymbolicLink(file) && !site.enclosure().holds(file)) {
                    throw new ImportException(Reason.OUTSIDE, file, String.valueOf(Files.readSymbolicLink(file)));
                }
                return intake.take(reader.read(file));
            } catch (ImportException e) {
                return intake.refuse(site.place(file), e);
            } catch (IOException e) {
                return intake.refuse(site.place(file), new ImportException(Reason.UNREADABLE, file, e));
            }
        }

        private final class Walk extends SimpleFileVisitor<Path> {
            private final List<Path> posts = new ArrayList<>();
            private int others;
            private int lists;

            @Override
            public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
                String name = entered.getFileName() == null
                        ? ""
                        : entered.getFileName().toString();
                boolean skipped = name.startsWith(".") || (isMade() && NOT_CONTENT.contains(name));
                return skipped && !entered.equals(site.content())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                boolean isFile =
                        attributes.isRegularFile() || (attributes.isSymbolicLink() && !Files.isDirectory(file));
                if (!isFile || !isMarkdown(file) || isAboutTheProject(file, name)) {
                    others += isFile && name.matches(".*\\.(?:html?|docx?|odt|rtf|org|rst|adoc)") ? 1 : 0;
                } else if (name.startsWith("_index.")) {
                    lists++;
                } else {
                    posts.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                if (isMarkdown(file)) {
                    posts.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            /// Whether a generator makes a site of it, so that not all in it is content.
            private boolean isMade() {
                return site.generator() != Generator.NONE && site.generator() != Generator.OBSIDIAN;
            }

            private boolean isAboutTheProject(Path file, String name) {
                return file.resolveSibling("").equals(site.root())
                        && isMade()
                        && ABOUT_THE_PROJECT.contains(
                                name.replaceFirst("\\..*", "").toLowerCase(Locale.ROOT));
            }

            private void note(Kind kind, int many, Intake intake) {
                if (many > 0) {
                    intake.note(new Note(kind, String.valueOf(many)));
                }
            }
        }
    }
}
