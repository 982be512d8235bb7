package app.byline.endtoend;

import static app.byline.endtoend.OpenProgram.awaits;
import static app.byline.endtoend.OpenProgram.until;
import static app.byline.endtoend.OpenWindows.command;
import static app.byline.endtoend.OpenWindows.commands;
import static app.byline.endtoend.OpenWindows.titles;
import static app.byline.endtoend.OpenWindows.type;
import static app.byline.endtoend.OpenWindows.window;
import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import app.byline.library.SqlitePostStore;
import app.byline.library.SqliteSettings;
import app.byline.post.Post;
import app.byline.ui.Screenshot;
import app.byline.ui.WindowSettings;
import app.byline.ui.text.Language;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several windows of the program as it is started, on one library.
@Tag("ui")
class SeveralWindowsTest {
    /// Each of them hears of something that stays.
    private static final List<String> SHOWN =
            List.of("preview", "details", "history", "calendar", "fetch", "preview.window", "help");

    private final Post quay = Post.begin(Instant.EPOCH).withText("Quay", "Stones.");
    private final Post tide = Post.begin(Instant.EPOCH).withText("Tide", "Water.");

    @TempDir
    Path home;

    @SuppressWarnings("NullAway.Init") // started before each test
    private OpenProgram program;

    @BeforeEach
    void start() throws TimeoutException {
        try (Database library = Database.open(file())) {
            SqlitePostStore posts = new SqlitePostStore(library, Clock.systemUTC());
            posts.save(quay);
            posts.save(tide);
        }
        begin();
        until(() -> titles().equals(List.of("Tide")));
    }

    @AfterEach
    void stop() throws TimeoutException {
        program.close();
    }

    @Test
    void eachHasItsOwnPostAndThoseThatWereOpenComeBack() throws Exception {
        another("Tide", "Quay");
        type("Tide", " It rises.");
        type("Quay", " They stay.");
        resize("Quay", 900, 600);
        Screenshot.write(onFx(() -> window("Quay").getScene().snapshot(null)), "second-window");
        command("Tide", "quit");
        until(() -> titles().isEmpty());
        program.close();
        assertThat(kept(tide)).isEqualTo("Water. It rises.");
        assertThat(kept(quay)).isEqualTo("Stones. They stay.");

        begin();
        until(() -> titles().equals(List.of("Quay", "Tide")));
        until(() -> window("Quay").getWidth() == 900 && window("Quay").getHeight() == 600);
        assertThat(onFx(() -> window("Quay").getTitle())).startsWith("Quay");
        command("Tide", "window.close");
        until(() -> titles().equals(List.of("Quay")));
        another("Quay", "Tide");
        command("Quay", "window.apart");
        until(() -> titles().equals(List.of("", "Quay", "Tide")));
        // No window is closed: the program ends as with a crash.
        program.close();
        assertThat(open()).hasSize(3).startsWith(2, 1);
    }

    @Test
    void thePostThatIsOpenAtTheStartIsInViewInTheList() throws Exception {
        command("Tide", "window.close");
        until(() -> titles().isEmpty());
        program.close();
        try (Database library = Database.open(file())) {
            SqlitePostStore posts = new SqlitePostStore(library, Clock.systemUTC());
            IntStream.range(0, 40)
                    .forEach(n -> posts.save(Post.begin(Instant.EPOCH).withText("Newer " + n, "")));
        }
        begin();
        until(() -> window("Tide").getScene().getRoot().lookupAll(".post-title").stream()
                .anyMatch(title -> ((Labeled) title).getText().equals("Tide")));
    }

    @Test
    void aClosedOneLeavesNothingBehind() {
        another("Tide", "Quay");
        SHOWN.forEach(id -> command("Quay", id));
        until(() -> window("Quay").getScene().lookup("#help-page") != null);
        WeakReference<Scene> closed =
                onFx(() -> new WeakReference<>(window("Quay").getScene()));
        command("Quay", "window.close");
        until(() -> titles().equals(List.of("Tide")));
        awaits(() -> {
            System.gc();
            return closed.refersTo(null);
        });
    }

    @Test
    void anotherLanguageTakesThePlaceOfWindowsOnceAndPreferencesStay() {
        command("Tide", "preferences");
        until(() -> shown("preferences") == 1);
        WeakReference<Window> before = onFx(() -> new WeakReference<>(window("Tide")));
        try {
            commands("Tide", "language.german", "language.french");
            until(() -> !before.refersTo(window("Tide")) && shown("preferences") == 1);
            command("Tide", "window.close");
            until(() -> titles().isEmpty());
        } finally {
            run(Language.SYSTEM::speak);
        }
    }

    private static long shown(String part) {
        return onFx(() -> Window.getWindows().stream()
                .filter(open -> open.isShowing() && open.getScene().lookup("#" + part) != null)
                .count());
    }

    // ---- windows

    private Path file() {
        return home.resolve("library.byline");
    }

    private void begin() throws TimeoutException {
        program = OpenProgram.start(home, file());
        until(() -> !titles().isEmpty());
    }

    /// Opens one more, and waits for that post in it.
    private void another(String from, String expected) {
        command(from, "window.new");
        until(() -> titles().contains(expected));
    }

    private static void resize(String title, double width, double height) {
        run(() -> {
            window(title).setWidth(width);
            window(title).setHeight(height);
        });
    }

    // ---- what is kept

    private String kept(Post post) {
        try (Database library = Database.open(file())) {
            return new SqlitePostStore(library, Clock.systemUTC())
                    .find(post.id())
                    .orElseThrow()
                    .body();
        }
    }

    private List<Integer> open() {
        try (Database library = Database.open(file())) {
            return WindowSettings.open(new SqliteSettings(library));
        }
    }
}
