package app.byline.ui.editor;

import app.byline.spelling.Language;
import app.byline.spelling.Spelling.Tongue;
import app.byline.spelling.TaughtWords;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/// How the open post is spelt, as commands and the window's foot see it. JavaFX's thread.
public interface SpellingChecks {
    /// Whether words are looked up at all.
    BooleanProperty on();

    /// What the open post is written in; empty until that is known.
    ReadOnlyObjectProperty<Optional<Tongue>> tongue();

    /// Whether the caret stands in a misspelt word.
    ReadOnlyBooleanProperty atMisspelt();

    /// Selects the next misspelt word behind the caret, or the one before it, around the post's end. Answers whether
    /// there is one.
    CompletionStage<Boolean> step(boolean forward);

    /// The misspelt word at the caret.
    Optional<String> word();

    /// The word at the caret that the author taught, as it was taught; empty where there is none.
    ReadOnlyObjectProperty<Optional<String>> taughtHere();

    /// All that the author taught, in any post, in no order.
    CompletionStage<TaughtWords> taught();

    /// The author teaches that word, or takes that back. Fails when the file of words can't be written.
    CompletionStage<Void> teach(String word, boolean known);

    /// The author does not want to be told of that word in the open post, or does again.
    CompletionStage<Void> ignore(String word, boolean now);

    /// The author says in which language the open post is; empty lets its words tell.
    void say(Optional<Language> language);
}
