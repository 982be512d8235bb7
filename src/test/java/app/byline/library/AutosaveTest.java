package app.byline.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.FakeClock;
import app.byline.database.Database;
import app.byline.post.Post;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutosaveTest {
    @TempDir
    Path folder;

    private final FakeClock clock = new FakeClock();
    private final FakeTimer timer = new FakeTimer();
    private final List<SaveState> states = new ArrayList<>();
    private Database database;
    private PostStore store;
    private UnsavedCopies copies;
    private Autosave autosave;
    private Post post;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("library.byline"));
        store = new SqlitePostStore(database, clock);
        copies = new UnsavedCopies(folder.resolve("library.byline"), folder.resolve("elsewhere"), ZoneOffset.UTC);
        autosave = new Autosave(store, copies, timer);
        autosave.onState(states::add);
        post = store.save(Post.begin(clock.instant()).withText("Title", ""));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPauseOf400MillisecondsSaves() {
        type("a");
        timer.pass(399);
        assertThat(onDisk()).isEmpty();
        timer.pass(1);
        assertThat(onDisk()).isEqualTo("a");
        assertThat(states).containsExactly(new SaveState.Unsaved(), new SaveState.Saved());
    }

    @Test
    void whatASaveLeavesIsDoneInARestAndNotWhileTypingGoesOn() {
        String sea = "The sea. ".repeat(40_000);
        type(sea + "lighthouse");
        timer.pass(400);
        assertThat(found("lighthouse")).isZero();
        timer.pass(2_900);
        type(sea + "lighthouse and pier");
        timer.pass(2_900);
        assertThat(found("lighthouse")).isZero();
        timer.pass(600);
        assertThat(found("pier")).isEqualTo(1);
    }

    private int found(String words) {
        return store.search(Shelf.POSTS, words).size();
    }

    @Test
    void typingOnIsSavedWithinTwoSeconds() {
        for (int key = 0; key < 100; key++) {
            type("x".repeat(key + 1));
            timer.pass(100);
            // At most what was typed in the last two seconds is not there yet.
            assertThat(onDisk().length()).isGreaterThanOrEqualTo(key + 1 - 20);
        }
    }

    @Test
    void whatIsTypedDuringASlowSaveIsSavedWithinTwoSecondsOfItsKey() {
        store.onChange(_ -> {
            if (onDisk().equals("one")) {
                type("two");
                timer.beBusy(600);
            }
        });
        type("one");
        timer.pass(400);
        assertThat(onDisk()).isEqualTo("one");
        // Struck at 400; the keys go on, so that no pause saves them.
        for (int key = 1; timer.now() < Duration.ofMillis(2_400).toNanos(); key++) {
            type("two" + ".".repeat(key));
            timer.pass(100);
        }
        assertThat(onDisk()).startsWith("two");
    }

    @Test
    void typingOnIsNotSavedAtEachKey() {
        for (int key = 0; key < 100; key++) {
            type("x".repeat(key + 1));
            timer.pass(100);
        }
        timer.pass(2_000);
        assertThat(store.find(post.id()).orElseThrow().revision() - post.revision())
                .isBetween(9L, 11L);
    }

    @Test
    void flushSavesAtOnceAndTellsWhatIsOnDisk() {
        type("now");
        CompletableFuture<Optional<Post>> saved = autosave.flush(post.id());
        timer.pass(0);
        assertThat(saved.join().orElseThrow().body()).isEqualTo("now");
        assertThat(onDisk()).isEqualTo("now");
        timer.pass(5_000);
        assertThat(store.find(post.id()).orElseThrow().revision()).isEqualTo(post.revision() + 1);
    }

    @Test
    void severalPostsAreEachSaved() {
        Post other = store.save(Post.begin(clock.instant()).withText("Other", ""));
        autosave.edited(other.withText("Other", "two"));
        type("one");
        timer.pass(400);
        assertThat(onDisk()).isEqualTo("one");
        assertThat(store.find(other.id()).orElseThrow().body()).isEqualTo("two");
        assertThat(states).last().isEqualTo(new SaveState.Saved());
    }

    @Test
    void whatCannotBeSavedIsKeptInAFileAndTriedAgain() {
        Path library = database.file();
        allow(8);
        String text = "word ".repeat(200_000);
        type(text);
        timer.pass(400);
        assertThat(states).last().isInstanceOf(SaveState.Failing.class);
        assertThat(autosave.unsaved(post.id()).orElseThrow().body()).isEqualTo(text);
        assertThat(folder.resolve("library-unsaved").resolve(post.id().value() + ".md"))
                .content()
                .contains("title: Title")
                .endsWith(text);
        assertThat(copies.left()).hasSize(1);
        allow(1_000_000);
        timer.pass(Autosave.AGAIN.toMillis());
        assertThat(states).last().isEqualTo(new SaveState.Saved());
        assertThat(onDisk()).isEqualTo(text);
        assertThat(copies.left()).isEmpty();
        assertThat(library.resolveSibling("library-unsaved")).doesNotExist();
    }

    @Test
    void aFailedFlushSaysSoAndLosesNothing() {
        allow(8);
        type("word ".repeat(200_000));
        CompletableFuture<Optional<Post>> saved = autosave.flush(post.id());
        timer.pass(0);
        assertThat(saved).isCompletedExceptionally();
        assertThat(autosave.unsaved(post.id())).isPresent();
    }

    @Test
    void whatIsTypedDuringASaveIsSavedNext() {
        store.onChange(_ -> {
            if (onDisk().equals("one")) {
                type("two");
            }
        });
        type("one");
        timer.pass(400);
        assertThat(onDisk()).isEqualTo("one");
        timer.pass(400);
        assertThat(onDisk()).isEqualTo("two");
    }

    @Test
    void theProgramsTimerKeepsItsTime() throws Exception {
        try (Autosave.ThreadTimer real = new Autosave.ThreadTimer()) {
            long begin = real.now();
            CompletableFuture<Long> ran = new CompletableFuture<>();
            real.after(Duration.ofMillis(20), () -> ran.complete(real.now()));
            assertThat(Duration.ofNanos(ran.join() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(20));
        }
    }

    @Test
    void whatIsTypedIsSavedBeforeAChangeFromElsewhere() {
        type("Typed.\n");
        elsewhere(body -> "Above.\n\n" + body);
        timer.pass(0);
        assertThat(onDisk()).isEqualTo("Above.\n\nTyped.\n");
    }

    @Test
    void whatIsTypedOnTheTextAsItWasIsJoinedWithAChangeFromElsewhere() {
        type("One.\n\nTwo.\n");
        elsewhere(body -> body.replace("One.", "First."));
        timer.pass(0);
        type("One.\n\nTwo and a half.\n");
        timer.pass(400);
        type("One.\n\nTwo and three quarters.\n");
        timer.pass(400);
        assertThat(onDisk()).isEqualTo("First.\n\nTwo and three quarters.\n");
    }

    @Test
    void whoHasTakenTheChangeInTypesOnWithIt() {
        List<Drift> drifts = new ArrayList<>();
        autosave.onDrift(drifts::add);
        type("One.\n");
        elsewhere(body -> "First.\n");
        timer.pass(0);
        Post kept = drifts.getFirst().kept();
        autosave.shown(kept.id(), kept.revision());
        autosave.edited(kept.withText("Title", "First of all.\n"));
        timer.pass(400);
        assertThat(onDisk()).isEqualTo("First of all.\n");
        assertThat(drifts).hasSize(1);
    }

    /// Sync, or another program, changes the post.
    private void elsewhere(UnaryOperator<String> change) {
        var _ = autosave.beside(post.id(), () -> {
            Post now = store.find(post.id()).orElseThrow();
            return store.save(now.withText(now.title(), change.apply(now.body())));
        });
    }

    private void type(String body) {
        autosave.edited(post.withText("Title", body));
    }

    private String onDisk() {
        return store.find(post.id()).orElseThrow().body();
    }

    /// Lets the file have that many pages beyond those it has, as a full disk would.
    private void allow(int pages) {
        database.read(session -> {
            long has = session.find("select page_count from pragma_page_count", row -> row.number("page_count"))
                    .orElseThrow();
            return session.find("pragma max_page_count = " + (has + pages), row -> row.number("max_page_count"));
        });
    }
}
