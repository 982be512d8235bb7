package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.edit.TableChange;
import app.byline.post.Post;
import app.byline.publish.JobId;
import app.byline.publish.Outcome;
import app.byline.publish.ServerChange;
import app.byline.publish.Version;
import app.byline.recovery.BackupEntry;
import app.byline.ui.imports.ImportModel.Stage;
import app.byline.ui.recovery.CareModel.State;
import app.byline.ui.text.Messages;
import app.byline.ui.theme.Looks;
import app.byline.ui.theme.TextSize;
import app.byline.ui.theme.Theme;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.web.WebView;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Takes the window's picture in the states a designer would ask for, into target/screenshots.
@Tag("ui")
class ScreenshotTest {
    @TempDir
    Path folder;

    @Test
    void light() throws Exception {
        take("light", Theme.LIGHT, TextSize.NORMAL, 1280, 800, _ -> {});
    }

    @Test
    void dark() throws Exception {
        take("dark", Theme.DARK, TextSize.NORMAL, 1280, 800, _ -> {});
    }

    @Test
    void narrow() throws Exception {
        take("narrow", Theme.LIGHT, TextSize.NORMAL, 900, 600, _ -> {});
    }

    @Test
    void largeText() throws Exception {
        take("large-text", Theme.LIGHT, TextSize.LARGEST, 1280, 800, _ -> {});
    }

    @Test
    void sepia() throws Exception {
        take("sepia", Theme.SEPIA, TextSize.NORMAL, 1280, 800, _ -> {});
    }

    @Test
    void highContrast() throws Exception {
        take("contrast", Theme.CONTRAST, TextSize.NORMAL, 1280, 800, _ -> {});
    }

    @Test
    void highContrastByNight() throws Exception {
        take(
                "contrast-dark",
                Theme.CONTRAST,
                TextSize.NORMAL,
                1280,
                800,
                fixture -> fixture.system.set(ColorScheme.DARK));
    }

    @Test
    void doubleTextInASmallWindow() throws Exception {
        take("double-text", Theme.LIGHT, TextSize.DOUBLE, 1280, 800, _ -> {});
    }

    @Test
    void doubleTextInTheSmallestWindow() throws Exception {
        take(
                "double-text-narrow",
                Theme.LIGHT,
                TextSize.DOUBLE,
                900,
                600,
                fixture -> fixture.window.previewShown().set(true));
    }

    @Test
    void settings() throws Exception {
        take(
                "settings",
                Theme.LIGHT,
                TextSize.NORMAL,
                1280,
                800,
                fixture -> fixture.window.beside().details());
    }

    @Test
    void connecting() throws Exception {
        take("connecting", Theme.DARK, TextSize.NORMAL, 1280, 800, fixture -> {
            fixture.window.beside().connect();
            ((TextField) fixture.node("connect-address")).setText("jane.example");
            ((Button) fixture.node("connect-find")).fire();
        });
    }

    @Test
    void synchronising() throws Exception {
        take(
                "sync",
                Theme.LIGHT,
                TextSize.NORMAL,
                1280,
                800,
                fixture -> fixture.window.beside().sync());
    }

    @Test
    void synchronisingByNight() throws Exception {
        take("sync-dark", Theme.DARK, TextSize.NORMAL, 1280, 800, ScreenshotTest::connected, ScreenshotTest::waiting);
    }

    static void connected(WindowFixture fixture) {
        fixture.window.beside().sync();
        ((TextField) fixture.node("sync-address")).setText("ssh://git@code.example/jane/posts.git");
        ((Button) fixture.node("sync-connect")).fire();
        fixture.sync.watch(fixture.file.resolveSibling("Notes"));
    }

    static void waiting(WindowFixture fixture) {
        WindowFixture.until(
                () -> ((Labeled) fixture.node("sync-state")).getText().equals(Messages.text("sync.state.offline")));
    }

