package app.byline.ui.preview;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;

import app.byline.post.Post;
import app.byline.ui.WindowFixture;
import app.byline.ui.WindowMemory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.web.WebView;
import org.fxmisc.richtext.CodeArea;
import org.testfx.api.FxRobot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A post in the real window, and the eyes and hands of its author on the preview: the mouse is a real one.
final class Reading implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    final WindowFixture window;
    private final FxRobot robot = new FxRobot();

    private Reading(WindowFixture window) {
        this.window = window;
    }

    /// Opens the window on this text, and waits until the preview shows it.
    static Reading of(Path folder, String text) throws Exception {
        Post post = Post.begin(Instant.now()).withText("Title", text);
        Reading reading = new Reading(WindowFixture.open(folder, WindowMemory.first(), 1200, 700, List.of(post)));
        reading.shown();
        return reading;
    }

    CodeArea area() {
        return (CodeArea) window.node("editor");
    }

    String text() {
        return onFx(() -> area().getText());
    }

    String selected() {
        return onFx(() -> area().getSelectedText());
    }

    void type(int at, String text) {
        run(() -> area().insertText(at, text));
        shown();
    }

    void shown() {
        window.preview(onFx(window.editor::version));
    }

    // ---- the page

    String script(String code) {
        PreviewPane preview = window.preview(0);
        return onFx(() -> String.valueOf(preview.engine().executeScript(code)));
    }

    double number(String expression) {
        return Double.parseDouble(script("String(" + expression + ")"));
    }

    String html(String selector) {
        return script("document.querySelector('" + selector + "').innerHTML");
    }

    /// Waits until that is true in the page. The preview is waited for first: what waits on JavaFX's thread waits
    /// forever.
    void untilPage(String condition) {
        PreviewPane preview = window.preview(0);
        until(() -> "true".equals(preview.engine().executeScript("String(!!(" + condition + "))")));
    }

    /// Clicks the middle of the first element that the selector finds.
    void click(String selector) {
        robot.clickOn(screen("document.querySelector('%s').getBoundingClientRect()".formatted(selector)));
    }

    /// Clicks that word, the first on the page.
    void clickWord(String word) {
        robot.clickOn(word(word));
    }

    void doubleClickWord(String word) {
        robot.doubleClickOn(word(word));
    }

    /// Draws the mouse over the text from the one word to the other.
    void drag(String from, String to) {
        robot.drag(word(from), MouseButton.PRIMARY).dropTo(word(to));
    }

    void hover(String selector) {
        robot.moveTo(screen("document.querySelector('%s').getBoundingClientRect()".formatted(selector)));
    }

    /// Turns the wheel over a node of the window; forth is down.
    void wheel(String id, int notches) {
        robot.moveTo(middle(window.node(id)));
        robot.scroll(Math.abs(notches), notches > 0 ? VerticalDirection.DOWN : VerticalDirection.UP);
    }

    private Point2D word(String word) {
        return screen("""
                (() => {
                  const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
                  while (walk.nextNode()) {
                    const at = walk.currentNode.data.indexOf('%1$s');
                    if (at >= 0) {
                      const range = document.createRange();
                      range.setStart(walk.currentNode, at);
                      range.setEnd(walk.currentNode, at + '%1$s'.length);
                      return range.getBoundingClientRect();
                    }
                  }
                })()""".formatted(word));
    }

    private Point2D screen(String rectangle) {
        JsonNode box = JSON.readTree(script("JSON.stringify(" + rectangle + ")"));
        WebView view = (WebView) window.node("preview-page");
        double x = box.get("x").asDouble() + box.get("width").asDouble() / 2;
        double y = box.get("y").asDouble() + box.get("height").asDouble() / 2;
        return onFx(() -> view.localToScreen(x * view.getZoom(), y * view.getZoom()));
    }

    private static Point2D middle(Node node) {
        return onFx(() -> {
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    @Override
    public void close() {
        window.close();
    }
}
