package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.ui.theme.Looks;
import app.byline.ui.theme.TextSize;
import app.byline.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of everything that the program can show, to be looked at side by side in `target/gallery/index.html`:
///
///     mvn verify -Dtest=GalleryTest -Dsurefire.failIfNoSpecifiedTests=false -Dbyline.gallery=all
///
/// Without `byline.gallery` they are taken in light and dark in a window of the usual size; with it also in sepia and
/// high contrast, in the smallest window and with large text.
@Tag("ui")
class GalleryTest {
    private static final Path GALLERY = Path.of("target", "gallery");
    /// Of a picture's points: between them a letter fits.
    private static final int STEP = 7;

    private record Kind(String name, Theme theme, double width, double height, TextSize size) {
        private static final Kind LIGHT = new Kind("light", Theme.LIGHT, 1280, 800, TextSize.NORMAL);
        private static final Kind DARK = new Kind("dark", Theme.DARK, 1280, 800, TextSize.NORMAL);

        private static List<Kind> all() {
            Stream<Kind> more = System.getProperty("byline.gallery") == null
                    ? Stream.empty()
                    : Stream.of(
                            new Kind("sepia", Theme.SEPIA, 1280, 800, TextSize.NORMAL),
                            new Kind("contrast", Theme.CONTRAST, 1280, 800, TextSize.NORMAL),
                            new Kind("small", Theme.LIGHT, 900, 600, TextSize.NORMAL),
                            new Kind("small-dark", Theme.DARK, 900, 600, TextSize.NORMAL),
                            new Kind("large-text", Theme.LIGHT, 1280, 800, TextSize.LARGEST));
            return Stream.concat(Stream.of(LIGHT, DARK), more).toList();
        }
    }

    @TempDir
    Path folder;

    @Test
    void everyScreenIsDarkInTheDarkAndLightInTheLight() throws Exception {
        Map<String, Map<String, Double>> light = new LinkedHashMap<>();
        for (Kind kind : Kind.all()) {
            light.put(kind.name(), take(kind));
        }
        writeIndex(light);
        assertThat(Objects.requireNonNull(light.get("light")).values()).allMatch(lightness -> lightness > 0.7);
        // The picture that is cut is a light one.
        assertThat(Objects.requireNonNull(light.get("dark")).values()).allMatch(lightness -> lightness < 0.5);
    }

    /// How light each picture is in the mean, from 0 to 1, by its name.
    private Map<String, Double> take(Kind kind) throws Exception {
        WindowMemory first = WindowMemory.first();
        WindowMemory memory = new WindowMemory(
                Optional.empty(),
                false,
                first.panes(),
                Looks.USUAL.with(kind.theme()).with(kind.size()),
                first.preview(),
                Optional.empty());
        Map<String, Double> lightness = new LinkedHashMap<>();
        try (WindowFixture window = WindowFixture.open(
                folder.resolve(kind.name()), memory, kind.width(), kind.height(), ScreenshotTest.posts())) {
            ShownScreen.prepare(window);
            for (ShownScreen screen : ShownScreen.ALL) {
                Scene shown = screen.bring().apply(window);
                // A few pulses, so that what engines paint is in the picture.
                WaitForAsyncUtils.waitForFxEvents(20);
                WritableImage picture = onFx(() -> shown.snapshot(null));
                Screenshot.write(picture, GALLERY, file(screen.name(), kind.name()));
                lightness.put(screen.name(), lightness(picture));
                ShownScreen.leave(shown, window);
            }
        }
        return lightness;
    }

    private static double lightness(WritableImage picture) {
        PixelReader pixels = picture.getPixelReader();
        double sum = 0;
        int points = 0;
        for (int y = 0; y < picture.getHeight(); y += STEP) {
            for (int x = 0; x < picture.getWidth(); x += STEP) {
                sum += pixels.getColor(x, y).getBrightness();
                points++;
            }
        }
        return sum / points;
    }

    private static String file(String screen, String kind) {
        return screen.replaceAll("[^A-Za-z]+", "-") + "-" + kind;
    }

    private static void writeIndex(Map<String, Map<String, Double>> taken) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("<!doctype html><meta charset=\"utf-8\"><title>Byline, screen by screen</title>");
        lines.add(
                "<style>body{font:15px sans-serif;margin:2em}img{width:48%;margin:.5%;border:1px solid #888}</style>");
        for (ShownScreen screen : ShownScreen.ALL) {
            lines.add("<h2>" + screen.name() + "</h2>");
            taken.keySet()
                    .forEach(kind -> lines.add("<img src=\"" + file(screen.name(), kind) + ".png\" alt=\"" + kind
                            + "\" title=\"" + kind + "\">"));
        }
        Files.write(GALLERY.resolve("index.html"), lines);
    }
}
