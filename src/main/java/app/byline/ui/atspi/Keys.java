package app.byline.ui.atspi;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Tells of each key, for screen readers that don't read the keyboard themselves: those before 2024 say why the caret
/// moved only if they know by which key it did. Nobody is waited for, so that none can keep a key from the window.
/// JavaFX's thread.
final class Keys {
    private static final int SHIFT = 1;
    private static final int CONTROL = 1 << 2;
    private static final int ALT = 1 << 3;
    private static final int SUPER = 1 << 6;
    /// From here on X numbers keys by what Unicode numbers their characters.
    private static final int BEYOND_LATIN = 0x0100_0000;
    /// The first of X's function keys is one behind.
    private static final int F0 = 0xFFBD;

    /// A key as X calls it.
    record Symbol(int number, String name) {
        private static final Symbol NONE = new Symbol(0, "");

        private static Symbol of(String character) {
            int point = character.codePointAt(0);
            return new Symbol(point < 0x100 ? point : BEYOND_LATIN + point, character);
        }

        /// Whether it is one that writes.
        boolean writes() {
            return name.codePointCount(0, name.length()) == 1;
        }
    }

    private static final Map<KeyCode, Symbol> NAMED = new EnumMap<>(Map.ofEntries(
            Map.entry(KeyCode.BACK_SPACE, new Symbol(0xFF08, "BackSpace")),
            Map.entry(KeyCode.TAB, new Symbol(0xFF09, "Tab")),
            Map.entry(KeyCode.ENTER, new Symbol(0xFF0D, "Return")),
            Map.entry(KeyCode.ESCAPE, new Symbol(0xFF1B, "Escape")),
            Map.entry(KeyCode.HOME, new Symbol(0xFF50, "Home")),
            Map.entry(KeyCode.LEFT, new Symbol(0xFF51, "Left")),
            Map.entry(KeyCode.UP, new Symbol(0xFF52, "Up")),
            Map.entry(KeyCode.RIGHT, new Symbol(0xFF53, "Right")),
            Map.entry(KeyCode.DOWN, new Symbol(0xFF54, "Down")),
            Map.entry(KeyCode.PAGE_UP, new Symbol(0xFF55, "Page_Up")),
            Map.entry(KeyCode.PAGE_DOWN, new Symbol(0xFF56, "Page_Down")),
            Map.entry(KeyCode.END, new Symbol(0xFF57, "End")),
            Map.entry(KeyCode.INSERT, new Symbol(0xFF63, "Insert")),
            Map.entry(KeyCode.DELETE, new Symbol(0xFFFF, "Delete")),
            Map.entry(KeyCode.SPACE, new Symbol(0x20, "space")),
            Map.entry(KeyCode.KP_LEFT, new Symbol(0xFF51, "Left")),
            Map.entry(KeyCode.KP_UP, new Symbol(0xFF52, "Up")),
            Map.entry(KeyCode.KP_RIGHT, new Symbol(0xFF53, "Right")),
            Map.entry(KeyCode.KP_DOWN, new Symbol(0xFF54, "Down")),
            Map.entry(KeyCode.SHIFT, new Symbol(0xFFE1, "Shift_L")),
            Map.entry(KeyCode.CONTROL, new Symbol(0xFFE3, "Control_L")),
            Map.entry(KeyCode.CAPS, new Symbol(0xFFE5, "Caps_Lock")),
            Map.entry(KeyCode.ALT, new Symbol(0xFFE9, "Alt_L")),
            Map.entry(KeyCode.WINDOWS, new Symbol(0xFFEB, "Super_L"))));

    private Keys() {}

    /// From now on, of each that is pressed or released in that window; runs `after` each, for menus that it goes
    /// through tell nobody.
    static Subscription of(Window window, Events events, Runnable after) {
        EventHandler<KeyEvent> told = event -> {
            tell(event, window.getScene(), events);
            after.run();
        };
        window.addEventFilter(KeyEvent.KEY_PRESSED, told);
        window.addEventFilter(KeyEvent.KEY_RELEASED, told);
        return () -> {
            window.removeEventFilter(KeyEvent.KEY_PRESSED, told);
            window.removeEventFilter(KeyEvent.KEY_RELEASED, told);
        };
    }

    private static void tell(KeyEvent event, Scene scene, Events events) {
        Symbol symbol = symbol(event);
        boolean written = symbol.writes() || event.getCode() == KeyCode.SPACE;
        if (symbol.name().isEmpty() || (written && isSecret(scene.getFocusOwner()))) {
            return;
        }
        events.key(symbol, event.getEventType() == KeyEvent.KEY_PRESSED, held(event));
    }

    /// What is written there is for nobody, and told by signs that stand for it.
    private static boolean isSecret(@Nullable Node owner) {
        return owner instanceof PasswordField;
    }

    static Symbol symbol(KeyEvent event) {
        KeyCode code = event.getCode();
        Symbol named = NAMED.get(code);
        if (named != null) {
            return named;
        }
        if (code.isFunctionKey()) {
            return new Symbol(F0 + Integer.parseInt(code.getName().substring(1)), code.getName());
        }
        String text = event.getText();
        if (!text.isEmpty() && !Character.isISOControl(text.codePointAt(0))) {
            return Symbol.of(text);
        }
        // With Control held, letters write nothing.
        return code.isLetterKey() || code.isDigitKey()
                ? Symbol.of(code.getChar().toLowerCase(Locale.ROOT))
                : Symbol.NONE;
    }

    /// What was held before that key, as X tells it: Control that is let go of was held still. By that the reader
    /// knows what the key before it was pressed with.
    private static int held(KeyEvent event) {
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