    @Test
    void problem() throws Exception {
        take("problem", Theme.LIGHT, TextSize.NORMAL, 1280, 800, fixture -> {
            JobId job = fixture.outbox.publish(posts().getLast().id(), 2, FakeBlogs.LOCAL.id());
            fixture.outbox.fails(job, Outcome.Reason.CREDENTIALS, "The user name is not known on this site.");
        });
    }

    @Test
    void outbox() throws Exception {
        take("outbox", Theme.LIGHT, TextSize.NORMAL, 1280, 800, ScreenshotTest::sending, ScreenshotTest::waits);
    }

    @Test
    void outboxByNight() throws Exception {
        take("outbox-dark", Theme.DARK, TextSize.NORMAL, 1280, 800, ScreenshotTest::sending, ScreenshotTest::waits);
    }

    static void sending(WindowFixture fixture) {
        List<Post> all = posts();
        all.forEach(post -> fixture.outbox.titles.put(post.id(), post.title()));
        for (int sent = 0; sent < 3; sent++) {
            JobId job = fixture.outbox.publish(all.get(sent).id(), 1, FakeBlogs.LOCAL.id());
            fixture.outbox.arrives(
                    job, "https://jane.example/" + sent, Instant.now().minus(Duration.ofDays(3 - sent)));
        }
        JobId trashed = fixture.outbox.publish(all.get(3).id(), 1, FakeBlogs.LOCAL.id());
        fixture.outbox.fails(trashed, Outcome.Reason.TRASHED, "");
        JobId offline = fixture.outbox.publish(all.get(4).id(), 1, FakeBlogs.LOCAL.id());
        fixture.outbox.waits(offline, "No route to host", Instant.now().plusSeconds(40));
        fixture.window.beside().outbox();
    }

    static void waits(WindowFixture fixture) {
        ListView<?> waiting = (ListView<?>) fixture.node("outbox-waiting");
        WindowFixture.until(() -> waiting.getItems().size() >= 2);
        WindowFixture.run(
                () -> waiting.getSelectionModel().select(waiting.getItems().size() - 2));
        WindowFixture.until(() -> fixture.node("outbox-details").isVisible());
    }

    @Test
    void comparingWithTheBlog() throws Exception {
        take("compare-blog", Theme.LIGHT, TextSize.NORMAL, 1280, 800, ScreenshotTest::moved, ScreenshotTest::compared);
    }

    @Test
    void comparingWithTheBlogByNight() throws Exception {
        take(
                "compare-blog-dark",
                Theme.DARK,
                TextSize.NORMAL,
                1280,
                800,
                ScreenshotTest::moved,
                ScreenshotTest::compared);
    }

    static void moved(WindowFixture fixture) {
        Post post = posts().getLast();
        Post there = post.withText(
                post.title(),
                post.body().replace("slower than typing", "faster than talking").replace("**after**", "later"));
        fixture.changes.changed(new ServerChange(FakeBlogs.LOCAL.id(), post, post, there, new Version("2")));
    }

    static void compared(WindowFixture fixture) {
        WindowFixture.until(
                () -> fixture.window.commands().compareBlog.enabled().getValue());
        WindowFixture.run(fixture.window.beside()::compareWithBlog);
        WindowFixture.until(() -> fixture.scene.lookup(".bring-back") != null);
    }

    @Test
    void history() throws Exception {
        take("history", Theme.LIGHT, TextSize.NORMAL, 1280, 800, ScreenshotTest::edit, ScreenshotTest::compare);
    }

    @Test
    void replacing() throws Exception {
        take("replace", Theme.LIGHT, TextSize.NORMAL, 1280, 800, ScreenshotTest::seek, ScreenshotTest::found);
    }

    @Test
    void replacingByNight() throws Exception {
        take("replace-dark", Theme.DARK, TextSize.NORMAL, 1280, 800, ScreenshotTest::seek, ScreenshotTest::found);
    }

