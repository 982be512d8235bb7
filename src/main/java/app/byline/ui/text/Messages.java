package app.byline.ui.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// Every text the window shows, by key; whole sentences with `{0}` for what varies. Safe from any thread.
public final class Messages {
    private static volatile ResourceBundle bundle = bundle(Locale.getDefault());

    private Messages() {}

    /// In that language; in English where it has none. A variant falls back to its language, and never to the system's.
    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "app.byline.messages", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    static void speak(Locale locale) {
        speak(bundle(locale));
    }

    static void speak(ResourceBundle texts) {
        bundle = texts;
    }

    /// The text of that key, its places filled. A key without a text is a mistake of ours and throws.
    public static String text(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.getDefault()).format(arguments);
    }

    /// Whether the bundle has that key.
    public static boolean has(String key) {
        return bundle.containsKey(key);
    }
}
