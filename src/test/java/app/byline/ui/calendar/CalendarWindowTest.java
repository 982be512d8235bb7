package app.byline.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.library.DatedPost;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Release;
import app.byline.ui.WindowFixture;
import app.byline.ui.WindowMemory;
import app.byline.ui.theme.TextSize;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The calendar beside the window, on today's month.
@Tag("ui")
class CalendarWindowTest {
    private final FxRobot robot = new FxRobot();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final Post draft = Post.begin(Instant.now()).withText("A draft", "Text");
    private final Post due = Post.begin(Instant.now())
            .withText("To come", "Text")
            .withDetails(
                    Optional.empty(),
                    "",
                    List.of(),
                    List.of(),
                    new Release.At(today.plusDays(2).atTime(18, 30).toInstant(ZoneOffset.UTC)));

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowFixture window;

    @SuppressWarnings("NullAway.Init")
    private Scene calendar;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = WindowFixture.open(folder, WindowMemory.first(), 1100, 700, List.of(due, draft));
        WindowFixture.run(() -> window.window.commands().all().stream()
                .filter(command -> command.id().equals("calendar"))
                .forEach(command -> command.run()));
        calendar = WindowFixture.onFx(() -> Window.getWindows().stream()
                .filter(shown -> shown instanceof Stage stage
                        && stage.getTitle() != null
                        && stage.getTitle().equals("Calendar of posts"))
                .map(Window::getScene)
                .findFirst()
                .orElseThrow());
        WindowFixture.until(() -> !window.calendar.days().get().isEmpty());
    }

    @AfterEach
    void close() {
        WindowFixture.run(() -> calendar.getWindow().hide());
        window.close();
    }

    @Test
    void postsStandOnTheirDaysWithIconAndWord() {
        assertThat(titles(today)).containsExactly("A draft");
        assertThat(titles(today.plusDays(2))).containsExactly("To come");
        assertThat(WindowFixture.onFx(() -> calendar.getRoot().lookupAll(".day .day-post").stream()
                        .map(Node::getAccessibleText)
                        .toList()))
                .contains("Draft: A draft");
        assertThat(WindowFixture.onFx(() -> calendar.getRoot().lookupAll(".day-mark").stream()
                        .filter(Node::isVisible)
                        .count()))
                .isEqualTo(1);
    }

    @Test
    void theKeyboardGoesThroughDaysMonthsAndPosts() {
        robot.type(KeyCode.RIGHT).type(KeyCode.DOWN);
        assertThat(day()).isEqualTo(today.plusDays(8));
        robot.type(KeyCode.PAGE_UP);
        assertThat(day()).isEqualTo(today.plusDays(8).minusMonths(1));
        robot.type(KeyCode.HOME);
        assertThat(day()).isEqualTo(today);
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        WindowFixture.until(() -> agenda().getItems().size() == 1);
        robot.type(KeyCode.ENTER).type(KeyCode.ENTER);
        WindowFixture.until(() -> due.id().equals(window.editor.id().getValue()));
    }

    @Test
    void whatIsScheduledIsMovedKeepsItsHourAndIsTakenBack() {
        window.openPost(due.id());
        WindowFixture.run(() -> window.calendar.day().set(today.plusDays(2)));
        WindowFixture.until(() -> agenda().getItems().size() == 1);
        robot.type(KeyCode.ENTER);
        robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        WindowFixture.until(() -> titles(today.plusDays(3)).equals(List.of("To come")));
        assertThat(release(due.id()))
                .isEqualTo(today.plusDays(3).atTime(LocalTime.of(18, 30)).toInstant(ZoneOffset.UTC));
        WindowFixture.until(() -> ((Label) window.node("notice")).getText().startsWith("“To come” comes out on"));
        WindowFixture.run(() -> ((Hyperlink) window.node("notice-back")).fire());
        WindowFixture.until(() -> titles(today.plusDays(2)).equals(List.of("To come")));
    }

    @Test
    void nothingIsMovedWhereItsTimeWouldHavePassed() {
        DatedPost waiting = WindowFixture.onFx(
                () -> window.calendar.posts(today.plusDays(2)).getFirst());
        DatedPost drafted =
                WindowFixture.onFx(() -> window.calendar.posts(today).getFirst());
        assertThat(window.calendar.canMove(waiting, today.plusDays(9))).isTrue();
        assertThat(window.calendar.canMove(waiting, today.minusDays(1))).isFalse();
        assertThat(window.calendar.canMove(drafted, today.plusDays(9))).isFalse();
    }

    @Test
    void whatADayHasIsWithinItInTheSmallestWindow() {
        WindowFixture.run(() -> {
            window.themes.textSize().set(TextSize.DOUBLE);
            calendar.getWindow().setWidth(900);
            calendar.getWindow().setHeight(600);
        });
        Region day = day(".day-dot");
        assertThat(WindowFixture.<Boolean>onFx(
                        () -> day.getLayoutBounds().contains(day.sceneToLocal(bounds(day.lookup(".day-dot"))))))
                .isTrue();
        assertThat(WindowFixture.onFx(() -> day.lookup(".day-dot").getAccessibleText()))
                .isEqualTo("One post");
        WindowFixture.run(() -> window.themes.textSize().set(TextSize.NORMAL));
        WindowFixture.until(() -> calendar.getRoot().lookup(".day-dot") == null);
    }

    private Region day(String with) {
        WindowFixture.until(() -> {
            calendar.getRoot().applyCss();
            calendar.getRoot().layout();
            return calendar.getRoot().lookup(with) != null;
        });
        return (Region) calendar.getRoot().lookup(with).getParent().getParent();
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void weeksBeginAsTheyDoWhereTheAuthorLives() {
        // The fixture's calendar is a British one.
        assertThat(WindowFixture.onFx(this::weekdays)).containsExactly("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    }

    @Test
    void theirNamesAreOfOneLengthInNarrowColumnsToo() {
        WindowFixture.run(() -> window.themes.textSize().set(TextSize.DOUBLE));
        WindowFixture.until(() -> weekdays().equals(List.of("M", "T", "W", "T", "F", "S", "S")));
        WindowFixture.run(() -> window.themes.textSize().set(TextSize.NORMAL));
        WindowFixture.until(() -> weekdays().equals(List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")));
    }

    private List<String> weekdays() {
        return calendar.getRoot().lookupAll(".weekday").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private List<String> titles(LocalDate of) {
        return WindowFixture.onFx(
                () -> window.calendar.posts(of).stream().map(DatedPost::title).toList());
    }

    private LocalDate day() {
        return WindowFixture.onFx(() -> window.calendar.day().get());
    }

    private Instant release(PostId id) {
        return window.posts.find(id).orElseThrow().release() instanceof Release.At(Instant time) ? time : Instant.EPOCH;
    }

    private ListView<?> agenda() {
        return (ListView<?>) calendar.lookup("#agenda");
    }
}
