package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.byline.post.Post;
import app.byline.ui.theme.TextSize;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
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

    @Test
    void aWindowMadeNarrowLeavesTheTextItsRoomAndGivesThePanesTheirsBack() {
        double library = width("library");
        double side = width("side");
        resize(900);
        assertThat(width("editor-pane")).as("the text").isGreaterThan(290);
        assertThat(width("library")).as("the list").isLessThan(library);
        resize(1240);
        assertThat(width("library")).as("the list").isCloseTo(library, within(2.0));
        assertThat(width("side")).as("the preview").isCloseTo(side, within(2.0));
    }

    @Test
    void aWindowMadeNarrowStillSpellsOutItsMenus() {
        resize(900);
        assertThat(width("menus")).isGreaterThanOrEqualTo(onFx(() -> ((Region) window.node("menus")).prefWidth(-1)));
        assertThat(width("publish")).as("the publish button").isGreaterThan(60);
    }

    @Test
    void aWindowThatHasRoomLeavesThePanesAsTheyAre() {
        double library = width("library");
        double side = width("side");
        resize(1100);
        assertThat(width("library")).isCloseTo(library, within(2.0));
        assertThat(width("side")).isCloseTo(side, within(2.0));
    }

    @Test
    void panesThatGoAndComeBackTogetherAreAsWideAsTheyWere() {
        resize(1600);
        double library = width("library");
        double side = width("side");
        run(window.window.calm()::toggle);
        assertThat(shown()).isEqualTo("text");
        run(window.window.calm()::toggle);
        until(() -> Math.abs(width("library") - library) < 2 && Math.abs(width("side") - side) < 2);
        assertThat(onFx(window.window::panes).preview()).isCloseTo(side, within(2.0));
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
