package app.byline.ui.preview;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Text and preview scroll together.
@Tag("ui")
class SyncTest {
    /// Forty sections of unlike heights, each block known by its number.
    private static final String LONG = IntStream.range(0, 40)
            .mapToObj(i -> "## Section " + i + "\n\n" + "Words of a paragraph that wraps. ".repeat(3 + i % 9) + "\n\n"
                    + "- one\n- two\n\n".repeat(i % 3) + "```\ncode\n\ncode\n```\n\n")
            .collect(Collectors.joining());

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // each test opens it first
    private Reading reading;

    @AfterEach
    void close() {
        reading.close();
    }

    @Test
    void thePreviewFollowsTheText() throws Exception {
        reading = Reading.of(folder, LONG);
        reading.wheel("editor", 30);
        until(this::together);
        assertThat(reading.number("scrollY")).isGreaterThan(300);
        run(() -> reading.area().requestFocus());
        new FxRobot().push(KeyCode.CONTROL, KeyCode.END);
        until(() -> reading.number("document.documentElement.scrollHeight - innerHeight - scrollY") < 2);
        new FxRobot().push(KeyCode.CONTROL, KeyCode.HOME);
        until(() -> reading.number("scrollY") == 0);
    }

    @Test
    void theTextFollowsThePreview() throws Exception {
        reading = Reading.of(folder, LONG);
        reading.wheel("preview-page", 30);
        until(() -> reading.number("scrollY") > 300 && together());
        reading.script("scrollTo(0, document.documentElement.scrollHeight)");
        until(() -> onFx(() -> reading.window.pane.scroll().below()) < 2);
        reading.script("scrollTo(0, 0)");
        until(() -> onFx(() -> reading.window.pane.scroll().above()) < 2);
    }

    @Test
    void theBlockOfTheCaretIsMarked() throws Exception {
        reading = Reading.of(folder, "# One\n\nTwo\ntwo\n\nThree\n");
        until(() -> marked().equals("One"));
        run(() -> reading.area().moveTo(3, 0));
        until(() -> marked().startsWith("Two"));
        run(() -> reading.area().moveTo(5, 2));
        until(() -> marked().equals("Three"));
    }

    @Test
    void theLastLineIsNotThatOfTheFootnotes() throws Exception {
        reading = Reading.of(folder, "[^1]: A note.\n\nOne\n\nTwo[^1]");
        run(() -> reading.area().moveTo(4, 3));
        until(() -> marked().startsWith("Two"));
        reading.type(reading.text().length(), "\n");
        run(() -> reading.area().moveTo(5, 0));
        until(() -> marked().startsWith("Two"));
    }

    @Test
    void theMarkStaysWithItsBlockWhenLinesAreTypedAbove() throws Exception {
        reading = Reading.of(folder, "One\n\nTwo\n\nThree\n");
        run(() -> reading.area().moveTo(4, 2));
        until(() -> marked().equals("Three"));
        run(() -> {
            reading.area().insertText(0, "Nought\n\nHalf\n\n");
            reading.area().moveTo(8, 2);
        });
        reading.shown();
        until(() -> marked().equals("Three"));
    }

    // ---- words of this test

    /// Whether the block in the middle of the one is in the middle of the other, and as far through.
    private boolean together() {
        return onFx(() -> {
            PreviewPane page = reading.window.preview(0);
            SourceLines lines = SourceLines.of(
                    Objects.requireNonNull(reading.window.editor.rendered().get())
                            .blocks(),
                    reading.window.pane.scroll().lines());
            double anchor = page.extent().anchor();
            SourceLines.Place seen = page.place(anchor);
            SourceLines.Place wanted = lines.place(reading.window.pane.scroll().lineAt(anchor));
            return seen.block() == wanted.block() && Math.abs(seen.part() - wanted.part()) < 0.1;
        });
    }

    /// The text of the block beside which the mark stands.
    private String marked() {
        return reading.script("""
                (() => {
                  const mark = document.getElementById('caret-mark');
                  const top = mark.hidden ? -1 : new DOMMatrix(mark.style.transform).m42 - scrollY;
                  const block = [...document.querySelectorAll('.block')].find(
                      block => Math.abs(block.firstElementChild.getBoundingClientRect().top - top) < 1);
                  return block ? block.textContent.trim() : '';
                })()""");
    }
}
