package app.byline.cli;

import app.byline.markdown.TidyText;
import app.byline.platform.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings a Markdown file into one manner, as the window's command does.
@Command(
        name = "format",
        description = {
            "Print a Markdown file in one manner: marks of lists, headings and code, columns of tables, blank lines. What it"
                    + " renders to does not change.",
            "With --check it prints where the file would begin to change instead, and the exit code is 0 when it would not,"
                    + " and 1 otherwise."
        },
        mixinStandardHelpOptions = true)
final class FormatCommand implements Callable<Integer> {
    private static final Pattern HEAD = Pattern.compile("(?:---|\\+\\+\\+|\\{).*", Pattern.DOTALL);
    private static final String BYTE_ORDER = "\uFEFF";

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "A Markdown file, or - for standard input.")
    private Path file = Path.of("-");

    @ArgGroup
    private final Instead instead = new Instead();

    /// What is done instead of printing.
    static final class Instead {
        @Option(names = "--write", description = "Write the file instead of printing it.")
        private boolean write;

        @Option(names = "--check", description = "Only tell whether the file would change.")
        private boolean check;
    }

    FormatCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String text = FileCommands.read(terminal, file);
        String tidy = tidied(text);
        if (instead.check) {
            return check(text, tidy);
        }
        if (instead.write) {
            write(text, tidy);
        } else {
            terminal.out().print(tidy);
            terminal.out().flush();
        }
        return 0;
    }

    private String tidied(String file) {
        String mark = file.startsWith(BYTE_ORDER) ? BYTE_ORDER : "";
        String text = file.substring(mark.length());
        MarkdownFile.Body body = new MarkdownFile(terminal, this.file).body(text);
        // Without a head what stands before the text is its title, a part of it like any other.
        if (!HEAD.matcher(body.head()).matches()) {
            return mark + TidyText.of(text);
        }
        String tidy = body.head() + TidyText.of(body.text());
        return mark + (text.contains("\r\n") ? tidy.replace("\n", "\r\n") : tidy);
    }

    private int check(String text, String tidy) {
        if (text.equals(tidy)) {
            return 0;
        }
        int same = 0;
        while (same < Math.min(text.length(), tidy.length()) && text.charAt(same) == tidy.charAt(same)) {
            same++;
        }
        long line = text.substring(0, same).chars().filter(c -> c == '\n').count() + 1;
        terminal.out().println(Terminal.text("format.untidy", file, String.valueOf(line)));
        return 1;
    }

    private void write(String text, String tidy) {
        if (file.toString().equals("-")) {
            throw new CliException(Terminal.text("format.nowhere"));
        }
        try {
            if (!text.equals(tidy)) {
                AtomicFile.write(file, tidy);
            }
        } catch (IOException e) {
            throw new CliException(Terminal.text("file.unwritten", file, String.valueOf(e.getMessage())));
        }
    }
}
