package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.text.Text;
import javafx.scene.web.WebView;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys in lines of letters that run leftwards, and of both kinds. `|` stands at the caret, or at both ends of what is
/// selected; `⏎` at the end of a line. Texts stand here in the order in which they are written.
@OneWriter
class BothDirectionsTest {
    private static final String HEBREW = "זאת שורה ארוכה מאוד שצריכה להישבר לכמה שורות כי היא ארוכה. ";
    private static final String ARABIC = "هذه فقرة طويلة جدا يجب أن تنكسر إلى عدة أسطر لأنها أطول من عرض المحرر. ";
    private static final String MIXED = "Mixed: שלום עולם in a line that goes on, זאת שורה ארוכה with 123 words. ";
    private static final String DONE = "- [x] " + HEBREW;
    private static final String ENGLISH = "This is a long line that is wrapped into some rows, as it is long. ";

    private final Writer writer;

    BothDirectionsTest(Writer writer) {
        this.writer = writer;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "שלום|;            Right;                שלו|ם",
                "שלום|;            Left;                 שלום|",
                "|שלום;            Left;                 ש|לום",
                "سل|ام;            Left;                 سلا|م",
                "שלום|⏎עולם;       Left;                 שלום⏎|עולם",
                "שלום⏎|עולם;       Right;                שלום|⏎עולם",
                "|שלום עולם;       Shift+Left;           |ש|לום עולם",
                "|שלום עולם;       Shortcut+Left;        שלום |עולם",
                "שלום עולם|;       Shortcut+Right;       שלום |עולם",
                "|שלום עולם;       Shortcut+Shift+Left;  |שלום |עולם",
                "ש|לו|ם;           Left;                 שלו|ם",
                "ש|לו|ם;           Right;                ש|לום",
                "ש\u05C1\u05B8ל|;   Right Right;          |ש\u05C1\u05B8ל",
                "שלום עולם|;       Shortcut+Backspace;   שלום |",
                "ab |שלום cd;      Left;                 ab ש|לום cd",
                "ab של|ום cd;      Right;                ab ש|לום cd",
                "ab שלום c|d;      Left Left;            ab שלום| cd",
                "|ab שלום;         Shift+Right;          |a|b שלום",
                "שלום a|bc עולם;   Right;                שלום ab|c עולם",
                "|abc;             Right;                a|bc",
                "- [x] ש|לום;      Left;                 - [x] של|ום",
                "- [x] ש|לום;      Shortcut+Left;        - [x] שלום|",
                "|- [x] שלום;      Left;                 -| [x] שלום",
            })
    void anArrowGoesToItsSide(String before, String keys, String after) {
        writer.type(before).press(keys).gives(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {HEBREW, ARABIC, MIXED, ENGLISH, DONE})
    void homeAndEndAreThoseOfTheRow(String sentence) {
        String text = sentence.repeat(4).strip();
        List<Integer> rows = rows(text);
        assertThat(rows).hasSizeGreaterThan(2);
        for (int row = 0; row < rows.size(); row++) {
            int start = rows.get(row);
            // A blank at which a row is wrapped is behind its end.
            int end = row + 1 < rows.size() ? rows.get(row + 1) - 1 : text.length();
            assertThat(writer.places((start + end) / 2, "Home Home End End Home"))
                    .containsExactly(start, start, end, end, start);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HEBREW, ARABIC, MIXED, ENGLISH, DONE})
    void downAndUpGoThroughEachRowAndBack(String sentence) {
        String text = sentence.repeat(4).strip() + "\n" + sentence.repeat(2).strip();
        List<Integer> rows = rows(text);
        int last = rows.size() - 1;
        int begin = rows.get(1) - 12;
        List<Integer> met =
                writer.places(begin, "Down ".repeat(last) + "Up ".repeat(last).strip());
        assertThat(met.stream().map(place -> row(rows, place)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 2 * last)
                        .map(step -> last - Math.abs(last - step))
                        .boxed()
                        .toList());
        assertThat(met.getLast()).isEqualTo(begin);
    }

    @ParameterizedTest
    @ValueSource(strings = {HEBREW, ARABIC, ENGLISH, DONE})
    void aClickBesideACaretComesToItsPlace(String sentence) {
        String text = sentence.repeat(4).strip();
        writer.type(text + "|");
        double onwards = sentence.equals(ENGLISH) ? 0.5 : -0.5;
        WindowFixture.run(() -> {
            for (int place = 0; place < text.length(); place += 3) {
                // Two letters that are drawn as one have no place between them to click on; a task's mark is read from
                // the left.
                if (!text.startsWith("لأ", place - 1)
                        && !text.substring(Math.max(0, place - 1), place + 1).contains("x")) {
                    assertThat(clickedBeside(place, onwards)).isEqualTo(place);
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"- [x] שלום, true", "1. [X] سلام, true", "- [x] done שלום, false", "- [ ] שלום, true", "x שלום, false"})
    void aTaskBeginsWhereItsWordsDo(String text, boolean right) {
        writer.type("|" + text);
        Bounds caret = WindowFixture.onFx(() -> {
            writer.layOut();
            return area().screenToLocal(area().getCaretBounds().orElseThrow());
        });
        assertThat(caret.getCenterX() > area().getWidth() * 0.7).isEqualTo(right);
    }

    /// `>` stands for a line that is seen at the right.
    @Test
    void aTablesRowsFollowTheirHead() {
        WindowFixture.run(() -> area().replaceText("| שם |\n|---|\n| ab |\n| cd |"));
        assertThat(sides()).isEqualTo(">>>>");
        WindowFixture.run(() -> area().insertText(2, "x"));
        assertThat(sides()).isEqualTo("<<<<");
        WindowFixture.run(() -> area().deleteText(2, 3));
        assertThat(sides()).isEqualTo(">>>>");
        int dashes = writer.area().getText().indexOf("---");
        WindowFixture.run(() -> area().insertText(dashes, "x"));
        assertThat(sides()).isEqualTo("><<<");
        WindowFixture.run(() -> area().deleteText(dashes, dashes + 1));
        WindowFixture.run(() -> area().insertText(area().getText().indexOf("| cd"), "\n"));
        assertThat(sides()).isEqualTo(">>><");
    }

    /// There are no italics in Arabic, and hardly a font of them that has its letters.
    @Test
    void arabicStandsUprightInItalics() {
        WindowFixture.run(() -> area().replaceText("*سلام and שלום*"));
        WindowFixture.until(() -> area().getStyleOfChar(1).contains("md-emphasis"));
        assertThat(italics())
                .containsEntry("سلام", false)
                .containsEntry("and ", true)
                .containsEntry("שלום", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {HEBREW, ARABIC, DONE})
    void wrappedRowsBeginBelowEachOther(String sentence) {
        List<Integer> rows = rows(sentence.repeat(4).strip());
        assertThat(rows).hasSizeGreaterThan(2);
        List<Double> edges = WindowFixture.onFx(() -> rows.stream()
                .skip(sentence.equals(DONE) ? 1 : 0)
                .map(row -> area().getCharacterBoundsOnScreen(row, row + 3)
                        .orElseThrow()
                        .getMaxX())
                .toList());
        assertThat(edges).allSatisfy(edge -> assertThat(edge).isCloseTo(edges.getLast(), within(1.0)));
    }

    @ParameterizedTest
    @CsvSource({
        "- שלום⏎- ab, ul, rtl",
        "> سلام, blockquote, rtl",
        "- ab⏎- שלום, ul, ltr",
        "| ש |⏎|---|, table, rtl",
    })
    void bulletsAndBarsOfThePreviewStandWhereTheTextBegins(String text, String element, String direction) {
        WindowFixture.run(() -> area().replaceText(text.replace("⏎", "\n")));
        WebView page = (WebView) writer.window().node("preview-page");
        WindowFixture.until(() -> direction.equals(page.getEngine()
                .executeScript(
                        "(e => e && getComputedStyle(e).direction)(document.querySelector('main " + element + "'))")));
    }

    @ParameterizedTest
    @CsvSource({"שם, right", "Name, left"})
    void aTableOfThePreviewStandsWhereItBegins(String name, String side) {
        WindowFixture.run(() -> area().replaceText("| " + name + " | 1 |\n|---|---|\n| ab | 2 |\n"));
        WebView page = (WebView) writer.window().node("preview-page");
        WindowFixture.until(() -> Boolean.TRUE.equals(page.getEngine().executeScript("""
                (t => t?.textContent.includes('%1$s')
                    && t.parentElement.getBoundingClientRect().width > t.getBoundingClientRect().width + 50
                    && Math.abs(t.parentElement.getBoundingClientRect().%2$s - t.getBoundingClientRect().%2$s) < 1
                )(document.querySelector('main table'))""".formatted(name, side))));
    }

    // ---- in few words

    private String sides() {
        return WindowFixture.onFx(() -> {
            writer.layOut();
            double middle = area().localToScreen(area().getWidth() / 2, 0).getX();
            return IntStream.range(0, area().getParagraphs().size())
                    .filter(line -> area().getParagraphLength(line) > 0)
                    .map(line -> area().getAbsolutePosition(line, 0))
                    .mapToObj(begin -> area().getCharacterBoundsOnScreen(begin, begin + 1)
                                            .orElseThrow()
                                            .getMinX()
                                    > middle
                            ? ">"
                            : "<")
                    .collect(Collectors.joining());
        });
    }

    private Map<String, Boolean> italics() {
        return WindowFixture.onFx(() -> {
            writer.layOut();
            return area().lookupAll(".text").stream()
                    .map(Text.class::cast)
                    .collect(Collectors.toMap(
                            Text::getText, text -> text.getFont().getStyle().contains("Italic"), (one, _) -> one));
        });
    }

    private int clickedBeside(int place, double onwards) {
        area().moveTo(place);
        writer.layOut();
        Bounds caret = area().screenToLocal(area().getCaretBounds().orElseThrow());
        return area().hit(caret.getCenterX() + onwards, caret.getCenterY()).getInsertionIndex();
    }

    /// Where the rows begin, by what is seen.
    private List<Integer> rows(String text) {
        writer.type(text + "|");
        return WindowFixture.onFx(() -> {
            writer.layOut();
            List<Integer> rows = new ArrayList<>();
            double last = -100;
            for (int at = 0; at < text.length(); at++) {
                if (text.charAt(at) != '\n') {
                    double top = area().getCharacterBoundsOnScreen(at, at + 1)
                            .orElseThrow()
                            .getMinY();
                    if (top > last + 5) {
                        rows.add(at);
                    }
                    last = top;
                }
            }
            return rows;
        });
    }

    private static int row(List<Integer> rows, int place) {
        return (int) rows.stream().filter(start -> start <= place).count() - 1;
    }

    private CodeArea area() {
        return writer.area();
    }
}
