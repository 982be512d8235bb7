package app.byline.ui.counts;

import app.byline.ui.editor.CountModel;
import app.byline.ui.text.Messages;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;

/// How many words the open post has, or what is selected, in the window's foot; a click shows all that is counted.
/// JavaFX's thread.
public final class CountStatus {
    private final Hyperlink link = new Hyperlink();
    private final CountModel model;

    /// `open` shows the counts.
    public CountStatus(CountModel model, Runnable open) {
        this.model = model;
        link.setId("counts-state");
        link.getStyleClass().add("status");
        link.setTooltip(new Tooltip(Messages.text("counts.status")));
        link.setOnAction(_ -> {
            link.setVisited(false);
            open.run();
        });
        model.counts().subscribe(_ -> show());
        model.pace().subscribe(_ -> show());
    }

    public Node node() {
        return link;
    }

    private void show() {
        Optional<CountModel.Counts> counts = model.counts().get();
        link.setVisible(counts.isPresent());
        link.setManaged(counts.isPresent());
        counts.ifPresent(now -> link.setText(CountWords.brief(now, model.pace().get())));
    }
}
