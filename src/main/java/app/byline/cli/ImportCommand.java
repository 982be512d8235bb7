package app.byline.cli;

import app.byline.exchange.Fate;
import app.byline.exchange.ImportAccount;
import app.byline.exchange.ImportException;
import app.byline.exchange.ImportLog;
import app.byline.exchange.ImportRow;
import app.byline.exchange.Note;
import app.byline.exchange.Source;
import app.byline.exchange.Watch;
import app.byline.post.Post;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings posts in from files.
@Command(
        name = "import",
        description = "Bring posts in: a Markdown file or folder, or another program’s export. Nothing comes twice.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private final Options options = new Options();

    @Parameters(
            paramLabel = "PATH",
            arity = "0..1",
            description = "A file or folder; - reads Markdown from standard input.")
    private Path path = Path.of("-");

    @Option(names = "--dry-run", description = "Only say what would come, what can’t, and why.")
    private boolean dryRun;

    @Option(names = "--undo", description = "Take the last import back.")
    private boolean undo;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.withLibrary(options, services -> {
            if (undo) {
                undo(services);
            } else if (!dryRun && (path.toString().equals("-") || isOnePost(path))) {
                Post post = new MarkdownFile(terminal, path).post(services);
                terminal.say(options, post.id().value(), Map.of("id", post.id().value(), "title", post.title()));
            } else {
                many(services);
            }
        });
    }

    private static boolean isOnePost(Path path) {
        return !Files.isDirectory(path)
                && path.toString().toLowerCase(Locale.ROOT).matches(".*\\.(?:md|markdown|mdown|mkd|txt)");
    }

    private void many(Services services) {
        ImportAccount account;
        try (Source source = services.formats().open(path)) {
            account = dryRun
                    ? services.imports().preview(source, Watch.PATIENT)
                    : services.imports().run(source, _ -> true, Watch.PATIENT);
        } catch (ImportException e) {
            throw new CliException(MarkdownFile.refusal(e));
        }
        if (options.json()) {
            terminal.json(facts(account));
        } else {
            print(account);
        }
        String refused = account.rows().stream()
                .flatMap(row -> row.why().stream())
                .map(MarkdownFile::refusal)
                .collect(Collectors.joining("\n"));
        String broken = account.broken().map(MarkdownFile::refusal).orElse("");
        if (!refused.isEmpty() || !broken.isEmpty()) {
            throw new CliException((refused + "\n" + broken).strip());
        }
    }

    private void print(ImportAccount account) {
        for (ImportRow row : account.rows()) {
            if (row.fate() != Fate.REFUSED) {
                String notes = row.notes().isEmpty() ? "" : "  (" + said(row.notes()) + ")";
                terminal.out()
                        .println(Terminal.text(
                                        "import.row",
                                        Terminal.text("import.fate." + key(row.fate())),
                                        row.place(),
                                        row.title())
                                + notes);
            }
        }
        if (!account.notes().isEmpty()) {
            terminal.out().println(said(account.notes()));
        }
        terminal.out()
                .println(Terminal.text(
                        dryRun ? "import.sum.would" : "import.sum",
                        account.count(Fate.NEW),
                        account.count(Fate.CHANGED),
                        account.count(Fate.HERE),
                        account.count(Fate.TRASHED) + account.count(Fate.EDITED),
                        account.count(Fate.REFUSED)));
    }

    private void undo(Services services) {
        ImportLog.Run last =
                services.imports().last().orElseThrow(() -> new CliException(Terminal.text("import.undo.none")));
        ImportLog.Undone undone = services.imports().undo(last.number());
        terminal.say(
                options,
                Terminal.text("import.undone", undone.removed(), undone.restored(), undone.trashed()),
                Map.of("removed", undone.removed(), "restored", undone.restored(), "trashed", undone.trashed()));
    }

    private Map<String, Object> facts(ImportAccount account) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", account.kind());
        facts.put("name", account.name());
        for (Fate fate : Fate.values()) {
            facts.put(key(fate), account.count(fate));
        }
        facts.put("notes", account.notes().stream().map(ImportCommand::said).toList());
        facts.put("posts", account.rows().stream().map(ImportCommand::facts).toList());
        return facts;
    }

    private static Map<String, Object> facts(ImportRow row) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("place", row.place());
        facts.put("title", row.title());
        facts.put("fate", key(row.fate()));
        row.post().ifPresent(post -> facts.put("id", post.value()));
        facts.put("notes", row.notes().stream().map(ImportCommand::said).toList());
        row.why().ifPresent(why -> facts.put("why", MarkdownFile.refusal(why)));
        return facts;
    }

    private static String said(List<Note> notes) {
        return notes.stream().map(ImportCommand::said).collect(Collectors.joining(", "));
    }

    private static String said(Note note) {
        return Terminal.text("import.note." + key(note.kind()), note.detail());
    }

    private static String key(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
