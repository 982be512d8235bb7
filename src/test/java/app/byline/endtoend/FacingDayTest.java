package app.byline.endtoend;

import static app.byline.endtoend.OpenProgram.until;
import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import app.byline.goals.WritingDays;
import app.byline.goals.WrittenDay;
import app.byline.library.SqlitePostStore;
import app.byline.post.Post;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Two posts side by side in the program as it is started: written, closed, found again as they were.
@Tag("ui")
class FacingDayTest {
    private final Post quay = Post.begin(Instant.EPOCH).withText("Quay", "Stones of the quay.");
    private final Post tide = Post.begin(Instant.EPOCH.plusSeconds(60)).withText("Tide", "Water comes.");

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void keepTwoPosts() {
        try (Database library = Database.open(file())) {
            SqlitePostStore posts = new SqlitePostStore(library, Clock.systemUTC());
            posts.save(quay);
            posts.save(tide);
        }
    }

    @Test
    void bothAreThereAgainAsTheyWereWhenTheWindowWasClosedWhileTheirAuthorTyped() throws Exception {
        try (OpenProgram first = open()) {
            until(() -> first.title().getText().equals("Tide"));
            beside(first, "Quay");
            widen();
            run(() -> {
                areas(first).getLast().appendText(" One two.");
                areas(first).getLast().moveTo(6);
            });
            turnOver();
            until(() -> areas(first).getFirst().isFocused());
            run(() -> {
                areas(first).getFirst().appendText(" Three four five.");
                areas(first).getFirst().moveTo(5);
            });
            first.closeWindow();
        }
        kept();
        try (OpenProgram again = open()) {
            until(() -> areas(again).size() == 2);
            assertThat(onFx(() -> areas(again).stream().map(CodeArea::getText).toList()))
                    .containsExactly("Water comes. Three four five.", "Stones of the quay. One two.");
            until(() -> areas(again).getFirst().isFocused());
            until(() -> areas(again).stream()
                    .map(CodeArea::getCaretPosition)
                    .toList()
                    .equals(List.of(5, 6)));
            until(() -> Math.abs(shareOfLeft(again) - 0.45) < 0.02);
        }
    }

    /// Every word of both, and that there were five of them.
    private void kept() {
        try (Database library = Database.open(file())) {
            SqlitePostStore posts = new SqlitePostStore(library, Clock.systemUTC());
            assertThat(posts.find(quay.id()).map(Post::body)).contains("Stones of the quay. One two.");
            assertThat(posts.find(tide.id()).map(Post::body)).contains("Water comes. Three four five.");
            assertThat(new WritingDays(library).all())
                    .extracting(WrittenDay::words)
                    .containsExactly(5);
        }
    }

    // ---- what an author does and sees

    private void beside(OpenProgram program, String title) {
        robot.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.B).release(KeyCode.B, KeyCode.ALT, KeyCode.CONTROL);
        until(() -> program.shown("go-to"));
        program.type("go-to", title);
        until(() -> ((ListView<?>) program.part("palette", Node.class).lookup(".list-view"))
                        .getItems()
                        .size()
                == 1);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        until(() -> areas(program).size() == 2 && areas(program).getLast().isFocused());
    }

    /// The one on the right, with the keys, gets more of the room.
    private void widen() {
        robot.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT)
                .release(KeyCode.RIGHT, KeyCode.SHIFT, KeyCode.ALT, KeyCode.CONTROL);
    }

    private void turnOver() {
        robot.press(KeyCode.CONTROL, KeyCode.F6).release(KeyCode.F6, KeyCode.CONTROL);
    }

    private static List<CodeArea> areas(OpenProgram program) {
        return program.parts("editor", CodeArea.class);
    }

    private static double shareOfLeft(OpenProgram program) {
        double left = areas(program).getFirst().getWidth();
        return left / (left + areas(program).getLast().getWidth());
    }

    private OpenProgram open() throws TimeoutException {
        return OpenProgram.start(home, file());
    }

    private Path file() {
        return home.resolve("library.byline");
    }
}
