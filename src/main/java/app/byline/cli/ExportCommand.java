package app.byline.cli;

import app.byline.exchange.Departure;
import app.byline.exchange.Departures;
import app.byline.library.SearchQuery;
import app.byline.post.Post;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes posts to files in open formats.
@Command(
        name = "export",
        description = {
            "Write a post, those a search finds, or all, to a file or folder; the name’s ending says the form:",
            ".md Markdown, .html a page with its images in it, .pdf pages to print, .docx for Word, .epub a book; with none,",
            "a folder of Markdown files.",
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private final Options options = new Options();

    @Parameters(
            paramLabel = "[POST] PATH",
            arity = "1..2",
            description = "The beginning of the post’s id, and the file to write; its images go with it.")
    private List<String> what = List.of();

    @Option(names = "--all", description = "Write every post but those in the trash.")
    private boolean all;

    @Option(names = "--search", paramLabel = "WORDS", description = "Write the posts that search finds.")
    private @Nullable String search;

    @Option(names = "--collection", paramLabel = "NAME", description = "Write the posts of that collection.")
    private @Nullable String collection;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "md, html, pdf, docx, epub, folder, or hugo, a site for Hugo.")
    private @Nullable String form;

    @Option(names = "--overwrite", description = "Replace a file that is there, or write into a folder with files.")
    private boolean overwrite;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        boolean several = all || search != null || collection != null;
        if (several == (what.size() == 2)) {
            throw new CliException(Terminal.text("export.which"));
        }
        terminal.withLibrary(options, services -> {
            Departures forms = new Departures(services.media(), services.clock().getZone(), Locale.getDefault());
            Path to = Path.of(what.getLast());
            Departure departure = departure(forms, to);
            List<Post> posts = several
                    ? found(services)
                    : services.leaving()
                            .these(List.of(
                                    Terminal.post(services, what.getFirst()).id()));
            refuse(departure, posts, to);
            try {
                departure.write(posts, to);
                String unshown = departure.unshown(posts);
                if (!unshown.isEmpty()) {
                    terminal.err().println(Terminal.text("export.unshown", unshown));
                }
            } catch (IOException e) {
                throw new CliException(Terminal.text("file.unwritten", to, String.valueOf(e.getMessage())));
            }
            terminal.say(
                    options,
                    several ? Terminal.text("export.done", posts.size(), to) : to.toString(),
                    Map.of("file", to.toString(), "posts", posts.size(), "form", departure.name()));
        });
    }

    private Departure departure(Departures forms, Path to) {
        return Optional.ofNullable(form)
                .map(name -> forms.named(name)
                        .orElseThrow(() -> new CliException(Terminal.text(
                                "export.form",
                                name,
                                String.join(
                                        ", ",
                                        forms.all().stream()
                                                .map(Departure::name)
                                                .toList())))))
                .orElseGet(() -> forms.of(to));
    }

    private void refuse(Departure departure, List<Post> posts, Path to) {
        if (posts.isEmpty()) {
            throw new CliException(Terminal.text("export.none"));
        }
        if (departure.name().equals("md") && posts.size() > 1) {
            throw new CliException(Terminal.text("export.one", posts.size()));
        }
        if (!overwrite && (departure.isFolder() ? isFilled(to) : Files.exists(to))) {
            throw new CliException(Terminal.text(departure.isFolder() ? "export.filled" : "file.there", to));
        }
    }

    private static boolean isFilled(Path folder) {
        if (!Files.exists(folder)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return files.iterator().hasNext();
        } catch (IOException e) {
            throw new CliException(Terminal.text("file.unwritten", folder, String.valueOf(e.getMessage())));
        }
    }

    private List<Post> found(Services services) {
        SearchQuery query = search == null ? SearchQuery.EVERYTHING : SearchQuery.of(search);
        return services.leaving()
                .found(collection == null ? query : query.with(CollectionCommands.in(services, collection)));
    }
}
