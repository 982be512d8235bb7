package app.byline.ui.recovery;

import app.byline.post.Post;
import app.byline.recovery.BackedUpPost;
import app.byline.recovery.BackupEntry;
import app.byline.ui.FactsCell;
import app.byline.ui.FieldName;
import app.byline.ui.Wrapping;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The backups with their time and size, what is in the chosen one and how it stands to the library now, and a look at
/// each post before it comes back. JavaFX's thread.
public final class BackupsPane {
    private static final int LINES = 12;

    private final BackupsModel model;
    private final PostDate dates;
    private final VBox chosen;
    private final VBox looked;
    private final VBox sure;
    private final VBox pane;

    /// `restored` is told of each post that came back.
    public BackupsPane(BackupsModel model, PostDate dates, Consumer<Post> restored) {
        this.model = model;
        this.dates = dates;
        Label said = new Label();
        said.setId("backups-said");
        Wrapping.on(said);
        said.getStyleClass().add("form-hint");
        model.said().subscribe(key -> {
            said.setText(key.isEmpty() ? "" : Messages.text(key));
            said.setManaged(!key.isEmpty());
        });
        looked = looked(restored);
        sure = sure();
        chosen = new VBox(other(), posts(), looked, button("everything", () -> show(sure(), true)), sure);
        chosen.getStyleClass().add("form-part");
        Label intro = hint("backups.intro");
        pane = new VBox(intro, button("make", model::make), said, entries(), chosen);
        pane.getStyleClass().add("form");
        show(chosen, false);
        show(sure, false);
        model.chosen().subscribe(entry -> {
            show(chosen, entry.filter(one -> one.posts() >= 0).isPresent());
            show(sure, false);
        });
        model.refresh();
    }

    public Node node() {
        return pane;
    }

    private Node entries() {
        ListView<BackupEntry> list = new ListView<>(model.entries());
        list.setId("backups");
        list.setPrefHeight(150);
        list.setAccessibleText(Messages.text("panel.backups"));
        list.setCellFactory(_ -> new FactsCell<>(entry -> dates.withTime(entry.time()), this::facts));
        list.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null) {
                model.choose(entry);
            }
        });
        return list;
    }

    private String facts(BackupEntry entry) {
        String kind = Messages.text("backups.kind." + entry.kind().name().toLowerCase(Locale.ROOT));
        return entry.posts() < 0
                ? Messages.text("backups.entry.unreadable", kind)
                : Messages.text("backups.entry", entry.posts(), megabytes(entry.bytes()), kind);
    }

    private static double megabytes(long bytes) {
        return Math.max(0.1, Math.round(bytes / 100_000.0) / 10.0);
    }

    private Node other() {
        CheckBox other = new CheckBox(Messages.text("backups.only_other"));
        other.setId("backups-other");
        other.selectedProperty().bindBidirectional(model.onlyOther());
        return other;
    }

    private Node posts() {
        ListView<BackedUpPost> list = new ListView<>(model.posts());
        list.setId("backup-posts");
        list.setPrefHeight(190);
        list.setAccessibleText(Messages.text("backups.posts"));
        list.setPlaceholder(hint("backups.same"));
        list.setCellFactory(_ -> new FactsCell<>(
                post -> post.title().isBlank() ? Messages.text("library.untitled") : post.title(),
                post -> Messages.text(
                        "backups.post." + post.difference().name().toLowerCase(Locale.ROOT),
                        dates.withTime(post.modified()))));
        list.getSelectionModel().selectedItemProperty().subscribe(post -> {
            if (post != null) {
                model.show(post);
            }
        });
        return list;
    }

    private VBox looked(Consumer<Post> restored) {
        TextArea text = new TextArea();
        text.setId("backup-text");
        text.setEditable(false);
        Wrapping.on(text);
        text.setPrefRowCount(LINES);
        FieldName.set(text, Messages.text("backups.text"));
        VBox box = new VBox(button("restore", () -> model.restore(restored)), text);
        box.getStyleClass().add("form-part");
        model.preview().subscribe((Optional<Post> post) -> {
            text.setText(post.map(Post::body).orElse(""));
            show(box, post.isPresent());
        });
        return box;
    }

    /// A second look before the whole library goes back.
    private VBox sure() {
        if (sure != null) {
            return sure;
        }
        FlowPane buttons = new FlowPane(
                button("everything.yes", model::restoreEverything), button("everything.no", () -> show(sure(), false)));
        buttons.getStyleClass().add("filters");
        VBox box = new VBox(hint("backups.everything.sure"), buttons);
        box.setId("backups-sure");
        return box;
    }

    private static Button button(String name, Runnable action) {
        Button button = new Button(Messages.text("backups." + name));
        button.setId("backups-" + name.replace('.', '-'));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label hint(String key) {
        Label hint = new Label(Messages.text(key));
        Wrapping.on(hint);
        hint.getStyleClass().add("form-hint");
        return hint;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
