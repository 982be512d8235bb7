package app.byline.cli;

import app.byline.library.FindAndReplace;
import app.byline.library.FindAndReplace.Found;
import app.byline.library.FindAndReplace.PostHits;
import app.byline.library.Progress;
import app.byline.library.SearchQuery;
import app.byline.library.TextHit;
import app.byline.library.TextReplacement;
import app.byline.library.UnclearSearchException;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Replaces text in many posts, or tells what it would replace.
@Command(
        name = "replace",
        description = "Replace text in the titles and texts of posts.",
        mixinStandardHelpOptions = true)
final class ReplaceCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private final Options options = new Options();

    @Parameters(index = "0", paramLabel = "FIND", description = "What is to be found.")
    private String find = "";

    @Parameters(index = "1", paramLabel = "REPLACEMENT", description = "What shall stand there.")
    private String with = "";

    @Option(names = "--search", paramLabel = "WORDS", description = "Only in the posts that this search finds.")
    private String search = "";

    @Option(names = "--match-case", description = "Capitals matter.")
    private boolean matchCase;

    @Option(names = "--whole-word", description = "Not within a word.")
    private boolean wholeWord;

    @Option(names = "--regex", description = "FIND is a regular expression; REPLACEMENT may name its groups, $1.")
    private boolean expression;

    @Option(names = "--dry-run", description = "Change nothing and print each place.")
    private boolean dryRun;

    ReplaceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.withLibrary(options, services -> {
            FindAndReplace service = services.findAndReplace();
            TextReplacement what = new TextReplacement(find, with, matchCase, wholeWord, expression);
            Found found = found(service, what);
            int posts = dryRun
                    ? found.posts().size()
                    : service.replace(found.posts(), Terminal.text("replace.before"), Progress.PATIENT)
                            .posts();
            if (options.json()) {
                terminal.json(Map.of(
                        "posts",
                        posts,
                        "places",
                        found.hits(),
                        "changed",
                        !dryRun,
                        "found",
                        found.posts().stream().map(ReplaceCommand::facts).toList()));
                return;
            }
            if (dryRun) {
                found.posts().forEach(this::print);
            }
            terminal.out().println(Terminal.text(dryRun ? "replace.would" : "replace.done", found.hits(), posts));
        });
    }

    private Found found(FindAndReplace service, TextReplacement what) {
        try {
            return service.find(what, SearchQuery.of(search), Integer.MAX_VALUE, Progress.PATIENT);
        } catch (UnclearSearchException e) {
            throw new CliException(Terminal.text(
                    "replace." + e.reason().name().toLowerCase(Locale.ROOT), String.valueOf(e.getMessage())));
        }
    }

    private void print(PostHits post) {
        terminal.out().println(post.id().value().substring(0, 8) + "  " + post.title());
        post.hits().forEach(hit -> terminal.out().println("          " + line(hit)));
    }

    private static String line(TextHit hit) {
        return hit.before() + "[-" + hit.found() + "-]{+" + hit.replacement() + "+}" + hit.after();
    }

    private static Map<String, Object> facts(PostHits post) {
        return Map.of(
                "id",
                post.id().value(),
                "title",
                post.title(),
                "places",
                post.hits().size());
    }
}
