package app.byline.ui.text;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;

/// English as if it were another language: a third longer, with accents, and in brackets, so that what is not from the
/// bundle, and what is cut, can be seen.
public final class PseudoLanguage extends ResourceBundle {
    private static final String PLAIN = "aeiounycsAEIOUNCS";
    private static final String ACCENTED = "àéîõüñýçšÀÉÎÕÜÑÇŠ";

    private final ResourceBundle english = Messages.bundle(Locale.ENGLISH);

    /// What is made from now on speaks it.
    public static void speak() {
        Messages.speak(new PseudoLanguage());
    }

    @Override
    protected Object handleGetObject(String key) {
        String text = english.getString(key);
        return key.endsWith(".sign") ? text : longer(text);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(english.keySet());
    }

    /// Places to be filled stay as they are.
    static String longer(String text) {
        StringBuilder longer = new StringBuilder("[");
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            int accented = PLAIN.indexOf(c);
            longer.append(depth == 0 && accented >= 0 ? ACCENTED.charAt(accented) : c);
        }
        return longer.append("~".repeat(text.length() / 3)).append(']').toString();
    }
}
