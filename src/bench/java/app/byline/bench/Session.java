package app.byline.bench;

import app.byline.post.Post;
import app.byline.ui.WindowFixture;
import app.byline.ui.WindowMemory;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;

/// A session of writing in the window, with preview and spelling: typing, pasting, undoing, searching, scrolling,
/// another post and back. Arguments: minutes of all lengths together (10), lengths in thousands of characters (10, 100,
/// 1000). What is measured are frames, not keys.
final class Session {
    private static final List<String> USUAL = List.of("10", "10", "100", "1000");
    private static final int PASTED = 5_000;

    private final WindowFixture window;
    private final Post writing;
    private final Post other;
    private final String text;
    private final Frames frames;

    private Session(WindowFixture window, Post writing, Post other, Frames frames) {
        this.window = window;
        this.writing = writing;
        this.other = other;
        this.text = writing.body();
        this.frames = frames;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> given = new ArrayList<>(List.of(arguments));
        if (given.size() < 2) {
            given.addAll(USUAL.subList(given.size(), USUAL.size()));
        }
        List<String> sizes = given.subList(1, given.size());
        Duration each = Duration.ofSeconds(60)
                .multipliedBy(Long.parseLong(given.getFirst()))
                .dividedBy(sizes.size());
        List<String> rows = new ArrayList<>();
        for (String size : sizes) {
            rows.addAll(write(Integer.parseInt(size), each));
        }
        System.out.printf("%n| | frames | p99 | most | over 50 ms |%n|---|--:|--:|--:|--:|%n");
        rows.forEach(System.out::println);
        System.exit(0);
    }

    private static List<String> write(int thousands, Duration time) throws Exception {
        Post other = Post.begin(Instant.now()).withText("Another post", LongPost.of(20_000));
        Post writing = Post.begin(Instant.now()).withText("A long post", LongPost.of(1_000 * thousands));
        try (WindowFixture window = WindowFixture.open(
                Files.createTempDirectory("byline-bench"), WindowMemory.first(), 1220, 740, List.of(other, writing))) {
            Frames frames = new Frames();
            Session session = new Session(window, writing, other, frames);
            session.settle();
            // Once to warm up, uncounted.
            session.round();
            long end = System.nanoTime() + time.toNanos();
            WindowFixture.run(frames::start);
            while (System.nanoTime() < end) {
                session.round();
            }
            WindowFixture.run(frames::stop);
            return frames.rows("%,d,000 characters".formatted(thousands));
        }
    }

    /// Everything an author does, once.
    private void round() {
        CodeArea area = (CodeArea) window.node("editor");
        act("putting the caret into the middle", () -> {
            area.requestFocus();
            area.moveTo(Math.min(area.getLength(), LongPost.middle(text)));
            area.requestFollowCaret();
        });
        for (int key = 0; key < 40; key++) {
            act("typing", () -> type(area, key(area)));
        }
        act("pasting", () -> area.insertText(area.getCaretPosition(), text.substring(0, PASTED)));
        act("undoing", area::undo);
        act("redoing", area::redo);
        act("undoing", area::undo);
        act("searching", () -> {
            window.pane.find(false);
            ((TextField) window.node("find-find")).setText("the");
        });
        for (int step = 0; step < 5; step++) {
            act("going to what was found", () -> window.pane.findStep(true));
        }
        act("closing the search", () -> ((TextField) window.node("find-find")).clear());
        for (int page = 0; page < 8; page++) {
            act("scrolling by a page", () -> area.nextPage(SelectionPolicy.CLEAR));
        }
        act("scrolling to the end", () -> {
            area.moveTo(area.getLength());
            area.requestFollowCaret();
        });
        act("opening another post", () -> window.editor.open(other.id()));
        settle();
        act("opening the post again", () -> window.editor.open(writing.id()));
        settle();
    }

    private static String key(CodeArea area) {
        return area.getCaretPosition() % 6 == 0 ? " " : "m";
    }

    private static void type(CodeArea area, String character) {
        Event.fireEvent(
                area,
                new KeyEvent(KeyEvent.KEY_TYPED, character, character, KeyCode.UNDEFINED, false, false, false, false));
    }

    /// One deed, and the time until the next.
    private void act(String deed, Runnable what) {
        WindowFixture.run(() -> {
            frames.doing(deed);
            what.run();
        });
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(120));
    }

    /// Until the post is read to its end.
    private void settle() {
        WindowFixture.until(() -> {
            var rendered = window.editor.rendered().get();
            return rendered != null && rendered.complete();
        });
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }
}
