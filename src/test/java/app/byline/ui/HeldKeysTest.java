package app.byline.ui;

import static app.byline.ui.WindowFixture.now;
import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.library.Place;
import app.byline.post.Post;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is typed behind a command that comes to another post is that post's, however late the library is; what is typed
/// behind something that is pasted comes behind it, however long that is read.
@Tag("ui")
class HeldKeysTest {
    private final Post other = Post.begin(Instant.EPOCH).withText("Other", "Two words");
    private final Post old = Post.begin(Instant.EPOCH).withText("Old", "One word");

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowFixture window;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = WindowFixture.open(folder, WindowMemory.first(), 1100, 700, List.of(other, old));
        window.settle();
        now(window.window::write);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whatIsTypedAfterANewPostIsItsTitleAndText() {
        Runnable answer = window.libraryIsSlow();
        keys("Shortcut+N", "Nww", "Backspace", "Backspace", "ew", "Enter", "- one", "Enter", "two");
        assertThat(shown()).isEqualTo("Old: One word");
        answer.run();
        until(() -> shown().equals("New: - one\n- two"));
        keptAsItWas(old);
    }

    @Test
    void whatIsTypedAfterAnotherPostIsOpenedIsWhereItsAuthorLeftIt() {
        window.places.save(other.id(), new Place(3, 0, Optional.empty()));
        Runnable answer = window.libraryIsSlow();
        now(() -> {
            window.editor.open(other.id());
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "ty"));
        });
        keys(" hund", "Delete", "red", "Backspace", "Shortcut+V", "End", "!", "Shortcut+Z");
        assertThat(shown()).isEqualTo("Old: One word");
        answer.run();
        until(() -> shown().equals("Other: Two hundretywords"));
        keptAsItWas(old);
    }

    @Test
    void oneCommandMayFollowAnother() {
        Runnable answer = window.libraryIsSlow();
        keys("Shortcut+N", "First", "Shortcut+N", "Second", "Enter", "words");
        answer.run();
        until(() -> shown().equals("Second: words"));
        until(() -> window.library.rows().size() == 4);
        keptAsItWas(old);
        assertThat(window.library.rows().stream().map(row -> row.summary().title()))
                .containsExactlyInAnyOrder("First", "Second", "Old", "Other");
    }

    @Test
    void whatCanNotBeOpenedLeavesTheWordsToTheOneThatIsThere() {
        Runnable answer = window.libraryIsSlow();
        now(() -> {
            window.editor.begin(() -> {
                throw new IllegalStateException("no room");
            });
            area().end(SelectionPolicy.CLEAR);
        });
        keys(" more");
        answer.run();
        until(() -> shown().equals("Old: One word more"));
    }

    @Test
    void whatAnInputMethodCommitsComesInItsTurn() {
        Runnable answer = window.libraryIsSlow();
        keys("Shortcut+N", "A");
        compose("に", "");
        compose("", "日");
        keys("B");
        answer.run();
        until(() -> shown().equals("A日B: "));
        keptAsItWas(old);
    }

    @Test
    void whatIsTypedAfterAPostIsOpenedBesideIsItsOwn() {
        Runnable answer = window.libraryIsSlow();
        now(() -> window.pages.openBeside(other.id()));
        keys("Still ");
        answer.run();
        until(() -> shown().equals("Other: Still Two words"));
        keptAsItWas(old);
    }

    @Test
    void whatIsTypedAfterAPostIsThrownAwayIsItsNeighbours() {
        Runnable answer = window.libraryIsSlow();
        keys("Shortcut+Shift+Delete", "Still ");
        answer.run();
        until(() -> shown().equals("Other: Still Two words"));
        keptAsItWas(old);
    }

    // ---- pasting

    @Test
    void whatIsTypedAfterAPasteComesBehindIt() {
        copyRich("old quay", "<b>old</b> quay");
        end();
        Runnable answer = window.webIsSlow();
        keys(": ", "Shortcut+V", "!", "Enter", "two", "Backspace");
        assertThat(shown()).isEqualTo("Old: One word: ");
        answer.run();
        until(() -> shown().equals("Old: One word: **old** quay!\ntw"));
        List<String> undone = new ArrayList<>();
        for (int i = 0; i < 5 && !undone.contains("Old: One word: "); i++) {
            keys("Shortcut+Z");
            undone.add(shown());
        }
        assertThat(undone).contains("Old: One word: **old** quay").endsWith("Old: One word: ");
    }

    @Test
    void onePasteMayFollowAnotherAndAPostFollowBoth() {
        copyRich("old", "<b>old</b>");
        end();
        Runnable answer = window.webIsSlow();
        keys(" ", "Shortcut+V", " and ", "Shortcut+V", ".", "Shortcut+N", "New");
        answer.run();
        until(() -> shown().equals("New: "));
        window.settle();
        assertThat(window.posts.find(old.id()).map(Post::body)).contains("One word **old** and **old**.");
    }

    @Test
    void whatIsTypedAfterAQuoteIsPastedComesBehindIt() {
        copyRich("old quay", "<b>old</b> quay");
        end();
        Runnable answer = window.webIsSlow();
        now(() -> window.pages.current().get().editor().paste(Editing.Paste.QUOTE));
        keys("Enter", "Enter", "So");
        answer.run();
        until(() -> shown().equals("Old: One word\n\n> **old** quay\n\nSo"));
    }

    @Test
    void whatIsPastedStandsWhereTheCaretWasThoughItsAuthorClicksElsewhere() {
        copyRich("old", "<b>old</b> ");
        now(() -> area().moveTo(4));
        Runnable answer = window.webIsSlow();
        keys("Shortcut+V");
        now(() -> area().end(SelectionPolicy.CLEAR));
        keys("!");
        answer.run();
        until(() -> shown().equals("Old: One **old**word!"));
    }

    @Test
    void whoeverLeavesThePostBeforeTakesTheBareWordsAlong() {
        copyRich("old", "<b>old</b>");
        end();
        Runnable answer = window.webIsSlow();
        keys(" ", "Shortcut+V");
        now(window.editor::flush);
        assertThat(shown()).isEqualTo("Old: One word old");
        keys("!");
        answer.run();
        until(() -> shown().equals("Old: One word old!"));
    }

    @Test
    void theTitleKeepsTheKeysWhenAPasteComesBehindThem() {
        copyRich("old", "<b>old</b>");
        end();
        Runnable answer = window.webIsSlow();
        keys(" ", "Shortcut+V");
        now(() -> title().requestFocus());
        keys("End", "!");
        answer.run();
        until(() -> shown().equals("Old!: One word **old**"));
    }

    @Test
    void whatIsTypedAfterAnImageIsPastedIsItsDescription(@TempDir Path folder) throws Exception {
        Path image = Files.writeString(folder.resolve("quay.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        end();
        Runnable answer = window.libraryIsSlow();
        now(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.FILES, List.of(image.toFile()))));
        keys("Shortcut+V", "The quay", "Enter", "more");
        assertThat(shown()).isEqualTo("Old: One word");
        answer.run();
        until(() -> shown().matches("Old: One word\n\n!\\[The quay]\\(\\S+\\)\n+more"));
    }

    // ---- what takes long

    @Test
    void whoeverTypesLongIntoNothingIsTold() {
        Runnable answer = window.libraryIsSlow();
        keys("Shortcut+N", "New", "Enter", "words");
        assertThat(onFx(() -> window.node("keys-wait").isVisible())).isFalse();
        until(() -> window.node("keys-wait").isVisible());
        answer.run();
        until(() -> shown().equals("New: words"));
        assertThat(onFx(() -> window.node("keys-wait").isVisible())).isFalse();
    }

    @Test
    void thousandsOfKeysWait() {
        Runnable answer = window.libraryIsSlow();
        String words = "word ".repeat(1_000);
        keys("Shortcut+N", "New", "Enter", words);
        answer.run();
        until(() -> shown().equals("New: " + words));
    }

    @Test
    void aFirstPostHasItsWordsToo() {
        now(() -> window.editor.close());
        until(() -> window.editor.id().getValue() == null);
        window.settle();
        Runnable answer = window.libraryIsSlow();
        now(window.window.commands().begin::run);
        keys("New", "Enter", "words");
        answer.run();
        until(() -> shown().equals("New: words"));
        keptAsItWas(old);
    }

    // ---- what a keyboard does

    /// As [Writer] names keys; all else is typed. Each goes where the window has its keys.
    private void keys(String... keys) {
        now(() -> {
            for (String key : keys) {
                if (key.matches("(Shortcut|Shift)\\+.+|Enter|Backspace|Delete|End")) {
                    press((KeyCodeCombination) KeyCombination.valueOf(key));
                } else {
                    key.chars()
                            .forEach(letter -> fire(new KeyEvent(
                                    KeyEvent.KEY_TYPED,
                                    Character.toString(letter),
                                    Character.toString(letter),
                                    KeyCode.UNDEFINED,
                                    false,
                                    false,
                                    false,
                                    false)));
                }
            }
        });
    }

    private void press(KeyCodeCombination keys) {
        for (var kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            fire(new KeyEvent(
                    kind,
                    "",
                    "",
                    keys.getCode(),
                    keys.getShift() == KeyCombination.ModifierValue.DOWN,
                    keys.getShortcut() == KeyCombination.ModifierValue.DOWN,
                    false,
                    false));
        }
    }

    private void copyRich(String plain, String html) {
        now(() ->
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, plain, DataFormat.HTML, html)));
    }

    private void end() {
        now(() -> area().end(SelectionPolicy.CLEAR));
    }

    private void compose(String composed, String committed) {
        List<InputMethodTextRun> runs = new ArrayList<>();
        if (!composed.isEmpty()) {
            runs.add(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
        }
        now(() -> fire(
                new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, committed.length())));
    }

    private void fire(Event event) {
        Node owner = window.scene.getFocusOwner();
        Event.fireEvent(owner == null ? window.scene : owner, event);
    }

    // ---- what is seen

    private String shown() {
        return onFx(() -> {
            String body = window.editor.post().map(Post::body).orElse("");
            return title().getText() + ": " + body;
        });
    }

    private TextInputControl title() {
        return (TextInputControl) Objects.requireNonNull(
                window.pages.current().get().editor().node().lookup("#title"));
    }

    private CodeArea area() {
        return (CodeArea) window.node("editor");
    }

    private void keptAsItWas(Post post) {
        window.settle();
        assertThat(window.posts.find(post.id()).map(kept -> kept.title() + ": " + kept.body()))
                .contains(post.title() + ": " + post.body());
    }
}
