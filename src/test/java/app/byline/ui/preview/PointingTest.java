package app.byline.ui.preview;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// What the mouse does in the preview.
@Tag("ui")
class PointingTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // each test opens it first
    private Reading reading;

    @AfterEach
    void close() {
        reading.close();
    }

    @Test
    void aClickPutsTheCaretToTheWordInTheText() throws Exception {
        reading = Reading.of(folder, "# A\n\nFirst words.\n\nSee **the** [harbour](https://e.org/today) today.\n");
        reading.clickWord("today");
        until(() -> reading.area().isFocused());
        int word = reading.text().indexOf(" today.") + 1;
        assertThat(onFx(() -> reading.area().getCaretPosition())).isBetween(word, word + "today".length());
        assertThat(reading.selected()).isEmpty();
    }

    @Test
    void aDoubleClickSelectsTheWordInTheText() throws Exception {
        reading = Reading.of(folder, "One.\n\nSee *the* `quay` at night.\n");
        reading.doubleClickWord("quay");
        until(() -> reading.selected().equals("quay"));
    }

    @Test
    void arabicIsSeenJoinedAndIsWhatWasWritten() throws Exception {
        reading = Reading.of(folder, "# A\n\nقال *سلام* today.\n\n```\nسلام\n```\n");
        String joined = "\uFEB3\uFEFC\uFEFF\uFEE1";
        assertThat(reading.html("main em")).isEqualTo(joined);
        assertThat(reading.html("main code").strip()).isEqualTo(joined);

        reading.doubleClickWord(joined);
        until(() -> reading.selected().equals("سلام"));

        // What is there when the engine takes the selection.
        assertThat(reading.script("getSelection().selectAllChildren(document.querySelector('main p'));"
                        + "document.dispatchEvent(new Event('copy')); String(getSelection())"))
                .isEqualTo("قال سلام today.");
        reading.untilPage("document.querySelector('main em').textContent === '" + joined + "'"
                + " && String(getSelection()).includes('" + joined + " today.')");
    }

    @Test
    void arabicIsJoinedAcrossMarksWithinAWord() throws Exception {
        reading = Reading.of(folder, "س**لا**م\n\nس\\\nم\n\nس\n\nم\n");
        assertThat(reading.html("main p")).isEqualTo("\uFEB3<strong>\uFEFC\uFEFF</strong>\uFEE1");
        assertThat(reading.script(
                        "Array.from(document.querySelectorAll('main p'), p => p.textContent.trim()).join('/')"))
                .isEqualTo("\uFEB3\uFEFC\uFEFF\uFEE1/\uFEB1\n\uFEE1/\uFEB1/\uFEE1");
    }

    @Test
    void textDrawnOverWithTheMouseStaysSelectedInThePreview() throws Exception {
        reading = Reading.of(folder, "From here to there.\n");
        reading.drag("From", "there");
        assertThat(reading.script("String(getSelection())")).contains("here to");
        assertThat(onFx(() -> reading.area().getCaretPosition())).isZero();
    }

    @Test
    void aTickedBoxIsTickedInTheTextAndCanBeUndone() throws Exception {
        reading = Reading.of(folder, "Shop:\n\n- [ ] bread\n- [ ] salt\n");
        run(() -> reading.area().moveTo(3));
        reading.click("li:nth-child(2) input");
        until(() -> reading.text().equals("Shop:\n\n- [ ] bread\n- [x] salt\n"));
        reading.untilPage("document.querySelector('li:nth-child(2) input').checked");
        assertThat(onFx(() -> reading.area().getCaretPosition())).isEqualTo(3);
        run(reading.window.pane::undo);
        assertThat(reading.text()).isEqualTo("Shop:\n\n- [ ] bread\n- [ ] salt\n");
        reading.untilPage("!document.querySelector('li:nth-child(2) input').checked");
    }

    @Test
    void aTickedBoxIsCleared() throws Exception {
        reading = Reading.of(folder, "> - [x] bread\n");
        reading.click("li input");
        until(() -> reading.text().equals("> - [ ] bread\n"));
    }

    @Test
    void aPictureIsSeenLargeUntilEscape() throws Exception {
        reading = Reading.of(folder, "");
        Path picture = Files.write(folder.resolve("Ships.png"), resource("/reference/ships-per-week.png"));
        run(() -> reading.window.insertPictures(List.of(picture)));
        until(() -> reading.text().contains("ships.png"));
        reading.shown();
        reading.untilPage("document.querySelector('img').naturalWidth == 960");
        reading.click("img");
        until(() -> reading.window.scene.lookup("#picture") != null);
        new FxRobot().push(KeyCode.ESCAPE);
        until(() -> reading.window.scene.lookup("#picture") == null);
    }

    @Test
    void anImageOfTheLibraryIsPressedToBeDragged() throws Exception {
        reading = Reading.of(folder, "Words.\n\n");
        Path picture = Files.write(folder.resolve("Ships.png"), resource("/reference/ships-per-week.png"));
        run(() -> reading.area().moveTo(reading.area().getLength()));
        run(() -> reading.window.insertPictures(List.of(picture)));
        until(() -> reading.text().contains("ships.png"));
        reading.shown();
        reading.untilPage("document.querySelector('img').naturalWidth == 960");
        PageClicks page = onFx(() -> {
            PageClicks heard = new PageClicks(reading.window.preview(0).engine(), _ -> {});
            heard.hear();
            return heard;
        });
        reading.clickWord("Words");
        assertThat(onFx(page::pressedImage)).isEmpty();
        reading.click("img");
        assertThat(onFx(page::pressedImage))
                .hasValueSatisfying(name -> assertThat(reading.text()).contains("](" + name + ")"));
        assertThat(onFx(page::pressedImage)).as("told once").isEmpty();
    }

    @Test
    void aHeadingGivesItsLinkAway() throws Exception {
        reading = Reading.of(folder, "Text\n\n## The harbour\n");
        reading.hover("h2");
        reading.untilPage("!document.getElementById('heading-link').hidden");
        reading.click("#heading-link");
        until(() -> "#the-harbour".equals(Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void linksWithinThePostJump() throws Exception {
        reading = Reading.of(
                folder, "[down](#end) and a note[^n]\n" + "\nText.\n".repeat(100) + "\n## End\n\n[^n]: Note.\n");
        reading.click("a[href=\"#end\"]");
        reading.untilPage("scrollY > 500");
        reading.script("scrollTo(0, 0)");
        reading.click("sup a");
        reading.untilPage("scrollY > 500");
        assertThat(reading.window.opened).isEmpty();
    }

    private static byte[] resource(String name) throws Exception {
        try (var in = Objects.requireNonNull(PointingTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
