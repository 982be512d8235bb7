package app.byline.ui.editor;

import app.byline.snippet.Expansion;
import app.byline.snippet.Snippet;
import java.util.List;

/// The snippets there are, and what they become now. JavaFX's thread.
public interface KnownSnippets {
    /// None at all.
    KnownSnippets NONE = new KnownSnippets() {
        @Override
        public List<Snippet> all() {
            return List.of();
        }

        @Override
        public Expansion expand(Snippet snippet, String selection) {
            throw new IllegalStateException("there is none");
        }
    };

    List<Snippet> all();

    /// What it becomes in the open post, in the place of `selection`.
    Expansion expand(Snippet snippet, String selection);
}
