package app.byline.ui.atspi;

import app.byline.ui.FxExecutor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.input.InputEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Tells of each key in a window, for screen readers that don't read the keyboard themselves: those before 2024 say why
/// the caret moved only if they know by which key it did, and have commands of their own on keys, which they take.
///
/// A key that may well be taken waits for the answer, with all that come behind it, and is pressed again if nobody
/// wants it: Insert and Caps Lock, which readers hold as others hold Ctrl; those of the keypad, which are commands;
/// and what comes behind a key that was taken. Any other key does what it does at once, and costs nobody time.
/// JavaFX's thread.
final class Keys {
    private static final int SHIFT = 1;
    private static final int LOCK = 1 << 1;
    private static final int CONTROL = 1 << 2;
    private static final int ALT = 1 << 3;
    /// As X has it, and as AT-SPI has it besides.
    private static final int NUM_LOCK = 1 << 4 | 1 << 14;
    private static final int SUPER = 1 << 6;
    private static final Set<KeyCode> LOCKS = EnumSet.of(KeyCode.CAPS, KeyCode.NUM_LOCK);
    /// What readers hold together with the keys of their commands.
    private static final Set<KeyCode> READERS = EnumSet.of(KeyCode.INSERT, KeyCode.CAPS);

    private static final CompletableFuture<Boolean> NO = CompletableFuture.completedFuture(false);

    /// Whom keys are told.
    interface Reader {
        /// Hears of a key of that number on the keyboard, and what was held with it, as X numbers both. Answers whether
        /// it takes the key for itself; fails where no answer comes.
        CompletableFuture<Boolean> key(Symbol symbol, int code, boolean pressed, int held);
    }

    /// A key as it is told.
    private record Key(Symbol symbol, int code) {}

    /// What waits for whether it was taken; `readers` is whether it was where no answer comes.
    private record Waiting(InputEvent event, CompletableFuture<Boolean> taken, boolean readers) {}

    private final Window window;
    private final Reader reader;
    private final Keyboard keyboard;
    private final Runnable after;
    private final Executor later = new FxExecutor();
    private final Map<KeyCode, Key> told = new EnumMap<>(KeyCode.class);
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    /// What was taken and is held still.
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    /// Whether the last that was answered was taken.
    private boolean taking;
    /// The key that is just pressed, if it waits: what it writes comes behind it.
    private @Nullable Waiting pressed;
    private boolean again;
    /// Before the key that is just pressed: by that the reader knows what a key that locks will do.
    private int locks;

    private Keys(Window window, Reader reader, Keyboard keyboard, Runnable after) {
        this.window = window;
        this.reader = reader;
        this.keyboard = keyboard;
        this.after = after;
    }

    /// From now on, of each that is pressed or released in that window; runs `after` each, for menus that it goes
    /// through tell nobody.
    static Subscription of(Window window, Reader reader, Keyboard keyboard, Runnable after) {
        Keys keys = new Keys(window, reader, keyboard, after);
        EventHandler<KeyEvent> key = keys::hear;
        EventHandler<InputMethodEvent> written = keys::written;
        window.addEventFilter(KeyEvent.ANY, key);
        window.addEventFilter(InputMethodEvent.ANY, written);
        Subscription focus = window.focusedProperty().subscribe(keys::come);
        return focus.and(() -> {
            window.removeEventFilter(KeyEvent.ANY, key);
            window.removeEventFilter(InputMethodEvent.ANY, written);
        });
    }

    /// To the window, or away from it: what is held is let go of elsewhere, and locked elsewhere.
    private void come(boolean focused) {
        held.clear();
        if (focused) {
            locks = keyboard.locks();
        }
    }

