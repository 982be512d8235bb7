package app.byline.cli;

import app.byline.recovery.BackupEntry;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Copies of the whole library.
@Command(name = "backup", description = "List and make backups of the library.", mixinStandardHelpOptions = true)
final class BackupCommands implements Runnable {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    BackupCommands(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Terminal.text("usage.none"));
    }

    @Command(name = "list", description = "List the backups, newest first.", mixinStandardHelpOptions = true)
    void list(@Mixin Options given) {
        terminal.withLibrary(given, services -> {
            if (given.json()) {
                terminal.json(services.backups().list().stream()
                        .map(BackupCommands::facts)
                        .toList());
            } else {
                services.backups().list().forEach(backup -> terminal.out().println(line(backup)));
            }
        });
    }

    @Command(name = "now", description = "Make a backup and read it from end to end.", mixinStandardHelpOptions = true)
    void now(@Mixin Options given) {
        terminal.withLibrary(given, services -> {
            BackupEntry made = services.backups().make();
            terminal.say(given, line(made), facts(made));
        });
    }

    private static String line(BackupEntry backup) {
        return Terminal.text(
                "backup.line",
                backup.file().getFileName(),
                backup.time(),
                (backup.bytes() + 1_023) / 1_024,
                backup.posts() < 0 ? Terminal.text("backup.unreadable") : backup.posts());
    }

    private static Map<String, Object> facts(BackupEntry backup) {
        return Map.of(
                "file", backup.file().toString(),
                "time", backup.time().toString(),
                "kind", backup.kind().name().toLowerCase(Locale.ROOT),
                "bytes", backup.bytes(),
                "posts", backup.posts());
    }
}
