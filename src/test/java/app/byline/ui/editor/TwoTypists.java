package app.byline.ui.editor;

import app.byline.Wiring;
import app.byline.library.LastWords;
import app.byline.library.Shelf;
import app.byline.markdown.BackgroundPipeline;
import app.byline.markdown.MarkdownPipeline;
import app.byline.platform.Folders;
import app.byline.post.Post;
import app.byline.ui.Background;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// Types into two texts of one library in turns for ever, as in the window with two posts side by side, but without
/// the window; it tells when which key was struck where, and what was acknowledged as saved. Made to be killed.
final class TwoTypists {
    /// The titles of the two posts.
    static final List<String> TITLES = List.of("Quay", "Tide");

    private final Wiring wiring;
    /// In place of JavaFX's thread.
    private final ExecutorService window = Executors.newSingleThreadExecutor();

    private TwoTypists(Wiring wiring) {
        this.wiring = wiring;
    }

    public static void main(String[] arguments) {
        Wiring wiring = Wiring.open(Path.of(arguments[0]), Folders.ofThisSystem());
        LastWords.of(wiring.autosave());
        new TwoTypists(wiring).type(new Random(Long.parseLong(arguments[1])));
    }

    private void type(Random random) {
        List<EditorModel> texts = List.of(
                open(TITLES.getFirst(), new BackgroundPipeline()), open(TITLES.getLast(), new BackgroundPipeline()));
        FacingPosts facing = new FacingPosts(texts.getFirst());
        while (true) {
            for (EditorModel text : texts) {
                inWindow(() -> facing.turn(text));
                for (int keys = 1 + random.nextInt(40); keys > 0; keys--) {
                    inWindow(() -> key(text));
                    LockSupport.parkNanos(Duration.ofMillis(7).toNanos());
                }
            }
        }
    }

    private EditorModel open(String title, MarkdownPipeline pipeline) {
        Post post = wiring.posts().search(Shelf.POSTS, title).stream()
                .findFirst()
                .flatMap(found -> wiring.posts().find(found.id()))
                .orElseGet(() ->
                        wiring.posts().save(Post.begin(wiring.clock().instant()).withText(title, "")));
        wiring.posts()
                .onChange(change -> wiring.posts()
                        .find(post.id())
                        .ifPresent(saved -> System.out.println(
                                "saved " + title + " " + saved.body().length())));
        EditorModel made = new EditorModel(
                wiring.posts(),
                wiring.autosave(),
                pipeline,
                new Background(Thread::startVirtualThread, window),
                window,
                OpenElsewhere.NOWHERE);
        inWindow(() -> made.begin(post));
        return made;
    }

    private void inWindow(Runnable deed) {
        CompletableFuture.runAsync(deed, window).join();
    }

    private static void key(EditorModel text) {
        int length = text.length();
        text.edited(length, 0, String.valueOf(letterAt(text.title().get(), length)));
        System.out.println("key " + text.title().get() + " " + text.length() + " " + System.currentTimeMillis());
    }

    /// What stands at that place of that text, so that a part can be told from a whole, and one from the other.
    static char letterAt(String title, int place) {
        return place % 60 == 59 ? '\n' : (char) ((title.equals(TITLES.getFirst()) ? 'a' : 'A') + place % 26);
    }
}
