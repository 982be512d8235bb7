package app.byline.ui.preview;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
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

/// Takes the picture of every construct on one page, light, dark and on a phone, into target/screenshots.
@Tag("ui")
class ConstructsScreenshotTest {
    private static final Path OUT = Path.of("target", "screenshots");

    @TempDir
    Path folder;

    @Test
    void everyConstruct() throws Exception {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/reference/constructs.md"));
                Reading reading = Reading.of(folder, new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
            WebView view = (WebView) reading.window.node("preview-page");
            // All of the page, more than any window.
            run(() -> view.setMinSize(760, 2900));
            take(reading, view, "preview-light");
            command(reading, "preview.colours");
            take(reading, view, "preview-dark");
            command(reading, "preview.colours");
            run(() -> view.setMinSize(0, 2900));
            command(reading, "preview.phone");
            take(reading, view, "preview-phone");
            command(reading, "preview.magazine");
            command(reading, "preview.room");
            run(() -> view.setMinSize(760, 2900));
            take(reading, view, "preview-magazine");
        }
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
        WaitForAsyncUtils.waitForFxEvents(30);
        WritableImage image = onFx(() -> view.snapshot(null, null));
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
