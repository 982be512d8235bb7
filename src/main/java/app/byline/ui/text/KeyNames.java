package app.byline.ui.text;

import app.byline.platform.HostSystem;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/// Keys by the names that keyboards of the window's language have on them, as `Strg+Umschalt+Entf`; on a Mac they are
/// signs, the same in every language. Where keys are kept and not shown, [KeyCombination#getName()] is in none.
/// JavaFX's thread.
public final class KeyNames {
    private static final boolean MAC = HostSystem.current() == HostSystem.MAC;

    private KeyNames() {}

    /// What is shown for these keys.
    public static String of(KeyCombination keys) {
        return MAC ? keys.getDisplayText() : named(keys);
    }

    /// The same keys for a menu, which shows them so.
    public static KeyCombination inMenu(KeyCombination keys) {
        // The menu bar of macOS takes none but JavaFX's own, and shows them itself.
        return MAC ? keys : new Named(keys);
    }

    /// In the order in which JavaFX has them.
    private static String named(KeyCombination keys) {
        List<String> names = new ArrayList<>();
        if (isDown(keys.getShortcut()) || isDown(keys.getControl())) {
            names.add(Messages.text("key.control"));
        }
        if (isDown(keys.getAlt())) {
            names.add(Messages.text("key.alt"));
        }
        if (isDown(keys.getShift())) {
            names.add(Messages.text("key.shift"));
        }
        if (isDown(keys.getMeta())) {
            names.add(Messages.text("key.meta"));
        }
        names.add(
                switch (keys) {
                    case KeyCodeCombination coded -> named(coded.getCode());
                    case KeyCharacterCombination lettered -> lettered.getCharacter();
                    default -> keys.getName();
                });
        return String.join("+", names);
    }

    private static String named(KeyCode code) {
        return switch (code) {
            case BACK_SPACE -> Messages.text("key.backspace");
            case DELETE -> Messages.text("key.delete");
            case END -> Messages.text("key.end");
            case ESCAPE -> Messages.text("key.escape");
            case HOME -> Messages.text("key.home");
            case INSERT -> Messages.text("key.insert");
            case PAGE_DOWN -> Messages.text("key.pagedown");
            case PAGE_UP -> Messages.text("key.pageup");
            case SPACE -> Messages.text("key.space");
            // Letters, digits, arrows and F keys are the same everywhere.
            default -> new KeyCodeCombination(code).getDisplayText();
        };
    }

    private static boolean isDown(ModifierValue modifier) {
        return modifier == ModifierValue.DOWN;
    }

    /// Keys that say their names.
    private static final class Named extends KeyCombination {
        private final KeyCombination keys;

        Named(KeyCombination keys) {
            super(keys.getShift(), keys.getControl(), keys.getAlt(), keys.getMeta(), keys.getShortcut());
            this.keys = keys;
        }

        @Override
        public boolean match(KeyEvent event) {
            return keys.match(event);
        }

        @Override
        public String getName() {
            return keys.getName();
        }

        @Override
        public String getDisplayText() {
            return named(keys);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Named named && named.keys.equals(keys);
        }

        @Override
        public int hashCode() {
            return keys.hashCode();
        }
    }
}
