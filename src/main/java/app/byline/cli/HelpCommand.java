package app.byline.cli;

import app.byline.help.Help;
import app.byline.help.HelpPage;
import app.byline.markdown.HtmlExport;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints the pages that the window's help shows, and how commands are used.
@Command(
        name = "help",
        description = {
            "Print a page of the help, or how a command is used; without a word, what there is.",
            "byline help markdown lists what Byline’s Markdown has, and byline help markdown tables tells of one of it."
        },
        mixinStandardHelpOptions = true)
final class HelpCommand implements Runnable {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "WORD", arity = "0..*", description = "The name of a page or a command.")
    private List<String> words = List.of();

    @Option(
            names = "--language",
            paramLabel = "CODE",
            defaultValue = "en",
            description = "The language of the pages: en, de, es or fr. Else English.")
    private String language = "en";

    HelpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        String name = String.join(" ", words);
        CommandLine program = spec.parent().commandLine();
        if (name.isEmpty()) {
            list(program);
        } else if (program.getSubcommands().containsKey(name)) {
            program.getSubcommands().get(name).usage(terminal.out());
        } else if ((name + " ").equals(Help.MARKDOWN)) {
            topics();
        } else {
            print(help().page(name).orElseThrow(() -> new CliException(Terminal.text("help.none", name))));
        }
    }

    private Help help() {
        return Help.read(Locale.forLanguageTag(language));
    }

    private void list(CommandLine program) {
        PrintStream out = terminal.out();
        out.println(Terminal.text("help.pages"));
        help().pages().stream()
                .filter(page -> !page.name().startsWith(Help.MARKDOWN))
                .forEach(page -> out.println("  " + page.name()));
        out.println("  " + Help.MARKDOWN.strip());
        out.println(Terminal.text("help.commands"));
        program.getSubcommands().keySet().forEach(command -> out.println("  " + command));
    }

    private void topics() {
        help().pages().stream()
                .filter(page -> page.name().startsWith(Help.MARKDOWN))
                .forEach(page -> terminal.out().println(page.name() + "  (" + page.title() + ")"));
    }

    private void print(HelpPage page) {
        for (HelpPage.Part part : page.parts()) {
            terminal.out()
                    .println(
                            switch (part) {
                                case HelpPage.Part.Words words -> words.markdown();
                                case HelpPage.Part.Example example -> example(example.markdown());
                            });
        }
    }

    /// As it is written, and as HTML.
    private static String example(String markdown) {
        String html = new HtmlExport().render(markdown, address -> address);
        return markdown.indent(4) + "\n" + Terminal.text("help.becomes") + "\n\n" + html.indent(4);
    }
}
