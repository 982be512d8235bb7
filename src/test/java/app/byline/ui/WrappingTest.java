package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words of people in labels and fields that are too narrow for them, in scripts that JavaFX can't wrap.
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrappingTest {
    private static final String HEBREW = "זאת שורה ארוכה מאוד שצריכה להישבר לכמה שורות כי היא ארוכה.";
    private static final String ARABIC = "هذه فقرة طويلة جدا يجب أن تنكسر إلى عدة أسطر لأنها أطول من عرض المحرر.";
    private static final String THAI = "ข้อความภาษาไทยนี้ยาวมากและไม่มีช่องว่างระหว่างคำเลยสักนิด";
    private static final String ENGLISH = "This is a long line that is wrapped into some rows, as it is long.";

    /// In pixels: a blank at the end of a row goes on beyond the edge, and so do the last letters of a row in Thai.
    private static final int ROOM = 16;

    private final VBox box = new VBox();
    private @Nullable Stage stage;

    @SuppressWarnings("NullAway.Init") // made before the first test
    private Writer writer;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        Post post = Post.begin(Instant.now()).withText(HEBREW, HEBREW);
        writer = Writer.open(folder, post);
    }

    @AfterAll
    void close() {
        WindowFixture.run(() -> Optional.ofNullable(stage).ifPresent(Stage::hide));
        writer.window().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {HEBREW, ARABIC, THAI, ENGLISH})
    void aLabelIsAsHighAsItsWordsNeed(String words) {
        Label begun = new Label(words);
        Label changed = new Label(ENGLISH);
        Label marked = new Label("", new Button("x"));
        Wrapping.on(begun, changed, marked);
        show(begun, changed, marked);
        WindowFixture.run(() -> {
            changed.setText(words);
            marked.setText(words + " 12");
        });
        for (Label label : new Label[] {begun, changed, marked}) {
            isWithin(label);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HEBREW, ARABIC, THAI, ENGLISH})
    void whatCanBeClickedStaysSo(String words) {
        CheckBox tick = new CheckBox(words);
        Hyperlink link = new Hyperlink(words);
        Wrapping.on(tick, link);
        show(tick, link);
        WindowFixture.run(() -> {
            tick.fire();
            link.fire();
        });
        assertThat(tick.isSelected()).isTrue();
        assertThat(link.isVisited()).isTrue();
        assertThat(tick.isWrapText()).isEqualTo(words.equals(ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {HEBREW, ARABIC, THAI, ENGLISH})
    void aFieldTakesWhatIsWritten(String words) {
        TextArea field = new TextArea();
        Wrapping.on(field);
        show(field);
        type(field, words);
        WindowFixture.run(() -> field.setText(ENGLISH));
        type(field, words);
        assertThat(field.getText()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {HEBREW, ARABIC, HEBREW + " 12 in English, " + HEBREW, ENGLISH})
    void aFieldWrapsWhatIsWritten(String words) {
        TextArea field = new TextArea();
        Wrapping.on(field);
        show(field);
        type(field, words);
        WindowFixture.until(() -> {
            field.getScene().getRoot().layout();
            return isWrapped(field, words.equals(ENGLISH));
        });
        assertThat(field.getText()).isEqualTo(words);
        // A shorter text has less rows, and each place of it is where it was.
        WindowFixture.run(() -> {
            field.deleteText(10, words.length());
            field.positionCaret(4);
        });
        assertThat(field.getText()).isEqualTo(words.substring(0, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {HEBREW, ARABIC})
    void homeAndEndStayInTheRow(String words) {
        TextArea field = new TextArea();
        Wrapping.on(field);
        show(field);
        type(field, words);
        WindowFixture.until(() -> drawn(field).getText().lines().count() > 2);
        List<String> rows = drawn(field).getText().lines().toList();
        int begin = rows.getFirst().length() + 1;
        int end = begin + rows.get(1).length();
        WindowFixture.run(() -> field.positionCaret(begin + 3));
        writer.press(field, "Home");
        assertThat(field.getCaretPosition()).isEqualTo(begin);
        writer.press(field, "End");
        assertThat(field.getCaretPosition()).isEqualTo(end);
        writer.press(field, "Shift+Home");
        assertThat(field.getSelectedText()).isEqualTo(rows.get(1));
    }

    private static boolean isWrapped(TextArea field, boolean left) {
        Text drawn = drawn(field);
        Bounds rows = field.sceneToLocal(drawn.localToScene(drawn.getLayoutBounds()));
        return rows.getHeight() > 40
                && rows.getMinX() >= 0
                && rows.getMaxX() <= field.getWidth()
                && (left ? rows.getMinX() < ROOM : rows.getMaxX() > field.getWidth() - 2 * ROOM);
    }

    private static Text drawn(TextArea field) {
        return field.lookupAll(".text").stream()
                .filter(text -> text.getParent() instanceof Group)
                .map(Text.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {HEBREW, ARABIC, THAI, ENGLISH})
    void aFlowOfTextsIsWrapped(String words) {
        TextFlow flow = new TextFlow();
        flow.getChildren().addAll(Wrapping.texts(words, "same"));
        show(flow);
        isWithin(flow);
    }

    @Test
    void theExcerptAndAQuestionSayIt() {
        WindowFixture.run(() -> writer.window().window.commands().all().stream()
                .filter(command -> command.id().equals("details"))
                .forEach(Command::run));
        type((TextInputControl) writer.window().node("excerpt"), HEBREW);
        WindowFixture.run(() -> new QuestionDialog((Stage) writer.window().scene.getWindow(), writer.window().themes)
                .ask("“" + HEBREW.repeat(3) + "”?", HEBREW.repeat(5), HEBREW, () -> {}));
        Node question = WindowFixture.onFx(() -> Window.getWindows().stream()
                .map(window -> window.getScene().lookup("#question"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow());
        WindowFixture.run(() -> question.lookupAll(".label").forEach(label -> isWithin((Label) label)));
        WindowFixture.run(() -> question.getScene().getWindow().hide());
    }

    /// Letter by letter, each laid out as it would be before the next.
    private static void type(TextInputControl field, String words) {
        WindowFixture.run(() -> {
            field.clear();
            for (String letter : words.split("", -1)) {
                field.appendText(letter);
                field.getScene().getRoot().layout();
            }
        });
    }

    private void show(Node... nodes) {
        WindowFixture.run(() -> {
            box.getChildren().setAll(nodes);
            box.setPrefWidth(200);
            if (stage == null) {
                stage = new Stage();
                stage.setScene(new Scene(new Pane(box), 300, 600));
                stage.show();
            }
        });
    }

    /// Of several rows, none of which goes on beyond the edge.
    private void isWithin(Node node) {
        WindowFixture.run(() -> {
            node.getScene().getRoot().layout();
            Bounds whole = node.localToScene(node.getLayoutBounds());
            assertThat(node.lookupAll("Text")).map(Text.class::cast).allSatisfy(text -> {
                Bounds words = text.localToScene(text.getLayoutBounds());
                assertThat(words.getMinX()).isGreaterThan(whole.getMinX() - ROOM);
                assertThat(words.getMaxX()).isLessThan(whole.getMaxX() + ROOM);
                assertThat(words.getMaxY()).isLessThan(whole.getMaxY() + ROOM);
            });
            assertThat(whole.getHeight()).isGreaterThan(30);
        });
    }
}
