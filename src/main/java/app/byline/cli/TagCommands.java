package app.byline.cli;

import app.byline.library.Deed;
import app.byline.library.Done;
import app.byline.library.PostSearch;
import app.byline.library.Progress;
import app.byline.post.PostId;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The commands on tags.
@Command(name = "tags", description = "Tags of posts.", mixinStandardHelpOptions = true)
final class TagCommands implements Runnable {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    TagCommands(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Terminal.text("usage.none"));
    }

    @Command(name = "list", description = "List the tags in use, the most used first.", mixinStandardHelpOptions = true)
    void list(@Mixin Options given) {
        terminal.withLibrary(given, services -> {
            Map<String, Integer> tags = services.search().labels(PostSearch.Label.TAG, "", Integer.MAX_VALUE);
            if (given.json()) {
                terminal.json(tags);
            } else {
                tags.forEach((tag, uses) -> terminal.out().println(Terminal.text("counted.line", uses, tag)));
            }
        });
    }

    @Command(name = "rename", description = "Give a tag another name everywhere.", mixinStandardHelpOptions = true)
    void rename(
            @Mixin Options given,
            @Parameters(paramLabel = "TAG") String tag,
            @Parameters(paramLabel = "NEW") String newName) {
        terminal.withLibrary(given, services -> {
            if (newName.isBlank()) {
                throw new CliException(Terminal.text("tag.unnamed"));
            }
            Done done = services.deeds().performOnTagged(tag, new Deed.Retag(tag, newName), Progress.PATIENT);
            if (done.posts() == 0) {
                throw new CliException(Terminal.text("tag.none", tag));
            }
            terminal.say(given, Terminal.text("posts.changed", done.posts()), Map.of("posts", done.posts()));
        });
    }

    @Command(name = "add", description = "Give posts a tag.", mixinStandardHelpOptions = true)
    void add(
            @Mixin Options given,
            @Parameters(paramLabel = "TAG") String tag,
            @Parameters(paramLabel = "POST", arity = "1..*") List<String> posts) {
        if (tag.isBlank()) {
            throw new CliException(Terminal.text("tag.unnamed"));
        }
        perform(given, new Deed.Tag(tag), posts);
    }

    @Command(name = "remove", description = "Take a tag from posts.", mixinStandardHelpOptions = true)
    void remove(
            @Mixin Options given,
            @Parameters(paramLabel = "TAG") String tag,
            @Parameters(paramLabel = "POST", arity = "1..*") List<String> posts) {
        perform(given, new Deed.Untag(tag), posts);
    }

    private void perform(Options given, Deed deed, List<String> posts) {
        terminal.withLibrary(given, services -> {
            List<PostId> ids = posts.stream()
                    .map(post -> Terminal.post(services, post).id())
                    .toList();
            int changed = services.deeds().perform(deed, ids, Progress.PATIENT).posts();
            terminal.say(given, Terminal.text("posts.changed", changed), Map.of("posts", changed));
        });
    }
}
