package app.byline.ui.preview;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.EveryConstruct;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.WritableImage;
import javafx.scene.web.WebView;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Takes the picture of every construct on one page, in each theme, on a phone and on paper, and of its source, into
/// target/screenshots.
@Tag("ui")
class ConstructsScreenshotTest {
    private static final Path OUT = Path.of("target", "screenshots");

    @TempDir
    Path folder;

    @Test
    void everyConstruct() throws Exception {
        Path image = folder.resolve("library-media/media/0123456789ab-harbour-at-dusk.jpg");
        Files.createDirectories(image.getParent());
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/reference/harbour-at-dusk.jpg"))) {
            Files.copy(in, image);
        }
        try (Reading reading = Reading.of(folder, EveryConstruct.page())) {
            WebView view = (WebView) reading.window.node("preview-page");
            run(() -> view.setMinSize(760, 800));
            take(reading, view, "preview-light");
            command(reading, "preview.colours");
            take(reading, view, "preview-dark");
            command(reading, "preview.colours");
            command(reading, "preview.plain");
            take(reading, view, "preview-plain");
            command(reading, "preview.manuscript");
            take(reading, view, "preview-manuscript");
            command(reading, "preview.magazine");
            take(reading, view, "preview-magazine");
            command(reading, "preview.byline");
            run(() -> view.setMinSize(0, 800));
            command(reading, "preview.phone");
            take(reading, view, "preview-phone");
            command(reading, "preview.room");
            run(() -> view.setMinSize(760, 800));
            reading.script("(() => { const style = document.querySelector('style');"
                    + " style.textContent = style.textContent.replace('@media print', '@media all'); })()");
            take(reading, view, "preview-print");
        }
    }

    /// The source of the same page, in the editor's colours.
    @Test
    void everySource() throws Exception {
        try (Reading reading = Reading.of(folder, EveryConstruct.page())) {
            editor(reading, 0, "source-begin");
            editor(reading, 75, "source-middle");
            command(reading, "theme.dark");
            editor(reading, 0, "source-begin-dark");
            editor(reading, 108, "source-end-dark");
        }
    }

    private static void editor(Reading reading, int line, String name) throws Exception {
        run(() -> reading.area().showParagraphAtTop(line));
        WaitForAsyncUtils.waitForFxEvents(30);
        write(onFx(() -> reading.area().snapshot(null, null)), name);
    }

    private static void command(Reading reading, String id) {
        run(() -> reading.window.window.commands().all().stream()
                .filter(command -> command.id().equals(id))
                .forEach(command -> command.run()));
    }

    private static void take(Reading reading, WebView view, String name) throws Exception {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> reading.script(
                                "String(!!document.querySelector('svg .node') && !!document.querySelector('.display .katex')"
                                        + " && !!document.querySelector('.hljs-comment'))")
                        .equals("true"));
        // All of the page, more than any window.
        double height = reading.number("document.documentElement.scrollHeight") * onFx(view::getZoom);
        run(() -> view.setMinHeight(height));
        WaitForAsyncUtils.waitForFxEvents(30);
        write(onFx(() -> view.snapshot(null, null)), name);
    }

    private static void write(WritableImage image, String name) throws Exception {
        BufferedImage copy =
                new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        Files.createDirectories(OUT);
        assertThat(ImageIO.write(copy, "png", OUT.resolve(name + ".png").toFile()))
                .isTrue();
    }
}
