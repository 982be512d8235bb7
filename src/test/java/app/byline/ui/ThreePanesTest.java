package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.ui.theme.TextSize;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
class ThreePanesTest {
    @TempDir
    Path folder;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        Post post = Post.begin(Instant.parse("2026-11-24T12:00:00Z")).withText("One", "The first.\n");
        window = WindowFixture.open(folder, WindowMemory.first(), 1240, 780, List.of(post));
    }

    @AfterEach
    void close() {
        window.close();
    }

    /// On the screen as [PaneWidthsTest] has them reckoned, less the lines between.
    @Test
    void aWindowMadeWiderOrNarrowerSharesItsWidth() {
        String first = widths();
        assertThat(first).isEqualTo("264 526 448");
        resize(900);
        assertThat(widths()).isEqualTo("264 342 292");
        resize(1920);
        assertThat(widths()).isEqualTo("264 893 761");
        resize(3840);
        assertThat(widths()).isEqualTo("264 1930 1644");
        resize(1240);
        assertThat(widths()).isEqualTo(first);
    }

    @Test
    void aDraggedBarSetsTheProportionForEveryWidth() {
        resize(1366);
        assertThat(widths()).isEqualTo("264 594 506");
        drag("library-bar", 36);
        assertThat(widths()).isEqualTo("300 558 506");
        drag("side-bar", 252);
        assertThat(widths()).isEqualTo("300 810 254");
        run(() -> window.window.previewShown().set(false));
        until(() -> width("editor-pane") == 1065);
        run(() -> window.window.previewShown().set(true));
        until(() -> widths().equals("300 810 254"));
        resize(1920);
        assertThat(widths()).isEqualTo("300 1232 386");
        drag("library-bar", -900);
        assertThat(widths()).isEqualTo("203 1329 386");
        resize(900);
        assertThat(widths()).as("none has less than its least").isEqualTo("203 471 224");
        resize(1366);
        assertThat(widths()).isEqualTo("203 900 261");
    }

    @Test
    void aBarIsDraggedWithThePanesMirrored() {
        resize(1366);
        run(() -> window.scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
        drag("library-bar", -36);
        assertThat(widths()).isEqualTo("300 558 506");
    }

    private void drag(String bar, double by) {
        run(() -> {
            Node dragged = window.node(bar);
            Point2D from = dragged.localToScene(4, 100);
            Point2D to = from.add(by, 0);
            Event.fireEvent(dragged, Writer.button(MouseEvent.MOUSE_PRESSED, from, 1));
            Event.fireEvent(dragged, Writer.button(MouseEvent.MOUSE_DRAGGED, to, 1));
            Event.fireEvent(dragged, Writer.button(MouseEvent.MOUSE_RELEASED, to, 1));
            window.scene.getRoot().layout();
        });
    }

    private String widths() {
        return onFx(() -> Stream.of("library", "editor-pane", "side")
                .map(id -> String.valueOf(Math.round(width(id))))
                .collect(Collectors.joining(" ")));
    }

    @Test
    void aWindowMadeNarrowStillSpellsOutItsMenus() {
        resize(900);
        assertThat(width("menus")).isGreaterThanOrEqualTo(onFx(() -> ((Region) window.node("menus")).prefWidth(-1)));
        assertThat(width("publish")).as("the publish button").isGreaterThan(60);
    }

    @Test
    void panesThatGoAndComeBackTogetherAreAsWideAsTheyWere() {
        resize(1600);
        String before = widths();
        run(window.window.calm()::toggle);
        assertThat(shown()).isEqualTo("text");
        run(window.window.calm()::toggle);
        until(() -> widths().equals(before));
    }

    @Test
    void textTooLargeForThreePanesLeavesRoomForTheOneAskedForLast() {
        run(() -> window.themes.textSize().set(TextSize.DOUBLE));
        resize(900);
        assertThat(shown()).isEqualTo("library, text");
        run(() -> window.window.previewShown().set(true));
        assertThat(shown()).isEqualTo("text, preview");
        run(() -> window.window.libraryShown().set(true));
        assertThat(shown()).isEqualTo("library, text");
        run(() -> window.window.beside().outline());
        assertThat(shown()).isEqualTo("text, outline");
        run(() -> window.window.beside().outline());
        assertThat(shown()).isEqualTo("library, text");
        assertThat(onFx(window.window::panes).previewShown())
                .as("the preview is remembered")
                .isTrue();
        run(() -> window.themes.textSize().set(TextSize.NORMAL));
        assertThat(shown()).isEqualTo("library, text, preview");
    }

    @Test
    void buttonsWithoutRoomOnTheirBarWaitInItsMenu() {
        assertThat(waiting()).isEmpty();
        run(() -> window.themes.textSize().set(TextSize.DOUBLE));
        resize(900);
        until(() -> !waiting().isEmpty());
        assertThat(waiting()).endsWith("Link", "Insert image…");
        assertThat(onFx(() -> window.node("do-image").isVisible()))
                .as("on the bar")
                .isFalse();
        Node more = window.node("format-bar-more");
        assertThat(more.isVisible() && more.isFocusTraversable()).isTrue();
        run(() -> ((CodeArea) window.node("editor")).selectRange(4, 9));
        run(() -> ((MenuButton) more)
                .getItems().stream()
                        .filter(item -> item.getText().startsWith("Block of code"))
                        .forEach(MenuItem::fire));
        assertThat(onFx(() -> ((CodeArea) window.node("editor")).getText())).contains("```");
    }

    private List<String> waiting() {
        return onFx(() -> ((MenuButton) window.node("format-bar-more"))
                .getItems().stream().map(MenuItem::getText).toList());
    }

    private String shown() {
        return onFx(() -> Stream.of(
                        window.window.libraryShown().get() ? "library" : "",
                        "text",
                        window.window.beside().panelShown().get()
                                ? "outline"
                                : window.window.previewShown().get() ? "preview" : "")
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", ")));
    }

    private void resize(double width) {
        double more = onFx(() -> window.scene.getWindow().getWidth() - window.scene.getWidth());
        run(() -> window.scene.getWindow().setWidth(width + more));
        until(() -> Math.abs(window.scene.getWidth() - width) < 2 && width("panes") == window.scene.getWidth());
    }

    private double width(String id) {
        return onFx(() -> ((Region) window.node(id)).getWidth());
    }
}
