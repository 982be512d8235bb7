package app.byline.ui.editor;

import app.byline.grammar.Finding.Replacement;
import app.byline.ui.Wrapping;
import app.byline.ui.editor.Completion.Suggestion;
import app.byline.ui.editor.GrammarModel.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.WindowEvent;

/// What is wrong with grammar and style in the text area: its marks, and what may be written instead, at the caret and
/// in the menu of a right click. JavaFX's thread.
final class GrammarView {
    private static final double WIDEST = 340;

    private final ProofText text;
    private final GrammarModel model;

    private GrammarView(ProofText text, GrammarModel model) {
        this.text = text;
        this.model = model;
    }

    static GrammarView on(ProofText text, GrammarModel model) {
        GrammarView view = new GrammarView(text, model);
        text.show(model);
        text.aim(place -> model.at(place).isPresent());
        return view;
    }

    /// Offers what may be written instead at the caret, in a list there. Answers whether something is wrong there.
    boolean offer() {
        Optional<Found> there = model.at(text.caret());
        there.ifPresent(found -> {
            String now = text.area().getText(found.place().from(), found.place().to());
            List<Suggestion> others = found.finding().replacements().stream()
                    .map(other -> new Suggestion(other.label(), "", now, Optional.of(_ -> replace(found, other))))
                    .toList();
            text.offer(
                    found.place(),
                    others.isEmpty() ? List.of(new Suggestion(found.finding().message(), "", now)) : others);
        });
        return there.isPresent();
    }

    /// Puts what is wrong at the caret, what may be written instead and `deeds` before a menu's own items whenever it
    /// is shown.
    void into(ContextMenu menu, List<MenuItem> deeds) {
        // What is shown in one menu is taken out of the other.
        List<MenuItem> kept = List.copyOf(deeds);
        menu.addEventHandler(
                WindowEvent.WINDOW_SHOWING,
                _ -> model.at(text.caret()).ifPresent(found -> menu.getItems().addAll(0, lead(found, kept))));
    }

    private List<MenuItem> lead(Found found, List<MenuItem> deeds) {
        List<MenuItem> lead = new ArrayList<>();
        lead.add(message(found.finding().message()));
        found.finding()
                .replacements()
                .forEach(other -> lead.add(ProofText.item(other.label(), () -> replace(found, other))));
        lead.addAll(deeds);
        lead.add(new SeparatorMenuItem());
        return lead;
    }

    private static MenuItem message(String words) {
        Label label = new Label(words);
        Wrapping.on(label);
        label.setMaxWidth(WIDEST);
        label.getStyleClass().add("menu-message");
        CustomMenuItem item = new CustomMenuItem(label, false);
        item.setText(words);
        item.setMnemonicParsing(false);
        item.getStyleClass().add("menu-message-item");
        return item;
    }

    private void replace(Found found, Replacement other) {
        int from = found.place().from();
        if (model.at(from).equals(Optional.of(found))) {
            text.replace(from + other.from(), from + other.to(), other.text());
        }
    }
}
