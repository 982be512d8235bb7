package app.byline.cli;

import app.byline.database.DatabaseException;
import app.byline.database.Storage;
import app.byline.recovery.Recovered;
import app.byline.recovery.Recovered.Fate;
import app.byline.recovery.SqliteRecovery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Whether a library is whole, and a new one out of one that is not.
@Command(name = "check", description = "Read all of the library and tell its faults.", mixinStandardHelpOptions = true)
final class CheckCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private final Options options = new Options();

    @Option(
            names = "--repair-to",
            paramLabel = "FILE",
            description = "Build a new library there of all that can be read; the damaged one stays as it is.")
    private @Nullable Path target;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Path library = terminal.library(options);
        if (!Files.exists(library)) {
            throw new CliException(Terminal.text("file.none", library));
        }
        if (target != null) {
            repair(library, target);
            return;
        }
        if (Storage.of(library) == Storage.NETWORK) {
            terminal.err().println(Terminal.text("check.network", library));
        }
        List<String> faults = new ArrayList<>();
        terminal.withLibrary(options, services -> {
            services.onlyRead()
                    .ifPresent(reading -> faults.add(reading.reason().name().toLowerCase(Locale.ROOT)));
            faults.addAll(services.check());
        });
        if (options.json()) {
            terminal.json(Map.of("faults", faults));
        } else if (faults.isEmpty()) {
            terminal.out().println(Terminal.text("check.whole", library));
        } else {
            faults.forEach(terminal.out()::println);
        }
        if (!faults.isEmpty()) {
            throw new CliException(Terminal.text("check.faults", faults.size()));
        }
    }

    private void repair(Path library, Path target) {
        if (Files.exists(target)) {
            throw new CliException(Terminal.text("check.there", target));
        }
        try {
            tell(SqliteRecovery.build(library, target));
        } catch (DatabaseException e) {
            throw new CliException(Terminal.text("check.unrepaired", library, String.valueOf(e.getMessage())));
        }
    }

    private void tell(Recovered recovered) {
        if (options.json()) {
            terminal.json(Map.of(
                    "file", recovered.file().toString(),
                    "revisions", recovered.revisions(),
                    "revisionsLost", recovered.revisionsLost(),
                    "logLeftOut", recovered.logLeftOut(),
                    "posts",
                            recovered.posts().stream()
                                    .map(post -> Map.of(
                                            "id", post.id(),
                                            "title", post.title(),
                                            "fate", word(post.fate())))
                                    .toList()));
            return;
        }
        recovered
                .notWhole()
                .forEach(post -> terminal.out()
                        .println(Terminal.text("check.post." + word(post.fate()), post.id(), post.title())));
        if (recovered.logLeftOut()) {
            terminal.out().println(Terminal.text("check.log"));
        }
        terminal.out()
                .println(Terminal.text(
                        "check.sum",
                        Stream.concat(
                                        Stream.of(recovered.file()),
                                        Stream.of(Fate.values()).map(recovered::count))
                                .toArray()));
        terminal.out().println(Terminal.text("check.history", recovered.revisions(), recovered.revisionsLost()));
    }

    private static String word(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }
}
