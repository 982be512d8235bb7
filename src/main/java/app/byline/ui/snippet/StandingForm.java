package app.byline.ui.snippet;

import javafx.scene.Node;

/// Where a snippet, a template, or what a blog's posts begin with is written; each change is kept. JavaFX's thread.
sealed interface StandingForm permits SnippetForm, TemplateForm, BlogForm {
    Node node();

    /// Of what it is.
    String id();

    /// Gives the keys to its first field.
    void focus();
}
