package app.byline.cli;

import app.byline.database.DatabaseException;
import app.byline.library.PostOrder;
import app.byline.library.SearchQuery;
import app.byline.library.Shelf;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/// Where a command runs: its streams, the library it opens, and how it answers people and programs.
public final class Terminal {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("app.byline.cli.messages");
    private static final JsonMapper JSON = new JsonMapper();

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Function<Path, Services> opener;
    private final Path usualLibrary;

    /// `opener` opens a library, `usualLibrary` is the one when none is named.
    public Terminal(
            InputStream in, PrintStream out, PrintStream err, Function<Path, Services> opener, Path usualLibrary) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.opener = opener;
        this.usualLibrary = usualLibrary;
    }

    Path library(Options options) {
        return options.library(usualLibrary);
    }

    InputStream in() {
        return in;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /// Opens the library for as long as the work takes.
    void withLibrary(Options options, Consumer<Services> work) {
        try (Services services = opener.apply(options.library(usualLibrary))) {
            services.onlyRead()
                    .ifPresent(reading -> err.println(text(
                            "only_read." + reading.reason().name().toLowerCase(Locale.ROOT),
                            options.library(usualLibrary))));
            work.accept(services);
        } catch (DatabaseException e) {
            throw new CliException(
                    text("library." + e.reason().name().toLowerCase(Locale.ROOT), options.library(usualLibrary)));
        }
    }

    /// The post whose id begins with what was typed.
    static Post post(Services services, String typed) {
        return services.posts().find(id(services, Shelf.POSTS, typed)).orElseThrow();
    }

    /// The id, on that shelf, that begins with what was typed.
    static PostId id(Services services, Shelf shelf, String typed) {
        List<PostId> found = services.search().ids(shelf, SearchQuery.EVERYTHING, PostOrder.FITTING).stream()
                .filter(id -> id.value().startsWith(typed))
                .toList();
        if (typed.isBlank() || found.isEmpty()) {
            throw new CliException(text("post.none", typed));
        }
        if (found.size() > 1) {
            throw new CliException(text("post.several", typed));
        }
        return found.getFirst();
    }

    /// A line for people, or the facts for programs.
    void say(Options options, String line, Map<String, ?> facts) {
        out.println(options.json() ? JSON.writeValueAsString(facts) : line);
    }

    void json(Object value) {
        out.println(JSON.writeValueAsString(value));
    }

    static String text(String key, Object... values) {
        return MessageFormat.format(TEXTS.getString(key), values);
    }
}
