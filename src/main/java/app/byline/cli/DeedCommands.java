package app.byline.cli;

import app.byline.library.Deed;
import app.byline.library.PostOrder;
import app.byline.library.Progress;
import app.byline.library.SearchQuery;
import app.byline.library.Shelf;
import app.byline.post.PostId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The commands that do one thing to many posts, named one by one or by a search: all of them or none.
final class DeedCommands {
    private DeedCommands() {}

    /// Which posts.
    static final class Chosen {
        @Parameters(paramLabel = "POST", arity = "0..*", description = "The beginning of a post’s id.")
        private List<String> posts = List.of();

        @Option(names = "--search", paramLabel = "WORDS", description = "All posts that a search for them finds.")
        private String words = "";

        private Set<PostId> on(Shelf shelf, Services services) {
            if (posts.isEmpty() && words.isBlank()) {
                throw new CliException(Terminal.text("deed.nothing"));
            }
            Set<PostId> chosen = new LinkedHashSet<>();
            posts.forEach(typed -> chosen.add(Terminal.id(services, shelf, typed)));
            if (!words.isBlank()) {
                chosen.addAll(services.search().ids(shelf, SearchQuery.of(words), PostOrder.FITTING));
            }
            return chosen;
        }
    }

    private static void perform(Terminal terminal, Options options, Chosen chosen, Shelf shelf, Deed deed) {
        terminal.withLibrary(options, services -> {
            int changed = services.deeds()
                    .perform(deed, chosen.on(shelf, services), Progress.PATIENT)
                    .posts();
            while (services.posts().followUp()) {
                // Nobody types here, and the next command may search.
            }
            terminal.say(options, Terminal.text("posts.changed", changed), Map.of("posts", changed));
        });
    }

    @Command(name = "trash", description = "Put posts into the trash.", mixinStandardHelpOptions = true)
    static final class Trash implements Runnable {
        private final Terminal terminal;

        @Mixin
        private final Options options = new Options();

        @Mixin
        private final Chosen chosen = new Chosen();

        Trash(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void run() {
            perform(terminal, options, chosen, Shelf.POSTS, new Deed.Trash());
        }
    }

    @Command(name = "untrash", description = "Take posts out of the trash.", mixinStandardHelpOptions = true)
    static final class Untrash implements Runnable {
        private final Terminal terminal;

        @Mixin
        private final Options options = new Options();

        @Mixin
        private final Chosen chosen = new Chosen();

        Untrash(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void run() {
            perform(terminal, options, chosen, Shelf.TRASH, new Deed.Restore());
        }
    }

    @Command(name = "favourite", description = "Make posts favourites.", mixinStandardHelpOptions = true)
    static final class Favourite implements Runnable {
        private final Terminal terminal;

        @Mixin
        private final Options options = new Options();

        @Mixin
        private final Chosen chosen = new Chosen();

        @Option(names = "--no-longer", description = "They are none any more.")
        private boolean noLonger;

        Favourite(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void run() {
            perform(terminal, options, chosen, Shelf.POSTS, new Deed.Favourite(!noLonger));
        }
    }

    @Command(name = "duplicate", description = "Copy posts.", mixinStandardHelpOptions = true)
    static final class Duplicate implements Runnable {
        private final Terminal terminal;

        @Mixin
        private final Options options = new Options();

        @Mixin
        private final Chosen chosen = new Chosen();

        Duplicate(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void run() {
            Deed copy = new Deed.Duplicate(title -> Terminal.text("deed.copy", title));
            perform(terminal, options, chosen, Shelf.POSTS, copy);
        }
    }
}
