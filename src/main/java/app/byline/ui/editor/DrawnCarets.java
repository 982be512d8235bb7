package app.byline.ui.editor;

import app.byline.markdown.edit.Stretch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import org.fxmisc.richtext.CaretNode;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.SelectionImpl;
import org.fxmisc.richtext.SelectionPath;

/// Carets and selections in a text area beside its own, as they are drawn. JavaFX's thread.
final class DrawnCarets {
    private final CodeArea area;
    private final Executor window;
    private final List<CaretNode> carets = new ArrayList<>();
    private final List<SelectionImpl<Collection<String>, String, Collection<String>>> selections = new ArrayList<>();

    /// What is named alike is taken for the same.
    private int count;

    /// `window` does something on JavaFX's thread a moment later.
    DrawnCarets(CodeArea area, Executor window) {
        this.area = area;
        this.window = window;
    }

    /// These, and no others.
    void show(List<Stretch> wanted) {
        clear();
        for (Stretch stretch : wanted) {
            CaretNode caret = new CaretNode("caret-" + ++count, area, stretch.caret());
            area.addCaret(caret);
            carets.add(caret);
            if (!stretch.isEmpty()) {
                select(stretch);
            }
        }
    }

    private void select(Stretch stretch) {
        var selection = new SelectionImpl<>("selection-" + ++count, area) {
            @Override
            public void configureSelectionPath(SelectionPath path) {
                path.getStyleClass().add("main-selection");
                path.setUserData(this);
            }
        };
        area.addSelection(selection);
        selection.selectRange(stretch.from(), stretch.to());
        selections.add(selection);
    }

    /// None. While the area changes it does not know yet in which line each of them is; then they go a moment later.
    void clear() {
        List<CaretNode> oldCarets = List.copyOf(carets);
        var oldSelections = List.copyOf(selections);
        carets.clear();
        selections.clear();
        Runnable remove = () -> {
            oldCarets.forEach(area::removeCaret);
            oldSelections.forEach(area::removeSelection);
        };
        if (area.isBeingUpdated()) {
            window.execute(remove);
        } else {
            remove.run();
        }
    }
}
