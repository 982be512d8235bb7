package app.byline.bench;

import app.byline.database.Database;
import app.byline.library.PostSearch;
import app.byline.library.PostStore;
import app.byline.library.PostTitles;
import app.byline.library.SearchQuery;
import app.byline.library.Shelf;
import app.byline.library.SqlitePostSearch;
import app.byline.library.SqlitePostStore;
import app.byline.post.Post;
import app.byline.publish.SqliteOutbox;
import app.byline.ui.Background;
import app.byline.ui.library.LibraryModel;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/// A large library: how long its list takes to open, a search for each prefix of what an author types, and a save; and
/// what SQLite alone takes for the very statements, asked of a copy of the same file by JDBC. Then the heap with the
/// list open and looked through, against a library of a hundredth. Arguments: how many posts, their length, a folder in
/// which the library is kept from run to run, and how many searches are typed.
final class Library {
    private static final int WARM = 40;
    private static final int LOOKED_AT = 30;
    private static final String CHANGE = "\nA word more.\n";

    private final Path file;
    private final Connection plain;
    private final Random random = new Random(7);
    private final List<String> rows = new ArrayList<>(List.of(Samples.head()));

    private Library(Path file, Connection plain) {
        this.file = file;
        this.plain = plain;
    }

    public static void main(String[] arguments) throws Exception {
        int posts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int length = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        Path folder = arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("byline-bench-library");
        int searches = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 60;
        Path large = filled(folder, posts, length);
        Path small = filled(folder, posts / 100, length);
        // Of an earlier schema, perhaps.
        Database.open(large).close();
        Files.deleteIfExists(folder.resolve("plain.byline-wal"));
        Path copy = Files.copy(large, folder.resolve("plain.byline"), StandardCopyOption.REPLACE_EXISTING);
        try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
            likeOurs(plain);
            Statements.install();
            Library library = new Library(large, plain);
            library.measure(searches);
            library.rows.forEach(System.out::println);
        }
        System.out.printf(
                Locale.ROOT,
                "%nHeap of the list, open and looked through: %.2f MB of %,d posts, %.2f MB of %,d.%n",
                heapOfList(small),
                posts / 100,
                heapOfList(large),
                posts);
    }

    private static Path filled(Path folder, int posts, int length) throws SQLException, IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("posts-%d-%d.byline".formatted(posts, length));
        if (Files.notExists(file)) {
            Path growing = folder.resolve("growing.byline");
            Files.deleteIfExists(growing);
            new ManyPosts().into(growing, posts, length);
            publish(growing);
            Files.move(growing, file);
        }
        return file;
    }

    /// Two thirds of the posts are on a blog, as they are or as they were.
    private static void publish(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into blog (id, name, kind, home, settings, position)
                    values ('b', 'Byline', 'SITE', 'file:///tmp/', '', 0)""");
            statement.executeUpdate("""
                    insert into publication (post, blog, remote, link, version, digest, revision, live, time)
                    select id, 'b', id, 'https://blog.example/' || id, '1', '', revision, 1, modified
                    from post where number % 3 > 0""");
        }
    }

    /// As the library's own connection is set, so that only what is around SQLite differs.
    private static void likeOurs(Connection connection) throws ReflectiveOperationException, SQLException {
        // The schema's triggers call functions that only the library teaches its connection.
        Method teach = Class.forName("app.byline.database.Checksums").getDeclaredMethod("teach", Connection.class);
        teach.setAccessible(true);
        teach.invoke(null, connection);
        try (Statement statement = connection.createStatement()) {
            for (String pragma : List.of(
                    "locking_mode = exclusive",
                    "foreign_keys = on",
                    "synchronous = full",
                    "temp_store = memory",
                    "journal_mode = wal")) {
                statement.execute("pragma " + pragma);
            }
        }
    }

    private void measure(int searches) throws SQLException {
        try (Database database = Database.open(file)) {
            SqlitePostStore store = new SqlitePostStore(database, Clock.systemUTC());
            PostSearch search = new SqlitePostSearch(database, Clock.systemUTC());
            LibraryModel model = model(database, store, search);
            Runnable open = () -> {
                model.words().set("");
                model.refresh();
            };
            time("the list opens", 60, WARM, _ -> open);
            model.dispose();
            List<String> typed = typed(store, search, searches);
            LibraryModel asked = model(database, store, search);
            time("a letter of a search", typed.size() - WARM, WARM, run -> () -> type(asked, typed.get(run)));
            asked.dispose();
            goTo(new PostTitles(database), typed);
            save(store, search);
        }
    }

    /// What the field that goes to posts asks: all titles when it is first typed in, then the best for each letter.
    private void goTo(PostTitles titles, List<String> typed) throws SQLException {
        time("titles to go to", 30, 5, _ -> titles::known);
        PostTitles.Known known = titles.known();
        time(
                "a letter of one to go to",
                typed.size() - WARM,
                WARM,
                run -> () -> titles.best(known, typed.get(run), 50, () -> true));
    }

    private static LibraryModel model(Database database, PostStore store, PostSearch search) {
        return new LibraryModel(
                store,
                search,
                new SqliteOutbox(database, Clock.systemUTC()),
                Clock.systemUTC(),
                new Background(Runnable::run, Runnable::run));
    }

    /// What is seen of the answer is looked at, as a list on the screen does.
    private static void type(LibraryModel model, String words) {
        model.words().set(words);
        model.rows().stream().limit(LOOKED_AT).forEach(row -> row.summary().title());
    }

    /// Each prefix of each of so many searches, as they are typed: one to three words of a post's title or text, some
    /// with a filter before them.
    private List<String> typed(PostStore store, PostSearch search, int searches) {
        int all = search.count(Shelf.POSTS, SearchQuery.EVERYTHING, Integer.MAX_VALUE);
        return Stream.generate(() -> one(store, search, all))
                .limit(searches)
                .flatMap(Library::prefixes)
                .toList();
    }

    private String one(PostStore store, PostSearch search, int all) {
        Post post = at(store, search, random.nextInt(all));
        String from = random.nextBoolean() ? post.title() : post.body();
        List<String> words = Stream.of(from.split("\\P{L}+"))
                .filter(word -> word.length() > 2)
                .toList();
        int first = random.nextInt(Math.max(1, words.size() - 3));
        String sought = String.join(" ", words.subList(first, Math.min(words.size(), first + 1 + random.nextInt(3))))
                .toLowerCase(Locale.ROOT);
        return switch (random.nextInt(6)) {
            case 0 -> "is:draft " + sought;
            case 1 -> "after:2019 " + sought;
            case 2 -> post.tags().isEmpty() ? sought : "tag:" + post.tags().getFirst() + " " + sought;
            default -> sought;
        };
    }

    private static Stream<String> prefixes(String search) {
        return Stream.iterate(1, length -> length <= search.length(), length -> length + 1)
                .map(length -> search.substring(0, length));
    }

    private static Post at(PostStore store, PostSearch search, int place) {
        return store.find(search.page(Shelf.POSTS, SearchQuery.EVERYTHING, place, 1)
                        .getFirst()
                        .summary()
                        .id())
                .orElseThrow();
    }

    private void save(PostStore store, PostSearch search) throws SQLException {
        int all = search.count(Shelf.POSTS, SearchQuery.EVERYTHING, Integer.MAX_VALUE);
        List<Post> some = random.ints(300 + WARM, 0, all)
                .distinct()
                .mapToObj(place -> at(store, search, place))
                .toList();
        time("a post is saved", some.size() - WARM, WARM, run -> () -> {
            Post post = some.get(run);
            store.save(post.withText(post.title(), post.body() + CHANGE));
        });
    }

    private interface Task {
        Runnable run(int number);
    }

    /// Runs the tasks one by one, and behind each its statements by JDBC alone. The first `warm` are not counted.
    private void time(String name, int runs, int warm, Task task) throws SQLException {
        Samples ours = new Samples(name, "ms");
        Samples alone = new Samples(name + ", SQLite alone", "ms");
        for (int run = 0; run < warm + runs; run++) {
            Runnable work = task.run(run);
            long[] took = new long[1];
            List<Statements.Asked> asked = Statements.during(() -> {
                long begin = System.nanoTime();
                work.run();
                took[0] = System.nanoTime() - begin;
            });
            long begin = System.nanoTime();
            for (Statements.Asked one : asked) {
                one.again(plain);
            }
            if (run >= warm) {
                alone.addSince(begin);
                ours.add(took[0] / 1e6);
            }
        }
        rows.add(alone.row(alone));
        rows.add(ours.row(alone));
    }

    /// In megabytes, after collections.
    private static double heapOfList(Path file) {
        try (Database database = Database.open(file)) {
            PostStore store = new SqlitePostStore(database, Clock.systemUTC());
            PostSearch search = new SqlitePostSearch(database, Clock.systemUTC());
            long before = heap();
            LibraryModel model = model(database, store, search);
            model.refresh();
            int size = model.rows().size();
            for (int row = 0; row < size; row += Math.max(1, size / 1_000)) {
                model.rows().get(row);
            }
            double used = (heap() - before) / 1e6;
            model.dispose();
            return used;
        }
    }

    private static long heap() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
