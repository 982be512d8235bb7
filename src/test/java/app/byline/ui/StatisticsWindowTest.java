package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.goals.WritingStatistics.Bar;
import app.byline.goals.WrittenDay;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// What is written a day, and over time, as its author sees it.
@Tag("ui")
class StatisticsWindowTest {
    @SuppressWarnings("NullAway.Init") // made before each test
    private Writer writer;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder);
        WindowFixture.until(() -> writer.window().counts.counts().get().isPresent());
    }

    @AfterEach
    void close() {
        WindowFixture.run(() -> find("statistics-plot")
                .ifPresent(plot -> plot.getScene().getWindow().hide()));
        writer.window().close();
    }

    @Test
    void whatIsTypedCountsForTheDayAndItsGoalIsReachedOnce() {
        run("counts");
        WindowFixture.run(() -> {
            Spinner<?> amount = (Spinner<?>) writer.window().node("daily-amount");
            amount.getEditor().setText("4");
            amount.commitValue();
        });
        daily("Today: 0 of 4 words");
        writer.type("One two three|");
        daily("Today: 3 of 4 words");
        writer.type("One two three four five|");
        daily("Today: 5 of 4 words");
        WindowFixture.until(() -> ((Label) writer.window().node("notice"))
                .getText()
                .equals("You have reached your goal for today: 4 words."));
        assertThat(((Hyperlink) writer.window().node("counts-state")).getAccessibleText())
                .endsWith("Today: 5 of 4 words");
        writer.type("One|");
        daily("Today: 1 of 4 words");
        LocalDate today = LocalDate.now(writer.window().clock);
        assertThat(writer.window().written.all()).containsExactly(new WrittenDay(today, 1));
    }

    @Test
    void whatIsTypedJustBeforeAnotherPostIsOpenedCounts() {
        Post other = other();
        WindowFixture.run(() -> {
            writer.area().appendText("One two three.");
            writer.window().editor.open(other.id());
        });
        WindowFixture.until(() -> opened(other));
        writtenToday(3);
    }

    @Test
    void whatIsTypedAsSoonAsAPostIsOpenedCounts() {
        Post other = other();
        WindowFixture.run(() -> {
            writer.window().editor.id().addListener((_, _, _) -> writer.area().appendText(" There it was."));
            writer.window().editor.open(other.id());
        });
        writtenToday(3);
    }

    @Test
    void whatIsTypedInTwoTextsInTurnsCounts() {
        Post other = other();
        WindowFixture.run(() -> writer.window().pages.openBeside(other.id()));
        WindowFixture.until(() -> opened(other));
        WindowFixture.run(() -> {
            type(1, " One.");
            writer.window().pages.turnOver();
            type(0, "Two three.");
            writer.window().pages.turnOver();
            type(1, " Four five six.");
            writer.window().pages.turnOver();
        });
        writtenToday(6);
    }

    @Test
    void whatIsTypedJustBeforeItIsSavedCounts() {
        WindowFixture.run(() -> {
            writer.area().appendText("One two.");
            writer.window().editor.flush().thenRun(() -> writer.window().editor.close());
        });
        WindowFixture.until(() -> writer.window().editor.id().getValue() == null);
        writtenToday(2);
    }

    @Test
    void theWindowSaysThatNothingIsNotedYet() {
        run("statistics");
        WindowFixture.until(
                () -> find("statistics-none").filter(Node::isVisible).isPresent());
        assertThat(find("statistics-table").filter(StatisticsWindowTest::isSeen))
                .isEmpty();
    }

    @Test
    void monthsWeeksAndDaysAreBarsAndATable() {
        LocalDate today = LocalDate.ofInstant(writer.window().clock.instant(), ZoneOffset.UTC);
        note(today, 120);
        note(today.minusDays(1), 30);
        note(today.minusYears(1).plusMonths(1).withDayOfMonth(1), 7);
        run("statistics");
        WindowFixture.until(() -> table().map(shown -> shown.getItems().size()).equals(Optional.of(12)));
        assertThat(table().orElseThrow().getItems().getLast().words()).isEqualTo(7);
        press("span-week");
        WindowFixture.until(() -> table().orElseThrow().getItems().size() == 26);
        press("span-day");
        WindowFixture.until(() -> table().orElseThrow().getItems().size() == 30);
        assertThat(table().orElseThrow().getItems())
                .startsWith(new Bar(today, 120, 0), new Bar(today.minusDays(1), 30, 0));
        assertThat(find("statistics-plot").orElseThrow().getAccessibleText()).contains("Days: 150 in all");
        assertThat(find("statistics-plot").orElseThrow().lookupAll(".plot-bar")).hasSize(30);
    }

    /// Into target/screenshots.
    @Test
    void theWindowIsSeenByDayAndByNight() throws Exception {
        LocalDate today = LocalDate.ofInstant(writer.window().clock.instant(), ZoneOffset.UTC);
        for (int day = 0; day < 330; day += 1 + day % 3) {
            note(today.minusDays(day), 150 + day * 37 % 400);
        }
        run("statistics");
        WindowFixture.until(() -> table().isPresent());
        picture("statistics", Theme.LIGHT);
        press("span-day");
        picture("statistics-dark", Theme.DARK);
    }

    private void picture(String name, Theme theme) throws Exception {
        WindowFixture.run(() -> writer.window().themes.theme().set(theme));
        WaitForAsyncUtils.waitForFxEvents(20);
        WritableImage image = WindowFixture.onFx(
                () -> find("statistics-plot").orElseThrow().getScene().snapshot(null));
        Screenshot.write(image, name);
        assertThat(image.getWidth()).isGreaterThan(500);
    }

    // ---- what an author does and sees

    private Post other() {
        return writer.window().posts.save(Post.begin(Instant.EPOCH).withText("Other", "Long ago."));
    }

    private boolean opened(Post post) {
        return post.id().equals(writer.window().editor.id().getValue());
    }

    private void type(int page, String words) {
        CodeArea area = (CodeArea)
                writer.window().pages.shown().get().get(page).editor().node().lookup("#editor");
        area.appendText(words);
    }

    private void writtenToday(int words) {
        LocalDate today = LocalDate.now(writer.window().clock);
        WindowFixture.until(() -> writer.window().written.on(today) == words
                && writer.window().daily.today().get() == words);
    }

    private void note(LocalDate day, int words) {
        writer.window().written.note(PostId.create(), day, 0, words);
    }

    private void daily(String expected) {
        WindowFixture.until(
                () -> ((Label) writer.window().node("daily-standing")).getText().equals(expected));
    }

    private void press(String id) {
        WindowFixture.run(() -> ((ToggleButton) find(id).orElseThrow()).fire());
    }

    @SuppressWarnings("unchecked")
    private static Optional<TableView<Bar>> table() {
        return find("statistics-table").map(node -> (TableView<Bar>) node);
    }

    private static boolean isSeen(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (!parent.isVisible()) {
                return false;
            }
        }
        return node.isVisible();
    }

    private static Optional<Node> find(String id) {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(window -> window.getScene().getRoot().lookup("#" + id))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private void run(String command) {
        WindowFixture.run(() -> writer.window().window.commands().all().stream()
                .filter(each -> each.id().equals(command))
                .findFirst()
                .orElseThrow()
                .run());
    }
}
