package app.byline.ui.history;

import app.byline.publish.Published;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A line of the timeline: when, its name, and where it was published.
final class EntryCell extends ListCell<Entry> {
    private final PostDate dates;
    private final Label when = new Label();
    private final Label facts = new Label();
    private final VBox box = new VBox(when, facts);

    EntryCell(PostDate dates) {
        this.dates = dates;
        when.getStyleClass().add("post-title");
        facts.getStyleClass().add("post-line");
        box.getStyleClass().add("entry");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String saved = dates.withTime(entry.revision().saved());
        when.setText(entry.revision().name().orElse(saved));
        String published =
                entry.published().stream().map(this::published).distinct().collect(Collectors.joining(" · "));
        String line = entry.revision().name().isPresent() ? saved : "";
        if (entry.current()) {
            line = joined(line, Messages.text("history.now"));
        }
        line = joined(line, published);
        facts.setText(line);
        facts.setVisible(!line.isEmpty());
        facts.setManaged(!line.isEmpty());
        setAccessibleText(when.getText() + ", " + line);
        setGraphic(box);
    }

    private String published(Published one) {
        return Messages.text(
                one.live() ? "history.published" : "history.draft", one.blogName(), dates.withTime(one.time()));
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + " · " + other;
    }
}
