package app.byline.live;

import app.byline.database.Database;
import app.byline.library.Autosave;
import app.byline.library.SqlitePostStore;
import app.byline.library.UnsavedCopies;
import app.byline.markdown.WordPressBlocks;
import app.byline.platform.Secret;
import app.byline.publish.Blog;
import app.byline.publish.BlogAccess.Found;
import app.byline.publish.BlogClients;
import app.byline.publish.BlogKind;
import app.byline.publish.Fetching;
import app.byline.publish.SqliteBlogs;
import app.byline.publish.http.Exchange;
import app.byline.publish.wordpress.WordPressAccess;
import app.byline.publish.wordpress.WordPressClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// A program of its own, to be killed: fetches all posts of a blog into a library, or goes on where an earlier one
/// ended. Writes a line for each request, and at last its peak memory.
final class FetchAll {
    private FetchAll() {}

    /// A folder, the blog's address, and the password of its administrator.
    static void main(String... given) throws Exception {
        Path folder = Path.of(given[0]);
        Clock clock = Clock.systemUTC();
        try (Exchange exchange = new Exchange(Duration.ofSeconds(20));
                Database database = Database.open(folder.resolve("library.byline"));
                Autosave.ThreadTimer timer = new Autosave.ThreadTimer()) {
            SqliteBlogs blogs = new SqliteBlogs(database, folder.resolve("site"), "Local");
            Blog blog = blogs.list().stream()
                    .filter(one -> one.kind() == BlogKind.WORDPRESS)
                    .findFirst()
                    .orElseGet(() -> connected(exchange, given[1]));
            blogs.save(blog);
            BlogClients clients =
                    to -> new WordPressClient(to, new Secret(given[2]), exchange, new WordPressBlocks(), clock);
            SqlitePostStore posts = new SqlitePostStore(database, clock);
            Autosave autosave = new Autosave(
                    posts, new UnsavedCopies(folder.resolve("library.byline"), folder, ZoneOffset.UTC), timer);
            Fetching fetching = new Fetching(database, new Fetching.Parts(blogs, clients, posts, autosave));
            if (!fetching.isWaiting()) {
                fetching.wantAll(blog.id());
            }
            while (step(fetching)) {
                System.out.println("asked");
            }
        }
        System.out.println("peak " + peak());
    }

    /// Waits for a blog that is away.
    private static boolean step(Fetching fetching) {
        while (true) {
            try {
                return fetching.step();
            } catch (IOException away) {
                System.out.println("waits");
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
        }
    }

    private static Blog connected(Exchange exchange, String address) {
        Found.Here here = (Found.Here) new WordPressAccess(exchange).find(address);
        Map<String, String> settings = new HashMap<>(here.blog().settings());
        settings.put(WordPressClient.USER, "admin");
        return new Blog(
                here.blog().id(),
                here.blog().name(),
                here.blog().kind(),
                here.blog().home(),
                settings);
    }

    /// In kilobytes, as Linux counts it.
    private static String peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .findFirst()
                .orElse("0");
    }
}
