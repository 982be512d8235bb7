package app.byline.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// The fonts that come with Byline, made known to JavaFX and with it to every page: Source Serif for what is written
/// and read, Inter for the window, JetBrains Mono for code. One that can't be read gives way to the system's. Any
/// thread.
final class Typefaces {
    private static final Logger LOG = System.getLogger(Typefaces.class.getName());

    private static final List<String> FILES = List.of(
            "/app/byline/ui/theme/fonts/SourceSerifPro-Regular.ttf",
            "/app/byline/ui/theme/fonts/SourceSerifPro-Bold.ttf",
            "/app/byline/ui/theme/fonts/SourceSerifPro-It.ttf",
            "/app/byline/ui/theme/fonts/SourceSerifPro-BoldIt.ttf",
            "/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf",
            "/com/formdev/flatlaf/fonts/inter/Inter-Bold.otf",
            "/com/formdev/flatlaf/fonts/inter/Inter-Italic.otf",
            "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf",
            "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Bold.ttf",
            "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Italic.ttf");

    private Typefaces() {}

    /// Reads them unless that is done.
    static void load() {
        Objects.requireNonNull(Read.ONCE);
    }

    /// Whoever asks second waits for the first.
    private static final class Read {
        private static final List<String> ONCE =
                FILES.stream().filter(Typefaces::read).toList();
    }

    private static boolean read(String file) {
        try (InputStream in = Typefaces.class.getResourceAsStream(file)) {
            if (in != null && Font.loadFont(in, 12) != null) {
                return true;
            }
            LOG.log(Level.WARNING, "not a font that can be used: " + file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a font can't be read: " + file, e);
        }
        return false;
    }
}
