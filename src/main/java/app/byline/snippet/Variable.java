package app.byline.snippet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a standing text may name in braces, to be filled in when it is used.
public enum Variable {
    /// The day; with a pattern of [java.time.format.DateTimeFormatter] behind a colon as that says.
    DATE,
    /// The time of day; a pattern says how.
    TIME,
    /// The post's title.
    TITLE,
    /// What the blog is called.
    BLOG,
    /// What the blog calls its author.
    AUTHOR,
    /// What was selected.
    SELECTION,
    /// The words on the clipboard.
    CLIPBOARD,
    /// Where the caret stands afterwards; several become several carets.
    CURSOR,
    /// The next of the numbers in titles that are otherwise the same.
    NUMBER;

    /// By its name in a text.
    static Optional<Variable> of(String name) {
        return Arrays.stream(values()).filter(one -> one.word().equals(name)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As a text has it: `{date}`.
    public String written() {
        return "{" + word() + "}";
    }

    boolean takesPattern() {
        return this == DATE || this == TIME;
    }
}
