package app.byline.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.IntConsumer;

/// Knows how something that is being typed may go on. JavaFX's thread; what takes long is answered later.
public interface Completion {
    /// What was typed so far of something this knows, when `before`, the line up to the caret, ends in such.
    ///
    /// @param length how many characters before the caret a suggestion takes the place of
    record Begun(String typed, int length) {}

    /// One way to go on.
    ///
    /// @param label what it is called
    /// @param detail what tells it from others of that name; may be empty
    /// @param text what stands in the text when it is chosen
    /// @param instead does more than that, of so many characters before the caret in whose place it comes
    record Suggestion(String label, String detail, String text, Optional<IntConsumer> instead) {
        Suggestion(String label, String detail, String text) {
            this(label, detail, text, Optional.empty());
        }
    }

    Optional<Begun> begun(String before);

    /// The best first, some ten at most.
    CompletionStage<List<Suggestion>> suggestions(String typed);
}
