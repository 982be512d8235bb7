package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import java.nio.file.Path;
import java.time.Instant;
import javafx.geometry.Bounds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Paragraphs in scripts whose letters are shaped are wrapped within the page: when they are opened, when they are
/// typed, and while they are styled.
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrappedScriptsTest {
    private static final String HEBREW = "זאת שורה ארוכה מאוד שצריכה להישבר לכמה שורות כי היא ארוכה. ";

    @SuppressWarnings("NullAway.Init") // made before the first test
    private Writer writer;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder, Post.begin(Instant.now()).withText("Hebrew", HEBREW.repeat(6)));
    }

    @AfterAll
    void close() {
        writer.window().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEBREW,
                "هذه فقرة طويلة جدا يجب أن تنكسر إلى عدة أسطر لأنها أطول من عرض المحرر. ",
                "שלום עולם, זאת ==השורה== הארוכה **מאוד** שצריכה להישבר כי היא ארוכה. ",
                "Mixed: שלום עולם in a **line that** goes on, זאת שורה ארוכה with 123 words. ",
                "यह एक लंबी पंक्ति है जो संपादक की चौड़ाई से अधिक लंबी है और टूटनी चाहिए। ",
                "ข้อความภาษาไทยนี้ยาวมากและไม่มีช่องว่างระหว่างคำเลยสักนิด",
                "Cafe\u0301 and na\u0131\u0308ve in a line with 👨\u200D👩\u200D👧 that goes on. ",
            })
    void aLongParagraphIsWrappedWithinThePage(String sentence) {
        writer.type("|");
        WindowFixture.run(() -> {
            for (int i = 0; i < 5; i++) {
                writer.area().appendText(sentence);
            }
        });
        isWithinThePage();
        for (String character : sentence.substring(0, 12).split("", -1)) {
            WindowFixture.run(() -> writer.area().insertText(7, character));
        }
        isWithinThePage();
        WindowFixture.until(() -> {
            var rendered = writer.window().editor.rendered().get();
            return rendered != null
                    && rendered.version() == writer.window().editor.version();
        });
        isWithinThePage();
    }

    @Test
    void theSameTextInItsOwnPlaceIsWrappedAgain() {
        writer.type(HEBREW.repeat(6) + "|");
        isWithinThePage();
        WindowFixture.run(() -> writer.area().replaceText(HEBREW.repeat(6)));
        isWithinThePage();
    }

    @Test
    void noRowOfChineseOrJapaneseBeginsWithAClosingMark() {
        String text = "日本語の文章です。".repeat(30);
        writer.type(text + "|");
        isWithinThePage();
        WindowFixture.run(() -> {
            double before = top(0);
            int rows = 1;
            for (int at = 1; at < text.length(); at++) {
                if (top(at) > before + 5) {
                    rows++;
                    assertThat(text.charAt(at)).isNotEqualTo('。');
                }
                before = top(at);
            }
            assertThat(rows).isGreaterThan(3);
        });
    }

    @Test
    void aLongAddressIsWrapped() {
        writer.type("https://quay.example/" + "boats".repeat(60) + "|");
        isWithinThePage();
    }

    private double top(int at) {
        return writer.area()
                .getCharacterBoundsOnScreen(at, at + 1)
                .orElseThrow()
                .getMinY();
    }

    private void isWithinThePage() {
        WindowFixture.run(() -> {
            var area = writer.area();
            Bounds whole = area.screenToLocal(area.getParagraphBoundsOnScreen(0).orElseThrow());
            Bounds letters = area.screenToLocal(
                    area.getCharacterBoundsOnScreen(0, area.getLength()).orElseThrow());
            assertThat(letters.getHeight()).isGreaterThan(40);
            assertThat(letters.getMinX()).isGreaterThanOrEqualTo(whole.getMinX() - 3);
            assertThat(letters.getMaxX()).isLessThanOrEqualTo(whole.getMaxX() + 3);
        });
    }
}
