package app.byline.ui.recovery;

import app.byline.recovery.Recovered;
import app.byline.recovery.Recovered.Fate;
import app.byline.ui.Wrapping;
import app.byline.ui.text.Messages;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a repair made of each post: first those that are not as they were. JavaFX's thread.
public final class RepairPane {
    private final VBox pane;

    public RepairPane(Recovered recovered) {
        Label sums = new Label(Messages.text(
                "repair.sums",
                recovered.count(Fate.WHOLE),
                recovered.count(Fate.GAPS),
                recovered.count(Fate.OLDER),
                recovered.count(Fate.FROM_BACKUP),
                recovered.count(Fate.LOST),
                recovered.revisions(),
                recovered.revisionsLost()));
        Label file = new Label(Messages.text("repair.file", recovered.file()));
        Label log = new Label(recovered.logLeftOut() ? Messages.text("repair.log") : "");
        log.setManaged(recovered.logLeftOut());
        for (Label label : List.of(sums, file, log)) {
            Wrapping.on(label);
        }
        file.getStyleClass().add("form-hint");
        ListView<Recovered.Saved> posts = new ListView<>(FXCollections.observableArrayList(recovered.posts().stream()
                .sorted((one, other) -> other.fate().compareTo(one.fate()))
                .toList()));
        posts.setId("repair-posts");
        posts.setCellFactory(_ -> new Cell());
        posts.setAccessibleText(Messages.text("panel.repair"));
        VBox.setVgrow(posts, Priority.ALWAYS);
        pane = new VBox(sums, file, log, posts);
        pane.getStyleClass().add("form");
    }

    public Node node() {
        return pane;
    }

    private static final class Cell extends ListCell<Recovered.Saved> {
        private final Label title = new Label();
        private final Label fate = new Label();
        private final VBox box = new VBox(title, fate);

        Cell() {
            title.getStyleClass().add("post-title");
            fate.getStyleClass().add("post-line");
            box.getStyleClass().add("entry");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Recovered.@Nullable Saved post, boolean empty) {
            super.updateItem(post, empty);
            if (empty || post == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            title.setText(post.title().isBlank() ? Messages.text("library.untitled") : post.title());
            fate.setText(Messages.text("repair.fate." + post.fate().name().toLowerCase(Locale.ROOT)));
            setAccessibleText(title.getText() + ", " + fate.getText());
            setGraphic(box);
        }
    }
}
