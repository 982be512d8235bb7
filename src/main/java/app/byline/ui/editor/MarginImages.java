package app.byline.ui.editor;

import app.byline.markdown.ImageText;
import app.byline.ui.dragging.ImageDrag;
import app.byline.ui.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/// The library's images, small, in the margin beside the lines that show them; a click leads to an image's words,
/// and a drag takes it to another program as its file. They lie over the text, so that no line changes for them, and
/// are read beside the window, once, when they are first seen. JavaFX's thread.
final class MarginImages {
    /// In pixels: what the margin has room for.
    private static final double SIDE = 22;
    private static final double FROM_EDGE = 4;
    private static final double FROM_TOP = 2;
    private static final int MOST_KEPT = 200;

    private final WritingArea area;
    private final ImageForm.Sources sources;
    private final Runnable describe;
    private final List<Small> shown = new ArrayList<>();
    private final Pane over = new Pane() {
        @Override
        protected void layoutChildren() {
            place();
        }
    };

    /// Where the last images are drawn, by their addresses.
    private final Map<String, ImageView> drawn = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ImageView> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /// `describe` gives the keys to the words of the image in which the caret stands.
    MarginImages(WritingArea area, ImageForm.Sources sources, Runnable describe) {
        this.area = area;
        this.sources = sources;
        this.describe = describe;
        over.setId("margin-images");
        over.setPickOnBounds(false);
        area.viewportDirtyEvents().subscribe(_ -> over.requestLayout());
    }

    /// To be laid over the text.
    Node node() {
        return over;
    }

    /// An image in a line that is seen; `seen` counts such lines.
    private record Beside(int line, int seen, ImageText image) {}

    private void place() {
        List<Beside> wanted = wanted();
        while (shown.size() > wanted.size()) {
            over.getChildren().remove(shown.removeLast().frame);
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (i == shown.size()) {
                Small small = new Small();
                shown.add(small);
                over.getChildren().add(small.frame);
            }
            shown.get(i).show(wanted.get(i));
        }
    }

    private List<Beside> wanted() {
        List<Beside> wanted = new ArrayList<>();
        int many = area.getVisibleParagraphs().size();
        for (int seen = 0; seen < many; seen++) {
            int line = area.visibleParToAllParIndex(seen);
            String text = ImageForm.line(area, line);
            int begin = text.indexOf("![");
            if (begin >= 0) {
                int at = seen;
                ImageText.at(text, begin)
                        .filter(image -> image.address().startsWith("media/"))
                        .ifPresent(image -> wanted.add(new Beside(line, at, image)));
            }
        }
        return wanted;
    }

    private ImageView drawn(String address) {
        return drawn.computeIfAbsent(address, there -> {
            ImageView view = new ImageView();
            sources.find()
                    .apply(there)
                    .thenAccept(asset -> asset.ifPresent(found -> sources.draw().into(view, found, (int) (SIDE * 2))));
            return view;
        });
    }

    private void lead(Beside beside) {
        area.moveTo(beside.line(), Math.min(beside.image().from() + 2, area.getParagraphLength(beside.line())));
        area.requestFollowCaret();
        describe.run();
    }

    /// One of them, in its place.
    private final class Small {
        private final ImageView view = new ImageView();
        private final StackPane frame = new StackPane(view);
        private Optional<String> address = Optional.empty();

        Small() {
            view.setFitWidth(SIDE);
            view.setFitHeight(SIDE);
            view.setPreserveRatio(true);
            frame.setManaged(false);
            frame.setCursor(Cursor.HAND);
            frame.getStyleClass().add("margin-image");
            frame.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
            frame.setAccessibleText(Messages.text("image.margin"));
            Tooltip.install(frame, new Tooltip(Messages.text("image.margin")));
            ImageDrag.from(frame, sources.carrier(), _ -> address.stream().toList());
            frame.visibleProperty().bind(view.imageProperty().isNotNull());
        }

        void show(Beside beside) {
            String there = beside.image().address();
            if (!address.equals(Optional.of(there))) {
                address = Optional.of(there);
                view.imageProperty().bind(drawn(there).imageProperty());
            }
            frame.setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
                    lead(beside);
                    click.consume();
                }
            });
            Optional<Bounds> line =
                    Optional.ofNullable(over.screenToLocal(area.getVisibleParagraphBoundsOnScreen(beside.seen())));
            line.ifPresent(
                    where -> frame.resizeRelocate(where.getMinX() + FROM_EDGE, where.getMinY() + FROM_TOP, SIDE, SIDE));
        }
    }
}