    static void seek(WindowFixture fixture) {
        fixture.library.words().set("the");
        fixture.window.commands().library.saveSearch.run();
        ((TextField) fixture.node("search-name")).setText("Long read");
        fixture.node("search-name").fireEvent(new ActionEvent());
        fixture.window.commands().library.replace.run();
        ((TextField) fixture.node("replace-find")).setText("the");
        ((TextField) fixture.node("replace-with")).setText("that");
        ((Button) fixture.node("replace-look")).fire();
    }

    static void found(WindowFixture fixture) {
        WindowFixture.until(() -> fixture.scene.lookup(".replace-place") != null);
        WindowFixture.until(() -> fixture.scene.lookup(".saved-search") != null);
    }

    @Test
    void finding() throws Exception {
        take("find", Theme.LIGHT, TextSize.NORMAL, 1280, 800, ScreenshotTest::find, ScreenshotTest::marked);
    }

    @Test
    void findingByNight() throws Exception {
        take("find-dark", Theme.DARK, TextSize.NORMAL, 900, 600, ScreenshotTest::find, ScreenshotTest::marked);
    }

    static void find(WindowFixture fixture) {
        fixture.pane.find(true);
        ((TextField) fixture.node("find-find")).setText("the");
        ((TextField) fixture.node("find-with")).setText("that");
    }

    static void marked(WindowFixture fixture) {
        WindowFixture.until(() -> fixture.scene.lookup(".marked-found") != null);
        WindowFixture.run(() -> fixture.pane.findStep(true));
    }

    @Test
    void table() throws Exception {
        take("table", Theme.LIGHT, TextSize.NORMAL, 1280, 800, ScreenshotTest::table, ScreenshotTest::within);
    }

    @Test
    void tableByNight() throws Exception {
        take("table-dark", Theme.DARK, TextSize.NORMAL, 900, 600, ScreenshotTest::table, ScreenshotTest::within);
    }

    static void table(WindowFixture fixture) {
        CodeArea area = (CodeArea) fixture.node("editor");
        area.replaceText("""
                Towns of the coast, by people.

                | Town | People | Harbour |
                | --- | ---: | :---: |
                | Rijeka | 128,624 | deep |
                | Zadar | 75,082 | ferries |
                | Pula | 52,220 | old |
                """);
        area.moveTo(area.getText().indexOf("Zadar"));
        fixture.pane.table(TableChange.TIDY);
    }

    static void within(WindowFixture fixture) {
        WindowFixture.until(() -> fixture.node("table-bar").isVisible());
    }

    @Test
    void spelling() throws Exception {
        take("spelling", Theme.LIGHT, TextSize.NORMAL, 1280, 800, ScreenshotTest::misspell, ScreenshotTest::misspelt);
    }

    @Test
    void spellingByNight() throws Exception {
        take(
                "spelling-dark",
                Theme.DARK,
                TextSize.NORMAL,
                900,
                600,
                ScreenshotTest::misspell,
                ScreenshotTest::misspelt);
    }

    static void misspell(WindowFixture fixture) {
        fixture.pane.replace("A letter", "Teh quay was quiet in the **mornning**, and *nobdy* came.\n\n`Nt a wrd`\n");
    }

    static void misspelt(WindowFixture fixture) {
        WindowFixture.until(() -> fixture.scene.lookup(".misspelt") != null);
    }

    @Test
    void grammar() throws Exception {
        take("grammar", Theme.LIGHT, TextSize.NORMAL, 1280, 800, ScreenshotTest::slip, ScreenshotTest::slipped);
    }

    @Test
    void grammarByNight() throws Exception {
        take("grammar-dark", Theme.DARK, TextSize.NORMAL, 900, 600, ScreenshotTest::slip, ScreenshotTest::slipped);
    }

