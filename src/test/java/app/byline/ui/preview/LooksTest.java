package app.byline.ui.preview;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.library.MapSettings;
import app.byline.library.Settings;
import app.byline.ui.Command;
import app.byline.ui.WindowMemory;
import app.byline.ui.WindowSettings;
import app.byline.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Devices, colours and themes of the preview, and the ways out of it.
@Tag("ui")
class LooksTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // each test opens it first
    private Reading reading;

    @AfterEach
    void close() {
        reading.close();
    }

    @Test
    void thePageIsAsWideAsOnTheDevice() throws Exception {
        reading = Reading.of(folder, "Text.\n");
        does("preview.phone");
        reading.untilPage("innerWidth == 390");
        does("preview.tablet");
        reading.untilPage("Math.abs(innerWidth - 820) <= 1");
        does("preview.desktop");
        reading.untilPage("Math.abs(innerWidth - 1280) <= 2");
        does("preview.room");
        reading.untilPage("innerWidth > 390 && innerWidth < 820");
    }

    @Test
    void thePageMayHaveOtherColoursThanTheWindow() throws Exception {
        reading = Reading.of(folder, "Text.\n");
        String light = paper();
        does("preview.colours");
        until(() -> !paper().equals(light));
        String dark = paper();
        run(() -> reading.window.themes.theme().set(Theme.DARK));
        until(() -> paper().equals(dark));
        does("preview.colours");
        until(() -> paper().equals(light));
    }

    @Test
    void aThemeDressesThePage() throws Exception {
        reading = Reading.of(folder, "Text.\n");
        does("preview.manuscript");
        reading.untilPage("getComputedStyle(document.body).fontFamily.includes('Courier')");
        does("preview.byline");
        reading.untilPage("!getComputedStyle(document.body).fontFamily.includes('Courier')");
    }

    @Test
    void textAndPreviewMayScrollApart() throws Exception {
        reading = Reading.of(folder, "Paragraph.\n\n".repeat(200));
        does("preview.scroll");
        reading.wheel("preview-page", 20);
        reading.untilPage("scrollY > 200");
        assertThat(onFx(() -> reading.window.pane.scroll().above())).isZero();
        does("preview.scroll");
        until(() -> onFx(() -> reading.window.pane.scroll().above()) > 50);
    }

    @Test
    void theNextStartShowsThePreviewAsItWas() throws Exception {
        reading = Reading.of(folder, "Text.\n");
        does("preview.phone");
        does("preview.magazine");
        does("preview.colours");
        Settings settings = new MapSettings();
        WindowMemory first = WindowMemory.first();
        new WindowMemory(
                        first.bounds(),
                        false,
                        first.panes(),
                        first.looks(),
                        onFx(reading.window.window::previewLook),
                        first.lastPost())
                .save(new WindowSettings(settings, 1));
        assertThat(WindowMemory.load(new WindowSettings(settings, 1)).preview())
                .isEqualTo(new PreviewLook(
                        PreviewLook.Device.PHONE, PreviewLook.Colours.DARK, PreviewLook.Style.MAGAZINE, true));
    }

    @Test
    void aPostIsCopiedAsHtml() throws Exception {
        reading = Reading.of(folder, "A **b**\n");
        does("copyHtml");
        until(() -> "<p>A <strong>b</strong></p>\n"
                .equals(Clipboard.getSystemClipboard().getString()));
        until(() -> notice().equals("The post is on the clipboard as HTML."));
    }

    @Test
    void aPostIsCopiedAsRichTextWithItsImages() throws Exception {
        reading = Reading.of(folder, "");
        Path picture = Files.write(folder.resolve("Ships.png"), resource("/reference/ships-per-week.png"));
        run(() -> reading.window.insertPictures(List.of(picture)));
        until(() -> reading.text().contains("ships.png"));
        does("copyRich");
        until(() -> Clipboard.getSystemClipboard().hasHtml()
                && Clipboard.getSystemClipboard().getHtml().contains("src=\"data:image/png;base64,iVBORw0KGgo"));
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(reading.text());
    }

    // ---- words of this test

    private void does(String id) {
        run(() -> reading.window.window.commands().all().stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .ifPresent(Command::run));
    }

    private String paper() {
        return reading.script("getComputedStyle(document.documentElement).backgroundColor");
    }

    private String notice() {
        return ((Label) reading.window.node("notice")).getText();
    }

    private static byte[] resource(String name) throws Exception {
        try (var in = Objects.requireNonNull(LooksTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
