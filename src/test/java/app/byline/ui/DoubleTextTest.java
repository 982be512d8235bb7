package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.ui.theme.Looks;
import app.byline.ui.theme.TextSize;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Text of twice the size in the smallest window that is promised, 900 × 600: each thing that can be acted on is in
/// sight, or can be scrolled there.
@Tag("ui")
class DoubleTextTest {
    @Test
    void nothingIsLost(@TempDir Path folder) throws Exception {
        WindowMemory first = WindowMemory.first();
        WindowMemory memory = new WindowMemory(
                Optional.empty(),
                false,
                first.panes(),
                Looks.USUAL.with(TextSize.DOUBLE),
                first.preview(),
                Optional.empty());
        Map<String, List<String>> lost = new LinkedHashMap<>();
        try (WindowFixture window = WindowFixture.open(folder, memory, 900, 600, ScreenshotTest.posts())) {
            run(() -> window.window.previewShown().set(true));
            ShownScreen.prepare(window);
            for (ShownScreen screen : ShownScreen.ALL) {
                Scene shown = screen.bring().apply(window);
                WaitForAsyncUtils.waitForFxEvents(20);
                Screenshot.write(
                        onFx(() -> shown.snapshot(null)),
                        "double-" + screen.name().replace(' ', '-'));
                List<String> found = onFx(() -> outOfSight(shown));
                if (!found.isEmpty()) {
                    lost.put(screen.name(), found);
                }
                ShownScreen.leave(shown, window);
                // Each bar is looked at alone: there is no room for all that can be opened at once.
                run(() -> ((Button) window.node("find-close")).fire());
            }
        }
        assertThat(lost).isEmpty();
    }

    private static List<String> outOfSight(Scene scene) {
        // What was told in this moment may not have found its place yet.
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return acted(scene.getRoot())
                .filter(node -> !isInside(node, scene))
                .map(Node::toString)
                .toList();
    }

    private static Stream<Node> acted(Node node) {
        // What scrolls can be brought into sight.
        if (!node.isVisible() || node instanceof ScrollPane || node instanceof ListCell<?>) {
            return Stream.empty();
        }
        Stream<Node> here = node.isFocusTraversable() ? Stream.of(node) : Stream.empty();
        boolean whole = node instanceof ListView || node instanceof VirtualizedScrollPane;
        return node instanceof Parent parent && !whole
                ? Stream.concat(here, parent.getChildrenUnmodifiable().stream().flatMap(DoubleTextTest::acted))
                : here;
    }

    /// Whether most of it is: a shadow or an edge may be cut.
    private static boolean isInside(Node node, Scene scene) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        boolean large = node instanceof Control control && control.getHeight() > 10 && control.getWidth() > 10;
        return bounds.getMinX() >= -2
                && bounds.getMinY() >= -2
                && bounds.getMaxX() <= scene.getWidth() + 2
                && bounds.getMaxY() <= scene.getHeight() + 2
                && (large || !(node instanceof Control));
    }
}
