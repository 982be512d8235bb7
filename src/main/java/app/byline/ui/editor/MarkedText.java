package app.byline.ui.editor;

import app.byline.code.CodeColours;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/// What is seen of the text beside its characters: the styles of Markdown, and what is marked in it as found, dimmed,
/// wrong or code. JavaFX's thread.
final class MarkedText {
    private final WritingArea area;
    private final EditorModel model;
    private final Passages passages;
    private final FreshStyles styles;
    private @Nullable Proofreading proofs;

    /// `shown` is run each time that styles are shown.
    MarkedText(WritingArea area, EditorModel model, Passages passages, Runnable shown) {
        this.area = area;
        this.model = model;
        this.passages = passages;
        styles = new FreshStyles(area, model, shown);
    }

    /// Shows styles as the text is read.
    void follow() {
        model.rendered().subscribe(_ -> styles.show());
    }

    /// Shows these marks, too.
    void mark(SeenStyles.Marked marked) {
        styles.seen().mark(marked);
    }

    /// Other marks count from now on.
    void remark() {
        styles.remark();
    }

    /// Marks what these find wrong, and offers others for it by way of `completing`.
    void proofread(SpellingModel spelling, GrammarModel grammar, CompletionPopup completing) {
        proofs = new Proofreading(text(completing), spelling, grammar);
    }

    /// Shows code in these colours.
    void colour(CodeColours colours, CompletionPopup completing) {
        text(completing).show(new ColouredCode(model, colours, passages.background()));
    }

    private ProofText text(CompletionPopup completing) {
        return new ProofText(area, styles.seen(), passages, completing, styles::remark);
    }

    /// Offers others for the word at the caret; answers whether something is wrong with it.
    boolean offer() {
        return proofs != null && proofs.offer();
    }

    /// Puts what can be done about what was found into that menu, with these behind it.
    void into(ContextMenu menu, Supplier<List<MenuItem>> ofFindings) {
        if (proofs != null) {
            proofs.into(menu, ofFindings.get());
        }
    }
}
