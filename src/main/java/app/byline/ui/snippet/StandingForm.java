package app.byline.ui.snippet;

import app.byline.snippet.StandingText;
import javafx.scene.Node;

/// Where one standing text is written. JavaFX's thread.
sealed interface StandingForm permits SnippetForm, TemplateForm {
    Node node();

    /// As it is written now.
    StandingText value();

    /// Gives the keys to its name, all of it selected.
    void focus();
}
