package app.byline.ui.media;

import app.byline.ui.TickedCell;
import app.byline.ui.dragging.Carrier;
import app.byline.ui.dragging.ImageDrag;
import app.byline.ui.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Tiles in rows, as many in each as there is room for; only those that are seen exist. Chosen with mouse and keys,
/// several with Shift or Shortcut. JavaFX's thread.
final class ThumbnailGrid {
    private static final double WIDE = MediaTile.WIDE + 8;

    private final ObservableList<MediaItem> items;
    private final Thumbnails thumbnails;
    private final Runnable entered;
    /// The one under the mouse when it was pressed, or -1.
    private int pressed = -1;

    private final ListView<List<Integer>> rows = new ListView<>();
    private final ReadOnlyObjectWrapper<List<MediaItem>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", List.of());
    private final Set<Integer> marked = new TreeSet<>();
    private int columns = 1;
    private int current = -1;
    private int anchor = -1;

    /// `entered` runs for a double click or Enter; `carrier` hands over what is dragged out.
    ThumbnailGrid(ObservableList<MediaItem> items, Thumbnails thumbnails, Runnable entered, Carrier carrier) {
        this.items = items;
        this.thumbnails = thumbnails;
        this.entered = entered;
        rows.setId("media-grid");
        rows.setAccessibleText(Messages.text("media.grid"));
        rows.getStyleClass().add("media-grid");
        rows.setCellFactory(_ -> new Row());
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        rows.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> pressed = -1);
        ImageDrag.from(rows, carrier, _ -> dragged());
        rows.widthProperty().subscribe(_ -> arrange());
        items.addListener((ListChangeListener<MediaItem>) _ -> {
            marked.clear();
            current = -1;
            fill();
            choose();
        });
        fill();
    }

    ListView<List<Integer>> node() {
        return rows;
    }

    /// What is chosen, in the order of the grid.
    ReadOnlyObjectProperty<List<MediaItem>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// All that are chosen, where the pressed one is among them; what lies on a blog is no file.
    private List<String> dragged() {
        if (pressed < 0 || pressed >= items.size()) {
            return List.of();
        }
        List<MediaItem> meant = marked.contains(pressed) ? chosen.get() : List.of(items.get(pressed));
        return meant.stream()
                .filter(MediaItem.Here.class::isInstance)
                .map(MediaItem::address)
                .toList();
    }

    private void arrange() {
        int now = Math.max(1, (int) ((rows.getWidth() - 24) / WIDE));
        if (now != columns) {
            columns = now;
            fill();
        }
    }

    private void fill() {
        List<List<Integer>> all = new ArrayList<>();
        for (int from = 0; from < items.size(); from += columns) {
            List<Integer> row = new ArrayList<>();
            for (int index = from; index < Math.min(from + columns, items.size()); index++) {
                row.add(index);
            }
            all.add(row);
        }
        rows.getItems().setAll(all);
    }

    private void choose() {
        chosen.set(marked.stream().map(items::get).toList());
        rows.refresh();
    }

    private void pressed(KeyEvent key) {
        int step = switch (key.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -columns;
            case DOWN -> columns;
            case HOME -> -items.size();
            case END -> items.size();
            default -> 0;
        };
        if (step != 0 && !items.isEmpty()) {
            int wanted = Math.clamp((long) Math.max(current, 0) + (current < 0 ? 0 : step), 0, items.size() - 1);
            select(wanted, key.isShiftDown(), false);
            rows.scrollTo(wanted / columns);
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && !marked.isEmpty()) {
            entered.run();
            key.consume();
        }
    }

    private void clicked(MouseEvent click, int index) {
        rows.requestFocus();
        select(index, click.isShiftDown(), click.isShortcutDown());
        if (click.getClickCount() == 2) {
            entered.run();
        }
        click.consume();
    }

    private void select(int index, boolean range, boolean toggle) {
        if (range && anchor >= 0) {
            marked.clear();
            for (int each = Math.min(anchor, index); each <= Math.max(anchor, index); each++) {
                marked.add(each);
            }
        } else if (toggle) {
            if (!marked.remove(index)) {
                marked.add(index);
            }
            anchor = index;
        } else {
            marked.clear();
            marked.add(index);
            anchor = index;
        }
        current = index;
        choose();
        // Those who hear it are told of the row that has the focus.
        rows.getFocusModel().focus(-1);
        rows.getFocusModel().focus(index / columns);
    }

    private final class Row extends ListCell<List<Integer>> {
        private final HBox box = new HBox();

        Row() {
            box.getStyleClass().add("media-row");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable List<Integer> row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            box.getChildren()
                    .setAll(row.stream()
                            .filter(index -> index < items.size())
                            .map(index -> {
                                MediaTile tile = new MediaTile(items.get(index), thumbnails, marked.contains(index));
                                tile.node().setOnMousePressed(_ -> pressed = index);
                                tile.node().setOnMouseClicked(click -> clicked(click, index));
                                return tile.node();
                            })
                            .toList());
            setAccessibleText(said(row));
            setGraphic(box);
        }

        /// The image on which one stands; where that is in another row, all of this.
        private String said(List<Integer> row) {
            return row.stream()
                    .filter(index -> index < items.size() && (index == current || !row.contains(current)))
                    .map(index -> TickedCell.said(MediaTile.said(items.get(index)), marked.contains(index)))
                    .collect(Collectors.joining(", "));
        }
    }
}
