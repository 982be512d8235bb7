package app.byline.ui.atspi;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Which keys a screen reader takes for its commands, and which reach the window.
@Tag("ui")
@SuppressWarnings("NullAway.Init") // made before each test
class KeysTest {
    /// A keyboard of the United States, with its numbers of an ordinary one.
    private static final Map<String, Integer> CODES = Map.of(
            "Insert",
            118,
            "KP_Insert",
            90,
            "t",
            28,
            "T",
            28,
            "h",
            43,
            "Up",
            111,
            "KP_Up",
            80,
            "+",
            86,
            "Caps_Lock",
            66);

    private TextField field;
    private PasswordField secret;
    private final List<String> told = new ArrayList<>();
    private final Set<Integer> down = new HashSet<>();
    private final List<CompletableFuture<Boolean>> unanswered = new ArrayList<>();
    /// What it takes: a key by its name, with Insert where that is held.
    private final Set<String> commands = new HashSet<>(Set.of("Insert", "Insert t", "Insert T", "KP_Up", "+"));

    private boolean answers = true;
    private boolean insert;
    private int locks;
    private Stage stage;
    private Subscription keys;

    @BeforeEach
    void open() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        stage = onFx(() -> {
            field = new TextField();
            secret = new PasswordField();
            Stage made = new Stage();
            made.setScene(new Scene(new VBox(field, secret)));
            made.show();
            field.requestFocus();
            return made;
        });
        keys = onFx(() -> Keys.of(stage, this::hear, keyboard(), () -> {}));
    }

    @AfterEach
    void close() {
        run(() -> {
            keys.unsubscribe();
            stage.close();
        });
    }

    private CompletableFuture<Boolean> hear(Symbol symbol, int code, boolean pressed, int held) {
        told.add((pressed ? "" : "-") + symbol.name() + " " + code + (held == 0 ? "" : " with " + held));
        if (symbol.name().equals("Insert")) {
            insert = pressed && commands.contains("Insert");
        }
        boolean takes = commands.contains((insert && !symbol.name().equals("Insert") ? "Insert " : "") + symbol.name());
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        if (answers) {
            answer.complete(takes);
        } else {
            unanswered.add(answer);
        }
        return answer.thenApply(_ -> takes);
    }

    private Keyboard keyboard() {
        return new Keyboard() {
            @Override
            public int code(Symbol symbol) {
                return CODES.getOrDefault(symbol.name(), 0);
            }

            @Override
            public boolean isDown(int code) {
                return down.contains(code);
            }

            @Override
            public int locks() {
                return locks;
            }

            @Override
            public void close() {}
        };
    }

    private static void fire(Node node, EventType<KeyEvent> type, KeyCode code, String text, String written) {
        Event.fireEvent(node, new KeyEvent(type, written, text, code, false, false, false, false));
    }

    private void press(KeyCode code, String text) {
        run(() -> {
            Node owner = Objects.requireNonNull(stage.getScene().getFocusOwner());
            fire(owner, KeyEvent.KEY_PRESSED, code, text, "");
            if (!text.isEmpty()) {
                fire(owner, KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, "", text);
            }
        });
    }

    private void release(KeyCode code, String text) {
        run(() ->
                fire(Objects.requireNonNull(stage.getScene().getFocusOwner()), KeyEvent.KEY_RELEASED, code, text, ""));
    }

    /// Each letter a key that is let go of before the next.
    private void type(String letters) {
        letters.chars().mapToObj(Character::toString).forEach(letter -> {
            KeyCode code = KeyCode.valueOf(letter.toUpperCase(Locale.ROOT));
            press(code, letter);
            release(code, letter);
        });
    }

    private String text() {
        return text(field);
    }

    private static String text(TextInputControl field) {
        WaitForAsyncUtils.waitForFxEvents();
        return onFx(() -> field.getText());
    }

    @Test
    void whatIsTypedWaitsForNobody() {
        answers = false;
        type("ht");
        assertThat(field.getText()).isEqualTo("ht");
        assertThat(told).containsExactly("h 43", "-h 43", "t 28", "-t 28");
    }

    @Test
    void aCommandOfTheReaderWritesNothing() {
        press(KeyCode.INSERT, "");
        type("t");
        release(KeyCode.INSERT, "");
        assertThat(text()).isEmpty();
        assertThat(told).containsExactly("Insert 118", "t 28", "-t 28", "-Insert 118");
        type("ht");
        assertThat(text()).isEqualTo("ht");
    }

    @Test
    void whatIsNoCommandIsTyped() {
        press(KeyCode.INSERT, "");
        type("ht");
        release(KeyCode.INSERT, "");
        assertThat(text()).isEqualTo("h");
    }

    @Test
    void theReadersKeyIsAnyOtherToWhoHasNone() {
        commands.clear();
        press(KeyCode.INSERT, "");
        type("th");
        release(KeyCode.INSERT, "");
        assertThat(text()).isEqualTo("th");
    }

    @Test
    void keysKeepTheirOrderBehindOneThatWaits() {
        answers = false;
        press(KeyCode.INSERT, "");
        type("h");
        type("th");
        release(KeyCode.INSERT, "");
        assertThat(text()).isEmpty();
        // The last first; the first decides.
        unanswered.reversed().forEach(answer -> answer.complete(true));
        until(() -> text().equals("hh"));
    }

    /// A reader that is busy is late; its keys are its own all the same.
    @Test
    void whereNoAnswerComesTheReadersKeysAreItsOwnAndOthersAreTheWindows() {
        answers = false;
        press(KeyCode.INSERT, "");
        type("t");
        unanswered.forEach(answer -> answer.completeExceptionally(new TimeoutException()));
        answers = true;
        release(KeyCode.INSERT, "");
        assertThat(text()).isEmpty();
        answers = false;
        press(KeyCode.ADD, "+");
        release(KeyCode.ADD, "+");
        type("h");
        unanswered.forEach(answer -> answer.completeExceptionally(new TimeoutException()));
        until(() -> text().equals("h"));
    }

    @Test
    void aKeyOfTheKeypadIsACommandWithoutAnother() {
        run(() -> field.setText("one"));
        down.add(80);
        press(KeyCode.UP, "");
        press(KeyCode.ADD, "+");
        release(KeyCode.ADD, "+");
        down.clear();
        release(KeyCode.UP, "");
        press(KeyCode.UP, "");
        assertThat(text()).isEqualTo("one");
        assertThat(told).containsExactly("KP_Up 80", "+ 86", "-+ 86", "-KP_Up 80", "Up 111");
    }

    /// A lock is on from when its key is pressed, and off once it is let go of.
    @Test
    void aKeyThatLocksSaysWhatWasLockedBefore() {
        locks = 2;
        press(KeyCode.CAPS, "");
        release(KeyCode.CAPS, "");
        press(KeyCode.CAPS, "");
        locks = 0;
        release(KeyCode.CAPS, "");
        press(KeyCode.CAPS, "");
        assertThat(told)
                .containsExactly(
                        "Caps_Lock 66", "-Caps_Lock 66", "Caps_Lock 66 with 2", "-Caps_Lock 66 with 2", "Caps_Lock 66");
    }

    @Test
    void withNumLockTheKeypadWrites() {
        run(() -> {
            keys.unsubscribe();
            locks = 16;
            keys = Keys.of(stage, this::hear, keyboard(), () -> {});
        });
        answers = false;
        press(KeyCode.ADD, "+");
        assertThat(field.getText()).isEqualTo("+");
        assertThat(told).containsExactly("+ 86 with 16400");
    }

    /// As in the mode in which Orca says what each key does.
    @Test
    void aReaderThatTakesEachKeyKeepsThemUntilItLetsOneThrough() {
        press(KeyCode.INSERT, "");
        type("t");
        release(KeyCode.INSERT, "");
        commands.add("h");
        type("h");
        commands.remove("h");
        type("h");
        assertThat(text()).isEqualTo("h");
    }

    @Test
    void aCommandOverAPasswordIsToldAndALetterOfItIsNot() {
        run(secret::requestFocus);
        type("h");
        press(KeyCode.INSERT, "");
        WaitForAsyncUtils.waitForFxEvents();
        type("t");
        release(KeyCode.INSERT, "");
        WaitForAsyncUtils.waitForFxEvents();
        type("h");
        assertThat(text(secret)).isEqualTo("hh");
        assertThat(told).containsExactly("Insert 118", "t 28", "-t 28", "-Insert 118");
    }

    @Test
    void whereNoKeyboardIsKnownKeysAreToldWithoutNumbers() {
        run(() -> {
            keys.unsubscribe();
            keys = Keys.of(stage, this::hear, XKeyboard.of(":65534"), () -> {});
        });
        type("h");
        press(KeyCode.UP, "");
        assertThat(text()).isEqualTo("h");
        assertThat(told).containsExactly("h 0", "-h 0", "Up 0");
    }
}
