package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.ui.theme.Looks;
import app.byline.ui.theme.TextSize;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/// The library's search in the smallest window that is promised, 900 × 600.
@Tag("ui")
class SearchFieldTest {
    private static final String SOUGHT = "the harbour";

    @ParameterizedTest
    @EnumSource(
            value = TextSize.class,
            names = {"NORMAL", "DOUBLE"})
    void whatIsTypedHasTheRowToItself(TextSize size, @TempDir Path folder) throws Exception {
        WindowMemory first = WindowMemory.first();
        WindowMemory memory = new WindowMemory(
                Optional.empty(), false, first.panes(), Looks.USUAL.with(size), first.preview(), Optional.empty());
        try (WindowFixture window = WindowFixture.open(folder, memory, 900, 600, ScreenshotTest.posts())) {
            run(() -> window.window.libraryShown().set(true));
            WaitForAsyncUtils.waitForFxEvents(20);
            Screenshot.write(onFx(() -> window.scene.snapshot(null)), "search-nothing-" + size);
            assertThat(onFx(() -> top(window.node("sort")))).isLessThan(onFx(() -> bottom(window.node("search"))));
            run(() -> {
                window.node("search").requestFocus();
                window.library.words().set(SOUGHT);
            });
            WaitForAsyncUtils.waitForFxEvents(20);
            Screenshot.write(onFx(() -> window.scene.snapshot(null)), "search-typed-" + size);
            assertThat(onFx(() -> right(window.node("sort").getParent())))
                    .isLessThanOrEqualTo(onFx(() -> right(window.node("library"))));
            assertThat(onFx(() -> widthOf(SOUGHT, (TextField) window.node("search"))))
                    .isLessThan(onFx(() -> room((TextField) window.node("search"))));
            run(() -> window.library.words().set(""));
            WaitForAsyncUtils.waitForFxEvents(20);
            assertThat(onFx(() -> top(window.node("sort")))).isLessThan(onFx(() -> bottom(window.node("search"))));
        }
    }

    private static double widthOf(String words, TextField field) {
        Text text = new Text(words);
        text.setFont(field.getFont());
        return text.getLayoutBounds().getWidth();
    }

    private static double room(TextField field) {
        return field.getWidth()
                - field.getInsets().getLeft()
                - field.getInsets().getRight();
    }

    private static double right(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }

    private static double top(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    private static double bottom(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }
}
