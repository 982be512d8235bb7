package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.byline.ui.theme.TypeSetting;
import java.nio.file.Path;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the letters in the editor are drawn with.
@Tag("ui")
class EditorTypeTest {
    private static final Offset<Double> ABOUT = within(0.05);

    private Writer writer;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder);
    }

    @AfterEach
    void close() {
        writer.window().close();
    }

    @Test
    void headingsAreLargerThanTheText() {
        writer.type("# One\n\n## Two\n\n### Three\n\n#### Four\n\nWords|");
        double words = size("Words");
        assertThat(size("One") / words).isCloseTo(1.45, ABOUT);
        assertThat(size("Two") / words).isCloseTo(1.25, ABOUT);
        assertThat(size("Three") / words).isCloseTo(1.1, ABOUT);
        assertThat(size("Four") / words).isCloseTo(1, ABOUT);
    }

    @Test
    void theyGrowWithTheText() {
        writer.type("## Two\n\nWords and `code`|");
        double before = size("Words and");
        WindowFixture.run(() -> writer.window().themes.type().set(TypeSetting.USUAL.withSize(150)));
        WindowFixture.until(() -> size("Words and") > 1.4 * before);
        assertThat(size("Two") / size("Words and")).isCloseTo(1.25, ABOUT);
        assertThat(size("code") / size("Words and")).isCloseTo(0.88, ABOUT);
    }

    @Test
    void codeIsMonospacedAndAlmostAsLarge() {
        writer.type("Words and `code`|");
        assertThat(text("code").getFont().getFamily()).isEqualTo("JetBrains Mono");
        assertThat(size("code") / size("Words and")).isCloseTo(0.88, ABOUT);
    }

    @ParameterizedTest
    @CsvSource({"100, 700", "100, 1600", "200, 1600", "70, 700"})
    void theTitleBeginsAboveTheText(int size, int width) {
        WindowFixture.run(() -> writer.window().scene.getWindow().setWidth(width));
        WindowFixture.run(() -> writer.window().themes.type().set(TypeSetting.USUAL.withSize(size)));
        WindowFixture.run(() -> title().setText("Title"));
        writer.type("Text|");
        WindowFixture.until(() ->
                Math.abs(left(writer.window().node("title"), "Title") - left(writer.area(), "Text")) < 2);
    }

    @Test
    void aLongTitleIsWrappedInLettersOfTheSameSize() {
        TextArea title = title();
        WindowFixture.run(() -> writer.window().scene.getWindow().setWidth(700));
        show("Overtime");
        double size = title.getFont().getSize();
        double one = title.getHeight();
        show("11.05.19: A Collaborative Relationship with the Auditor, and What She Was Not Shown");
        WindowFixture.until(() -> title.getHeight() > one + 1.5 * size);
        Text letters = letters(title);
        WindowFixture.until(() ->
                title.localToScene(title.getLayoutBounds()).contains(letters.localToScene(letters.getLayoutBounds())));
        assertThat(title.getFont().getSize()).isEqualTo(size);
        show("Overtime");
        WindowFixture.until(() -> title.getHeight() == one);
    }

    @Test
    void aKeyMovesTheTextByTheRowThatItNeedsAlone() {
        WindowFixture.run(() -> writer.window().scene.getWindow().setWidth(700));
        TextArea title = title();
        show("");
        double one = title.getHeight();
        TreeSet<Double> heights = new TreeSet<>();
        WindowFixture.run(() -> {
            String words = "A title of several words that come one after the other to be wrapped";
            for (int at = 0; at < words.length(); at++) {
                title.appendText(words.substring(at, at + 1));
                writer.layOut();
                heights.add(title.getHeight());
                assertThat(title.getScrollTop()).isZero();
                assertThat(letters(title).localToScene(0, 0).getY())
                        .isCloseTo(
                                title.localToScene(0, 0).getY()
                                        + ((Region) title.lookup(".content"))
                                                .getInsets()
                                                .getTop(),
                                within(1.0));
            }
        });
        // As many heights as rows, and nothing between.
        double row = letters(title).getLayoutBounds().getHeight() / heights.size();
        assertThat(heights).hasSizeBetween(2, 4);
        assertThat(heights.last()).isCloseTo(one + (heights.size() - 1) * row, within(1.0));
    }

    @Test
    void theLongestTitleLeavesTheTextHalfOfThePane() {
        WindowFixture.run(() -> writer.window().scene.getWindow().setWidth(700));
        TextArea title = title();
        show("So long a title has no one read. ".repeat(60));
        Region pane = (Region) writer.window().node("editor-pane");
        assertThat(title.getHeight()).isBetween(pane.getHeight() / 4, pane.getHeight() / 2);
    }

    @Test
    void aTitleIsOneLineWhateverComesIntoIt() {
        TextArea title = title();
        show("Tide");
        WindowFixture.run(() -> {
            title.positionCaret(4);
            title.replaceSelection(" and\r\n\r\n\twind\n");
        });
        assertThat(title.getText()).isEqualTo("Tide and wind");
    }

    @Test
    void enterTabAndDownFromItsLastRowLeadFromTheTitleToTheText() {
        WindowFixture.run(() -> writer.window().scene.getWindow().setWidth(700));
        TextArea title = title();
        show("Overtime");
        double row = letters(title).getLayoutBounds().getHeight();
        show("11.05.19: A Collaborative Relationship with the Auditor, and What She Was Not Shown");
        int rows = (int) Math.round(letters(title).getLayoutBounds().getHeight() / row);
        assertThat(rows).isGreaterThan(1);
        assertThat(leaving("Enter", title)).isEqualTo(1);
        assertThat(leaving("Tab", title)).isEqualTo(1);
        assertThat(leaving("Down", title)).isEqualTo(rows);
    }

    /// How often that key is pressed from the title's begin until the text has the keys.
    private int leaving(String key, TextArea title) {
        WindowFixture.run(() -> {
            title.requestFocus();
            title.positionCaret(0);
        });
        int presses = 0;
        while (!WindowFixture.<Boolean>onFx(() -> writer.area().isFocused()) && presses < 9) {
            writer.press(title, key);
            presses++;
        }
        assertThat(title.getText()).startsWith("11.05.19: A").doesNotContain("\t", "\n");
        return presses;
    }

    private TextArea title() {
        return (TextArea) writer.window().node("title");
    }

    private void show(String words) {
        WindowFixture.run(() -> {
            title().setText(words);
            writer.layOut();
        });
    }

    private static Text letters(TextArea title) {
        return title.lookupAll(".text").stream()
                .map(Text.class::cast)
                .filter(text -> text.getText().equals(title.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static double left(Node within, String words) {
        return within.lookupAll(".text").stream()
                .filter(node -> node instanceof Text text && text.getText().equals(words))
                .mapToDouble(node -> node.localToScene(node.getBoundsInLocal()).getMinX())
                .findFirst()
                .orElse(Double.NaN);
    }

    private double size(String words) {
        return text(words).getFont().getSize();
    }

    private Text text(String words) {
        WindowFixture.until(() -> find(words) != null);
        return find(words);
    }

    private Text find(String words) {
        return WindowFixture.onFx(() -> writer.area().lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> text.getText().strip().equals(words))
                .findFirst()
                .orElse(null));
    }
}
