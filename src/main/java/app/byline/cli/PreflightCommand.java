package app.byline.cli;

import app.byline.post.Post;
import app.byline.publish.Blog;
import app.byline.publish.preflight.Preflight;
import app.byline.publish.preflight.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What the window shows before a post is sent. Exit code 0 only where there is nothing to look at.
@Command(
        name = "preflight",
        description = "Tell what is missing, broken or not allowed before a post is published.",
        mixinStandardHelpOptions = true)
final class PreflightCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final Options options = new Options();

    @Parameters(paramLabel = "FILE|POST", description = "A Markdown file, - for standard input, or a post’s id.")
    private String what = "";

    @Option(names = "--blog", paramLabel = "NAME", description = "The blog; the usual one when none is named.")
    private String blog = "";

    @Option(names = "--links", description = "Ask other sites, too, whether what is linked to is still there.")
    private boolean links;

    PreflightCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Remark> remarks = new ArrayList<>();
        terminal.withLibrary(options, services -> {
            Blog target = BlogCommands.named(services, blog);
            Preflight preflight = services.publishing().preflight();
            Post post = MarkdownFile.orPost(terminal, services, what);
            remarks.addAll(preflight.look(post, target, preflight.namesThere(post, target)));
            if (links) {
                remarks.addAll(dead(services, post));
            }
        });
        if (options.json()) {
            terminal.json(remarks.stream()
                    .map(remark -> Map.of("kind", key(remark), "about", remark.about()))
                    .toList());
        } else {
            remarks.forEach(remark -> terminal.out().println(Terminal.text("remark." + key(remark), remark.about())));
        }
        return remarks.isEmpty() ? 0 : 1;
    }

    private static List<Remark> dead(Services services, Post post) {
        try {
            return services.publishing().links().dead(post);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CliException(Terminal.text("preflight.stopped"));
        }
    }

    private static String key(Remark remark) {
        return remark.kind().name().toLowerCase(Locale.ROOT);
    }
}