    static void slip(WindowFixture fixture) {
        fixture.engine
                .with("He go", "He goes", "He went")
                .with("a error", "an error")
                .with("is are");
        fixture.pane.replace(
                "A letter",
                "He *go* to the quay each morning, and finds a error in the timetable. Teh ferry is are late.\n");
    }

    static void slipped(WindowFixture fixture) {
        WindowFixture.until(() -> fixture.scene.lookup(".ungrammatical") != null);
    }

    @Test
    void historyByNight() throws Exception {
        take("history-dark", Theme.DARK, TextSize.NORMAL, 1280, 800, ScreenshotTest::edit, ScreenshotTest::compare);
    }

    static void edit(WindowFixture fixture) {
        fixture.history.name(posts().getLast().id(), 1, "Before the editor’s cuts");
        CodeArea area = (CodeArea) fixture.node("editor");
        area.replaceText(area.getText()
                .replace("slower than typing", "a good deal slower than speech")
                .replace("the second says it twice", "the second says it thrice"));
        fixture.window.beside().history();
    }

    static void compare(WindowFixture fixture) {
        ListView<?> timeline = (ListView<?>) fixture.node("timeline");
        WindowFixture.until(() -> timeline.getItems().size() == 2);
        WindowFixture.run(() -> timeline.getSelectionModel().select(1));
        WindowFixture.until(() -> fixture.scene.lookup(".passage") != null);
    }

    @Test
    void help() throws Exception {
        take(
                "help",
                Theme.LIGHT,
                TextSize.NORMAL,
                1280,
                800,
                fixture -> fixture.window.beside().help("markdown callouts"),
                ScreenshotTest::helpful);
    }

    @Test
    void helpByNight() throws Exception {
        take(
                "help-dark",
                Theme.DARK,
                TextSize.NORMAL,
                1280,
                800,
                fixture -> fixture.window.beside().help("keys"),
                ScreenshotTest::helpful);
    }

    static void helpful(WindowFixture fixture) {
        WindowFixture.until(
                () -> fixture.help != null && fixture.help.shownVersion().get() >= 1);
    }

    @Test
    void notices() throws Exception {
        take("notices", Theme.LIGHT, TextSize.NORMAL, 1280, 800, ScreenshotTest::elsewhere, ScreenshotTest::follow);
    }

    @Test
    void noticesByNight() throws Exception {
        take("notices-dark", Theme.DARK, TextSize.NORMAL, 1280, 800, ScreenshotTest::elsewhere, ScreenshotTest::follow);
    }

    static void elsewhere(WindowFixture fixture) {
        ((CodeArea) fixture.node("editor")).appendText("""


                ![The harbour](https://pictures.example/harbour.jpg)

                [bank.example](https://evil.example/login)
                """);
    }

    static void follow(WindowFixture fixture) {
        fixture.preview(WindowFixture.onFx(fixture.editor::version));
        WebView page = (WebView) fixture.node("preview-page");
        WindowFixture.run(() -> page.getEngine()
                .executeScript("[...document.querySelectorAll('main a')].find(a => a.href.includes('evil')).click()"));
        WindowFixture.until(() -> fixture.node("preview-link").isVisible());
    }

    @Test
    void backups() throws Exception {
        take("backups", Theme.LIGHT, TextSize.NORMAL, 1280, 900, _ -> {}, ScreenshotTest::backedUp);
    }

    @Test
    void backupsByNight() throws Exception {
        take("backups-dark", Theme.DARK, TextSize.NORMAL, 1280, 900, _ -> {}, ScreenshotTest::backedUp);
    }

