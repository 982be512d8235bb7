package app.byline.ui.editor;

import app.byline.markdown.edit.Stretch;
import java.util.List;
import org.fxmisc.richtext.CodeArea;

/// Has what is selected counted, and shows the sentences that are told of. JavaFX's thread.
final class SelectionCounts {
    private SelectionCounts() {}

    /// Answers what has the selection of this text counted, rather than another's.
    static Runnable follow(CodeArea area, ManyCarets carets, Passages passages, CountModel counts) {
        CountModel.View view = new CountModel.View() {
            @Override
            public List<Stretch> selected() {
                return carets.all();
            }

            @Override
            public void show(int from, int to) {
                passages.select(from, to);
            }
        };
        area.selectionProperty().addListener((_, _, _) -> counts.look());
        carets.onChosen(counts::look);
        return () -> counts.shownIn(view);
    }
}
