package app.byline.cli;

import app.byline.snippet.Expansion;
import app.byline.snippet.Facts;
import app.byline.snippet.Snippet;
import app.byline.snippet.StandingId;
import app.byline.snippet.StandingTexts;
import app.byline.snippet.Variable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The commands on snippets.
@Command(name = "snippets", description = "Pieces of posts that come again.", mixinStandardHelpOptions = true)
final class SnippetCommands implements Runnable {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    SnippetCommands(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Terminal.text("usage.none"));
    }

    @Command(name = "list", description = "List the snippets and their abbreviations.", mixinStandardHelpOptions = true)
    void list(@Mixin Options given) {
        terminal.withLibrary(given, services -> {
            List<Snippet> snippets = services.standingTexts().snippets();
            if (given.json()) {
                terminal.json(snippets.stream().map(SnippetCommands::facts).toList());
            } else {
                snippets.forEach(one -> terminal.out().println((one.name() + "  " + one.abbreviation()).strip()));
            }
        });
    }

    @Command(
            name = "print",
            description = "Print a snippet with its variables filled in.",
            mixinStandardHelpOptions = true)
    void print(
            @Mixin Options given,
            @Option(
                            names = "--selection",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "What stands for {selection}.")
                    String selection,
            @Parameters(paramLabel = "NAME") String name) {
        terminal.withLibrary(given, services -> {
            Snippet snippet = named(services, name);
            Facts facts = services.knownFacts().usual().with(Variable.SELECTION, selection);
            Expansion expansion = Expansion.of(snippet.text(), facts);
            unclear(terminal, expansion.unclear());
            terminal.say(given, expansion.text().stripTrailing(), Map.of("text", expansion.text()));
        });
    }

    @Command(
            name = "add",
            description = "Keep a snippet, in the place of one that is called the same.",
            mixinStandardHelpOptions = true)
    void add(
            @Mixin Options given,
            @Option(
                            names = "--abbreviation",
                            paramLabel = "WORD",
                            defaultValue = "",
                            description = "What becomes the snippet when Tab is pressed behind it.")
                    String abbreviation,
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "FILE", description = "Its text; - reads standard input.") Path file) {
        String text = FileCommands.read(terminal, file);
        terminal.withLibrary(given, services -> {
            StandingId id = StandingTexts.called(services.standingTexts().snippets(), name)
                    .map(Snippet::id)
                    .orElseGet(StandingId::create);
            Snippet snippet = new Snippet(id, name, abbreviation, text.stripTrailing());
            mustHaveName(snippet.name());
            services.standingTexts().save(snippet);
            terminal.say(given, snippet.name(), facts(snippet));
        });
    }

    @Command(name = "remove", description = "Delete a snippet.", mixinStandardHelpOptions = true)
    void remove(@Mixin Options given, @Parameters(paramLabel = "NAME") String name) {
        terminal.withLibrary(given, services -> {
            Snippet snippet = named(services, name);
            services.standingTexts().remove(snippet.id());
            terminal.say(given, snippet.name(), facts(snippet));
        });
    }

    /// Tells of patterns that are none.
    static void unclear(Terminal terminal, List<String> patterns) {
        patterns.forEach(pattern -> terminal.err().println(Terminal.text("snippet.unclear", pattern)));
    }

    static void mustHaveName(String name) {
        if (name.isEmpty()) {
            throw new CliException(Terminal.text("snippet.unnamed"));
        }
    }

    private static Snippet named(Services services, String name) {
        return StandingTexts.called(services.standingTexts().snippets(), name)
                .orElseThrow(() -> new CliException(Terminal.text("snippet.none", name)));
    }

    private static Map<String, String> facts(Snippet snippet) {
        return Map.of(
                "name", snippet.name(),
                "abbreviation", snippet.abbreviation(),
                "text", snippet.text());
    }
}