    static void backedUp(WindowFixture fixture) {
        fixture.backups.make();
        Post post = fixture.posts.find(posts().get(2).id()).orElseThrow();
        fixture.posts.save(post.withText(post.title(), "Another beginning."));
        fixture.posts.trash(posts().get(1).id());
        WindowFixture.run(fixture.window.beside()::backups);
        ListView<?> backups = (ListView<?>) fixture.node("backups");
        WindowFixture.until(() -> backups.getItems().size() == 1);
        WindowFixture.run(() -> backups.getSelectionModel().select(0));
        ListView<?> inside = (ListView<?>) fixture.node("backup-posts");
        WindowFixture.until(() -> inside.getItems().size() == 2);
        WindowFixture.run(() -> inside.getSelectionModel().select(0));
        WindowFixture.until(
                () -> !((TextArea) fixture.node("backup-text")).getText().isEmpty());
    }

    @Test
    void importing() throws Exception {
        take(
                "import",
                Theme.LIGHT,
                TextSize.NORMAL,
                1280,
                800,
                fixture -> fixture.window.beside().importFiles());
    }

    @Test
    void importPreview() throws Exception {
        take("import-preview", Theme.LIGHT, TextSize.NORMAL, 1280, 800, _ -> {}, this::lookThrough);
    }

    @Test
    void importPreviewByNight() throws Exception {
        take("import-preview-dark", Theme.DARK, TextSize.NORMAL, 1280, 800, _ -> {}, this::lookThrough);
    }

    @Test
    void imported() throws Exception {
        take("imported", Theme.DARK, TextSize.NORMAL, 1280, 800, _ -> {}, fixture -> {
            lookThrough(fixture);
            WindowFixture.run(((Button) fixture.node("import-bring"))::fire);
            WindowFixture.until(() -> fixture.importing.stage().get() == Stage.DONE);
        });
    }

