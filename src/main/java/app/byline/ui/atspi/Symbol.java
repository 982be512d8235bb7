package app.byline.ui.atspi;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A key as X calls it: its number there, and its name, which is what it writes for one that writes.
record Symbol(int number, String name) {
    static final Symbol NONE = new Symbol(0, "");
    /// From here on X numbers keys by what Unicode numbers their characters.
    private static final int BEYOND_LATIN = 0x0100_0000;
    /// The first of X's function keys is one behind.
    private static final int F0 = 0xFFBD;
    private static final int KEYPAD_0 = 0xFFB0;

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
            Map.entry(KeyCode.NUM_LOCK, new Symbol(0xFF7F, "Num_Lock")),
            Map.entry(KeyCode.KP_LEFT, new Symbol(0xFF96, "KP_Left")),
            Map.entry(KeyCode.KP_UP, new Symbol(0xFF97, "KP_Up")),
            Map.entry(KeyCode.KP_RIGHT, new Symbol(0xFF98, "KP_Right")),
            Map.entry(KeyCode.KP_DOWN, new Symbol(0xFF99, "KP_Down")),
            Map.entry(KeyCode.CLEAR, new Symbol(0xFF9D, "KP_Begin")),
            Map.entry(KeyCode.SHIFT, new Symbol(0xFFE1, "Shift_L")),
            Map.entry(KeyCode.CONTROL, new Symbol(0xFFE3, "Control_L")),
            Map.entry(KeyCode.CAPS, new Symbol(0xFFE5, "Caps_Lock")),
            Map.entry(KeyCode.ALT, new Symbol(0xFFE9, "Alt_L")),
            Map.entry(KeyCode.WINDOWS, new Symbol(0xFFEB, "Super_L"))));
    /// Keys that JavaFX gives one name, wherever they are: what X calls those of the keypad.
    private static final Map<KeyCode, Symbol> TWINS = new EnumMap<>(Map.ofEntries(
            Map.entry(KeyCode.ENTER, new Symbol(0xFF8D, "KP_Enter")),
            Map.entry(KeyCode.HOME, new Symbol(0xFF95, "KP_Home")),
            Map.entry(KeyCode.LEFT, new Symbol(0xFF96, "KP_Left")),
            Map.entry(KeyCode.UP, new Symbol(0xFF97, "KP_Up")),
            Map.entry(KeyCode.RIGHT, new Symbol(0xFF98, "KP_Right")),
            Map.entry(KeyCode.DOWN, new Symbol(0xFF99, "KP_Down")),
            Map.entry(KeyCode.PAGE_UP, new Symbol(0xFF9A, "KP_Page_Up")),
            Map.entry(KeyCode.PAGE_DOWN, new Symbol(0xFF9B, "KP_Page_Down")),
            Map.entry(KeyCode.END, new Symbol(0xFF9C, "KP_End")),
            Map.entry(KeyCode.INSERT, new Symbol(0xFF9E, "KP_Insert")),
            Map.entry(KeyCode.DELETE, new Symbol(0xFF9F, "KP_Delete"))));
    /// Keys of the keypad that write: their numbers.
    private static final Map<KeyCode, Integer> WRITING = new EnumMap<>(Map.of(
            KeyCode.MULTIPLY, 0xFFAA,
            KeyCode.ADD, 0xFFAB,
            KeyCode.SUBTRACT, 0xFFAD,
            KeyCode.DECIMAL, 0xFFAE,
            KeyCode.DIVIDE, 0xFFAF));

    /// What was pressed or released; none where X has no name for it that could be known.
    static Symbol of(KeyEvent event) {
        KeyCode code = event.getCode();
        Symbol named = NAMED.get(code);
        if (named != null) {
            return named;
        }
        if (code.isFunctionKey()) {
            return new Symbol(F0 + Integer.parseInt(code.getName().substring(1)), code.getName());
        }
        String text = event.getText();
        boolean writes = !text.isEmpty() && !Character.isISOControl(text.codePointAt(0));
        int keypad = keypad(code);
        if (keypad != 0) {
            return new Symbol(keypad, writes ? text : code.getChar());
        }
        if (writes) {
            return of(text);
        }
        // With Control held, letters write nothing.
        return latin(code).orElse(NONE);
    }

    private static Symbol of(String character) {
        int point = character.codePointAt(0);
        return new Symbol(point < 0x100 ? point : BEYOND_LATIN + point, character);
    }

    private static int keypad(KeyCode code) {
        return code.isDigitKey() && code.isKeypadKey()
                ? KEYPAD_0 + code.getCode() - KeyCode.NUMPAD0.getCode()
                : WRITING.getOrDefault(code, 0);
    }

    /// What a key writes by its name, whatever its keyboard's language makes of it.
    static Optional<Symbol> latin(KeyCode code) {
        return code.isLetterKey() || code.isDigitKey()
                ? Optional.of(of(code.getChar().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /// What the key of the keypad is called that JavaFX calls the same.
    static Optional<Symbol> twin(KeyCode code) {
        return Optional.ofNullable(TWINS.get(code));
    }

    /// Whether it is one that writes.
    boolean writes() {
        return name.codePointCount(0, name.length()) == 1;
    }

    /// Whether it is on the keypad.
    boolean isOfKeypad() {
        return number >= 0xFF80 && number <= KEYPAD_0 + 9;
    }
}
