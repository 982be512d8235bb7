package app.byline.ui.history;

import app.byline.history.Revision;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// The open post's timeline, and below it what changed since the chosen revision, each passage with a way back.
/// JavaFX's thread.
public final class HistoryPane {
    /// More passages than anyone reads; a rewritten book must not fill the window with nodes.
    private static final int MOST = 200;

    private final HistoryModel model;
    private final PostDate dates;
    private final ListView<Entry> timeline = new ListView<>();
    private final TextField name = new TextField();
    private final VBox passages = new VBox();
    private final VBox chosen;
    private final VBox pane;

    /// `restored` is told of each restore of a whole text, so that it can be said and taken back.
    public HistoryPane(HistoryModel model, PostDate dates, Consumer<HistoryModel.Restored> restored) {
        this.model = model;
        this.dates = dates;
        setUpTimeline();
        name.setId("history-name");
        name.setPromptText(Messages.text("history.name"));
        name.setAccessibleText(Messages.text("history.name"));
        name.setOnAction(_ -> model.name(name.getText()));
        Button save = new Button(Messages.text("history.name.save"));
        save.setOnAction(_ -> model.name(name.getText()));
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox naming = new HBox(name, save);
        naming.getStyleClass().add("form-when");
        Button whole = new Button(Messages.text("history.restore"));
        whole.setId("history-restore");
        whole.setOnAction(_ -> model.restore().ifPresent(restored));
        passages.getStyleClass().add("passages");
        passages.setId("passages");
        chosen = new VBox(naming, whole, passages);
        chosen.getStyleClass().add("form-part");
        pane = new VBox(timeline, chosen);
        pane.getStyleClass().add("form");
        model.chosen().subscribe(this::show);
        model.comparison().subscribe(_ -> showPassages());
        model.unreadable().subscribe(_ -> showPassages());
        model.follow();
    }

    public Node node() {
        return pane;
    }

    private void setUpTimeline() {
        timeline.setId("timeline");
        timeline.setItems(model.entries());
        timeline.setCellFactory(_ -> new EntryCell(dates));
        timeline.setAccessibleText(Messages.text("panel.history"));
        timeline.setPrefHeight(230);
        timeline.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null) {
                model.choose(entry.revision());
            }
        });
    }

    private void show(@Nullable Revision revision) {
        chosen.setVisible(revision != null);
        chosen.setManaged(revision != null);
        if (revision == null) {
            timeline.getSelectionModel().clearSelection();
        } else {
            name.setText(revision.name().orElse(""));
        }
    }

    private void showPassages() {
        Optional<Comparison> comparison = model.comparison().get();
        if (model.unreadable().get()) {
            passages.getChildren().setAll(hint("history.unreadable"));
        } else if (comparison.isEmpty()) {
            passages.getChildren().clear();
        } else {
            show(comparison.get());
        }
    }

    private void show(Comparison comparison) {
        List<Passage> all = comparison.passages();
        passages.getChildren().clear();
        if (!comparison.sameTitle()) {
            Label title = hint("history.title");
            title.setText(Messages.text("history.title", comparison.then().title()));
            passages.getChildren().add(title);
        }
        if (all.isEmpty()) {
            passages.getChildren().add(hint("history.same"));
        }
        all.stream().limit(MOST).forEach(passage -> passages.getChildren().add(card(passage)));
        if (all.size() > MOST) {
            Label more = hint("history.more");
            more.setText(Messages.text("history.more", all.size() - MOST));
            passages.getChildren().add(more);
        }
    }

    private Node card(Passage passage) {
        TextFlow flow = new TextFlow();
        for (Passage.Part part : passage.parts()) {
            Text text = new Text(part.text());
            text.getStyleClass()
                    .add(
                            switch (part.kind()) {
                                case SAME -> "same";
                                case GONE -> "gone";
                                case NEW -> "new";
                            });
            flow.getChildren().add(text);
        }
        Button back = new Button(Messages.text("history.back"));
        back.getStyleClass().add("bring-back");
        back.setOnAction(_ -> model.bringBack(passage));
        VBox card = new VBox(flow, back);
        card.getStyleClass().add("passage");
        return card;
    }

    private static Label hint(String key) {
        Label hint = new Label(Messages.text(key));
        hint.setWrapText(true);
        hint.getStyleClass().add("form-hint");
        return hint;
    }
}
