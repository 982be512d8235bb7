package app.byline.ui.atspi;

import app.byline.ui.Steered;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import javafx.util.Subscription;
import org.fxmisc.richtext.GenericStyledArea;
import org.jspecify.annotations.Nullable;

/// What changes of the one that has the keys: what is written there, where its caret is, whether it is on. JavaFX's
/// thread.
final class OwnerWatch {
    private final Events events;
    /// Has it looked at where the keys are.
    private final Runnable moved;
    private final List<Subscription> followed = new ArrayList<>();
    /// What follows once rows are laid out.
    private final Executor later;
    private boolean chosen;
    private boolean steers;

    OwnerWatch(Events events, Executor later, Runnable moved) {
        this.events = events;
        this.later = later;
        this.moved = moved;
    }

    void leave() {
        followed.forEach(Subscription::unsubscribe);
        followed.clear();
    }

    /// From now on, in place of nothing: [#leave] the one before.
    void follow(Node node) {
        HeardNode heard = new HeardNode(node);
        Words.of(node).ifPresent(words -> written(heard, words));
        MultipleSelectionModel<?> rows = SelectionFace.model(node);
        if (rows != null) {
            chooses(rows);
        }
        Steered.by(node).ifPresent(list -> {
            whenever(list.getSelectionModel().selectedItemProperty(), () -> steered(list));
            steered(list);
        });
        switch (node) {
            case CheckBox box -> {
                whenever(box.selectedProperty(), () -> on(heard, box.isSelected()));
                whenever(
                        box.indeterminateProperty(),
                        () -> events.state(heard, State.INDETERMINATE, box.isIndeterminate()));
            }
            case ToggleButton button -> whenever(button.selectedProperty(), () -> on(heard, button.isSelected()));
            case ListView<?> list -> whenever(list.getFocusModel().focusedIndexProperty(), moved);
            case TreeView<?> tree -> whenever(tree.getFocusModel().focusedIndexProperty(), moved);
            case TableView<?> table -> whenever(table.getFocusModel().focusedCellProperty(), moved);
            case ComboBoxBase<?> box -> {
                whenever(box.showingProperty(), () -> opened(heard, box.isShowing()));
                whenever(box.valueProperty(), () -> chosen(heard));
            }
            case ChoiceBox<?> box -> {
                whenever(box.showingProperty(), () -> opened(heard, box.isShowing()));
                whenever(box.valueProperty(), () -> chosen(heard));
            }
            case TitledPane pane -> whenever(pane.expandedProperty(), () -> opened(heard, pane.isExpanded()));
            case Slider slider -> whenever(slider.valueProperty(), () -> events.value(heard));
            case Spinner<?> spinner -> whenever(spinner.valueProperty(), () -> events.value(heard));
            case Labeled labeled -> whenever(labeled.textProperty(), () -> events.name(heard));
            default -> whenever(node.accessibleTextProperty(), () -> events.name(heard));
        }
    }

    /// The same row as before, of which something may be different.
    void look(Node row) {
        HeardNode heard = new HeardNode(row);
        boolean now = heard.states().contains(State.SELECTED);
        if (now != chosen) {
            chosen = now;
            events.state(heard, State.SELECTED, now);
        }
    }

    private void whenever(ObservableValue<?> value, Runnable told) {
        followed.add(value.subscribe((_, _) -> told.run()));
    }

    private void on(Heard heard, boolean on) {
        events.state(heard, State.CHECKED, on);
        if (heard.role() == Role.TOGGLE_BUTTON) {
            events.state(heard, State.PRESSED, on);
        }
    }

    private void opened(Heard heard, boolean open) {
        events.state(heard, State.EXPANDED, open);
        moved.run();
    }

    /// By letters that follow each other as by an arrow, what is chosen then is told.
    private void steered(ListView<?> list) {
        if (steers) {
            return;
        }
        steers = true;
        later.execute(() -> {
            steers = false;
            HeardNode heard = new HeardNode(list);
            if (heard.states().contains(State.SHOWING)
                    && list.getSelectionModel().getSelectedItem() != null) {
                events.chosen(heard);
            }
        });
    }

    /// Of several in one field. By a caret that moves, which is at the beginning always, Orca says what stands there.
    private void chosen(HeardNode heard) {
        events.chosen(heard);
        Words.of(heard.node())
                .filter(words -> !words.isEditable())
                .ifPresent(words -> events.caret(heard, words.point(words.text().length())));
    }

    private <T> void chooses(MultipleSelectionModel<T> rows) {
        whenever(rows.selectedIndexProperty(), moved);
        followed.add(rows.getSelectedIndices().subscribe(moved));
    }

    // ---- texts

    private void written(HeardNode heard, Words words) {
        switch (words.node()) {
            case TextInputControl field -> {
                followed.add(field.textProperty().subscribe((before, after) -> typed(heard, words, before, after)));
                whenever(field.caretPositionProperty(), () -> caret(heard, words));
                whenever(field.selectionProperty(), () -> events.selection(heard));
            }
            case GenericStyledArea<?, ?, ?> area -> {
                var changes = area.plainTextChanges()
                        .subscribe(change -> exchanged(
                                heard, words, change.getPosition(), change.getRemoved(), change.getInserted()));
                followed.add(changes::unsubscribe);
                whenever(area.caretPositionProperty(), () -> caret(heard, words));
                whenever(area.selectionProperty(), () -> events.selection(heard));
            }
            default -> {}
        }
    }

    /// What is typed into a field is told as the least that differs.
    private void typed(HeardNode heard, Words words, @Nullable String before, @Nullable String after) {
        String old = before == null ? "" : before;
        String now = after == null ? "" : after;
        int most = Math.min(old.length(), now.length());
        int from = 0;
        while (from < most && old.charAt(from) == now.charAt(from)) {
            from++;
        }
        int tail = 0;
        while (tail < most - from && old.charAt(old.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        exchanged(
                heard, words, from, old.substring(from, old.length() - tail), now.substring(from, now.length() - tail));
    }

    private void exchanged(HeardNode heard, Words words, int place, String removed, String inserted) {
        int point = words.point(place);
        if (!removed.isEmpty()) {
            events.text(heard, "delete", point, words.spoken(removed));
        }
        if (!inserted.isEmpty()) {
            events.text(heard, "insert", point, words.spoken(inserted));
        }
    }

    private void caret(HeardNode heard, Words words) {
        events.caret(heard, words.point(words.caret()));
    }
}
