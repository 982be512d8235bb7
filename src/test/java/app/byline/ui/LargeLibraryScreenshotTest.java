package app.byline.ui;

import static app.byline.ui.imports.ImportModel.Stage.PREVIEW;

import app.byline.post.FrontMatter;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.publish.JobId;
import app.byline.ui.theme.Looks;
import app.byline.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of the library's windows with so many posts as the property says, for looking at: `-Dbyline.screens=10000`.
@Tag("ui")
@EnabledIfSystemProperty(named = "byline.screens", matches = "\\d+")
class LargeLibraryScreenshotTest {
    @TempDir
    static Path folder;

    private static Path made = Path.of("");
    private static List<PostId> posts = List.of();

    @SuppressWarnings("NullAway.Init") // each test opens it first
    private WindowFixture window;

    @BeforeAll
    static void make() {
        made = folder.resolve("made.byline");
        posts = RealLibrary.make(made, Integer.getInteger("byline.screens"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void open(Theme theme, Path own) throws Exception {
        Files.copy(made, own.resolve("library.byline"));
        WindowMemory first = WindowMemory.first();
        WindowMemory memory = new WindowMemory(
                Optional.empty(), false, first.panes(), Looks.USUAL.with(theme), first.preview(), Optional.empty());
        window = WindowFixture.open(own, memory, 1280, 800, List.of());
        for (int at = 6; at < 60; at++) {
            Post post = window.posts.find(posts.get(at)).orElseThrow();
            JobId job = window.outbox.publish(post.id(), at % 7 == 0 ? 0 : 1, FakeBlogs.LOCAL.id());
            if (at % 9 != 0) {
                window.outbox.arrives(job, "file:///tmp/Byline/post.html", post.modified());
            }
        }
        WindowFixture.until(() -> window.library.rows().size() == posts.size());
        window.openPost(posts.get(7));
        window.preview(WindowFixture.onFx(window.editor::version));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void library(Theme theme, @TempDir Path own) throws Exception {
        open(theme, own);
        take(window.scene, "large-library", theme);
        WindowFixture.run(() -> {
            ListView<?> list = (ListView<?>) window.node("posts");
            list.getSelectionModel().clearAndSelect(1);
            list.getSelectionModel().selectIndices(1, 2, 4);
        });
        take(window.scene, "large-marked", theme);
        WindowFixture.run(() -> window.window.commands().library.tag.run());
        WindowFixture.until(() -> window.scene.lookup("#picker") != null);
        take(window.scene, "large-tagging", theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void search(Theme theme, @TempDir Path own) throws Exception {
        open(theme, own);
        WindowFixture.run(() -> window.library.words().set("kettle tag:walks in:Kitchen"));
        WindowFixture.until(
                () -> !window.library.rows().isEmpty() && window.library.rows().size() < posts.size());
        take(window.scene, "large-search", theme);
        WindowFixture.run(() -> window.library.words().set("in:\"Harbour letters\""));
        WindowFixture.run(() -> window.window.commands().library.tags.run());
        WindowFixture.until(
                () -> !((ListView<?>) window.node("tags-list")).getItems().isEmpty());
        take(window.scene, "large-collection", theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void history(Theme theme, @TempDir Path own) throws Exception {
        open(theme, own);
        window.history.name(posts.get(7), 1, "Before the editor’s cuts");
        WindowFixture.run(() -> edit((CodeArea) window.node("editor")));
        WindowFixture.run(window.window.commands().history::run);
        ListView<?> timeline = (ListView<?>) window.node("timeline");
        WindowFixture.until(() -> timeline.getItems().size() == 2);
        WindowFixture.run(() -> timeline.getSelectionModel().select(1));
        WindowFixture.until(() -> window.scene.lookup(".passage") != null);
        take(window.scene, "large-history", theme);
        WindowFixture.run(((ToggleButton) window.node("history-rendered"))::fire);
        WindowFixture.until(
                () -> window.compared != null && window.compared.shownVersion().get() >= 1);
        take(window.scene, "large-history-rendered", theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void backups(Theme theme, @TempDir Path own) throws Exception {
        open(theme, own);
        window.backups.make();
        for (int at = 20; at < 32; at++) {
            Post post = window.posts.find(posts.get(at)).orElseThrow();
            window.posts.save(post.withText(post.title(), "Another beginning.\n\n" + post.body()));
        }
        WindowFixture.run(window.window.beside()::backups);
        ListView<?> backups = (ListView<?>) window.node("backups");
        WindowFixture.until(() -> backups.getItems().size() == 1);
        WindowFixture.run(() -> backups.getSelectionModel().select(0));
        ListView<?> inside = (ListView<?>) window.node("backup-posts");
        WindowFixture.until(() -> !inside.getItems().isEmpty());
        WindowFixture.run(() -> inside.getSelectionModel().select(0));
        take(window.scene, "large-backups", theme);
    }

    /// The library as a folder of Markdown files, on its way into it once more.
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void importing(Theme theme, @TempDir Path own) throws Exception {
        open(theme, own);
        Path files = Files.createDirectories(own.resolve("Harbour letters"));
        FrontMatter head = new FrontMatter(ZoneOffset.UTC);
        for (int at = 0; at < posts.size(); at++) {
            String text = head.write(window.posts.find(posts.get(at)).orElseThrow());
            Files.writeString(files.resolve("letter-%05d.md".formatted(at)), text);
        }
        Files.writeString(files.resolve("letter-00000-broken.md"), "---\ntitle: [\n---\n");
        WindowFixture.run(() -> window.window.beside().importFiles(List.of(files)));
        WaitForAsyncUtils.waitFor(
                90, TimeUnit.SECONDS, () -> window.importing.stage().get() == PREVIEW);
        take(window.scene, "large-import", theme);
    }

    private static void edit(CodeArea area) {
        String text = area.getText();
        List<String> paragraphs = List.of(text.split("\n\n"));
        String changed = text.replaceFirst("(?m)^([A-Z][a-z]+) ", "$1 perhaps ")
                .replace(" the ", " that ")
                .replace(paragraphs.get(paragraphs.size() / 2) + "\n\n", "");
        area.replaceText(changed + "\n\nAnd one more paragraph, written the morning after.\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void calendar(Theme theme, @TempDir Path own) throws Exception {
        open(theme, own);
        WindowFixture.run(() -> window.window.commands().library.calendar.run());
        Scene calendar = WindowFixture.onFx(() -> Window.getWindows().stream()
                .filter(shown -> shown instanceof Stage && !shown.equals(window.scene.getWindow()))
                .map(Window::getScene)
                .findFirst()
                .orElseThrow());
        WindowFixture.until(() -> calendar.getRoot().lookup(".day .day-post") != null);
        take(calendar, "large-calendar", theme);
        WindowFixture.run(() -> calendar.getWindow().hide());
    }

    private static void take(Scene scene, String name, Theme theme) throws Exception {
        WaitForAsyncUtils.waitForFxEvents(20);
        Screenshot.write(WindowFixture.onFx(() -> scene.snapshot(null)), name + (theme == Theme.DARK ? "-dark" : ""));
    }
}
