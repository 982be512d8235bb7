package app.byline.endtoend;

import static app.byline.endtoend.OpenProgram.until;
import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;

import app.byline.ui.text.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;

/// The windows of the program in which is written, told apart by the titles of their posts.
final class OpenWindows {
    private OpenWindows() {}

    private static Stream<Stage> windows() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .filter(open -> open.getScene().lookup("#editor") != null)
                .map(Stage.class::cast);
    }

    /// The titles of the posts in them, in the order of the alphabet.
    static List<String> titles() {
        return onFx(() -> windows()
                .map(OpenWindows::title)
                .sorted(Comparator.naturalOrder())
                .toList());
    }

    private static String title(Stage window) {
        return ((TextInputControl) window.getScene().lookup("#title")).getText();
    }

    /// The one with that post.
    static Stage window(String title) {
        return windows().filter(open -> title(open).equals(title)).findFirst().orElseThrow();
    }

    /// Types behind all that stands in the one with that post.
    static void type(String title, String text) {
        run(() -> ((CodeArea) window(title).getScene().lookup("#editor")).appendText(text));
    }

    /// Runs a command out of the menus of the one with that post.
    static void command(String title, String id) {
        commands(title, id);
    }

    /// Runs several, without letting the window do anything between.
    static void commands(String title, String... ids) {
        until(() -> window(title).getScene().lookup("#menu") != null);
        run(() -> Stream.of(ids)
                .map(id -> Messages.text("command." + id))
                .map(text -> items(window(title).getScene())
                        .filter(item -> text.equals(item.getText()))
                        .findFirst()
                        .orElseThrow())
                .forEach(MenuItem::fire));
    }

    private static Stream<MenuItem> items(Scene scene) {
        return ((MenuBar) scene.lookup("#menu")).getMenus().stream().flatMap(OpenWindows::within);
    }

    private static Stream<MenuItem> within(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().flatMap(OpenWindows::within) : Stream.of(item);
    }
}
