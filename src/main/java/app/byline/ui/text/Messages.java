package app.byline.ui.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every text the window shows, by key; whole sentences with `{0}` for what varies. Safe from any thread.
public final class Messages {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("app.byline.messages", Locale.ROOT);

    private Messages() {}

    /// The text of that key, its places filled. A key without a text is a mistake of ours and throws.
    public static String text(String key, Object... arguments) {
        String pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.getDefault()).format(arguments);
    }

    /// Whether the bundle has that key.
    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }
}
