package app.byline.cli;

import app.byline.library.FoundPost;
import app.byline.library.PostOrder;
import app.byline.library.PostSummary;
import app.byline.library.SavedSearches.SavedSearch;
import app.byline.library.SearchQuery;
import app.byline.library.Shelf;
import app.byline.post.FrontMatter;
import app.byline.post.Post;
import app.byline.snippet.Begun;
import app.byline.snippet.NewPosts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The commands on the library's posts.
final class PostCommands {
    private PostCommands() {}

    @Command(name = "new", description = "Begin a post.", mixinStandardHelpOptions = true)
    static final class New implements Runnable {
        private final Terminal terminal;

        @Mixin
        private final Options options = new Options();

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Option(names = "--template", paramLabel = "NAME", description = "Begin with that template.")
        private @Nullable String template;

        @Option(names = "--blog", paramLabel = "BLOG", defaultValue = "", description = "Begin as that blog wants it.")
        private String blog = "";

        @Option(names = "--empty", description = "Begin with nothing but the title, whatever a blog wants.")
        private boolean empty;

        @Parameters(
                paramLabel = "TITLE",
                arity = "0..1",
                description = "What the post is called; behind what its template’s title begins with.")
        private String title = "";

        New(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void run() {
            if (title.isBlank() && template == null) {
                throw new ParameterException(spec.commandLine(), Terminal.text("new.untitled"));
            }
            terminal.withLibrary(options, services -> {
                Post post = services.posts().save(begun(services));
                terminal.say(options, post.id().value(), Map.of("id", post.id().value(), "title", post.title()));
            });
        }

        private Post begun(Services services) {
            NewPosts posts = services.newPosts();
            Begun begun = template != null
                    ? posts.of(TemplateCommands.named(services, template), title)
                    : empty ? posts.empty(title) : posts.usual(BlogCommands.named(services, blog), title);
            SnippetCommands.unclear(terminal, begun.unclear());
            return begun.post();
        }
    }

    @Command(name = "list", description = "List the posts, newest first.", mixinStandardHelpOptions = true)
    static final class ListPosts implements Runnable {
        private final Terminal terminal;

        @Mixin
        private final Options options = new Options();

        @Option(names = "--trash", description = "List the trash.")
        private boolean trash;

        @Option(names = "--collection", paramLabel = "NAME", description = "List the posts of that collection.")
        private @Nullable String collection;

        @Option(
                names = "--sort",
                paramLabel = "ORDER",
                description = "changed, begun, title, published or words; changed where none is named.")
        private PostOrder.By sort = PostOrder.By.CHANGED;

        @Option(names = "--reverse", description = "The other way round.")
        private boolean reverse;

        ListPosts(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void run() {
            terminal.withLibrary(options, services -> {
                SearchQuery query = collection == null
                        ? SearchQuery.EVERYTHING
                        : SearchQuery.EVERYTHING.with(CollectionCommands.in(services, collection));
                print(
                        terminal,
                        options,
                        services,
                        trash ? Shelf.TRASH : Shelf.POSTS,
                        query,
                        new PostOrder(sort, reverse));
            });
        }
    }

    @Command(name = "search", description = "List the posts with these words.", mixinStandardHelpOptions = true)
    static final class Search implements Runnable {
        private final Terminal terminal;

        @Mixin
        private final Options options = new Options();

        @Parameters(paramLabel = "WORD", arity = "0..*", description = "Beginnings of words.")
        private List<String> words = List.of();

        @Option(names = "--saved", paramLabel = "NAME", description = "Search as the search saved by that name does.")
        private String saved = "";

        Search(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void run() {
            if (saved.isEmpty() && words.isEmpty()) {
                throw new CliException(Terminal.text("search.nothing"));
            }
            terminal.withLibrary(options, services -> {
                String typed = (saved.isEmpty() ? "" : savedWords(services) + " ") + String.join(" ", words);
                print(terminal, options, services, Shelf.POSTS, SearchQuery.of(typed), PostOrder.FITTING);
            });
        }

        private String savedWords(Services services) {
            return services.savedSearches()
                    .find(saved)
                    .map(SavedSearch::words)
                    .orElseThrow(() -> new CliException(Terminal.text("search.none", saved)));
        }
    }

    @Command(name = "show", description = "Print a post as Markdown with its head.", mixinStandardHelpOptions = true)
    static final class Show implements Runnable {
        private final Terminal terminal;

        @Mixin
        private final Options options = new Options();

        @Parameters(paramLabel = "POST", description = "The beginning of the post’s id.")
        private String id = "";

        Show(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void run() {
            terminal.withLibrary(options, services -> {
                Post post = services.leaving()
                        .these(List.of(Terminal.post(services, id).id()))
                        .getFirst();
                if (options.json()) {
                    terminal.json(Map.of(
                            "id", post.id().value(),
                            "title", post.title(),
                            "body", post.body(),
                            "excerpt", post.excerpt(),
                            "categories", post.categories(),
                            "tags", post.tags(),
                            "modified", post.modified().toString()));
                } else {
                    terminal.out().print(new FrontMatter(services.clock().getZone()).write(post));
                }
            });
        }
    }

    private static void print(
            Terminal terminal, Options options, Services services, Shelf shelf, SearchQuery query, PostOrder order) {
        List<FoundPost> found = services.search().page(shelf, query, order, 0, Integer.MAX_VALUE);
        if (options.json()) {
            terminal.json(found.stream().map(PostCommands::facts).toList());
        } else {
            found.forEach(post -> terminal.out().println(line(post)));
        }
    }

    private static String line(FoundPost found) {
        PostSummary post = found.summary();
        String context = found.context().text();
        return post.id().value().substring(0, 8) + "  " + post.modified() + "  " + post.title()
                + (context.isEmpty() ? "" : "\n          " + context);
    }

    private static Map<String, String> facts(FoundPost found) {
        PostSummary post = found.summary();
        return Map.of(
                "id", post.id().value(),
                "title", post.title(),
                "firstLine", post.firstLine(),
                "context", found.context().text(),
                "modified", post.modified().toString());
    }
}
