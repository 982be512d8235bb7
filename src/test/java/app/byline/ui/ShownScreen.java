package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;

import app.byline.database.DatabaseException;
import app.byline.media.Asset;
import app.byline.media.web.Photograph;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.publish.JobId;
import app.byline.publish.Outcome;
import app.byline.publish.RemotePost.Status;
import app.byline.publish.ServerChange;
import app.byline.publish.Version;
import app.byline.ui.recovery.CareModel.State;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.NavigationActions;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Something that the program can show: a window, a panel, a question, a bar. `bring` shows it in a window with the
/// posts of [ScreenshotTest] and answers with what it is in; called on the test's thread, one after another, in order.
public record ShownScreen(String name, Function<WindowFixture, Scene> bring) {
    /// All there are.
    public static final List<ShownScreen> ALL = List.of(
            within("the window", _ -> {}),
            within("a search", window -> {
                run(() -> {
                    window.window.libraryShown().set(true);
                    window.library.words().set("is:draft the");
                });
                until(() -> window.scene.lookup(".chip") != null);
                run(window.window.commands().library.saveSearch::run);
            }),
            panel("details", window -> run(((RadioButton) window.node("release-later"))::fire)),
            panel("outline", _ -> {}),
            panel("tags", _ -> {}),
            panel("history", window -> {
                ListView<?> timeline = (ListView<?>) window.node("timeline");
                until(() -> !timeline.getItems().isEmpty());
                run(() -> timeline.getSelectionModel().select(0));
            }),
            panel("connect", window -> {
                run(() -> ((TextField) window.node("connect-address")).setText("jane.example"));
                run(((Button) window.node("connect-find"))::fire);
                until(() -> window.scene.lookup("#connect-password") != null
                        && window.node("connect-password").isFocusTraversable());
            }),
            panel("outbox", ScreenshotTest::waits),
            panel("sync", _ -> {}),
            panel("import", window -> {
                run(() -> window.importing.take(List.of(notes(window))));
                until(() -> window.scene.lookup("#import-bring") != null);
            }),
            panel("backups", ShownScreen::lookIntoABackup),
            panel("replace", window -> {
                run(() -> ((TextField) window.node("replace-find")).setText("the"));
                run(((Button) window.node("replace-look"))::fire);
                until(() -> window.scene.lookup(".replace-place") != null);
            }),
            panel("help", window -> until(() -> window.help != null)),
            within("find", window -> run(() -> window.pane.find(true))),
            within("a table", window -> {
                run(() -> ScreenshotTest.table(window));
                ScreenshotTest.within(window);
            }),
            within("an image", window -> {
                standInAnImage(window);
                run(window.pane.images()::describe);
            }),
            beside("cropImage", "Crop quay.jpg", _ -> {}),
            within("the palette", window -> {
                run(() -> ((CodeArea) window.node("editor")).end(NavigationActions.SelectionPolicy.CLEAR));
                run(window.window.fields()::palette);
            }),
            within("a question for words", window -> does(window, "find.heading")),
            within("a problem", ShownScreen::changedThere),
            new ShownScreen("both sides", window -> {
                run(((Button) window.node("problem-compare"))::fire);
                Scene shown = await("Changed on both sides");
                until(() -> shown.lookup("#merge-0") != null);
                return shown;
            }),
            beside("preferences", "Preferences", _ -> {}),
            beside(
                    "calendar",
                    "Calendar of posts",
                    _ -> until(() -> await("Calendar of posts").getRoot().lookup(".day-post") != null)),
            beside(
                    "statistics",
                    "Writing statistics",
                    _ -> until(() -> await("Writing statistics").getRoot().lookup(".day-square") != null)),
            beside("snippets", "Snippets and templates", _ -> {}),
            beside(
                    "media",
                    "Images",
                    window -> until(() -> !window.imagery.items().isEmpty())),
            beside(
                    "about",
                    "About Byline",
                    _ -> until(() -> await("About Byline").getRoot().lookup("#about-works .entry") != null)),
            beside("fetch", "Posts on the blog", ShownScreen::lookAtTheBlog),
            new ShownScreen("a question", ShownScreen::question),
            within("a password that can’t be read", window -> {
                Post post = ScreenshotTest.posts().get(4);
                window.openPost(post.id());
                JobId job = window.outbox.publish(post.id(), 2, FakeBlogs.LOCAL.id());
                run(() -> window.outbox.fails(job, Outcome.Reason.PASSWORD_UNREADABLE, ""));
                until(() -> window.node("problem-passphrase").isVisible());
            }),
            within("a damaged library", window -> {
                ScreenshotTest.damage(window, State.DAMAGED);
                run(((Button) window.node("care-repair"))::fire);
                until(() -> window.care.state().get() == State.REPAIRED);
                run(((Button) window.node("care-report"))::fire);
            }),
            new ShownScreen("a library that can’t be opened", ShownScreen::closedLibrary));

    /// A window with what these need.
    public static WindowFixture open(Path folder) throws TimeoutException {
        WindowFixture window = WindowFixture.open(folder, WindowMemory.first(), 1280, 800, ScreenshotTest.posts());
        prepare(window);
        return window;
    }

    /// The names of what is acted on in it; on JavaFX's thread.
    public static List<String> said(Scene scene) {
        scene.getRoot().applyCss();
        return Spoken.shown(scene.getRoot()).map(Spoken::name).toList();
    }