    private void hear(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            written(event);
            return;
        }
        if (!isAgain()) {
            tell(event);
            after.run();
        }
    }

    /// What a key writes goes where the key goes.
    private void written(InputEvent event) {
        if (isAgain()) {
            return;
        }
        if (pressed != null) {
            await(event, pressed.taken(), pressed.readers());
        } else if (!waiting.isEmpty()) {
            await(event, NO, false);
        }
    }

    /// Once: what it does may be long, and other keys come meanwhile.
    private boolean isAgain() {
        boolean was = again;
        again = false;
        return was;
    }

    private void tell(KeyEvent event) {
        boolean press = event.getEventType() == KeyEvent.KEY_PRESSED;
        pressed = null;
        Key key = key(event, press);
        boolean written = key.symbol().writes() || event.getCode() == KeyCode.SPACE;
        if (key.symbol().equals(Symbol.NONE) || (written && isSecret())) {
            if (!waiting.isEmpty()) {
                await(event, NO, false);
            }
            return;
        }
        int modifiers = modifiers(event) | locked();
        if (!press && LOCKS.contains(event.getCode())) {
            locks = keyboard.locks();
        }
        boolean readers = isReaders(event) || (key.symbol().isOfKeypad() && (modifiers & NUM_LOCK) == 0);
        boolean waits = readers || taking || !held.isEmpty() || !waiting.isEmpty();
        CompletableFuture<Boolean> taken = reader.key(key.symbol(), key.code(), press, modifiers);
        if (waits) {
            await(event, taken, readers);
            pressed = press ? waiting.getLast() : null;
            var _ = taken.whenCompleteAsync((_, _) -> goOn(), later);
        } else {
            var _ = taken.whenCompleteAsync((yes, _) -> learn(event, Boolean.TRUE.equals(yes)), later);
        }
    }

    private void await(InputEvent event, CompletableFuture<Boolean> taken, boolean readers) {
        waiting.add(new Waiting(event, taken, readers));
        event.consume();
    }

    private void goOn() {
        while (!waiting.isEmpty() && waiting.getFirst().taken().isDone()) {
            Waiting first = waiting.removeFirst();
            // Whoever holds the reader's key means none for the window, even where the reader is late.
            boolean taken = first.taken()
                    .exceptionally(_ -> first.readers() || !held.isEmpty())
                    .join();
            if (first.event() instanceof KeyEvent key && key.getEventType() != KeyEvent.KEY_TYPED) {
                learn(key, taken);
            }
            if (!taken) {
                press(first.event());
            }
        }
    }

    /// With Control or Shift, Insert copies and pastes.
    private static boolean isReaders(KeyEvent key) {
        return READERS.contains(key.getCode()) && !key.isControlDown() && !key.isShiftDown();
    }

    private void learn(KeyEvent event, boolean taken) {
        if (taken && event.getEventType() == KeyEvent.KEY_PRESSED) {
            held.add(event.getCode());
        } else {
            held.remove(event.getCode());
        }
        if (!event.getCode().isModifierKey()) {
            taking = taken;
        }
    }

    private void press(InputEvent event) {
        Node owner = window.getScene().getFocusOwner();
        EventTarget target = owner == null ? window.getScene() : owner;
        again = true;
        try {
            Event.fireEvent(target, event.copyFor(target, target));
        } finally {
            again = false;
        }
    }

    /// What is written there is for nobody, and told by signs that stand for it; but not what is a command.
    private boolean isSecret() {
        return window.getScene().getFocusOwner() instanceof PasswordField && held.isEmpty();
    }

    /// What is let go of is what was pressed.
    private Key key(KeyEvent event, boolean press) {
        KeyCode code = event.getCode();
        Key before = press ? null : told.remove(code);
        Key key = before == null ? key(event) : before;
        if (press) {
            told.put(code, key);
        }
        return key;
    }

    private Key key(KeyEvent event) {
        Symbol symbol = Symbol.of(event);
        int code = keyboard.code(symbol);
        Symbol twin = Symbol.twin(event.getCode()).orElse(Symbol.NONE);
        int other = twin.equals(Symbol.NONE) ? 0 : keyboard.code(twin);
        if (other != 0 && keyboard.isDown(other) && !keyboard.isDown(code)) {
            return new Key(twin, other);
        }
        return new Key(
                symbol,
                code == 0 ? Symbol.latin(event.getCode()).map(keyboard::code).orElse(0) : code);
    }

    private int locked() {
        return (locks & LOCK) | ((locks & NUM_LOCK) == 0 ? 0 : NUM_LOCK);
    }

    /// What was held before that key, as X tells it: Control that is let go of was held still. By that the reader
    /// knows what the key before it was pressed with.
    private static int modifiers(KeyEvent event) {
        int now = (event.isShiftDown() ? SHIFT : 0)
                | (event.isControlDown() ? CONTROL : 0)
                | (event.isAltDown() ? ALT : 0)
                | (event.isMetaDown() ? SUPER : 0);
        int own = switch (event.getCode()) {
            case SHIFT -> SHIFT;
            case CONTROL -> CONTROL;
            case ALT -> ALT;
            case WINDOWS -> SUPER;
            default -> 0;
        };
        return event.getEventType() == KeyEvent.KEY_PRESSED ? now & ~own : now | own;
    }
}
