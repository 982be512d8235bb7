package app.byline.cli;

import app.byline.colophon.Colophon;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The commands by which scripts drive Byline. Exit code 0 says that it happened, 1 that it did not, 2 that the
/// command was not understood, 3 that a post was changed on both sides and waits for its author; an error is one
/// sentence on standard error.
@Command(
        name = "byline",
        description = "Write posts and publish them. Without a command the window opens.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineApp.Version.class)
public final class CommandLineApp implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /// Runs one command and returns its exit code.
    public static int run(Terminal terminal, String... arguments) {
        return line(terminal).execute(arguments);
    }

    /// The commands as they are, for running them and for comparing what is written about them.
    static CommandLine line(Terminal terminal) {
        CommandLine line = new CommandLine(new CommandLineApp())
                .addSubcommand(new PostCommands.New(terminal))
                .addSubcommand(new PostCommands.ListPosts(terminal))
                .addSubcommand(new PostCommands.Show(terminal))
                .addSubcommand(new PostCommands.Search(terminal))
                .addSubcommand(new DeedCommands.Trash(terminal))
                .addSubcommand(new DeedCommands.Untrash(terminal))
                .addSubcommand(new DeedCommands.Favourite(terminal))
                .addSubcommand(new DeedCommands.Duplicate(terminal))
                .addSubcommand(new ReplaceCommand(terminal))
                .addSubcommand(new CollectionCommands(terminal))
                .addSubcommand(new TagCommands(terminal))
                .addSubcommand(new CalendarCommand(terminal))
                .addSubcommand(new StatsCommand(terminal))
                .addSubcommand(new ImportCommand(terminal))
                .addSubcommand(new FetchCommand(terminal))
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(new RenderCommand(terminal))
                .addSubcommand(new FormatCommand(terminal))
                .addSubcommand(new HistoryCommands(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new BackupCommands(terminal))
                .addSubcommand(new RestoreCommand(terminal))
                .addSubcommand(new SyncCommands.Sync(terminal))
                .addSubcommand(new SyncCommands.Watch(terminal))
                .addSubcommand(new PublishCommand(terminal))
                .addSubcommand(new UnpublishCommand(terminal))
                .addSubcommand(new MergeCommand(terminal))
                .addSubcommand(new OutboxCommands(terminal))
                .addSubcommand(new MediaCommands(terminal))
                .addSubcommand(new PreflightCommand(terminal))
                .addSubcommand(new SpellCommand(terminal))
                .addSubcommand(new GrammarCommand(terminal))
                .addSubcommand(new SnippetCommands(terminal))
                .addSubcommand(new TemplateCommands(terminal))
                .addSubcommand(new CommandLine(new BlogCommands(terminal)).addSubcommand(new DefaultsCommand(terminal)))
                .addSubcommand(new HelpCommand(terminal));
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, _) -> {
            terminal.err().println(e.getMessage() + " " + Terminal.text("usage.help"));
            return 2;
        });
        line.setExecutionExceptionHandler((e, _, _) -> {
            terminal.err()
                    .println(
                            e instanceof CliException
                                    ? e.getMessage()
                                    : Terminal.text("failed", String.valueOf(e.getMessage())));
            return e instanceof CliException known ? known.status() : 1;
        });
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Terminal.text("usage.none"));
    }

    /// The version in the program's own manifest.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"byline " + Colophon.version().orElse("(not packaged)")};
        }
    }
}
