package app.byline.code;

import app.byline.markdown.Style;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Tells how code is coloured. Asked on one thread, which the answer comes back on, later or at once.
public interface CodeColours {
    /// The styles of the characters of `source`, as [Highlighted] names them; nothing where the language is not known,
    /// the code too long, or the answer not there in time.
    CompletionStage<Optional<List<Style>>> of(String language, String source);
}
