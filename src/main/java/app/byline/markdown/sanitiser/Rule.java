package app.byline.markdown.sanitiser;

import app.byline.markdown.sanitiser.Finding.Reason;
import java.util.Map;

/// What becomes of an element: it stays with those of its attributes that pass their check, or its tags go and what is
/// in it stays, or all of it goes. `why` says why it may not stay, where it may not.
record Rule(String name, Fate fate, Map<String, Check> attributes, Reason why) {
    enum Fate {
        KEEP,
        /// Has no content and no end tag.
        KEEP_EMPTY,
        UNWRAP,
        DROP
    }
}
