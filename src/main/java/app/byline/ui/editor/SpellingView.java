package app.byline.ui.editor;

import app.byline.markdown.edit.TextEdit;
import app.byline.ui.editor.Completion.Suggestion;
import app.byline.ui.text.Messages;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Misspelt words in the text area: their marks, and other words for them, at the caret and in the menu of a right
/// click. JavaFX's thread.
final class SpellingView implements SpellingModel.View {
    private final WritingArea area;
    private final SeenStyles styles;
    private final Way way;
    private final SpellingModel model;

    /// How the text is changed, words are offered, and the text is drawn anew.
    record Way(Passages passages, CompletionPopup popup, Runnable draw) {}

    private SpellingView(WritingArea area, SeenStyles styles, Way way, SpellingModel model) {
        this.area = area;
        this.styles = styles;
        this.way = way;
        this.model = model;
    }

    static SpellingView on(WritingArea area, SeenStyles styles, Way way, SpellingModel model) {
        SpellingView view = new SpellingView(area, styles, way, model);
        model.shownIn(view);
        styles.mark(model::between);
        area.writtenChanges()
                .subscribe(change -> model.changed(
                        change.getPosition(),
                        change.getRemoved().length(),
                        change.getInserted().length()));
        area.caretPositionProperty().addListener((_, _, caret) -> {
            if (!area.composition().isOn()) {
                model.caretMoved(caret);
            }
        });
        area.viewportDirtyEvents().subscribe(_ -> model.look());
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, view::pressed);
        return view;
    }

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
        way.passages().select(from, to);
    }

    @Override
    public void marked() {
        way.draw().run();
    }

    /// A right click on a misspelt word is about that word.
    private void pressed(MouseEvent press) {
        if (press.getButton() == MouseButton.SECONDARY) {
            int place = area.hit(press.getX(), press.getY()).getInsertionIndex();
            model.at(place).ifPresent(_ -> area.moveTo(place));
        }
    }

    /// Offers other words for the misspelt one at the caret, in a list there. Answers whether it stands in one.
    boolean offer() {
        Optional<Marks.Place> word = model.at(caret());
        word.ifPresent(place -> model.suggestions(place).thenAccept(words -> {
            if (model.at(caret()).equals(Optional.of(place))) {
                area.moveTo(place.to());
                List<Suggestion> found = words.isEmpty()
                        ? List.of(new Suggestion(
                                Messages.text("spelling.nothing"), "", area.getText(place.from(), place.to())))
                        : words.stream()
                                .map(other -> new Suggestion(other, "", other))
                                .toList();
                way.popup().offer(area.getText(place.from(), place.to()), found);
            }
        }));
        return word.isPresent();
    }

    /// Puts other words for the misspelt one before a menu's own items whenever it is shown.
    void into(ContextMenu menu) {
        List<MenuItem> own = List.copyOf(menu.getItems());
        menu.setOnShowing(_ -> {
            menu.getItems().setAll(own);
            model.at(caret()).ifPresent(place -> lead(menu, place));
        });
    }

    private void lead(ContextMenu menu, Marks.Place place) {
        MenuItem looking = new MenuItem(Messages.text("spelling.looking"));
        looking.setDisable(true);
        SeparatorMenuItem line = new SeparatorMenuItem();
        menu.getItems().addAll(0, List.of(looking, line));
        model.suggestions(place).whenComplete((words, _) -> {
            if (words == null || words.isEmpty()) {
                looking.setText(Messages.text("spelling.nothing"));
                return;
            }
            menu.getItems().remove(looking);
            menu.getItems()
                    .addAll(0, words.stream().map(other -> item(other, place)).toList());
        });
    }

    private MenuItem item(String other, Marks.Place place) {
        MenuItem item = new MenuItem(other);
        item.getStyleClass().add("suggestion-item");
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> replace(place, other));
        return item;
    }

    private void replace(Marks.Place place, String other) {
        if (model.at(place.from()).equals(Optional.of(place))) {
            int end = place.from() + other.length();
            way.passages().apply(new TextEdit(place.from(), place.to(), other, end, end));
        }
    }
}
