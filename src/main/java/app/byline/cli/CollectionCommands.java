package app.byline.cli;

import app.byline.library.Deed;
import app.byline.library.PostCollection;
import app.byline.library.Progress;
import app.byline.library.SearchFilter;
import app.byline.library.SearchFilter.Field;
import app.byline.post.PostId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The commands on collections of posts.
@Command(name = "collections", description = "Collections of posts.", mixinStandardHelpOptions = true)
final class CollectionCommands implements Runnable {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    CollectionCommands(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Terminal.text("usage.none"));
    }

    @Command(name = "list", description = "List the collections.", mixinStandardHelpOptions = true)
    void list(@Mixin Options given) {
        terminal.withLibrary(given, services -> {
            List<PostCollection> all = services.collections().all();
            if (given.json()) {
                terminal.json(all.stream().map(CollectionCommands::facts).toList());
            } else {
                all.forEach(one -> terminal.out().println(Terminal.text("counted.line", one.posts(), one.name())));
            }
        });
    }

    @Command(name = "new", description = "Make a collection.", mixinStandardHelpOptions = true)
    void make(@Mixin Options given, @Parameters(paramLabel = "NAME") String name) {
        terminal.withLibrary(given, services -> {
            if (name.isBlank()) {
                throw new CliException(Terminal.text("collection.unnamed"));
            }
            PostCollection made = services.collections().create(name);
            terminal.say(given, made.name(), facts(made));
        });
    }

    @Command(name = "rename", description = "Give a collection another name.", mixinStandardHelpOptions = true)
    void rename(
            @Mixin Options given,
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "NEW") String newName) {
        terminal.withLibrary(given, services -> {
            PostCollection collection = named(services, name);
            if (!services.collections().rename(collection.number(), newName)) {
                throw new CliException(Terminal.text("collection.taken", newName));
            }
            PostCollection renamed = named(services, newName);
            terminal.say(given, renamed.name(), facts(renamed));
        });
    }

    @Command(name = "remove", description = "Take a collection away; its posts stay.", mixinStandardHelpOptions = true)
    void remove(@Mixin Options given, @Parameters(paramLabel = "NAME") String name) {
        terminal.withLibrary(given, services -> {
            PostCollection collection = named(services, name);
            services.collections().remove(collection.number());
            terminal.say(
                    given,
                    Terminal.text("collection.removed", collection.name(), collection.posts()),
                    facts(collection));
        });
    }

    @Command(
            name = "add",
            description = "Put posts into a collection, out of any other.",
            mixinStandardHelpOptions = true)
    void add(
            @Mixin Options given,
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "POST", arity = "1..*") List<String> posts) {
        terminal.withLibrary(
                given,
                services ->
                        file(given, services, Optional.of(named(services, name).number()), posts));
    }

    @Command(
            name = "release",
            description = "Take posts out of whichever collection they lie in.",
            mixinStandardHelpOptions = true)
    void release(@Mixin Options given, @Parameters(paramLabel = "POST", arity = "1..*") List<String> posts) {
        terminal.withLibrary(given, services -> file(given, services, Optional.empty(), posts));
    }

    private void file(Options given, Services services, Optional<Long> collection, List<String> posts) {
        List<PostId> ids =
                posts.stream().map(post -> Terminal.post(services, post).id()).toList();
        int changed = services.deeds()
                .perform(new Deed.File(collection), ids, Progress.PATIENT)
                .posts();
        terminal.say(given, Terminal.text("posts.changed", changed), Map.of("posts", changed));
    }

    /// The filter that finds what lies in the collection of that name.
    static SearchFilter in(Services services, String name) {
        return new SearchFilter(Field.IN, named(services, name).name(), false);
    }

    private static PostCollection named(Services services, String name) {
        return services.collections()
                .named(name)
                .orElseThrow(() -> new CliException(Terminal.text("collection.none", name)));
    }

    private static Map<String, Object> facts(PostCollection collection) {
        return Map.of("name", collection.name(), "posts", collection.posts());
    }
}