    /// Fills a window with what these need.
    static void prepare(WindowFixture window) {
        ScreenshotTest.blogs(window);
        ScreenshotTest.posts().forEach(post -> window.outbox.titles.put(post.id(), post.title()));
        window.backups.make();
        ScreenshotTest.posts().stream()
                .limit(2)
                .forEach(post -> window.posts.save(
                        window.posts.find(post.id()).orElseThrow().withText(post.title(), post.body() + " And more.")));
        window.written.note(PostId.create(), LocalDate.now(window.clock), 0, 120);
        window.preview(0);
    }

    private static ShownScreen within(String name, Consumer<WindowFixture> bring) {
        return new ShownScreen(name, window -> {
            bring.accept(window);
            return window.scene;
        });
    }

    private static ShownScreen panel(String command, Consumer<WindowFixture> then) {
        return within(command, window -> {
            does(window, command);
            then.accept(window);
        });
    }

    private static ShownScreen beside(String command, String title, Consumer<WindowFixture> then) {
        return new ShownScreen(command, window -> {
            does(window, command);
            Scene shown = await(title);
            then.accept(window);
            return shown;
        });
    }

    private static void does(WindowFixture window, String id) {
        run(() -> window.window.commands().all().stream()
                .filter(command -> command.id().equals(id))
                .forEach(Command::run));
    }

    private static Scene await(String title) {
        until(() -> titled(title).isPresent());
        return onFx(() -> titled(title).orElseThrow());
    }

    private static Optional<Scene> titled(String title) {
        return Window.getWindows().stream()
                .filter(shown -> shown instanceof Stage stage && title.equals(stage.getTitle()) && stage.isShowing())
                .map(Window::getScene)
                .findFirst();
    }

    private static Path notes(WindowFixture window) {
        try {
            Path folder = Files.createDirectories(window.file.resolveSibling("notes"));
            Files.writeString(folder.resolve("first.md"), "# A first letter\n\nText.\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lookIntoABackup(WindowFixture window) {
        ListView<?> backups = (ListView<?>) window.node("backups");
        until(() -> !backups.getItems().isEmpty());
        run(() -> backups.getSelectionModel().select(0));
        ListView<?> inside = (ListView<?>) window.node("backup-posts");
        until(() -> !inside.getItems().isEmpty());
        run(() -> inside.getSelectionModel().select(0));
    }

    private static void standInAnImage(WindowFixture window) {
        try {
            Asset quay = window.media.add(
                    new ByteArrayInputStream(Photograph.jpeg(900, 600, 1, ByteOrder.BIG_ENDIAN)), "quay.jpg");
            run(() -> {
                CodeArea area = (CodeArea) window.node("editor");
                area.replaceText("![](" + quay.address() + ")\n");
                area.moveTo(2);
            });
            until(() -> window.scene.lookup("#image-form") != null
                    && window.node("image-form").isVisible());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lookAtTheBlog(WindowFixture window) {
        Scene shown = await("Posts on the blog");
        until(() -> shown.lookup("#fetch-connect") != null);
        run(() -> shown.getWindow().hide());
        window.connect(FetchWindowTest.BLOG);
        window.remote.add(Status.PUBLISHED, "The harbour reopens, quietly", "<p>Three cranes.</p>");
        does(window, "fetch");
        until(() -> shown.getRoot().lookup("#fetch-rows") instanceof ListView<?> rows
                && !rows.getItems().isEmpty());
    }

    private static void changedThere(WindowFixture window) {
        Post post = ScreenshotTest.posts().getLast();
        Post mine = post.withText("On slow writing", "Mine.\n");
        Post theirs = post.withText("On slower writing", "Theirs.\n");
        window.changes.changed(new ServerChange(
                FakeBlogs.LOCAL.id(), post.withText("On writing", "Ours.\n"), mine, theirs, new Version("2")));
        JobId job = window.outbox.publish(post.id(), 3, FakeBlogs.LOCAL.id());
        run(() -> window.outbox.fails(job, Outcome.Reason.CHANGED_ON_SERVER, ""));
        until(() -> window.scene.lookup("#problem-compare") != null);
    }

    private static Scene question(WindowFixture window) {
        CompletableFuture<Scene> shown = new CompletableFuture<>();
        run(() -> {
            new QuestionDialog((Stage) window.scene.getWindow(), window.themes)
                    .ask("Delete it for good?", "This can’t be undone.", "Delete", () -> {});
            Window.getWindows().stream()
                    .map(Window::getScene)
                    .filter(scene -> scene.lookup("#question") != null)
                    .forEach(shown::complete);
        });
        return shown.join();
    }

    private static Scene closedLibrary(WindowFixture window) {
        return onFx(() -> {
            Stage stage = new Stage();
            new OpeningFailure(
                            stage,
                            window.themes,
                            new DatabaseException(DatabaseException.Reason.LOCKED, "library.byline"),
                            Path.of("library.byline"),
                            _ -> {})
                    .show();
            return stage.getScene();
        });
    }

    /// Puts away what is not the window itself.
    public static void leave(Scene shown, WindowFixture window) {
        if (!shown.equals(window.scene)) {
            run(() -> shown.getWindow().hide());
        } else if (Stream.of("#picker", "#palette")
                .map(window.scene::lookup)
                .anyMatch(node -> node != null && node.isVisible())) {
            new FxRobot().push(KeyCode.ESCAPE);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Override
    public String toString() {
        return name;
    }
}
