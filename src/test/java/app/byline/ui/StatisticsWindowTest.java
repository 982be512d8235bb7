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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
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
        LocalDate today = today();
        note(today, 120);
        note(today.minusDays(1), 30);
        note(today.minusYears(1).plusMonths(1).withDayOfMonth(1), 7);
        run("statistics");
        WindowFixture.until(() -> find("statistics-plot").isPresent());
        press("span-month");
        WindowFixture.until(() -> table().map(shown -> shown.getItems().size()).equals(Optional.of(12)));
        assertThat(table().orElseThrow().getItems().getLast().words()).isEqualTo(7);
        press("span-week");
        WindowFixture.until(() -> table().orElseThrow().getItems().size() == 26);
        press("span-day");
        WindowFixture.until(() -> table().orElseThrow().getItems().size() == 30);
        assertThat(table().orElseThrow().getItems())
                .startsWith(new Bar(today, 120, 0), new Bar(today.minusDays(1), 30, 0));
        assertThat(find("statistics-plot").orElseThrow().getAccessibleText())
                .contains("Days: 150 words and 0 posts in all");
        assertThat(find("statistics-plot").orElseThrow().lookupAll(".plot-bar")).hasSize(30);
    }

    @Test
    void aYearIsGoneThroughByKeysMouseAndTable() {
        LocalDate today = today();
        note(today, 120);
        note(today.minusWeeks(1), 30);
        run("statistics");
        saysOfTheDay("120 words, no posts published");
        Node year = find("statistics-year").orElseThrow();
        writer.press(year, "Left");
        saysOfTheDay("30 words, no posts published");
        assertThat(year.getAccessibleText()).startsWith("A year, by day. ").endsWith(": 30 words, no posts published");
        assertThat(table().orElseThrow().getSelectionModel().getSelectedItem())
                .isEqualTo(new Bar(today.minusWeeks(1), 30, 0));
        writer.press(year, "Up");
        saysOfTheDay("no words, no posts published");
        // Behind the last there is none.
        writer.press(year, "End");
        writer.press(year, "Right");
        saysOfTheDay("120 words, no posts published");
        WindowFixture.run(() -> table().orElseThrow().getSelectionModel().select(7));
        saysOfTheDay("30 words, no posts published");
        click(squares().getLast());
        saysOfTheDay("120 words, no posts published");
        assertThat(WindowFixture.onFx(year::isFocused)).isTrue();
    }

    @Test
    void postsArePartOfTheYearAndOfTheBars() {
        publish("A first letter", today());
        publish("A second letter", today());
        run("statistics");
        saysOfTheDay("no words, 2 posts published");
        assertThat(find("statistics-year").orElseThrow().lookupAll(".post-mark"))
                .hasSize(1);
        press("span-day");
        Node plot = find("statistics-plot").orElseThrow();
        assertThat(plot.lookupAll(".post-mark")).hasSize(1);
        assertThat(plot.getAccessibleText()).contains("0 words and 2 posts in all");
    }

    /// Into target/screenshots.
    @Test
    void theWindowIsSeenByDayAndByNight() throws Exception {
        for (int day = 0; day < 330; day += 1 + day % 3) {
            note(today().minusDays(day), 150 + day * 37 % 400);
        }
        for (int post = 0; post < 30; post++) {
            publish("Letter " + post, today().minusDays(post * post % 300));
        }
        run("statistics");
        WindowFixture.until(() -> table().isPresent());
        picture("statistics", Theme.LIGHT);
        picture("statistics-contrast", Theme.CONTRAST);
        press("span-month");
        picture("statistics-months", Theme.SEPIA);
        press("span-day");
        picture("statistics-dark", Theme.DARK);
        WindowFixture.run(() -> {
            Window shown = find("statistics-plot").orElseThrow().getScene().getWindow();
            shown.setX(0);
            shown.setY(0);
            shown.setWidth(1270);
            shown.setHeight(780);
        });
        picture("statistics-large-days", Theme.LIGHT);
        press("span-year");
        picture("statistics-large", Theme.DARK);
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

    private void publish(String title, LocalDate day) {
        Post post = writer.window()
                .posts
                .save(Post.begin(writer.window().clock.instant()).withText(title, ""));
        writer.window().published(post.id(), day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private LocalDate today() {
        return LocalDate.now(writer.window().clock);
    }

    private static void saysOfTheDay(String words) {
        WindowFixture.until(() -> find("statistics-day")
                .map(node -> ((Label) node).getText())
                .filter(said -> said.endsWith(": " + words))
                .isPresent());
    }

    private static List<Node> squares() {
        return List.copyOf(find("statistics-year").orElseThrow().lookupAll(".day-square"));
    }

    private static void click(Node node) {
        WindowFixture.run(() -> Event.fireEvent(node, Writer.button(MouseEvent.MOUSE_PRESSED, new Point2D(1, 1), 1)));
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
