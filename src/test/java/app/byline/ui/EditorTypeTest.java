package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.byline.ui.theme.TypeSetting;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.TextField;
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
        WindowFixture.run(() -> ((TextField) writer.window().node("title")).setText("Title"));
        writer.type("Text|");
        WindowFixture.until(() ->
                Math.abs(left(writer.window().node("title"), "Title") - left(writer.area(), "Text")) < 2);
    }

    @Test
    void aLongTitleIsSetSmallerSoThatAllOfItIsSeen() {
        TextField title = (TextField) writer.window().node("title");
        WindowFixture.run(() -> writer.window().scene.getWindow().setWidth(1600));
        WindowFixture.run(() -> title.setText("11.05.19: Overtime"));
        double usual = title.getFont().getSize();
        assertThat(lettersOf(title)).isBetween(1.0, title.getWidth());
        WindowFixture.run(() -> title.setText("10.01.19: What the Auditor Found, and What She Was Not Shown"));
        WindowFixture.until(() -> title.getFont().getSize() < usual && lettersOf(title) < title.getWidth());
        WindowFixture.run(() -> title.setText("11.05.19: Overtime"));
        WindowFixture.until(() -> title.getFont().getSize() == usual);
    }

    private static double lettersOf(TextField title) {
        return title.lookupAll(".text").stream()
                .mapToDouble(text -> text.getLayoutBounds().getWidth())
                .max()
                .orElse(Double.NaN);
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
