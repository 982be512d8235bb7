package app.byline.cli;

import app.byline.database.DatabaseException;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.recovery.BackedUpPost;
import app.byline.recovery.BackupEntry;
import app.byline.recovery.Succession;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What is in a backup, and the way back for one post or for all of it.
@Command(
        name = "restore",
        description = "Show what is in a backup, or bring a post or the whole library back from it.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private final Options options = new Options();

    @Parameters(index = "0", paramLabel = "BACKUP", description = "The beginning of its name; byline backup list.")
    private String name = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "POST", description = "The beginning of the post’s id.")
    private String post = "";

    @Option(
            names = "--everything",
            description = "Put the backup in the library’s place; what is there now becomes a backup first.")
    private boolean everything;

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        List<Path> whole = new ArrayList<>();
        terminal.withLibrary(options, services -> {
            BackupEntry backup = services.backups().list().stream()
                    .filter(entry -> entry.file().getFileName().toString().startsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new CliException(Terminal.text("backup.none", name)));
            if (everything) {
                whole.add(backup.file());
            } else if (post.isEmpty()) {
                list(services, backup);
            } else {
                one(services, backup);
            }
        });
        whole.forEach(this::everything);
    }

    private void list(Services services, BackupEntry backup) {
        List<BackedUpPost> posts = services.backups().posts(backup);
        if (options.json()) {
            terminal.json(posts.stream()
                    .map(one -> Map.of(
                            "id", one.id().value(),
                            "title", one.title(),
                            "modified", one.modified().toString(),
                            "difference", one.difference().name().toLowerCase(Locale.ROOT)))
                    .toList());
        } else {
            posts.forEach(one -> terminal.out()
                    .println(Terminal.text(
                            "restore.post." + one.difference().name().toLowerCase(Locale.ROOT),
                            one.id(),
                            one.modified(),
                            one.title())));
        }
    }

    private void one(Services services, BackupEntry backup) {
        List<PostId> found = services.backups().posts(backup).stream()
                .map(BackedUpPost::id)
                .filter(id -> id.value().startsWith(post))
                .toList();
        if (found.size() != 1) {
            throw new CliException(Terminal.text(found.isEmpty() ? "post.none" : "post.several", post));
        }
        Post back = services.backups().restore(backup, found.getFirst());
        terminal.say(
                options,
                Terminal.text("history.restored", back.title(), back.revision()),
                Map.of("id", back.id().value(), "revision", back.revision()));
    }

    private void everything(Path backup) {
        try {
            Path kept = Succession.restore(terminal.library(options), backup, Instant.now());
            terminal.say(
                    options,
                    Terminal.text("restore.everything", backup.getFileName(), kept),
                    Map.of("kept", kept.toString()));
        } catch (DatabaseException e) {
            throw new CliException(Terminal.text("restore.failed", String.valueOf(e.getMessage())));
        }
    }
}
