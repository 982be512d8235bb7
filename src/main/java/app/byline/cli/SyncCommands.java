package app.byline.cli;

import app.byline.library.PostCollection;
import app.byline.platform.Secret;
import app.byline.platform.SecretsException;
import app.byline.sync.Account;
import app.byline.sync.Mirror;
import app.byline.sync.SyncException;
import app.byline.sync.SyncState;
import app.byline.sync.git.Remote;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Keeps posts in step with a Git remote and with folders.
final class SyncCommands {
    private SyncCommands() {}

    /// Through a Git remote.
    @Command(
            name = "sync",
            description = "Bring posts into step with other computers through a Git remote.",
            mixinStandardHelpOptions = true)
    static final class Sync implements Runnable {
        private final Terminal terminal;

        @Mixin
        private final Options options = new Options();

        @Option(
                names = "--remote",
                defaultValue = "",
                description = "Where posts meet from now on: https://…, ssh://…, user@host:path, or a bare folder.")
        private String remote = "";

        @Option(names = "--user", defaultValue = "", description = "The user’s name there, for HTTPS.")
        private String user = "";

        @Option(
                names = "--password-file",
                description = "A file with the password or token, kept in the keychain; - reads standard input.")
        private Optional<Path> passwordFile = Optional.empty();

        @Option(names = "--forget", description = "Meet there no longer; posts and remote stay as they are.")
        private boolean forget;

        Sync(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void run() {
            terminal.withLibrary(options, services -> {
                if (!remote.isEmpty()) {
                    connect(services);
                }
                Mirror mirror = services.counterparts().mirrors().stream()
                        .filter(one -> one.kind() == Mirror.Kind.GIT)
                        .findFirst()
                        .orElseThrow(() -> new CliException(Terminal.text("sync.none")));
                if (forget) {
                    services.counterparts().remove(mirror);
                    terminal.say(options, Terminal.text("sync.forgotten", mirror.address()), Map.of());
                } else {
                    report(
                            terminal,
                            options,
                            mirror,
                            services.synchroniser().now(mirror).join());
                }
            });
        }

        /// Posts meet in one place: another takes the place of the one before.
        private void connect(Services services) {
            Optional<Secret> password = passwordFile.map(
                    file -> new Secret(FileCommands.read(terminal, file).strip()));
            try {
                Remote.of(remote, user, password);
            } catch (SyncException e) {
                throw new CliException(Terminal.text("sync.address", remote.replaceAll("://[^@/]*@", "://")));
            }
            services.counterparts().mirrors().stream()
                    .filter(one ->
                            one.kind() == Mirror.Kind.GIT && !one.address().equals(remote))
                    .forEach(services.counterparts()::remove);
            Mirror mirror = services.counterparts().addRemote(remote, user);
            if (password.isPresent()) {
                try {
                    services.secrets().save(mirror.account(), password.get());
                } catch (SecretsException e) {
                    throw new CliException(Terminal.text("blog.secret", String.valueOf(e.getMessage())));
                }
            }
        }
    }

    /// With a folder.
    @Command(
            name = "watch",
            description = "Keep a folder of Markdown files in step with a collection of the same name.",
            mixinStandardHelpOptions = true)
    static final class Watch implements Runnable {
        /// Another program's file is let alone for as long as it may still be writing.
        private static final long A_MOMENT = 500_000_000L;

        private final Terminal terminal;

        @Mixin
        private final Options options = new Options();

        @Parameters(paramLabel = "FOLDER", description = "The folder.")
        private Path folder = Path.of(".");

        @Option(names = "--once", description = "Only until both are the same now, not until interrupted.")
        private boolean once;

        @Option(names = "--forget", description = "Keep it in step no longer; posts and files stay as they are.")
        private boolean forget;

        Watch(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void run() {
            if (!Files.isDirectory(folder)) {
                throw new CliException(Terminal.text("watch.none", folder));
            }
            terminal.withLibrary(options, services -> {
                Mirror mirror = mirror(services);
                if (forget) {
                    services.counterparts().remove(mirror);
                    terminal.say(options, Terminal.text("sync.forgotten", mirror.address()), Map.of());
                } else {
                    watch(services, mirror);
                }
            });
        }

        private Mirror mirror(Services services) {
            Path whole = folder.toAbsolutePath().normalize();
            return services.counterparts().mirrors().stream()
                    .filter(one -> one.address().equals(whole.toString()))
                    .findFirst()
                    .orElseGet(() -> {
                        PostCollection collection = services.collections().create(String.valueOf(whole.getFileName()));
                        return services.counterparts().addFolder(whole.toString(), collection.number());
                    });
        }

        private void watch(Services services, Mirror mirror) {
            boolean goesOn = true;
            while (goesOn && !Thread.currentThread().isInterrupted()) {
                SyncState state = services.synchroniser().now(mirror).join();
                boolean unsettled = state instanceof SyncState.InStep(var _, Account account) && account.unsettled();
                if (!unsettled && (once || isWorthTelling(state))) {
                    report(terminal, options, mirror, state);
                }
                goesOn = !once || unsettled;
                if (goesOn) {
                    LockSupport.parkNanos(A_MOMENT);
                }
            }
        }

        private static boolean isWorthTelling(SyncState state) {
            return !(state instanceof SyncState.InStep(var _, Account account))
                    || account.isNoteworthy()
                    || account.arrived() + account.sent() > 0;
        }
    }

    private static void report(Terminal terminal, Options options, Mirror mirror, SyncState state) {
        switch (state) {
            case SyncState.InStep(var _, Account account) -> {
                terminal.say(options, said(account), facts(mirror, account));
            }
            case SyncState.Waiting(var reason, String detail, var _) ->
                throw new CliException(Terminal.text(
                        "sync.waiting." + reason.name().toLowerCase(Locale.ROOT), mirror.address(), detail));
            case SyncState.Resting _, SyncState.Working _ ->
                throw new IllegalStateException("a round ended without an outcome");
        }
    }

    private static String said(Account account) {
        StringBuilder said = new StringBuilder(Terminal.text("sync.done", account.arrived(), account.sent()));
        lines(said, "sync.trashed", account.trashed());
        lines(said, "sync.restored", account.restored());
        lines(said, "sync.conflict", account.conflicts());
        if (!account.conflicts().isEmpty()) {
            said.append('\n').append(Terminal.text("sync.conflict.find"));
        }
        account.refused()
                .forEach(one -> said.append('\n').append(Terminal.text("sync.refused", one.path(), one.why())));
        return said.toString();
    }

    private static void lines(StringBuilder said, String key, List<Account.Told> posts) {
        posts.forEach(post -> said.append('\n').append(Terminal.text(key, post.title())));
    }

    private static Map<String, Object> facts(Mirror mirror, Account account) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("with", mirror.address());
        facts.put("arrived", account.arrived());
        facts.put("sent", account.sent());
        facts.put("trashed", ids(account.trashed()));
        facts.put("restored", ids(account.restored()));
        facts.put("conflicts", ids(account.conflicts()));
        facts.put(
                "refused",
                account.refused().stream()
                        .map(one -> Map.of("path", one.path(), "why", one.why()))
                        .toList());
        return facts;
    }

    private static List<String> ids(List<Account.Told> posts) {
        return posts.stream().map(post -> post.post().value()).toList();
    }
}
