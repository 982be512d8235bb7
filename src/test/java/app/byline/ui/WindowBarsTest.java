package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.ui.text.Language;
import app.byline.ui.theme.TextSize;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ToggleButton;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.util.WaitForAsyncUtils;

/// The bars at the top of the smallest window, in the language of the longest words and in each size of the text.
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WindowBarsTest {
    @SuppressWarnings("NullAway.Init") // made before the first test
    private WindowFixture window;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        Language.GERMAN.speak();
        Post post = Post.begin(Instant.EPOCH).withText("Quay", "Stones.");
        window = WindowFixture.open(folder, WindowMemory.first(), 900, 600, List.of(post));
    }

    @AfterAll
    void close() {
        window.close();
        Language.ENGLISH.speak();
    }

    @ParameterizedTest
    @EnumSource(
            value = TextSize.class,
            names = {"SMALL", "NORMAL", "LARGE", "LARGER"})
    void thoseOfTextAndPreviewEndOnOneLine(TextSize size) {
        run(() -> window.themes.textSize().set(size));
        WaitForAsyncUtils.waitForFxEvents(20);
        assertThat(onFx(() -> bottom("format-bar"))).isEqualTo(onFx(() -> bottom("preview-bar")));
    }

    private double bottom(String id) {
        Node bar = window.node(id);
        return bar.localToScene(bar.getLayoutBounds()).getMaxY();
    }

    @Test
    void menusThatLargeTextFoldedAreSpeltOutAgainWhenItIsSmaller() {
        run(() -> window.themes.textSize().set(TextSize.DOUBLE));
        until(() -> menus() == 1);
        run(() -> window.themes.textSize().set(TextSize.NORMAL));
        until(() -> menus() > 1);
    }

    @Test
    void iconsThatLargeTextDroppedComeBackInItsSize() {
        run(() -> window.themes.textSize().set(TextSize.NORMAL));
        WaitForAsyncUtils.waitForFxEvents(20);
        int size = onFx(() -> icon("trash").getIconSize());
        run(() -> window.themes.textSize().set(TextSize.DOUBLE));
        until(() -> !icon("trash").isVisible());
        run(() -> window.themes.textSize().set(TextSize.NORMAL));
        until(() -> icon("posts").isVisible() && icon("trash").isVisible());
        until(() -> icon("posts").getIconSize() == size && icon("trash").getIconSize() == size);
    }

    private FontIcon icon(String shelf) {
        return (FontIcon) ((ToggleButton) window.node("shelf-" + shelf)).getGraphic();
    }

    @Test
    void theButtonThatPublishesStandsAtTheRightInAnySize() {
        for (TextSize size : TextSize.values()) {
            run(() -> window.themes.textSize().set(size));
            WaitForAsyncUtils.waitForFxEvents(20);
            double right = onFx(() -> right(window.node("publish")));
            assertThat(right).as("%s", size).isBetween(window.scene.getWidth() - 25, window.scene.getWidth());
        }
    }

    private static double right(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }

    @Test
    void whatIsWrittenLastStandsOffTheFoot() {
        CodeArea area = (CodeArea) window.node("editor");
        run(() -> {
            window.themes.textSize().set(TextSize.NORMAL);
            area.replaceText("line\n".repeat(80) + "last");
            area.moveTo(area.getLength());
            area.requestFollowCaret();
        });
        until(() -> area.getCaretBounds().isPresent());
        double foot = onFx(() -> {
            Node pane = window.node("editor-pane");
            return pane.localToScreen(pane.getLayoutBounds()).getMaxY();
        });
        assertThat(onFx(() -> area.getCaretBounds().orElseThrow().getMaxY())).isBetween(foot - 40, foot - 8);
    }

    private int menus() {
        return ((MenuBar) window.node("menu")).getMenus().size();
    }
}
