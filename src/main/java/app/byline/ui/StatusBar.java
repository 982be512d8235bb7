package app.byline.ui;

import app.byline.library.SaveState;
import app.byline.ui.text.Messages;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The window's foot: whether every word is on disk, what was just done, and how other computers and blogs stand.
/// JavaFX's thread.
final class StatusBar {
    private final FlowRow bar;

    /// `others` stand at the right.
    StatusBar(OpenPost open, Desk desk, Node... others) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        bar = new FlowRow(saving(open), notice(desk), gap);
        bar.getChildren().addAll(others);
        bar.getStyleClass().add("status-bar");
    }

    Node node() {
        return bar;
    }

    private static Node saving(OpenPost open) {
        Label label = new Label();
        label.setId("save-state");
        label.getStyleClass().add("status");
        label.setMinWidth(Region.USE_PREF_SIZE);
        ObservableValue<Boolean> shown = open.id().map(_ -> true).orElse(false);
        shown.subscribe(label::setVisible);
        label.managedProperty().bind(label.visibleProperty());
        open.saveState().subscribe(state -> {
            label.setText(Messages.text(
                    switch (state) {
                        case SaveState.Saved _ -> "save.saved";
                        case SaveState.Unsaved _ -> "save.unsaved";
                        case SaveState.Failing failing -> failing(failing);
                    }));
            label.pseudoClassStateChanged(PseudoClass.getPseudoClass("failed"), state instanceof SaveState.Failing);
        });
        return label;
    }

    /// What helps depends on why.
    private static String failing(SaveState.Failing failing) {
        String key = "save.failing." + failing.reason().name().toLowerCase(Locale.ROOT);
        return Messages.has(key) ? key : "save.failing";
    }

    private static Node notice(Desk desk) {
        Label text = new Label();
        text.setId("notice");
        Announced.on(text);
        text.getStyleClass().add("status");
        Hyperlink back = new Hyperlink();
        back.setId("notice-back");
        HBox box = new HBox(text, back);
        box.getStyleClass().add("status-group");
        box.managedProperty().bind(box.visibleProperty());
        desk.notice().subscribe((Optional<Desk.Notice> notice) -> {
            box.setVisible(notice.isPresent());
            text.setText(notice.map(Desk.Notice::text).orElse(""));
            back.setText(notice.map(Desk.Notice::wayBack).orElse(""));
            back.setOnAction(_ -> notice.ifPresent(now -> now.back().run()));
        });
        return box;
    }
}
