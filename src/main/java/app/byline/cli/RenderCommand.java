package app.byline.cli;

import app.byline.markdown.Export;
import app.byline.markdown.HtmlExport;
import app.byline.markdown.PreviewHtml;
import app.byline.markdown.WordPressBlocks;
import app.byline.markdown.sanitiser.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Renders texts as the preview shows them and as blogs receive them, or reports what blogs would not take.
@Command(
        name = "render",
        description = {
            "Print a Markdown file as HTML, or write a folder of them, without a library.",
            "With --check it prints what of the author’s HTML blogs do not take instead, and the exit code is 0 when that"
                    + " is nothing, and 1 otherwise."
        },
        mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE|DIR", description = "A Markdown file, - for standard input, or a folder of files.")
    private Path source = Path.of("-");

    @Option(
            names = "--to",
            paramLabel = "FORM",
            description = "html (for a page, the usual), preview (as the preview shows it), or wordpress (blocks).")
    private Form form = Form.HTML;

    @Option(names = "--check", description = "Report what blogs do not take instead of rendering.")
    private boolean check;

    @Option(names = "--json", description = "Report in JSON, for programs.")
    private boolean json;

    @Option(names = "--out", paramLabel = "PATH", description = "Write to this file, or for a folder into this one.")
    private @Nullable Path out;

    /// What a text can be rendered to.
    enum Form {
        HTML,
        PREVIEW,
        WORDPRESS;

        Export export() {
            return switch (this) {
                case HTML -> new HtmlExport();
                case PREVIEW -> new PreviewHtml();
                case WORDPRESS -> new WordPressBlocks();
            };
        }
    }

    RenderCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        boolean folder = Files.isDirectory(source);
        if (folder && out == null && !check) {
            throw new CliException(Terminal.text("render.nowhere", source));
        }
        List<Path> files = folder ? RenderedFiles.within(source) : List.of(source);
        // The preview shows less, and says so itself; what a blog would not take is the question.
        Export export = check && form == Form.PREVIEW ? new HtmlExport() : form.export();
        RenderedFiles rendering = new RenderedFiles(terminal, export);
        Set<String> alone = stemsOfOne(files);
        List<RenderedFiles.Result> results = rendering.each(files, file -> written(file, alone), check);
        List<RenderedFiles.Result> failed =
                results.stream().filter(result -> result.failure() != null).toList();
        failed.forEach(result -> terminal.err().println(result.failure()));
        if (check) {
            report(results, folder);
        }
        boolean found =
                check && results.stream().anyMatch(result -> !result.findings().isEmpty());
        return failed.isEmpty() && !found ? 0 : 1;
    }

    /// Where the HTML of a file goes; null for standard output.
    private @Nullable Path written(Path file, Set<String> alone) {
        if (check || out == null) {
            return null;
        }
        if (!Files.isDirectory(source)) {
            return out;
        }
        Path within = source.relativize(file);
        String name = within.getFileName().toString();
        Path usual = within.resolveSibling(name.replaceFirst("\\.[^.]+$", "") + ".html");
        return out.resolve(alone.contains(stem(file)) ? usual : within.resolveSibling(name + ".html"));
    }

    /// The names without ending that only one of the files has.
    private static Set<String> stemsOfOne(List<Path> files) {
        Map<String, Long> count =
                files.stream().collect(Collectors.groupingBy(RenderCommand::stem, Collectors.counting()));
        count.values().removeIf(times -> times > 1);
        return count.keySet();
    }

    private static String stem(Path file) {
        return file.toString().replaceFirst("\\.[^.]+$", "");
    }

    private void report(List<RenderedFiles.Result> results, boolean folder) {
        if (json) {
            List<Map<String, Object>> facts = new ArrayList<>();
            for (RenderedFiles.Result result : results) {
                for (Finding finding : result.findings()) {
                    facts.add(Map.of(
                            "file", result.file().toString(),
                            "line", finding.line(),
                            "what", finding.what(),
                            "why", finding.why().name().toLowerCase(Locale.ROOT)));
                }
            }
            terminal.json(facts);
            return;
        }
        for (RenderedFiles.Result result : results) {
            for (Finding finding : result.findings()) {
                String place = folder ? result.file() + ":" + finding.line() : String.valueOf(finding.line());
                String why = Terminal.text("render.why." + finding.why().name().toLowerCase(Locale.ROOT));
                terminal.out().println(Terminal.text("render.finding", place, finding.what(), why));
            }
        }
    }
}
