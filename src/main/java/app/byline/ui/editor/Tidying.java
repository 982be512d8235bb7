package app.byline.ui.editor;

import app.byline.markdown.TidyText;
import app.byline.ui.Background;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.fxmisc.richtext.CodeArea;

/// Brings the open post's Markdown into one manner. JavaFX's thread.
final class Tidying {
    private final CodeArea area;
    private final EditorModel model;
    private final Passages passages;
    private final Background background;

    /// It is tidied by way of `background`.
    Tidying(CodeArea area, EditorModel model, Passages passages, Background background) {
        this.area = area;
        this.model = model;
        this.passages = passages;
        this.background = background;
    }

    /// Changes the text as one step of undo; what stays the same is not touched, and the caret stays with its word.
    void revise(UnaryOperator<String> change) {
        String text = area.getText();
        var _ = tidied(text, change.apply(text));
    }

    /// Tidies the selected blocks, or all of the text. Answers whether anything changed.
    CompletionStage<Boolean> tidy() {
        var post = model.id().get();
        String text = area.getText();
        boolean all = area.getSelection().getLength() == 0;
        int from = all ? 0 : area.getSelection().getStart();
        int to = all ? text.length() : area.getSelection().getEnd();
        return background.ask(() -> TidyText.of(text, from, to)).thenCompose(tidy -> {
            if (!Objects.equals(model.id().get(), post)) {
                return CompletableFuture.completedFuture(true);
            }
            // What was typed meanwhile is tidied, too.
            return area.getText().equals(text) ? CompletableFuture.completedFuture(tidied(text, tidy)) : tidy();
        });
    }

    private boolean tidied(String text, String tidy) {
        if (tidy.equals(text)) {
            return false;
        }
        passages.apply(Markup.tidied(text, tidy, area.getAnchor(), area.getCaretPosition()));
        return true;
    }
}
