package app.byline.ui.editor;

import app.byline.post.Subscription;
import app.byline.ui.Background;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;

/// Brings words that are found beside the window to where the caret stood when they were asked for. Keys wait for them:
/// what is typed then comes behind them. JavaFX's thread.
final class LateWords {
    private final WritingArea area;
    private final EditorModel model;
    private final Background background;

    /// They are found by way of `background`.
    LateWords(WritingArea area, EditorModel model, Background background) {
        this.area = area;
        this.model = model;
        this.background = background;
    }

    /// What `question` finds is put by `insertion` in the place of what is selected. Whoever leaves the post before
    /// that takes along `known`, which also stands in for what can't be found.
    <T> void insert(Supplier<T> question, T known, Consumer<T> insertion) {
        area.requestFocus();
        Asked<T> asked = new Asked<>(insertion);
        Subscription leaving = model.beforeLeaving(() -> asked.answered(known));
        model.keysAfter(background.ask(question)).whenComplete((found, failure) -> {
            leaving.close();
            asked.answered(failure == null ? found : known);
        });
    }

    private final class Asked<T> {
        private final KeptPassage place;
        private final Consumer<T> insertion;
        private boolean answered;

        Asked(Consumer<T> insertion) {
            this.insertion = insertion;
            IndexRange selected = area.getSelection();
            place = new KeptPassage(area, selected.getStart(), selected.getEnd());
        }

        /// The first answer counts. Keys go on where the author has brought them meanwhile.
        void answered(T words) {
            if (answered) {
                return;
            }
            answered = true;
            place.leave();
            Node owner = area.getScene() == null ? null : area.getScene().getFocusOwner();
            if (hasMoved()) {
                elsewhere(words);
            } else {
                insertion.accept(words);
            }
            if (owner != null) {
                owner.requestFocus();
            }
        }

        /// Whether the author has gone from that place, which is as it was.
        private boolean hasMoved() {
            IndexRange now = area.getSelection();
            return place.isUntouched() && (now.getStart() != place.from() || now.getEnd() != place.to());
        }

        private void elsewhere(T words) {
            KeptPassage anchor = new KeptPassage(area, area.getAnchor(), area.getAnchor());
            KeptPassage caret = new KeptPassage(area, area.getCaretPosition(), area.getCaretPosition());
            area.selectRange(place.from(), place.to());
            insertion.accept(words);
            anchor.leave();
            caret.leave();
            area.selectRange(within(anchor), within(caret));
        }

        private int within(KeptPassage kept) {
            return Math.min(kept.from(), area.getLength());
        }
    }
}
