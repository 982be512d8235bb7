package app.byline.ui.editor;

import app.byline.grammar.Finding;
import app.byline.ui.editor.GrammarModel.State;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/// What is wrong with the open post's grammar, as commands see it. JavaFX's thread.
public interface GrammarChecks {
    /// Whether anything is looked for at all.
    BooleanProperty on();

    /// Whether findings can be had.
    ReadOnlyObjectProperty<State> state();

    /// Whether the caret stands in what was found.
    ReadOnlyBooleanProperty atFinding();

    /// What was found at the caret.
    Optional<Finding> finding();

    /// Selects what is found next behind the caret, or before it, around the post's end, and answers it. Empty where
    /// nothing is wrong, and where the text changed meanwhile.
    CompletionStage<Optional<Finding>> step(boolean forward);

    /// The author does not want to be told of that rule in the open post, or does again.
    CompletionStage<Void> ignore(Finding finding, boolean now);

    /// The author does not want to be told of that rule in any post, or does again.
    CompletionStage<Void> turnOff(String rule, String name, boolean now);

    /// The rules that are turned off, each with what it is about.
    Map<String, String> off();
}
