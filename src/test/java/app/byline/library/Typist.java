package app.byline.library;

import app.byline.database.Database;
import app.byline.post.Post;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.locks.LockSupport;

/// A program that types for ever, a key each few milliseconds, through the real autosave; it tells when which key was
/// struck, and which have been acknowledged as saved. Made to be killed.
final class Typist {
    private Typist() {}

    public static void main(String[] arguments) {
        Path library = Path.of(arguments[0]);
        Clock clock = Clock.systemUTC();
        Database database = Database.open(library);
        SqlitePostStore posts = new SqlitePostStore(database, clock);
        Post post = posts.search(Shelf.POSTS, "").stream()
                .findFirst()
                .flatMap(summary -> posts.find(summary.id()))
                .orElseGet(() -> posts.save(Post.begin(clock.instant()).withText("Typing", "")));
        Autosave autosave = new Autosave(
                posts,
                new UnsavedCopies(library, library.resolveSibling("else"), ZoneOffset.UTC),
                new Autosave.ThreadTimer());
        LastWords.of(autosave);
        posts.onChange(_ -> posts.find(post.id())
                .ifPresent(saved -> System.out.println("saved " + saved.body().length())));
        StringBuilder text = new StringBuilder(post.body());
        System.out.println("begin " + text.length());
        while (true) {
            text.append((char) ('a' + text.length() % 26));
            autosave.edited(post.withText("Typing", text.toString()));
            System.out.println("key " + text.length() + " " + System.currentTimeMillis());
            LockSupport.parkNanos(Duration.ofMillis(7).toNanos());
        }
    }
}
