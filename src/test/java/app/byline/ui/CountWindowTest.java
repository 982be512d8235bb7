package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.goals.Goal;
import app.byline.post.Post;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What is counted as its author sees it. `|` is the caret, or the ends of what is selected.
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountWindowTest {
    private static final String REACHED = "You have reached your goal for this post: at least 4 words.";

    @SuppressWarnings("NullAway.Init") // made before the first test
    private Writer writer;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder);
    }

    @AfterAll
    void close() {
        writer.window().close();
    }

    @Test
    void theFootFollowsWhatIsTypedAndSelected() {
        writer.type("One **two** three|");
        foot("3 words · less than 1 min");
        writer.key(" ");
        writer.key("x");
        foot("4 words · less than 1 min");
        writer.type("One |**two** three|");
        foot("2 of 3 words");
        writer.type("|");
        foot("no words · nothing to read");
    }

    @Test
    void whatIsSelectedAtSeveralCaretsIsSummed() {
        writer.type("|one| two one two one");
        foot("1 of 5 words");
        run("caret.same");
        foot("2 of 5 words");
        writer.press("Esc");
        foot("1 of 5 words");
    }

    @Test
    void thePanelSaysAllThatIsCounted() {
        writer.type("# A head\n\nOne `code` sentence. Another!\n\n- an item|");
        foot("7 words · less than 1 min");
        run("counts");
        rows(
                "Words: 7",
                "Characters: 35",
                "Characters without spaces: 31",
                "Sentences: 3",
                "Paragraphs: 2",
                "Reading time: 2 s");
        writer.type("# A head\n\nOne `code` sentence. |Another!\n\n- an item|");
        rows(
                "Words: 3 of 7",
                "Characters: 15 of 35",
                "Characters without spaces: 14 of 31",
                "Sentences: 2 of 3",
                "Paragraphs: 2 of 2",
                "Reading time: 1 s of 2 s");
        WindowFixture.run(((Hyperlink) writer.window().node("counts-state"))::fire);
        assertThat(writer.window().scene.lookup("#counts")).isNull();
    }

    @Test
    void howReadableItIsIsSaidAndLongSentencesAreAClickAway() {
        String sentence = "The cat sat on the mat and it was fat. ";
        String longSentence = "it rained and ".repeat(9) + "stopped.";
        writer.type(sentence.repeat(10) + "\n\n- an *item* of " + longSentence + "|");
        run("counts");
        WindowFixture.until(() ->
                ((Label) writer.window().node("readability")).getText().equals("Very easy to read, about grade 1"));
        Pane sentences = (Pane) writer.window().node("long-sentences");
        WindowFixture.until(() -> sentences.getChildren().size() == 1);
        Hyperlink link = (Hyperlink) sentences.getChildren().getFirst();
        assertThat(link.getText()).isEqualTo("31 words: an item of it rained and it rained and it rained and it…");
        WindowFixture.run(link::fire);
        assertThat(WindowFixture.onFx(writer.area()::getSelectedText)).isEqualTo("an *item* of " + longSentence);
        run("counts");
        writer.type("Too short.|");
    }

    @Test
    void readingTimeIsThatOfTheReadersPace() {
        writer.type("word ".repeat(400) + "|");
        foot("400 words · 2 min");
        WindowFixture.run(() -> writer.window().counts.pace().set(100));
        foot("400 words · 4 min");
        WindowFixture.run(() -> writer.window().counts.pace().set(238));
    }

    @Test
    void aGoalIsSetReachedOnceAndKept() {
        writer.type("One two|");
        foot("2 words · less than 1 min");
        run("counts");
        WindowFixture.run(() -> {
            choose("goal-kind", 1);
            ((Spinner<?>) writer.window().node("goal-amount")).getEditor().setText("4");
            ((Spinner<?>) writer.window().node("goal-amount")).commitValue();
        });
        standing("2 of at least 4 words");
        writer.key(" ");
        writer.key("x");
        standing("3 of at least 4 words");
        assertThat(notice()).isNotEqualTo(REACHED);
        writer.key(" ");
        writer.key("y");
        standing("Goal reached: 4 of at least 4 words");
        WindowFixture.until(() -> notice().equals(REACHED));
        var here = Objects.requireNonNull(writer.window().editor.id().getValue());
        Post other = Post.begin(Instant.now()).withText("Other", "One");
        writer.window().posts.save(other);
        writer.window().openPost(other.id());
        WindowFixture.until(() -> writer.window().goals.goal().get().isEmpty());
        WindowFixture.until(() -> ring() == null);
        writer.window().openPost(here);
        standing("Goal reached: 4 of at least 4 words");
        WindowFixture.until(() -> ring() != null);
        WindowFixture.run(() -> choose("goal-kind", 0));
        WindowFixture.until(() -> ring() == null);
        run("counts");
    }

    @Test
    void itsKeysLeadToTheGoalOfThePost() {
        writer.type("One two|");
        foot("2 words · less than 1 min");
        run("counts");
        assertThat(keysAreIn()).isEqualTo("goal-kind");
        run("counts");
        WindowFixture.run(() -> writer.window()
                .goals
                .set(Optional.of(new Goal(Goal.Kind.ABOUT, 9, Goal.Unit.WORDS, Optional.empty()))));
        run("counts");
        assertThat(keysAreIn()).isEqualTo("goal-amount");
        run("counts");
        WindowFixture.run(() -> writer.window().goals.set(Optional.empty()));
    }

    private String keysAreIn() {
        return WindowFixture.onFx(() ->
                Objects.requireNonNull(writer.window().scene.getFocusOwner()).getId());
    }

    @Test
    void tooMuchOfAnUpperBoundIsSaid() {
        writer.type("One two three|");
        foot("3 words · less than 1 min");
        Goal goal = new Goal(Goal.Kind.AT_MOST, 2, Goal.Unit.WORDS, Optional.of(LocalDate.of(2030, 1, 31)));
        WindowFixture.run(() -> writer.window().goals.set(Optional.of(goal)));
        Hyperlink link = (Hyperlink) writer.window().node("counts-state");
        WindowFixture.until(() -> link.getAccessibleText()
                .equals("3 words · less than 1 min · Too long: 3 of at most 2 words, by Jan 31, 2030"));
        WindowFixture.run(() -> writer.window().goals.set(Optional.empty()));
        WindowFixture.until(() -> link.getAccessibleText().equals("3 words · less than 1 min"));
    }

    private @Nullable Node ring() {
        return writer.window().scene.lookup(".progress-ring");
    }

    private String notice() {
        return ((Label) writer.window().node("notice")).getText();
    }

    private void standing(String expected) {
        WindowFixture.until(
                () -> ((Label) writer.window().node("goal-standing")).getText().equals(expected));
    }

    private void choose(String id, int index) {
        ((ComboBox<?>) writer.window().node(id)).getSelectionModel().select(index);
    }

    private void run(String command) {
        WindowFixture.run(() -> writer.window().window.commands().all().stream()
                .filter(each -> each.id().equals(command))
                .findFirst()
                .orElseThrow()
                .run());
    }

    private void foot(String expected) {
        Hyperlink link = (Hyperlink) writer.window().node("counts-state");
        WindowFixture.until(() -> link.isVisible() && link.getText().equals(expected));
    }

    private void rows(String... expected) {
        WindowFixture.until(() -> rows().equals(List.of(expected)));
        assertThat(rows()).containsExactly(expected);
    }

    private List<String> rows() {
        GridPane table = (GridPane) Objects.requireNonNull(writer.window().scene.lookup("#counts"));
        return table.getChildren().stream()
                .filter(node -> node.getStyleClass().contains("counts-value"))
                .map(Label.class::cast)
                .map(Node::getAccessibleText)
                .toList();
    }
}
