package app.byline.bench;

import app.byline.database.Database;
import app.byline.library.Deed;
import app.byline.library.Done;
import app.byline.library.PostOrder;
import app.byline.library.PostOrder.By;
import app.byline.library.Progress;
import app.byline.library.SearchQuery;
import app.byline.library.Shelf;
import app.byline.library.SqliteDeeds;
import app.byline.library.SqlitePostCalendar;
import app.byline.library.SqlitePostCollections;
import app.byline.library.SqlitePostSearch;
import app.byline.library.SqlitePostStore;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Release;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// What it takes to do something to all posts of a library and to take it back, how long a save waits for it meanwhile,
/// and what a page of each order and a month of the calendar cost. Argument: how many posts.
final class BulkDeeds {
    private static final int ROUNDS = 30;

    private final SqlitePostStore posts;
    private final SqlitePostCollections collections;
    private final SqlitePostSearch search;
    private final SqliteDeeds deeds;
    private final SqlitePostCalendar calendar;

    private BulkDeeds(Database database) {
        posts = new SqlitePostStore(database, Clock.systemUTC());
        collections = new SqlitePostCollections(database);
        search = new SqlitePostSearch(database, Clock.systemUTC());
        deeds = new SqliteDeeds(database, posts);
        calendar = new SqlitePostCalendar(database, Clock.systemUTC());
    }

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Path folder = Files.createTempDirectory("byline-many");
        try (Database database = Database.open(folder.resolve("library.byline"))) {
            BulkDeeds bench = new BulkDeeds(database);
            List<PostId> all = bench.fill(database, count);
            System.out.printf(
                    "%,d posts of 5 KB%n%n| deed | done | taken back | longest save meanwhile |%n|---|--:|--:|--:|%n",
                    count);
            bench.deeds(all);
            System.out.printf("%n| question | p50 | most |%n|---|--:|--:|%n");
            bench.questions();
        }
    }

    private List<PostId> fill(Database database, int count) {
        String text = LongPost.of(5_000).substring(0, 5_000);
        Instant now = Instant.now();
        List<PostId> all = new ArrayList<>();
        database.change(_ -> {
            for (int number = 0; number < count; number++) {
                Instant begun = now.minus(Duration.ofHours(87_600L * number / count));
                Post post = Post.begin(begun)
                        .withText("Post " + (number * 7_919L % count), text)
                        .withDetails(Optional.empty(), "", List.of(), List.of("tag " + number % 40), new Release.Now());
                all.add(posts.bring(post).id());
            }
        });
        return all;
    }

    private void deeds(List<PostId> all) throws InterruptedException {
        long collection = collections.create("Letters").number();
        for (Deed deed : List.of(
                new Deed.Trash(),
                new Deed.Favourite(true),
                new Deed.File(Optional.of(collection)),
                new Deed.Tag("harbour"),
                new Deed.Duplicate(title -> title + " (copy)"))) {
            measure(deed, all);
        }
        deeds.perform(new Deed.Trash(), all, Progress.PATIENT);
        AtomicLong longest = new AtomicLong();
        long begun = System.nanoTime();
        beside(longest, () -> deeds.perform(new Deed.Delete(), all.subList(0, all.size() / 2), Progress.PATIENT));
        row("Delete, half of them", ms(begun), "–", longest);
        deeds.perform(new Deed.Restore(), all, Progress.PATIENT);
    }

    private void measure(Deed deed, List<PostId> all) throws InterruptedException {
        AtomicLong longest = new AtomicLong();
        Done[] done = new Done[1];
        long begun = System.nanoTime();
        beside(longest, () -> done[0] = deeds.perform(deed, all, Progress.PATIENT));
        String performed = ms(begun);
        long back = System.nanoTime();
        beside(longest, () -> deeds.takeBack(done[0], Progress.PATIENT));
        row(deed.getClass().getSimpleName(), performed, ms(back), longest);
    }

    private static void row(String name, String performed, String back, AtomicLong longest) {
        System.out.printf("| %s | %s | %s | %,d ms |%n", name, performed, back, longest.get() / 1_000_000);
    }

    /// Does it while somebody saves another post all the time.
    private void beside(AtomicLong longest, Runnable work) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Thread typist = Thread.startVirtualThread(() -> {
            Post post = posts.save(Post.begin(Instant.now()));
            for (int key = 0; !over.get(); key++) {
                long begun = System.nanoTime();
                post = posts.save(post.withText("Typed", "Text " + key));
                longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
            }
        });
        work.run();
        over.set(true);
        typist.join();
    }

    private void questions() {
        for (By by : By.values()) {
            ask(
                    "a page by " + by,
                    () -> search.page(Shelf.POSTS, SearchQuery.EVERYTHING, new PostOrder(by, false), 0, 100));
        }
        ask("every post, for marking all", () -> search.ids(Shelf.POSTS, SearchQuery.EVERYTHING, PostOrder.FITTING));
        Instant now = Instant.now();
        ask("six weeks of the calendar", () -> calendar.between(now.minus(Duration.ofDays(42)), now));
        ask("the collections", collections::all);
    }

    private static void ask(String name, Runnable question) {
        long[] times = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            question.run();
            times[round] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        System.out.printf("| %s | %.1f ms | %.1f ms |%n", name, times[ROUNDS / 2] / 1e6, times[ROUNDS - 1] / 1e6);
    }

    private static String ms(long begun) {
        return "%,d ms".formatted((System.nanoTime() - begun) / 1_000_000);
    }
}
