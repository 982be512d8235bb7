package app.byline.cli;

import app.byline.markdown.Export;
import app.byline.markdown.sanitiser.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Renders files side by side, as many at a time as the machine has processors. A file that fails stops no other.
record RenderedFiles(Terminal terminal, Export export) {
    private static final Pattern MARKDOWN = Pattern.compile("(?i).*\\.(?:md|markdown|mdown|mkd)");
    /// As the preview's own thread has it, so that both come as deep.
    private static final long STACK = 256L << 20;

    /// What came of a file; `failure` is a sentence where nothing did.
    record Result(
            Path file, List<Finding> findings, @Nullable String failure) {}

    /// The Markdown files of a folder and those within, by name. Links are not followed.
    static List<Path> within(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file ->
                            MARKDOWN.matcher(file.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CliException(Terminal.text("file.unread", folder, String.valueOf(e.getMessage())));
        }
    }

    /// One result for each file, in their order. HTML goes to the file `target` names, to standard output where it
    /// names none; to neither where this is only a check.
    List<Result> each(List<Path> files, Function<Path, @Nullable Path> target, boolean check) {
        int processors = Runtime.getRuntime().availableProcessors();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(processors, task -> new Thread(null, task, "byline-render", STACK))) {
            List<Future<Result>> results = new ArrayList<>();
            for (Path file : files) {
                results.add(threads.submit(() -> one(file, target.apply(file), check)));
            }
            List<Result> done = new ArrayList<>();
            for (Future<Result> result : results) {
                done.add(result.get());
            }
            return done;
        } catch (InterruptedException | ExecutionException e) {
            throw new CliException(Terminal.text("failed", String.valueOf(e.getMessage())));
        }
    }

    private Result one(Path file, @Nullable Path target, boolean check) {
        try {
            MarkdownFile.Body body = new MarkdownFile(terminal, file).body();
            List<Finding> findings = new ArrayList<>();
            String html =
                    export.render(body.text(), address -> address, finding -> findings.add(placed(finding, body)));
            if (!check) {
                write(html, target);
            }
            return new Result(file, findings, null);
        } catch (CliException e) {
            return new Result(file, List.of(), e.getMessage());
        } catch (IOException e) {
            return new Result(
                    file,
                    List.of(),
                    Terminal.text("file.unwritten", String.valueOf(target), String.valueOf(e.getMessage())));
        } catch (RuntimeException | StackOverflowError e) {
            return new Result(file, List.of(), Terminal.text("render.failed", file, String.valueOf(e)));
        }
    }

    private static Finding placed(Finding finding, MarkdownFile.Body body) {
        return finding.line() == 0
                ? finding
                : new Finding(finding.line() + body.headLines(), finding.what(), finding.why());
    }

    private void write(String html, @Nullable Path target) throws IOException {
        if (target == null) {
            terminal.out().print(html);
            terminal.out().flush();
            return;
        }
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.writeString(target, html);
    }
}
