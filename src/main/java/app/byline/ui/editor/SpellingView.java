package app.byline.ui.editor;

import app.byline.ui.editor.Completion.Suggestion;
import app.byline.ui.text.Messages;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.WindowEvent;

/// Misspelt words in the text area: their marks, and other words for them, at the caret and in the menu of a right
/// click. JavaFX's thread.
final class SpellingView {
    private final ProofText text;
    private final SpellingModel model;

    private SpellingView(ProofText text, SpellingModel model) {
        this.text = text;
        this.model = model;
    }

    static SpellingView on(ProofText text, SpellingModel model) {
        SpellingView view = new SpellingView(text, model);
        text.show(model);
        // What is selected may be wanted as it is.
        text.aim(place -> model.at(place).isPresent()
                || (text.area().getSelection().getLength() == 0
                        && model.taughtAt(place).isPresent()));
        return view;
    }

    /// Offers other words for the misspelt one at the caret, in a list there. Answers whether it stands in one.
    boolean offer() {
        Optional<Marks.Place> word = model.at(text.caret());
        word.ifPresent(place -> model.suggestions(place).thenAccept(words -> {
            if (model.at(text.caret()).equals(Optional.of(place))) {
                List<Suggestion> found = words.isEmpty()
                        ? List.of(new Suggestion(
                                Messages.text("spelling.nothing"),
                                "",
                                text.area().getText(place.from(), place.to())))
                        : words.stream()
                                .map(other -> new Suggestion(other, "", other))
                                .toList();
                text.offer(place, found);
            }
        }));
        return word.isPresent();
    }

    /// Puts other words for the misspelt one before a menu's own items whenever it is shown.
    void into(ContextMenu menu) {
        List<MenuItem> own = List.copyOf(menu.getItems());
        menu.addEventHandler(WindowEvent.WINDOW_SHOWING, _ -> {
            menu.getItems().setAll(own);
            model.at(text.caret()).ifPresent(place -> lead(menu, place));
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
                    .addAll(
                            0,
                            words.stream()
                                    .map(other -> ProofText.item(other, () -> replace(place, other)))
                                    .toList());
        });
    }

    private void replace(Marks.Place place, String other) {
        if (model.at(place.from()).equals(Optional.of(place))) {
            text.replace(place.from(), place.to(), other);
        }
    }
}
