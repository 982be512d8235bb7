package app.byline.ui.editor;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// What is marked as wrong in the text area, of spelling and of grammar: one key and one menu for both. JavaFX's
/// thread.
final class Proofreading {
    private final SpellingView spelling;
    private final GrammarView grammar;

    Proofreading(ProofText text, SpellingModel words, GrammarModel sentences) {
        spelling = SpellingView.on(text, words);
        grammar = GrammarView.on(text, sentences);
    }

    /// Offers what may be written instead of what is wrong at the caret. Answers whether something is.
    boolean offer() {
        return spelling.offer() || grammar.offer();
    }

    /// Puts what may be written instead before a menu's own items whenever it is shown; `ofFindings` where grammar is
    /// wrong.
    void into(ContextMenu menu, List<MenuItem> ofFindings) {
        spelling.into(menu);
        grammar.into(menu, ofFindings);
    }
}
