package app.byline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.BylineApp;
import app.byline.database.Database;
import app.byline.library.Shelf;
import app.byline.library.SqlitePostStore;
import app.byline.post.Post;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The program itself on a library that a disk has damaged: it opens, is read, repaired, and written on with.
@Tag("ui")
class DamagedDayTest {
    @TempDir
    Path home;

    @Test
    void aDamagedLibraryIsReadRepairedAndWrittenOnWith() throws Exception {
        Path library = home.resolve("library.byline");
        Post harbour;
        try (Database database = Database.open(library)) {
            SqlitePostStore posts = new SqlitePostStore(database, Clock.systemUTC());
            harbour = posts.save(Post.begin(Clock.systemUTC().instant()).withText("Harbour", "The grey harbour.\n"));
        }
        try (RandomAccessFile file = new RandomAccessFile(library.toFile(), "rw")) {
            file.seek(100);
            file.write(new byte[300]);
        }
        byte[] damaged = Files.readAllBytes(library);
        Application program = start(library);
        until(() -> find("care")
                .map(Label.class::cast)
                .map(Label::getText)
                .equals(Optional.of("This library is damaged.")));
        until(() -> area().getText().equals("The grey harbour.\n"));
        run(() -> area().appendText("Typed on a damaged library.\n"));
        Path emergency = home.resolve("library-unsaved").resolve(harbour.id().value() + ".md");
        until(() -> Files.exists(emergency) && Files.readString(emergency).contains("Typed on a damaged library."));
        fire("care-repair");
        until(() -> shown("care-use"));
        assertThat(library).hasBinaryContent(damaged);
        fire("care-use");
        until(() -> shown("care-take"));
        fire("care-take");
        until(() -> !shown("care-bar"));
        FxToolkit.cleanupApplication(program);
        FxToolkit.cleanupStages();
        try (Database database = Database.open(library)) {
            SqlitePostStore posts = new SqlitePostStore(database, Clock.systemUTC());
            assertThat(posts.search(Shelf.POSTS, "harbour")).hasSize(1);
            assertThat(posts.find(harbour.id()).orElseThrow().body())
                    .isEqualTo("The grey harbour.\nTyped on a damaged library.\n");
        }
        try (var files = Files.list(home)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("library-damaged-")))
                    .singleElement()
                    .satisfies(kept -> assertThat(kept).hasBinaryContent(damaged));
        }
    }

    private Application start(Path library) throws TimeoutException {
        System.setProperty("byline.home", home.toString());
        FxToolkit.registerPrimaryStage();
        return FxToolkit.setupApplication(BylineApp.class, library.toString());
    }

    private static CodeArea area() {
        return (CodeArea) find("editor").orElseThrow();
    }

    private static boolean shown(String id) {
        return find(id).filter(Node::isVisible).isPresent();
    }

    private static void fire(String id) {
        run(((Button) find(id).orElseThrow())::fire);
    }

    /// In the newest of the windows.
    private static Optional<Node> find(String id) {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(open -> open.getScene().lookup("#" + id))
                .filter(node -> node != null)
                .reduce((_, newer) -> newer);
    }

    private static void run(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
    }
}
