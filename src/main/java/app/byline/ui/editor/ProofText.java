package app.byline.ui.editor;

import app.byline.markdown.edit.TextEdit;
import app.byline.ui.editor.Completion.Suggestion;
import java.util.List;
import java.util.function.IntPredicate;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// The text area, for those who mark something in its text. JavaFX's thread.
///
/// @param passages how the text is changed
/// @param popup offers words at the caret
/// @param draw draws the text anew
record ProofText(WritingArea area, SeenStyles styles, Passages passages, CompletionPopup popup, Runnable draw)
        implements SeenText {
    @Override
    public int caret() {
        return area.getCaretPosition();
    }

    @Override
    public int seenFrom(int lines) {
        return styles.seenFrom(lines);
    }

    @Override
    public int seenTo(int lines) {
        return styles.seenTo(lines);
    }

    @Override
    public void show(int from, int to) {
        passages.select(from, to);
    }

    @Override
    public void marked() {
        draw.run();
    }

    /// Marks these, and tells them what is done to the text and seen of it.
    void show(Marking marking) {
        marking.shownIn(this);
        styles.mark(marking::between);
        area.writtenChanges()
                .subscribe(change -> marking.changed(
                        change.getPosition(),
                        change.getRemoved().length(),
                        change.getInserted().length()));
        area.caretPositionProperty().addListener((_, _, caret) -> {
            if (!area.composition().isOn()) {
                marking.caretMoved(caret);
            }
        });
        area.viewportDirtyEvents().subscribe(_ -> marking.look());
    }

    /// What writes other words, in a menu.
    static MenuItem item(String words, Runnable write) {
        MenuItem item = new MenuItem(words);
        item.getStyleClass().add("suggestion-item");
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> write.run());
        return item;
    }

    /// Offers what may be written instead of what stands there, in a list at the caret.
    void offer(Marks.Place place, List<Suggestion> found) {
        area.moveTo(place.to());
        popup.offer(area.getText(place.from(), place.to()), found);
    }

    /// Writes other words in the place of those from `from` to before `to`.
    void replace(int from, int to, String other) {
        int end = from + other.length();
        passages.apply(new TextEdit(from, to, other, end, end));
    }

    /// A right click where there is something to say is about that: the caret goes there.
    void aim(IntPredicate isSomething) {
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            if (press.getButton() == MouseButton.SECONDARY) {
                int place = area.hit(press.getX(), press.getY()).getInsertionIndex();
                if (isSomething.test(place)) {
                    area.moveTo(place);
                }
            }
        });
    }
}
