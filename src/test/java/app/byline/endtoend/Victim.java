package app.byline.endtoend;

import app.byline.Wiring;
import app.byline.database.Storage;
import app.byline.library.Autosave;
import app.byline.library.Shelf;
import app.byline.platform.Folders;
import app.byline.post.Post;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// A Byline without a window, made to be killed: it types into a post, or types and publishes what it typed, for
/// ever. It tells when which key was struck, and which have been acknowledged as saved.
final class Victim {
    /// Above so many characters the next post is begun: the longest for which two seconds are promised.
    static final int LONGEST = 5 << 20;

    private Victim() {}

    public static void main(String[] arguments) {
        Path library = Path.of(arguments[0]);
        boolean publishing = arguments[1].equals("PUBLISHING");
        int wordsAKey = Integer.parseInt(arguments[2]);
        Wiring wiring = Wiring.open(library, Folders.ofThisSystem(), Storage.valueOf(arguments[3]));
        System.out.println("open");
        Post post = wiring.posts().search(Shelf.POSTS, "Typing").stream()
                .findFirst()
                .flatMap(summary -> wiring.posts().find(summary.id()))
                .filter(found -> found.body().length() <= LONGEST)
                .orElseGet(() -> begin(wiring));
        Autosave autosave = wiring.autosave();
        wiring.posts()
                .onChange(_ -> wiring.posts()
                        .find(post.id())
                        .ifPresent(saved ->
                                System.out.println("saved " + saved.body().length())));
        if (publishing) {
            wiring.startSending();
        }
        type(wiring, autosave, post, publishing, wordsAKey);
    }

    private static Post begin(Wiring wiring) {
        Post begun = wiring.posts().save(Post.begin(wiring.clock().instant()).withText("Typing", ""));
        System.out.println("begun");
        return begun;
    }

    private static void type(Wiring wiring, Autosave autosave, Post post, boolean publishing, int lettersAKey) {
        StringBuilder text = new StringBuilder(post.body());
        for (int key = 1; true; key++) {
            for (int letter = 0; letter < lettersAKey; letter++) {
                text.append(letterAt(text.length()));
            }
            autosave.edited(post.withText("Typing", text.toString()));
            System.out.println("key " + text.length() + " " + System.currentTimeMillis());
            if (publishing && key % 20 == 0) {
                autosave.flush(post.id())
                        .join()
                        .ifPresent(saved -> wiring.publishing()
                                .outbox()
                                .publish(
                                        saved.id(),
                                        saved.revision(),
                                        wiring.publishing().blogs().preferred().id()));
            }
            LockSupport.parkNanos(Duration.ofMillis(7).toNanos());
        }
    }

    /// What stands at that place of the text, so that a part can be told from a whole.
    static char letterAt(int place) {
        return place % 60 == 59 ? '\n' : (char) ('a' + place % 26);
    }
}
