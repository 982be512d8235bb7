package app.byline.endtoend;

import app.byline.BylineApp;
import app.byline.ui.Screenshot;
import app.byline.ui.WindowFixture;
import app.byline.ui.text.Messages;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.fxmisc.richtext.CodeArea;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The program as it is started, its windows used by the names of their parts.
public final class OpenProgram implements AutoCloseable {
    private final Application program;

    private OpenProgram(Application program) {
        this.program = program;
    }

    /// Started with that home, on that library.
    public static OpenProgram start(Path home, Path library) throws TimeoutException {
        System.setProperty("byline.home", home.toString());
        FxToolkit.registerPrimaryStage();
        return new OpenProgram(FxToolkit.setupApplication(BylineApp.class, library.toString()));
    }

    @Override
    public void close() throws TimeoutException {
        FxToolkit.cleanupApplication(program);
        FxToolkit.cleanupStages();
        System.clearProperty("byline.home");
    }

    // ---- parts

    public TextInputControl title() {
        return part("title", TextInputControl.class);
    }

    public CodeArea area() {
        return part("editor", CodeArea.class);
    }

    public <T> T part(String id, Class<T> type) {
        return type.cast(find(id).orElseThrow(() -> new AssertionError("no " + id)));
    }

    /// All of that name in the newest window, from left to right.
    public <T extends Node> List<T> parts(String id, Class<T> type) {
        return newest().getScene().getRoot().lookupAll("#" + id).stream()
                .map(type::cast)
                .sorted(Comparator.comparingDouble(
                        part -> part.localToScene(part.getBoundsInLocal()).getMinX()))
                .toList();
    }

    private static Window newest() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .reduce((_, newer) -> newer)
                .orElseThrow(() -> new AssertionError("no window"));
    }

    /// In the newest of the windows.
    private static Optional<Node> find(String id) {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(open -> open.getScene().lookup("#" + id))
                .filter(Objects::nonNull)
                .reduce((_, newer) -> newer);
    }

    /// Whether it is there, and its parents let it be seen.
    public boolean shown(String id) {
        Optional<Node> part = find(id);
        for (Node at = part.orElse(null); at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return part.isPresent();
    }

    /// The words on a label or a button.
    public String words(String id) {
        return part(id, Labeled.class).getText();
    }

    /// Waits until a label says what begins so, or would if it had the room (what it then says to screen readers). A
    /// minute at most; then tells what it says instead.
    public void says(String id, String beginning) {
        try {
            until(() -> whole(id).startsWith(beginning));
        } catch (AssertionError late) {
            throw new AssertionError(
                    "%s doesn’t say “%s…” but “%s”".formatted(id, beginning, WindowFixture.onFx(() -> whole(id))),
                    late);
        }
    }

    private String whole(String id) {
        Labeled label = part(id, Labeled.class);
        return Objects.requireNonNullElse(label.getAccessibleText(), label.getText());
    }

    // ---- deeds

    /// Presses a button as soon as it is there.
    public void press(String id) {
        until(() -> shown(id) && !part(id, ButtonBase.class).isDisabled());
        WindowFixture.run(() -> part(id, ButtonBase.class).fire());
    }

    /// Closes the newest window as its author does, and waits until it is gone.
    public void closeWindow() {
        Window closing = WindowFixture.onFx(OpenProgram::newest);
        WindowFixture.run(() -> Event.fireEvent(closing, new WindowEvent(closing, WindowEvent.WINDOW_CLOSE_REQUEST)));
        until(() -> !closing.isShowing());
    }

    public void type(String id, String text) {
        WindowFixture.run(() -> part(id, TextInputControl.class).setText(text));
    }

    /// Runs a command out of the menus.
    public void command(String id) {
        String text = Messages.text("command." + id);
        // The menus are made once the window has been drawn.
        until(() -> shown("menu"));
        WindowFixture.run(() -> part("menu", MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .ifPresentOrElse(MenuItem::fire, () -> {
                    throw new AssertionError("no command " + text);
                }));
    }

    /// A picture of the newest window in target/screenshots.
    public void picture(String name) throws Exception {
        Screenshot.write(
                WindowFixture.onFx(() -> Window.getWindows().stream()
                        .filter(Window::isShowing)
                        .map(Window::getScene)
                        .reduce((_, newer) -> newer)
                        .map((Scene scene) -> scene.snapshot(null))
                        .orElseThrow()),
                name);
    }

    // ---- waiting

    /// Waits until that holds on JavaFX's thread, a minute at most.
    public static void until(Callable<Boolean> condition) {
        awaits(() -> {
            try {
                return WindowFixture.onFx(condition);
            } catch (RuntimeException | AssertionError notThere) {
                // The node looked for comes with the window.
                return false;
            }
        });
    }

    /// Waits until that holds beside the window, a minute at most.
    public static void awaits(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("did not come about in a minute", late);
        }
    }
}