    /// A blog of thousands, as they are found.
    private void lookThrough(WindowFixture fixture) {
        Path blog = folder.resolve("harbour");
        try {
            Path content = Files.createDirectories(blog.resolve("content/posts"));
            Files.writeString(blog.resolve("hugo.toml"), "title = \"Harbour\"\n");
            Files.writeString(content.resolve("2019-05-11-a-first.md"), """
                    ---
                    title: Where the archive begins
                    draft: true
                    ---

                    ![The reading room](room.jpg)
                    """);
            Files.writeString(content.resolve("2019-05-11-b-broken.md"), "---\ntitle: [\n---\n");
            for (int number = 0; number < 3_000; number++) {
                Files.writeString(
                        content.resolve("2020-02-%02d-letter-%d.md".formatted(1 + number % 28, number)),
                        "---\ntitle: Letter %d from the harbour\n---\n\nText.\n".formatted(number + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        WindowFixture.run(() -> fixture.window.beside().importFiles(List.of(blog)));
        WindowFixture.until(() -> fixture.importing.stage().get() == Stage.PREVIEW);
    }

    @Test
    void damaged() throws Exception {
        take("damaged", Theme.LIGHT, TextSize.NORMAL, 1280, 800, _ -> {}, fixture -> damage(fixture, State.DAMAGED));
    }

    @Test
    void repaired() throws Exception {
        take("repaired", Theme.DARK, TextSize.NORMAL, 1280, 800, _ -> {}, fixture -> {
            damage(fixture, State.DAMAGED);
            WindowFixture.run(((Button) fixture.node("care-repair"))::fire);
            WindowFixture.until(() -> fixture.care.state().get() == State.REPAIRED);
            WindowFixture.run(((Button) fixture.node("care-report"))::fire);
        });
    }

    static void damage(WindowFixture fixture, State expected) {
        fixture.backups.make();
        try (RandomAccessFile file = new RandomAccessFile(fixture.file.toFile(), "rw")) {
            file.seek(4096 * 2);
            file.write(new byte[512]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        fixture.posts.favourite(posts().getFirst().id(), true);
        BackupEntry made = fixture.backups.list().getFirst();
        assertThat(made.file().toFile().delete()).isTrue();
        WindowFixture.run(fixture.care::round);
        WindowFixture.until(() -> fixture.care.state().get() == expected);
    }

    @Test
    void palette() throws Exception {
        take(
                "palette",
                Theme.LIGHT,
                TextSize.NORMAL,
                1280,
                800,
                fixture -> fixture.window.fields().palette());
    }

    private void take(
            String name, Theme theme, TextSize size, double width, double height, Consumer<WindowFixture> then)
            throws Exception {
        take(name, theme, size, width, height, then, _ -> {});
    }

    /// `then` runs on JavaFX's thread, `settled` after it on the test's.
    private void take(
            String name,
            Theme theme,
            TextSize size,
            double width,
            double height,
            Consumer<WindowFixture> then,
            Consumer<WindowFixture> settled)
            throws Exception {
        WindowMemory first = WindowMemory.first();
        WindowMemory memory = new WindowMemory(
                Optional.empty(),
                false,
                first.panes(),
                Looks.USUAL.with(theme).with(size),
                first.preview(),
                Optional.empty());
        try (WindowFixture fixture = WindowFixture.open(folder, memory, width, height, posts())) {
            blogs(fixture);
            WindowFixture.until(() -> fixture.library.rows().size() == posts().size());
            WindowFixture.run(() -> then.accept(fixture));
            settled.accept(fixture);
            fixture.preview(WindowFixture.onFx(fixture.editor::version));
            // A few pulses more, so that what the engine paints is in the picture.
            WaitForAsyncUtils.waitForFxEvents(20);
            WritableImage image = WindowFixture.onFx(() -> fixture.scene.snapshot(null));
            Screenshot.write(image, name);
            assertThat(image.getWidth()).isEqualTo(width);
        }
    }

    static void blogs(WindowFixture fixture) {
        List<Post> all = posts();
        JobId done = fixture.outbox.publish(all.get(5).id(), 1, FakeBlogs.LOCAL.id());
        fixture.outbox.arrives(done, "file:///tmp/Byline/slow.html", Instant.now());
        JobId old = fixture.outbox.publish(all.get(4).id(), 0, FakeBlogs.LOCAL.id());
        fixture.outbox.arrives(old, "file:///tmp/Byline/harbour.html", Instant.now());
        fixture.outbox.publish(all.get(3).id(), 1, FakeBlogs.LOCAL.id());
        JobId failed = fixture.outbox.publish(all.get(2).id(), 1, FakeBlogs.LOCAL.id());
        fixture.outbox.fails(failed, Outcome.Reason.CREDENTIALS, "Unknown user");
    }

    private static final List<Post> POSTS = new ArrayList<>();

    static List<Post> posts() {
        if (POSTS.isEmpty()) {
            String[][] texts = {
                {
                    "What the archive remembers",
                    "Forty boxes, one summer, and a card index that nobody had opened since 1974."
                },
                {
                    "Notes on a walk to the lighthouse",
                    "The path begins behind the boat shed and does not care whether you are ready."
                },
                {"Letters we never sent", "A reader asked what became of the drafts. This is what became of them."},
                {"The market on Thursdays", "At six the first vans come, and by seven the square smells of bread."},
                {
                    "A harbour in winter, seen from the customs house",
                    "Nobody paints the harbour in January. Perhaps they should."
                },
                {"On slow writing", LONG},
            };
            for (String[] text : texts) {
                POSTS.add(Post.begin(Instant.now().minus(Duration.ofDays(1))).withText(text[0], text[1]));
            }
        }
        return POSTS;
    }

    private static final String LONG = """
            There is a pace at which a sentence becomes visible, and it is slower than typing.

            ## Begin before you know

            Most of what I keep was written *before* I knew what it was for. The rest was written **after**, and it shows:

            - the first version says too much,
            - the second says it twice,
            - the third is the one you read.

            > A page is a place you can return to.

            See [the earlier post](https://example.org/2019/05/harbour) for the long version of this thought.

            <!--more-->

            What a tool can do is stay out of the way, keep every word, and never ask a question while the sentence is \
            still in the air.
            """;
}
