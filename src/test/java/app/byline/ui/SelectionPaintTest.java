package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.edit.ReadingOrder;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.shape.Path;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is selected is what is seen as selected, where lines are wrapped. `█` stands for a letter that is painted, `·`
/// for one that is not, `⟩` for a row that is painted from its last letter to the edge to which it is read.
@OneWriter
class SelectionPaintTest {
    private static final String HEBREW = "זאת שורה ארוכה מאוד שצריכה להישבר לכמה שורות כי היא ארוכה. ";
    private static final String ARABIC = "هذه فقرة طويلة جدا يجب أن تنكسر إلى عدة أسطر وهي أطول من عرض المحرر. ";
    private static final String MIXED = "Mixed: שלום עולם in a line that goes on, זאת שורה ארוכה with 123 words. ";
    private static final String ENGLISH = "This is a long line that is wrapped into some rows, as it is long. ";
    private static final String RIGHT = "שורה with some English words עם 123 מילים in it and more, וגם עוד מילים. ";

    private final Writer writer;

    SelectionPaintTest(Writer writer) {
        this.writer = writer;
    }

    /// `from` and `to` are counted in letters of the first of two lines that say the sentence four times each; a row of
    /// the first has about sixty.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                HEBREW + "; 20; 30",
                HEBREW + "; 20; 150",
                HEBREW + "; 0; 190",
                HEBREW + "; 20; 300",
                ARABIC + "; 25; 160",
                ARABIC + "; 25; 300",
                MIXED + "; 10; 30",
                MIXED + "; 10; 170",
                MIXED + "; 50; 300",
                RIGHT + "; 10; 30",
                RIGHT + "; 10; 170",
                RIGHT + "; 50; 300",
                "- [x] " + HEBREW + "; 20; 150",
                ENGLISH + "; 20; 150",
            })
    void whatIsSelectedIsPainted(String sentence, int from, int to) {
        String line = (sentence + " ").repeat(4).strip();
        writer.type(line + "|⏎" + line);
        WindowFixture.run(() -> area().selectRange(from, to));
        boolean right = ReadingOrder.beginsRight(sentence);
        frames(2);
        assertThat(WindowFixture.onFx(() -> seen(right))).isEqualTo(expected(line, from, to));
    }

    private void frames(int count) {
        AtomicInteger frames = new AtomicInteger();
        Runnable heard = frames::incrementAndGet;
        WindowFixture.run(() -> {
            writer.window().scene.addPostLayoutPulseListener(heard);
            Platform.requestNextPulse();
        });
        WindowFixture.until(() -> {
            Platform.requestNextPulse();
            return frames.get() >= count;
        });
        WindowFixture.run(() -> writer.window().scene.removePostLayoutPulseListener(heard));
    }

    private String seen(boolean right) {
        writer.layOut();
        TextFlow flow = flow();
        return rows().stream().map(row -> seen(flow, row, right)).collect(Collectors.joining("\n"));
    }

    private String seen(TextFlow flow, TextLineInfo row, boolean right) {
        String letters = IntStream.range(row.start(), row.end())
                .mapToObj(at -> isBlank(at)
                        ? " "
                        : flow.getLayoutInfo().getSelectionGeometry(at, at + 1, false).stream()
                                        .allMatch(letter -> isPainted(flow, seen(flow, middle(letter))))
                                ? "█"
                                : "·")
                .collect(Collectors.joining());
        double edge = right
                ? flow.getInsets().getLeft() + 1
                : flow.getWidth() - flow.getInsets().getRight() - 1;
        double y = middle(row.bounds()).getY();
        return letters.stripTrailing() + (isPainted(flow, new Point2D(edge, y)) ? "⟩" : "");
    }

    private String expected(String line, int from, int to) {
        return WindowFixture.onFx(() -> rows().stream()
                .map(row -> IntStream.range(row.start(), row.end())
                                .mapToObj(at -> isBlank(at) ? " " : at >= from && at < to ? "█" : "·")
                                .collect(Collectors.joining())
                                .stripTrailing()
                        + (from < row.end() && to > (row.end() < line.length() ? row.end() - 1 : row.end()) ? "⟩" : ""))
                .collect(Collectors.joining("\n")));
    }

    private boolean isBlank(int at) {
        return Character.isWhitespace(area().getText().charAt(at));
    }

    private static boolean isPainted(TextFlow flow, Point2D point) {
        return flow.getChildrenUnmodifiable().stream()
                .filter(child -> child.getStyleClass().contains("main-selection"))
                .anyMatch(path -> ((Path) path).contains(path.parentToLocal(point)));
    }

    /// JavaFX tells places in a line that is laid out from the right counted from there.
    private static Point2D seen(TextFlow flow, Point2D told) {
        return flow.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT
                ? new Point2D(flow.getWidth() - told.getX(), told.getY())
                : told;
    }

    private static Point2D middle(Rectangle2D box) {
        return new Point2D((box.getMinX() + box.getMaxX()) / 2, (box.getMinY() + box.getMaxY()) / 2);
    }

    private List<TextLineInfo> rows() {
        return flow().getLayoutInfo().getTextLines(false);
    }

    /// Of the first line, the highest.
    private TextFlow flow() {
        return area().lookupAll(".paragraph-text").stream()
                .filter(node -> node.isVisible() && node.getParent().isVisible())
                .map(TextFlow.class::cast)
                .min((one, other) -> Double.compare(
                        one.localToScene(0, 0).getY(), other.localToScene(0, 0).getY()))
                .orElseThrow();
    }

    private CodeArea area() {
        return writer.area();
    }
}
